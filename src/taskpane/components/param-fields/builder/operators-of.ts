import type { ConditionOperator, FieldKind } from '../../../../core/condition.ts';
import type { BuilderWords } from '../../../../messages/builder-words.ts';

const EMPTINESS = ['empty', 'filled'] as const;
const ORDER = ['eq', 'ne', 'ge', 'le', 'gt', 'lt'] as const;

const OPERATORS: Readonly<Record<FieldKind, readonly ConditionOperator[]>> = {
  text: ['eq', 'contains', 'startswith', 'endswith', 'ne', ...EMPTINESS],
  number: [...ORDER, ...EMPTINESS],
  date: ['ge', 'le', 'eq', 'ne', 'gt', 'lt', ...EMPTINESS],
  boolean: ['eq', ...EMPTINESS],
  id: ['eq', 'ne', ...EMPTINESS],
  other: EMPTINESS,
};

/** The likeliest first. */
export const operatorsOf = (holds: FieldKind): readonly ConditionOperator[] => OPERATORS[holds];

export const needsValue = (operator: ConditionOperator): boolean => operator !== 'empty' && operator !== 'filled';

export function operatorLabel(words: BuilderWords, holds: FieldKind, operator: ConditionOperator): string {
  const ofDays = ORDER.find((one) => one === operator);
  return holds === 'date' && ofDays ? words.dayOperators[ofDays] : words.operators[operator];
}
