import type { EntitySet, EntityType, Navigation, Property } from '../model/model.ts';
import type { Expression } from './expression.ts';

export type OrderTerm = { readonly expression: Expression; readonly descending: boolean };

/** What is asked of one type, in the model's spelling and in no dialect. */
export type EntityPlan = {
  readonly type: EntityType;
  /** What becomes columns, in order. */
  readonly fields: readonly Property[];
  /** Asked along for our own use. */
  readonly hidden: readonly Property[];
  /** No fields were chosen: all of them come by themselves. */
  readonly isWhole: boolean;
  readonly filter: Expression | undefined;
  readonly order: readonly OrderTerm[];
  readonly expansions: readonly Expansion[];
  readonly top: number | undefined;
  /** The set by which the files of its rows are found, when links to them are wanted. */
  readonly fileOf: string | undefined;
};

export type Expansion = { readonly navigation: Navigation; readonly plan: EntityPlan };

/** A whole question to one entity set. */
export type QueryPlan = EntityPlan & {
  readonly set: EntitySet;
  readonly key: readonly Property[];
  readonly keepDeleted: boolean;
  readonly dropPlaceholders: boolean;
};
