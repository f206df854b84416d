import { type FaultSwitch } from '../server/fault-switches.ts';

/** No document describes this service's answers, so a client has to bear every one of these. */
export const pdataSwitches: readonly FaultSwitch[] = [
  {
    name: 'pdata-result-envelope',
    description: 'Wraps answers as {result:{data}} instead of {results:{data}}.',
    params: {},
  },
  { name: 'pdata-data-envelope', description: 'Wraps answers as {data}.', params: {} },
  { name: 'pdata-bare', description: 'Sends the bare list or object without any wrapping.', params: {} },
  {
    name: 'pdata-property-order',
    description: 'Sends the properties of every row in another order.',
    params: { seed: 1 },
  },
  {
    name: 'pdata-missing-names',
    description: 'Leaves out the names and acronyms in `language` (nl, fr, en), or in every language when it is empty.',
    params: { language: '' },
  },
  { name: 'pdata-extra-keys', description: 'Adds keys nobody has seen before to every row.', params: {} },
  {
    name: 'pdata-nested',
    description: 'Nests names by language and the origin of a figure in objects of their own.',
    params: {},
  },
  { name: 'pdata-text-numbers', description: 'Sends numbers as text.', params: {} },
  { name: 'pdata-keyed', description: 'Sends a list as an object keyed by id or position.', params: {} },
  { name: 'pdata-no-rows', description: 'Sends an empty list.', params: {} },
  { name: 'pdata-null-data', description: 'Sends null where the data belongs.', params: {} },
];
