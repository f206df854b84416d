export { createReferentieClient } from './load-client.ts';
export type { ReferentieClient } from './client.ts';
export { CODE_COLUMNS, REFERENCE_LISTS, type ReferenceList } from './schema/lists.ts';
