import { defaultParser, TokenType, type Token } from '@odata/parser';
import { toQueryError, type ODataError } from '../odata-error.ts';
import { type Comparison, type FilterNode, type LambdaNode, type PathNode } from './filter-node.ts';

const comparisons: Readonly<Record<string, Comparison>> = {
  EqualsExpression: 'eq',
  NotEqualsExpression: 'ne',
  GreaterThanExpression: 'gt',
  GreaterOrEqualsExpression: 'ge',
  LesserThanExpression: 'lt',
  LesserOrEqualsExpression: 'le',
};

const arithmetic: Readonly<Record<string, string>> = {
  AddExpression: 'Add',
  SubExpression: 'Subtract',
  MulExpression: 'Multiply',
  DivExpression: 'Divide',
  ModExpression: 'Modulo',
};

type Step = FilterNode | 'and' | 'or';

const joinSteps = (nodes: readonly FilterNode[], kind: 'and' | 'or'): FilterNode =>
  nodes
    .slice(1)
    .reduce<FilterNode>(
      (left, right) => ({ kind, left, right }),
      nodes[0] ?? { kind: 'literal', type: 'null', text: 'null' },
    );

const splitAt = (steps: readonly Step[], operator: 'and' | 'or'): readonly (readonly Step[])[] =>
  steps.reduce<readonly (readonly Step[])[]>(
    (groups, step) =>
      step === operator ? [...groups, []] : [...groups.slice(0, -1), [...(groups.at(-1) ?? []), step]],
    [[]],
  );

const isNode = (step: Step): step is FilterNode => typeof step !== 'string';

const negate = (node: FilterNode, isBareComparison: boolean): FilterNode =>
  isBareComparison && node.kind === 'compare'
    ? { ...node, left: { kind: 'not', operand: node.left } }
    : { kind: 'not', operand: node };

const isLogic = (token: Token): boolean =>
  token.type === TokenType.AndExpression || token.type === TokenType.OrExpression;

/** Whether an expression starts with a comparison that has no parentheses of its own. */
const startsBare = (token: Token): boolean =>
  isLogic(token) ? startsBare(token.value.left) : token.type in comparisons;

/**
 * The steps of an expression without its own parentheses, in the order they are written. The parser lets `not` swallow
 * everything to its right, so its tree cannot be taken as it is: `not a and b` means `(not a) and b`.
 */
const flatten = (token: Token): readonly Step[] => {
  if (isLogic(token)) {
    return [
      ...flatten(token.value.left),
      token.type === TokenType.AndExpression ? 'and' : 'or',
      ...flatten(token.value.right),
    ];
  }
  if (token.type !== TokenType.NotExpression) return [toOperand(token)];
  const [first, ...rest] = flatten(token.value);
  return first === undefined || !isNode(first) ? rest : [negate(first, startsBare(token.value)), ...rest];
};

const toNode = (token: Token): FilterNode => {
  const groups = splitAt(flatten(token), 'or');
  return joinSteps(
    groups.map((group) => joinSteps(group.filter(isNode), 'and')),
    'or',
  );
};

const toLambda = (token: Token, path: PathNode): LambdaNode => ({
  kind: 'lambda',
  quantifier: token.type === TokenType.AllExpression ? 'all' : 'any',
  path,
  variable: token.value.variable?.value.name ?? '',
  predicate: token.value.predicate ? toNode(token.value.predicate.value) : undefined,
});

/** Follows `current` and `next` of a path to its end, which may be a lambda or a count. */
const toMember = (token: Token, path: PathNode): FilterNode => {
  const expression = token.type === TokenType.MemberExpression ? token.value : token;
  const { current, next } = expression.value;
  const longer: PathNode = { ...path, segments: [...path.segments, (current ?? expression.value).value.name] };
  if (!current) return longer;
  if (next.type !== TokenType.CollectionPathExpression) return toMember(next.value, longer);
  return next.value.type === TokenType.CountExpression ? { kind: 'count', path: longer } : toLambda(next.value, longer);
};

const toFirstMember = (value: Token | readonly Token[]): FilterNode => {
  const [first, member] = Array.isArray(value) ? value : [value];
  if (first.type === TokenType.MemberExpression)
    return toMember(first, { kind: 'path', variable: undefined, segments: [] });
  const name = first.type === TokenType.ImplicitVariableExpression ? undefined : first.value.name;
  const start: PathNode = { kind: 'path', variable: name, segments: [] };
  return member ? toMember(member, start) : start;
};

const toOperand = (token: Token): FilterNode => {
  const operator = comparisons[token.type];
  if (operator) return { kind: 'compare', operator, left: toNode(token.value.left), right: toNode(token.value.right) };
  switch (token.type) {
    case TokenType.BoolParenExpression:
    case TokenType.ParenExpression:
    case TokenType.CommonExpression:
      return toNode(token.value);
    case TokenType.Literal:
      return { kind: 'literal', type: token.value, text: token.raw };
    case TokenType.FirstMemberExpression:
      return toFirstMember(token.value);
    case TokenType.MethodCallExpression:
      return { kind: 'call', name: token.value.method, parameters: (token.value.parameters ?? []).map(toNode) };
    default:
      throw toQueryError(`Arithmetic operator '${arithmetic[token.type] ?? token.type}' is not allowed.`);
  }
};

/** Turns a parsed filter into a tree with the precedence the protocol asks for. */
export const toFilterNode = (token: Token): FilterNode => toNode(token);

const knownNames =
  /^(?:and|or|not|in|any|all|contains|startswith|endswith|tolower|toupper|trim|length|indexof|concat|substring|year|month|day|hour|minute|second|date|now)$/u;

/** The service's words for a filter or ordering that cannot be read. */
export const toSyntaxError = (text: string, thrown: unknown): ODataError => {
  const unquoted = text.replaceAll(/'(?:[^']|'')*'/gu, '');
  const quote = unquoted.includes("'") ? text.lastIndexOf("'") : -1;
  if (quote >= 0) return toQueryError(`There is an unterminated string literal at position ${quote} in '${text}'.`);
  if (/\b(?:any|all)\([^)]*\b(?:any|all)\(/u.test(unquoted)) return toNestingError();
  const unknown = [...unquoted.matchAll(/(\w+)\((?!\$)/gu)]
    .map(([, name = '']) => name)
    .find((name) => !knownNames.test(name));
  if (unknown !== undefined) {
    return toQueryError(
      `An unknown function with name '${unknown}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
    );
  }
  const position = thrown instanceof Error ? Number(/\d+$/u.exec(thrown.message)?.[0] ?? text.length) : text.length;
  return toQueryError(`Syntax error at position ${position} in '${text}'.`);
};

export const toNestingError = (): ODataError =>
  toQueryError(
    "The Any/All nesting limit of '1' has been exceeded. 'MaxAnyAllExpressionDepth' can be configured on ODataQuerySettings or EnableQueryAttribute.",
  );

/** Parses a decoded filter without `in`. Throws an `ODataError` in the service's words. */
export const parseFilter = (text: string): FilterNode => {
  let token: Token;
  try {
    token = defaultParser.filter(text.trim());
  } catch (error) {
    throw toSyntaxError(text, error);
  }
  return toNode(token);
};
