export { createTweedekamerClient, type Reading, type Tables, type TweedekamerClient } from './client.ts';
export type { EntityQuery } from './query/plan-query.ts';
export { entitySetNamed } from './query/plan-query.ts';
export {
  targetOf,
  type EntitySet,
  type EntityType,
  type Model,
  type Navigation,
  type Property,
} from './model/model.ts';
