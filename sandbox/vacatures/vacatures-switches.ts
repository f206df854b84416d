import { type FaultSwitch } from '../server/fault-switches.ts';

/** What clients of VDAB's vacancies met, or what its documents leave open. */
export const vacaturesSwitches: readonly FaultSwitch[] = [
  {
    name: 'vac-total-name',
    description: 'Gives the total of a list under `name`, or not at all when it is empty.',
    params: { name: '' },
  },
  {
    name: 'vac-total-wrong',
    description: "Gives a total that is `by` off, as the document's text says 2 where its body lists 3.",
    params: { by: 1 },
  },
  { name: 'vac-short-page', description: 'Sends at most `rows` rows a page.', params: { rows: 5 } },
  {
    name: 'vac-duplicate-row',
    description: 'Repeats the last `rows` rows of a page on the next, as when data moves meanwhile.',
    params: { rows: 1 },
  },
  {
    name: 'vac-not-found',
    description: 'Makes each `every`-th reference of the bulk list one that holds NOT_FOUND.',
    params: { every: 3 },
  },
  {
    name: 'vac-bulk-flood',
    description: 'Fills the bulk list to `rows` rows by repeating vacancies, as was once seen.',
    params: { rows: 50_001 },
  },
  {
    name: 'vac-late-change',
    description: 'Shows a change in the bulk list only `minutes` minutes after it happened.',
    params: { minutes: 15 },
  },
  {
    name: 'vac-null-objects',
    description: 'Sends null for every object and list of a record but its reference.',
    params: {},
  },
  {
    name: 'vac-absent-objects',
    description: 'Leaves out every object and list of a record but its reference.',
    params: {},
  },
  { name: 'vac-bare-codes', description: 'Sends the bare code where v4 has {code, label}.', params: {} },
  { name: 'vac-label-only', description: 'Sends {label} where v4 has {code, label}.', params: {} },
  {
    name: 'vac-parent-uuid',
    description: 'Names the doubled vacancy parentUuid in v4, as v2 does.',
    params: {},
  },
  { name: 'vac-extra-fields', description: 'Adds fields nobody has seen before to every record.', params: {} },
  { name: 'vac-property-order', description: 'Sends the fields of a record in another order.', params: { seed: 1 } },
  { name: 'vac-unknown-status', description: 'Gives every vacancy this `status`.', params: { status: 'INGETROKKEN' } },
  {
    name: 'vac-missing-status',
    description: 'Refuses a vacancy that does not exist with this `status`: clients of v2 saw no certain one.',
    params: { status: 500 },
  },
  {
    name: 'vac-post-property',
    description: 'Takes the ids of POST /vacatures only under `name`: its name is not documented.',
    params: { name: 'interneReferenties' },
  },
  { name: 'vac-key-off', description: 'Refuses the key with 403, as when a plan has ended.', params: {} },
  { name: 'vac-token-expired', description: 'Refuses a good token with 401.', params: {} },
  { name: 'vac-token-life', description: 'Gives tokens of `seconds` seconds, and says so.', params: { seconds: 60 } },
  {
    name: 'vac-token-dies-early',
    description: 'Lets tokens end after `seconds` seconds, whatever is said of them.',
    params: { seconds: 60 },
  },
  { name: 'vac-token-text-expiry', description: 'Sends expires_in as text.', params: {} },
  { name: 'vac-token-no-expiry', description: 'Leaves expires_in out.', params: {} },
  {
    name: 'vac-call-limit',
    description: 'Allows `calls` calls a minute and endpoint instead of 2000.',
    params: { calls: 5 },
  },
  { name: 'vac-plain-error', description: 'Sends the errors of the gateway in front as plain text.', params: {} },
];
