export { createTweedekamerClient } from './load-client.ts';
export type { ColumnsAnswer, FileAddress, Tables, TweedekamerClient } from './client.ts';
export { targetOf, type EntitySet, type EntityType, type Model } from './model/model.ts';
export { entitySetNamed } from './model/entity-set-named.ts';

/** Filters as conditions that a form can show; loaded when one does. */
export const loadConditionGrammar = async () => (await import('./query/conditions.ts')).conditionGrammar;
