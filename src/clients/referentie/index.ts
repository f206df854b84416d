export { createReferentieClient } from './load-client.ts';
export type { ReferentieClient } from './client.ts';
export { REFERENCE_LISTS, type ReferenceCode, type ReferenceList } from './schema.ts';
