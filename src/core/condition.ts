/** What a field holds, as far as comparing it goes; `id` is told apart because it is written without quotes. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'date' | 'id' | 'other';

/** A field that a condition may be about; steps of a path stand apart by `/`. */
export type ConditionField = { readonly name: string; readonly holds: FieldKind };

export type ConditionOperator =
  'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le' | 'contains' | 'startswith' | 'endswith' | 'empty' | 'filled';

/** One comparison of a field with a value, as a person fills it in; the value has no quotes or marks. */
export type Condition = { readonly field: string; readonly operator: ConditionOperator; readonly value: string };

/** Conditions of which all must hold, or one. */
export type Conditions = { readonly join: 'and' | 'or'; readonly list: readonly Condition[] };

/** Between the text of a filter and conditions that a form can show. */
export type ConditionGrammar = {
  /**
   * undefined for a filter that says more than such conditions can.
   * @throws SourceError `invalid-input` for a text that is no filter
   */
  readonly read: (text: string, fields: readonly ConditionField[]) => Conditions | undefined;
  /** Whether it can be written: the field exists, and the value is one that it can hold. */
  readonly isComplete: (condition: Condition, fields: readonly ConditionField[]) => boolean;
  /** The text of those that are complete; empty for none. */
  readonly write: (conditions: Conditions, fields: readonly ConditionField[]) => string;
};
