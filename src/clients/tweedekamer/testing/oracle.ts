import { defaultParser, type Token } from '@odata/parser';

import { ungrouped, type Expression, type Literal } from '../query/expression.ts';

/** What a condition says, without a word on how it is written: two ways of writing the same are equal. */
export type Meaning = string | readonly Meaning[];

export function meaningOf(expression: Expression): Meaning {
  switch (expression.kind) {
    case 'literal':
      return literalMeaning(expression);
    case 'path':
      return ['path', expression.segments.join('/')];
    case 'lambda': {
      const { quantifier, source, variable = '', body } = expression;
      return [quantifier, source.join('/'), variable, body ? meaningOf(body) : ''];
    }
    case 'call':
      return ['call', expression.name, ...expression.args.map(meaningOf)];
    case 'unary':
      return [expression.operator, meaningOf(expression.operand)];
    case 'binary':
      return [expression.operator, meaningOf(expression.left), meaningOf(expression.right)];
    case 'logic':
      return [expression.operator, ...expression.terms.flatMap((term) => termMeanings(expression.operator, term))];
    case 'in':
      return ['in', meaningOf(expression.left), ...expression.items.map(literalMeaning)];
    case 'group':
      return meaningOf(ungrouped(expression));
  }
}

function termMeanings(operator: 'and' | 'or', term: Expression): readonly Meaning[] {
  const inner = ungrouped(term);
  const isSameChain = inner.kind === 'logic' && inner.operator === operator;
  return isSameChain ? inner.terms.flatMap((part) => termMeanings(operator, part)) : [meaningOf(inner)];
}

const literalMeaning = ({ type, value }: Literal): Meaning => ['value', type, value];

const OPERATORS: Readonly<Record<string, string>> = {
  EqualsExpression: 'eq',
  NotEqualsExpression: 'ne',
  GreaterThanExpression: 'gt',
  GreaterOrEqualsExpression: 'ge',
  LesserThanExpression: 'lt',
  LesserOrEqualsExpression: 'le',
  AddExpression: 'add',
  SubExpression: 'sub',
  MulExpression: 'mul',
  DivExpression: 'div',
  ModExpression: 'mod',
};

const LITERALS: Readonly<Record<string, string>> = {
  null: 'null',
  'Edm.Boolean': 'boolean',
  'Edm.String': 'string',
  'Edm.Guid': 'guid',
  'Edm.Date': 'date',
  'Edm.DateTimeOffset': 'datetime',
};

/**
 * What a parser that is not ours understands a filter to say.
 * @throws for a text that it does not accept; `in` is the one thing we write that it does not know.
 */
export function oracleMeaning(filter: string): Meaning {
  // It takes encoded and plain text alike, so a percent sign has to be encoded for it.
  return tokenMeaning(defaultParser.filter(filter.replaceAll('%', '%25')));
}

type Loose = { readonly type: string; readonly raw: string; readonly value: unknown };
type Sides = { readonly left: Token; readonly right: Token };

function tokenMeaning(token: Token): Meaning {
  const { type, raw, value } = token as unknown as Loose;
  const operator = OPERATORS[type];
  if (operator) return [operator, tokenMeaning((value as Sides).left), tokenMeaning((value as Sides).right)];
  switch (type) {
    case 'AndExpression':
    case 'OrExpression': {
      const name = type === 'AndExpression' ? 'and' : 'or';
      const { left, right } = value as Sides;
      return [name, ...[left, right].map(tokenMeaning).flatMap((side) => (side[0] === name ? side.slice(1) : [side]))];
    }
    case 'Literal':
      return ['value', LITERALS[String(value)] ?? 'number', value === 'Edm.String' ? unquoted(raw) : raw];
    case 'NotExpression':
      return ['not', tokenMeaning(value as Token)];
    case 'NegateExpression':
      return ['-', tokenMeaning(value as Token)];
    case 'MethodCallExpression': {
      const { method, parameters } = value as { method: string; parameters: readonly Token[] };
      return ['call', method, ...parameters.map(tokenMeaning)];
    }
    case 'FirstMemberExpression':
      return memberMeaning(token);
    default:
      return tokenMeaning(value as Token);
  }
}

const unquoted = (raw: string): string => raw.slice(1, -1).replaceAll("''", "'").replaceAll('%25', '%');

function memberMeaning(token: Token): Meaning {
  const lambda = lambdaIn(token);
  if (!lambda) return ['path', token.raw];
  const quantifier = lambda.type === 'AnyExpression' ? 'any' : 'all';
  const source = token.raw.slice(0, token.raw.length - lambda.raw.length - 1);
  const { variable, predicate } = lambda.value as { variable?: Token; predicate?: Token };
  return [quantifier, source, variable?.raw ?? '', predicate ? tokenMeaning(predicate) : ''];
}

function lambdaIn(node: unknown): Loose | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('type' in node && (node.type === 'AnyExpression' || node.type === 'AllExpression')) return node as Loose;
  for (const part of Object.values(node)) {
    const found = lambdaIn(part);
    if (found) return found;
  }
  return undefined;
}
