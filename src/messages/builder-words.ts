import type { ConditionOperator } from '../core/condition.ts';

type With<Name extends string> = (values: Readonly<Record<Name, string>>) => string;

/** The words of filling in a form: composing a filter, picking a day, starting anew. */
export type BuilderWords = {
  readonly title: string;
  readonly add: string;
  readonly condition: With<'number'>;
  readonly remove: With<'number'>;
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  readonly join: string;
  readonly joins: { readonly and: string; readonly or: string };
  readonly operators: Readonly<Record<ConditionOperator, string>>;
  /** As the same operators of other fields, said of days. */
  readonly dayOperators: Readonly<Record<'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le', string>>;
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  readonly incomplete: string;
  readonly wrongNumber: string;
  readonly wrongDate: string;
  readonly wrongId: string;
  readonly unknownField: string;
  readonly noSet: string;
  readonly failed: string;
  readonly beyond: string;
  readonly unreadable: string;
  readonly removed: With<'number'>;
  readonly pickDay: With<'label'>;
  readonly asBefore: string;
  readonly clear: string;
  readonly cleared: string;
};
