import { type Row, type Value } from '../model/entity-type.ts';
import { toQueryError } from '../odata-error.ts';
import { compareValues, toValueKind, type ValueKind } from './compare-values.ts';
import { compileCall } from './compile-call.ts';
import { compilePath, compilePlace, type Compiled, type Scope } from './compile-path.ts';
import { type Comparison, type FilterNode, type LambdaNode } from './filter-node.ts';
import { toNestingError } from './parse-filter.ts';

const operatorKinds: Readonly<Record<Comparison | 'and' | 'or', string>> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
  and: 'And',
  or: 'Or',
};

const incompatible = (left: Compiled, right: Compiled, operator: Comparison | 'and' | 'or'): Error =>
  toQueryError(
    `A binary operator with incompatible types was detected. Found operand types '${left.type}' and '${right.type}' for operator kind '${operatorKinds[operator]}'.`,
  );

const smallNumbers = /^Edm\.(?:SByte|Byte|Int16)$/u;

const compileLiteral = (type: string, text: string): Compiled => {
  if (type === 'null') return { type: 'null', read: () => null };
  if (type === 'Edm.String') {
    const value = text.slice(1, -1).replaceAll("''", "'");
    return { type, read: () => value };
  }
  if (type === 'Edm.Boolean') return { type, read: () => text === 'true' };
  const shown = smallNumbers.test(type) ? 'Edm.Int32' : type;
  const value = toValueKind(type) === 'number' ? Number(text) : text;
  return { type: shown, read: () => value };
};

const isDate = (kind: ValueKind | undefined): boolean => kind === 'instant' || kind === 'day';

/** The kind two operands are compared as, or `undefined` when they cannot be compared. */
const toCommonKind = (left: Compiled, right: Compiled): ValueKind | undefined => {
  const a = toValueKind(left.type);
  const b = toValueKind(right.type);
  if (a === b || b === 'null') return a;
  if (a === 'null') return b;
  return isDate(a) && isDate(b) ? 'instant' : undefined;
};

const tests: Readonly<Record<Comparison, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
};

/** Equality knows null as a value; an order with null on a side is false. */
const toComparison =
  (operator: Comparison, kind: ValueKind) =>
  (a: Value, b: Value): boolean => {
    const isOrder = operator !== 'eq' && operator !== 'ne';
    return !(isOrder && (a === null || b === null)) && tests[operator](compareValues(kind, a, b));
  };

const compileComparison = (node: Extract<FilterNode, { kind: 'compare' }>, scope: Scope): Compiled => {
  const left = compile(node.left, scope);
  const right = compile(node.right, scope);
  const kind = toCommonKind(left, right);
  const isWholeRow = kind === 'entity' && left.type === right.type;
  if (!kind || isWholeRow) throw incompatible(left, right, node.operator);
  const isTrue = toComparison(node.operator, kind);
  return { type: 'Edm.Boolean', read: (rows) => isTrue(left.read(rows), right.read(rows)) };
};

const isLogical = ({ type }: Compiled): boolean => type === 'Edm.Boolean' || type === 'null';

/** Three-valued logic: unknown is null, `false and unknown` is false, `true or unknown` is true. */
const compileLogic = (node: Extract<FilterNode, { kind: 'and' | 'or' }>, scope: Scope): Compiled => {
  const left = compile(node.left, scope);
  const right = compile(node.right, scope);
  if (!isLogical(left) || !isLogical(right)) throw incompatible(left, right, node.kind);
  const decisive = node.kind === 'or';
  const read: Compiled['read'] = (rows) => {
    const first = left.read(rows);
    if (first === decisive) return decisive;
    const second = right.read(rows);
    if (second === decisive) return decisive;
    return first === null || second === null ? null : !decisive;
  };
  return { type: 'Edm.Boolean', read };
};

const compileNot = (operand: Compiled): Compiled => {
  if (!isLogical(operand)) {
    throw toQueryError(
      `A unary operator with an incompatible type was detected. Found operand type '${operand.type}' for operator kind 'Not'.`,
    );
  }
  const read: Compiled['read'] = (rows) => {
    const value = operand.read(rows);
    return value === null ? null : value !== true;
  };
  return { type: 'Edm.Boolean', read };
};

const compileLambda = (node: LambdaNode, scope: Scope): Compiled => {
  if (Object.keys(scope.variables).length > 0 && !scope.allowsNesting) throw toNestingError();
  const place = compilePlace(node.path, scope);
  if (!place.isMany) throw toQueryError('Any/All may only be used following a collection.');
  const inner: Scope = { ...scope, variables: { ...scope.variables, [node.variable]: place.type } };
  const predicate = node.predicate && toCondition(node.predicate, inner);
  const read: Compiled['read'] = ({ root, variables }) => {
    const rows = place.rowsAt({ root, variables });
    const holds = (row: Row): boolean =>
      !predicate || predicate.read({ root, variables: { ...variables, [node.variable]: row } }) === true;
    return node.quantifier === 'any' ? rows.some(holds) : rows.every(holds);
  };
  return { type: 'Edm.Boolean', read };
};

const compile = (node: FilterNode, scope: Scope): Compiled => {
  switch (node.kind) {
    case 'compare':
      return compileComparison(node, scope);
    case 'and':
    case 'or':
      return compileLogic(node, scope);
    case 'not':
      return compileNot(compile(node.operand, scope));
    case 'call':
      return compileCall(
        node.name,
        node.parameters.map((parameter) => compile(parameter, scope)),
        scope.now,
      );
    case 'literal':
      return compileLiteral(node.type, node.text);
    case 'path':
      return compilePath(node, scope);
    case 'count': {
      const place = compilePlace(node.path, scope);
      return { type: 'Edm.Int32', read: (rows) => place.rowsAt(rows).length };
    }
    case 'lambda':
      return compileLambda(node, scope);
  }
};

const toCondition = (node: FilterNode, scope: Scope): Compiled => {
  const compiled = compile(node, scope);
  if (compiled.type !== 'Edm.Boolean')
    throw toQueryError('The $filter expression must evaluate to a single boolean value.');
  return compiled;
};

/** Compiles any expression, for an ordering. */
export const compileExpression = (node: FilterNode, scope: Scope): Compiled => compile(node, scope);

/** Makes a filter ready to run. Throws an `ODataError` in the service's words when names or types do not fit. */
export const compileFilter = (node: FilterNode, scope: Scope): ((row: Row) => boolean) => {
  const condition = toCondition(node, scope);
  return (row) => condition.read({ root: row, variables: {} }) === true;
};
