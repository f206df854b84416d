export { createTweedekamerClient, type TweedekamerClient } from './client.ts';
export { targetOf, type EntitySet, type EntityType, type Model } from './model/model.ts';
export { entitySetNamed } from './query/plan-query.ts';
