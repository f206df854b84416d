/** `other` is written as it was read: durations, enumeration values, binary data. */
export type LiteralType = 'null' | 'boolean' | 'number' | 'string' | 'guid' | 'date' | 'datetime' | 'time' | 'other';

export type Literal = {
  readonly kind: 'literal';
  readonly type: LiteralType;
  /** Without the marks of any dialect: a string without its quotes, a guid bare. */
  readonly value: string;
  /** The vendor's type of the number that it is compared with, where a dialect must know. */
  readonly numberType?: string | undefined;
};

/** Names from the row, or from a lambda's variable, to a value. */
export type Path = { readonly kind: 'path'; readonly segments: readonly string[] };

export const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export type BinaryOperator = Comparison | 'has' | 'add' | 'sub' | 'mul' | 'div' | 'divby' | 'mod';

export type Binary = {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
};

export type Lambda = {
  readonly kind: 'lambda';
  readonly source: readonly string[];
  readonly quantifier: 'any' | 'all';
  readonly variable?: string | undefined;
  readonly body?: Expression | undefined;
};

export type Call = { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

/** Two or more terms; chains stay flat, so that a long one can be split. */
export type Logic = { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly terms: readonly Expression[] };

export type InList = { readonly kind: 'in'; readonly left: Expression; readonly items: readonly Literal[] };

/** A condition or value of a query, in no dialect. */
export type Expression =
  | Literal
  | Path
  | Lambda
  | Call
  | Binary
  | Logic
  | InList
  | { readonly kind: 'unary'; readonly operator: 'not' | '-'; readonly operand: Expression }
  | { readonly kind: 'group'; readonly inner: Expression };

export const literal = (type: LiteralType, value: string): Literal => ({ kind: 'literal', type, value });

export const path = (...segments: readonly string[]): Path => ({ kind: 'path', segments });

export const compare = (left: Expression, operator: Comparison, right: Expression): Binary => ({
  kind: 'binary',
  operator,
  left,
  right,
});

/** All that are given must hold; undefined when none is. */
export function allOf(terms: readonly (Expression | undefined)[]): Expression | undefined {
  return chain('and', terms);
}

export function anyOf(terms: readonly (Expression | undefined)[]): Expression | undefined {
  return chain('or', terms);
}

function chain(operator: 'and' | 'or', terms: readonly (Expression | undefined)[]): Expression | undefined {
  const given = terms.filter((term) => term !== undefined);
  if (given.length < 2) return given[0];
  return { kind: 'logic', operator, terms: given.flatMap((term) => termsWithin(operator, term)) };
}

/** A chain inside a chain: the same operator joins it, the other one needs brackets. */
function termsWithin(operator: 'and' | 'or', term: Expression): readonly Expression[] {
  if (term.kind !== 'logic') return [term];
  return term.operator === operator ? term.terms : [{ kind: 'group', inner: term }];
}

export function ungrouped(expression: Expression): Expression {
  return expression.kind === 'group' ? ungrouped(expression.inner) : expression;
}
