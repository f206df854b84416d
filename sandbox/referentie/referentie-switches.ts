import { type FaultSwitch } from '../server/fault-switches.ts';

/** The document on the reference lists was readable only in part, so a client has to bear every one of these. */
export const referentieSwitches: readonly FaultSwitch[] = [
  {
    name: 'ref-description-name',
    description: 'Sends the description of a code under `name` instead of omschrijving.',
    params: { name: 'beschrijving' },
  },
  { name: 'ref-code-only', description: 'Sends codes without descriptions.', params: {} },
  { name: 'ref-envelope', description: 'Wraps a list as {resultaten}.', params: {} },
  { name: 'ref-number-codes', description: 'Sends codes that look like numbers as numbers.', params: {} },
  { name: 'ref-extra-fields', description: 'Adds fields nobody has seen before to every item.', params: {} },
  { name: 'ref-duplicate-row', description: 'Sends the last item twice.', params: {} },
  { name: 'ref-no-rows', description: 'Sends an empty list.', params: {} },
  {
    name: 'ref-jobdomeinen-gone',
    description: 'Answers 404 for the job domains: their address is a guess.',
    params: {},
  },
  { name: 'ref-key-off', description: 'Refuses the key with 403, as when a plan has ended.', params: {} },
];
