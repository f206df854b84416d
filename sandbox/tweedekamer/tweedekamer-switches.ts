import { type FaultSwitch } from '../server/fault-switches.ts';

/** What the parliament's service is known, or said by its users, to do. */
export const tweedekamerSwitches: readonly FaultSwitch[] = [
  { name: 'tk-relative-next-link', description: 'Gives next links without host and service root.', params: {} },
  {
    name: 'tk-skip-next-link',
    description: 'Gives next links with $skip instead of $skiptoken, as before July 2024.',
    params: {},
  },
  { name: 'tk-empty-page', description: 'Starts with a page that has a next link but no rows.', params: {} },
  {
    name: 'tk-duplicate-row',
    description: 'Repeats the last `rows` rows of a page on the next, as when data moves meanwhile.',
    params: { rows: 1 },
  },
  { name: 'tk-page-size', description: 'Sends `rows` rows a page.', params: { rows: 50 } },
  { name: 'tk-top-limit', description: 'Refuses $top above `rows`.', params: { rows: 250 } },
  { name: 'tk-node-limit', description: 'Refuses filters of more than `nodes` nodes.', params: { nodes: 100 } },
  {
    name: 'tk-unpaged-navigation',
    description: 'Sends collections behind a key, such as Fractie(id)/Stemming, in one piece.',
    params: {},
  },
  {
    name: 'tk-birth-date-offset',
    description: 'Sends Geboortedatum and Overlijdensdatum as instants with an offset, as in 2024.',
    params: {},
  },
  {
    name: 'tk-property-order',
    description: 'Gives properties in another order, in answers and in $metadata.',
    params: { seed: 1 },
  },
  { name: 'tk-extra-property', description: 'Adds a column `name` to every type.', params: { name: 'NieuwKenmerk' } },
  {
    name: 'tk-dropped-property',
    description: 'Leaves the column `name` (Type.Column) out of the model.',
    params: { name: 'Persoon.Titels' },
  },
  {
    name: 'tk-dropped-set',
    description: 'Leaves the set `name` out of the service, with the relations to it.',
    params: { name: 'DocumentPublicatie' },
  },
  {
    name: 'tk-version-gone',
    description: 'Answers 404 below the root of `version`, as when a version was taken away.',
    params: { version: 'v4' },
  },
  { name: 'tk-deleted-values', description: 'Marks deleted rows but leaves them their values.', params: {} },
  { name: 'tk-missing-nulls', description: 'Leaves columns without a value out of JSON.', params: {} },
  { name: 'tk-missing-204', description: 'Answers 204 instead of 404 for a row that does not exist.', params: {} },
  { name: 'tk-v3-absolute-links', description: "Gives v3's links in JSON with host and service root.", params: {} },
  { name: 'tk-v3-next-link-format', description: 'Keeps $format in the next links of v3.', params: {} },
  {
    name: 'tk-v3-relative-files',
    description: 'Gives the address of a file in v3 without host and service root.',
    params: {},
  },
  {
    name: 'tk-v3-plain-numbers',
    description: 'Gives odata.count and the numbers that v3 has as texts as numbers.',
    params: {},
  },
  { name: 'tk-v3-verbose', description: 'Answers in verbose JSON where v3 was asked for JSON light.', params: {} },
  {
    name: 'tk-v3-plain-error',
    description: "Gives v3's errors the body of v4's, with the message as a text.",
    params: {},
  },
];
