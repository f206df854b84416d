import type {
  Condition,
  ConditionField,
  ConditionGrammar,
  ConditionOperator,
  Conditions,
  FieldKind,
} from '../../../core/condition.ts';
import { isIsoDate, isIsoDateTime } from '../../../core/dates.ts';
import { writeExpression } from '../protocol/write-expression.ts';
import {
  allOf,
  anyOf,
  compare,
  COMPARISONS,
  literal,
  path,
  ungrouped,
  type Comparison,
  type Expression,
  type Literal,
  type LiteralType,
} from './expression.ts';
import { termsOf } from './parse-expression.ts';
import { parseFilter } from './parse-query.ts';

const NULL = literal('null', 'null');
const SEARCHES = ['contains', 'startswith', 'endswith'] as const;
type Search = (typeof SEARCHES)[number];

const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  eq: 'eq',
  ne: 'ne',
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};

const LITERALS_OF: Readonly<Record<FieldKind, readonly LiteralType[]>> = {
  text: ['string'],
  number: ['number'],
  boolean: ['boolean'],
  date: ['date', 'datetime'],
  id: ['guid'],
  other: [],
};

/** Filters as conditions on single fields, joined by one word, and back. What is more than that stays text. */
export const conditionGrammar: ConditionGrammar = {
  read(text, fields) {
    const filter = parseFilter(text);
    if (!filter) return { join: 'and', list: [] };
    const join = isChain(filter) ?? 'and';
    const list = termsOf(join, filter).map((term) => toCondition(ungrouped(term), fields));
    return list.every((condition) => condition !== undefined) ? { join, list } : undefined;
  },
  isComplete: (condition, fields) => toTerm(condition, fields) !== undefined,
  write({ join, list }, fields) {
    const terms = list.map((condition) => toTerm(condition, fields));
    const filter = join === 'or' ? anyOf(terms) : allOf(terms);
    return filter ? writeExpression(filter) : '';
  },
};

function isChain(filter: Expression): Conditions['join'] | undefined {
  const inner = ungrouped(filter);
  return inner.kind === 'logic' ? inner.operator : undefined;
}

function toCondition(term: Expression, fields: readonly ConditionField[]): Condition | undefined {
  if (term.kind === 'binary') return comparison(term, fields);
  if (term.kind !== 'call') return undefined;
  const name = term.name.toLowerCase();
  const operator = name === 'substringof' ? 'contains' : SEARCHES.find((one) => one === name);
  // The older dialect names the text before the field.
  const [field, value] = name === 'substringof' ? term.args.toReversed() : term.args;
  if (!operator || !field || value?.kind !== 'literal' || term.args.length !== 2) return undefined;
  return conditionOn({ side: field, operator, value }, fields);
}

function comparison(
  { left, operator, right }: Extract<Expression, { kind: 'binary' }>,
  fields: readonly ConditionField[],
): Condition | undefined {
  const compared = COMPARISONS.find((one) => one === operator);
  if (!compared) return undefined;
  const [one, other] = [ungrouped(left), ungrouped(right)];
  if (other.kind === 'literal') return conditionOn({ side: one, operator: compared, value: other }, fields);
  return one.kind === 'literal'
    ? conditionOn({ side: other, operator: MIRRORED[compared], value: one }, fields)
    : undefined;
}

type Claim = { readonly side: Expression; readonly operator: Comparison | Search; readonly value: Literal };

function conditionOn(
  { side, operator, value: { type, value } }: Claim,
  fields: readonly ConditionField[],
): Condition | undefined {
  const inner = ungrouped(side);
  const field = inner.kind === 'path' ? fieldNamed(fields, inner.segments.join('/')) : undefined;
  if (!field) return undefined;
  if (type === 'null') return emptiness(field.name, operator);
  const fits = LITERALS_OF[field.holds].includes(type) && (!isSearch(operator) || field.holds === 'text');
  return fits ? { field: field.name, operator, value } : undefined;
}

function emptiness(field: string, operator: Comparison | Search): Condition | undefined {
  if (operator === 'eq') return { field, operator: 'empty', value: '' };
  return operator === 'ne' ? { field, operator: 'filled', value: '' } : undefined;
}

function toTerm(
  { field: name, operator, value }: Condition,
  fields: readonly ConditionField[],
): Expression | undefined {
  const field = fieldNamed(fields, name);
  if (!field) return undefined;
  const subject = path(...field.name.split('/'));
  if (operator === 'empty') return compare(subject, 'eq', NULL);
  if (operator === 'filled') return compare(subject, 'ne', NULL);
  const wanted = toLiteral(field.holds, value);
  if (!wanted) return undefined;
  if (isSearch(operator)) return { kind: 'call', name: operator, args: [subject, wanted] };
  return compare(subject, operator, wanted);
}

const isSearch = (operator: ConditionOperator): operator is Search => SEARCHES.some((one) => one === operator);

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

function toLiteral(holds: FieldKind, given: string): Literal | undefined {
  const value = given.trim();
  switch (holds) {
    case 'text':
      return value === '' ? undefined : literal('string', value);
    case 'number':
      return NUMBER.test(value) ? literal('number', value.replace(',', '.')) : undefined;
    case 'boolean':
      return value === 'true' || value === 'false' ? literal('boolean', value) : undefined;
    case 'date':
      if (isIsoDate(value)) return literal('date', value);
      return isIsoDateTime(value) ? literal('datetime', value.replace(' ', 'T')) : undefined;
    case 'id':
      return GUID.test(value) ? literal('guid', value) : undefined;
    case 'other':
      return undefined;
  }
}

function fieldNamed(fields: readonly ConditionField[], name: string): ConditionField | undefined {
  const wanted = name.trim().toLowerCase();
  return fields.find((field) => field.name.toLowerCase() === wanted);
}
