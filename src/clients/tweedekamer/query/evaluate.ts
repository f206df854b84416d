import { compareValues, isEmpty } from './compare-values.ts';
import { ungrouped, type Binary, type Call, type Expression, type Literal } from './expression.ts';

type Row = Readonly<Record<string, unknown>>;
type Value = string | number | boolean | null;

const part = (from: number, to: number) => (text: string) => Number(text.slice(from, to));

/** The functions of one text or moment. */
const OF_ONE: Readonly<Record<string, (text: string) => Value>> = {
  tolower: (text) => text.toLowerCase(),
  toupper: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  length: (text) => text.length,
  year: part(0, 4),
  month: part(5, 7),
  day: part(8, 10),
  hour: part(11, 13),
  minute: part(14, 16),
};

/** Case is of no importance, as at the service. */
const OF_TWO: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  contains: (text, wanted) => text.toLowerCase().includes(wanted.toLowerCase()),
  startswith: (text, wanted) => text.toLowerCase().startsWith(wanted.toLowerCase()),
  endswith: (text, wanted) => text.toLowerCase().endsWith(wanted.toLowerCase()),
};

const COMPARED: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

/** Whether `meets` can tell: comparisons, simple functions and lists of values, about the row's own fields. */
export function isEvaluable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return expression.type !== 'other';
    case 'path':
      return expression.segments.length === 1;
    case 'call':
      return isKnownCall(expression) && expression.args.every(isEvaluable);
    case 'unary':
      return expression.operator === 'not' && isEvaluable(expression.operand);
    case 'binary':
      return Object.hasOwn(COMPARED, expression.operator) && [expression.left, expression.right].every(isEvaluable);
    case 'logic':
      return expression.terms.every(isEvaluable);
    case 'in':
      return isEvaluable(expression.left);
    case 'group':
      return isEvaluable(expression.inner);
    case 'lambda':
      return false;
  }
}

const isKnownCall = ({ name, args }: Call): boolean =>
  args.length === 1 ? Object.hasOwn(OF_ONE, name) : args.length === 2 && Object.hasOwn(OF_TWO, name);

/** Whether a row meets a condition that `isEvaluable`, judged as the service would: nothing known of null is true. */
export const meets = (condition: Expression, row: Row): boolean => valueOf(condition, row) === true;

function valueOf(expression: Expression, row: Row): Value {
  const inner = ungrouped(expression);
  switch (inner.kind) {
    case 'literal':
      return literalValue(inner);
    case 'path':
      return asValue(row[inner.segments[0] ?? '']);
    case 'call':
      return calledValue(inner, row);
    case 'unary':
      return negated(valueOf(inner.operand, row));
    case 'binary':
      return comparedValue(inner, row);
    case 'logic':
      return inner.operator === 'and'
        ? inner.terms.every((term) => meets(term, row))
        : inner.terms.some((term) => meets(term, row));
    case 'in': {
      const left = valueOf(inner.left, row);
      return inner.items.some((item) => compareValues(left, literalValue(item)) === 0);
    }
    default:
      return null;
  }
}

const negated = (value: Value): Value => (value === null ? null : value !== true);

function literalValue({ type, value }: Literal): Value {
  if (type === 'null') return null;
  if (type === 'number') return Number(value);
  return type === 'boolean' ? value === 'true' : value;
}

const asValue = (value: unknown): Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

function calledValue({ name, args }: Call, row: Row): Value {
  const [first, second] = args.map((arg) => valueOf(arg, row));
  if (first === null || first === undefined || second === null) return null;
  if (second === undefined) return OF_ONE[name]?.(String(first)) ?? null;
  return OF_TWO[name]?.(String(first), String(second)) ?? null;
}

function comparedValue({ left, operator, right }: Binary, row: Row): boolean {
  const [a, b] = [valueOf(left, row), valueOf(right, row)];
  // Nothing is before or after what is not known.
  if ((isEmpty(a) || isEmpty(b)) && operator !== 'eq' && operator !== 'ne') return false;
  return COMPARED[operator]?.(compareValues(a, b)) ?? false;
}
