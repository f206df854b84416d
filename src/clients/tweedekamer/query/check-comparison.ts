import { nextDay, startOfAmsterdamDay, withAmsterdamOffset } from '../../../core/amsterdam.ts';
import { toAmsterdamClock } from '../amsterdam-clock.ts';
import { invalidInput } from '../invalid-input.ts';
import type { Property } from '../model/model.ts';
import {
  allOf,
  anyOf,
  compare,
  literal,
  ungrouped,
  type Binary,
  type BinaryOperator,
  type Expression,
  type InList,
  type Literal,
  type LiteralType,
} from './expression.ts';
import { isKnownName, resolvePath, type Scope } from './resolve-path.ts';

const MIRRORED: Partial<Record<BinaryOperator, BinaryOperator>> = { gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };

const NUMBER_TYPES = /^Edm\.(Byte|SByte|Int16|Int32|Int64|Decimal|Single|Double)$/;

const LITERALS_OF: Readonly<Record<string, readonly LiteralType[]>> = {
  'Edm.String': ['string'],
  'Edm.Guid': ['guid'],
  'Edm.Boolean': ['boolean'],
  'Edm.Date': ['date', 'datetime'],
  'Edm.DateTime': ['date', 'datetime'],
  'Edm.DateTimeOffset': ['date', 'datetime'],
};

/** Of OData v3: moments without an offset, in Dutch time. */
const CLOCK_TYPE = 'Edm.DateTime';

/** A number that OData v3 does not compare with one that may be rounded. */
const EXACT_TYPE = 'Edm.Decimal';

/** A comparison of a field with a value: the value must fit the field, and a bare day means the whole Dutch day. */
export function checkComparison(expression: Binary, scope: Scope, check: (side: Expression) => Expression): Expression {
  const { left, right, operator } = expression;
  if (left.kind === 'literal' && right.kind !== 'literal') {
    return checkComparison(
      { ...expression, operator: MIRRORED[operator] ?? operator, left: right, right: left },
      scope,
      check,
    );
  }
  const field = propertyOf(left, scope);
  if (!field) return { ...expression, left: check(left), right: check(right) };
  refuseForgottenQuotes(field, right, scope);
  const checked = { ...expression, left: check(left), right: check(right) };
  return right.kind === 'literal' ? withFittingValue({ ...checked, right }, field, scope) : checked;
}

/** `in` over days becomes a chain of days: a list cannot hold ranges. */
export function checkInList(expression: InList, scope: Scope): Expression {
  const field = propertyOf(expression.left, scope);
  if (!field) return expression;
  const fitting = expression.items.map((item) =>
    withFittingValue({ ...compare(expression.left, 'eq', item), right: item }, field, scope),
  );
  const values = fitting.map((term) =>
    term.kind === 'binary' && term.right.kind === 'literal' ? term.right : undefined,
  );
  if (values.every((value) => value !== undefined)) return { ...expression, items: values };
  return { kind: 'group', inner: anyOf(fitting) ?? expression };
}

function propertyOf(side: Expression, scope: Scope): Property | undefined {
  const inner = ungrouped(side);
  return inner.kind === 'path' ? resolvePath(inner.segments, scope).property : undefined;
}

/** `Achternaam eq Jansen`: a lone word that names nothing, where a text is expected. It is not repeated in the refusal. */
function refuseForgottenQuotes(field: Property, right: Expression, scope: Scope): void {
  if (field.type !== 'Edm.String' || right.kind !== 'path' || right.segments.length !== 1) return;
  const [name = ''] = right.segments;
  if (!name.startsWith('$') && !isKnownName(name, scope)) throw invalidInput(scope.field, 'wrong-type', field.name);
}

type ValueComparison = Binary & { readonly right: Literal };

function withFittingValue(comparison: ValueComparison, field: Property, scope: Scope): Expression {
  const { type } = comparison.right;
  const fitting = NUMBER_TYPES.test(field.type) ? ['number'] : LITERALS_OF[field.type];
  if (fitting && type !== 'null' && type !== 'other' && !fitting.includes(type)) {
    throw invalidInput(scope.field, 'wrong-type', field.name);
  }
  if (type === 'date' && field.type === CLOCK_TYPE) return withinDays(comparison, (day) => `${day}T00:00:00`);
  if (type === 'date' && field.type === 'Edm.DateTimeOffset') return withinDays(comparison, startOfAmsterdamDay);
  return { ...comparison, right: inTermsOf(field, comparison.right) };
}

/** A moment without an offset is Dutch time; a day field takes only the day of a moment. */
function inTermsOf(field: Property, value: Literal): Literal {
  if (value.type === 'number' && field.type === EXACT_TYPE) return { ...value, numberType: field.type };
  if (value.type !== 'datetime') return value;
  if (field.type === 'Edm.Date') return literal('date', value.value.slice(0, 10));
  const hasOffset = /(Z|[+-]\d{2}:\d{2})$/.test(value.value);
  if (field.type === CLOCK_TYPE) return hasOffset ? literal('datetime', toAmsterdamClock(value.value)) : value;
  if (hasOffset) return value;
  const withSeconds = value.value.length === 16 ? `${value.value}:00` : value.value;
  return literal('datetime', withAmsterdamOffset(withSeconds));
}

/** A day is half-open: from its first moment to the first moment of the next, which may be 23 or 25 hours later. */
function withinDays({ left, operator, right }: ValueComparison, startOf: (day: string) => string): Expression {
  const start = literal('datetime', startOf(right.value));
  const end = literal('datetime', startOf(nextDay(right.value)));
  switch (operator) {
    case 'lt':
      return compare(left, 'lt', start);
    case 'le':
      return compare(left, 'lt', end);
    case 'gt':
      return compare(left, 'ge', end);
    case 'ge':
      return compare(left, 'ge', start);
    case 'ne':
      // A missing date is not on that day either.
      return grouped(
        anyOf([compare(left, 'lt', start), compare(left, 'ge', end), compare(left, 'eq', literal('null', 'null'))]),
      );
    default:
      return grouped(allOf([compare(left, 'ge', start), compare(left, 'lt', end)]));
  }
}

function grouped(inner: Expression | undefined): Expression {
  return { kind: 'group', inner: inner ?? literal('boolean', 'true') };
}
