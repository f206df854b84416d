export { createTweedekamerClient } from './load-client.ts';
export type { ColumnsAnswer, FileAddress, Tables, TweedekamerClient } from './client.ts';
export { targetOf, type EntitySet, type EntityType, type Model } from './model/model.ts';
export { entitySetNamed } from './model/entity-set-named.ts';
