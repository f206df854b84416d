import type { Expression } from '../query/expression.ts';

/** The condition with paths that begin with a variable beginning with these names instead. */
export function substitute(expression: Expression, variable: string, names: readonly string[]): Expression {
  const within = (part: Expression): Expression => substitute(part, variable, names);
  const renamed = ([first = '', ...rest]: readonly string[]): readonly string[] =>
    first === variable ? [...names, ...rest] : [first, ...rest];
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'path':
      return { kind: 'path', segments: renamed(expression.segments) };
    case 'lambda':
      return {
        ...expression,
        source: renamed(expression.source),
        body: expression.variable === variable ? expression.body : expression.body && within(expression.body),
      };
    case 'call':
      return { ...expression, args: expression.args.map(within) };
    case 'unary':
      return { ...expression, operand: within(expression.operand) };
    case 'binary':
      return { ...expression, left: within(expression.left), right: within(expression.right) };
    case 'in':
      return { ...expression, left: within(expression.left) };
    case 'logic':
      return { ...expression, terms: expression.terms.map(within) };
    case 'group':
      return { kind: 'group', inner: within(expression.inner) };
  }
}
