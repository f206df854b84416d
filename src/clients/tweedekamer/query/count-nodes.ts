import type { Expression, Lambda } from './expression.ts';

/** The service refuses a filter with more nodes than this (public issue 187 of its tracker). */
export const NODE_LIMIT = 100;

type Counting = {
  /** A value of another type than its field is wrapped by the service; whether it does depends on the model. */
  readonly conversion: 0 | 1;
  /** The service does not look into a list; another server of the same protocol may. */
  readonly item: 0 | 1;
  /** Variables of the lambdas around: a path that begins with one has no row to start from. */
  readonly variables: readonly string[];
};

/**
 * Counts the nodes of a filter the way ASP.NET OData does: one for each operator, function, value and step of a path,
 * and one for the row or variable that a path starts from.
 */
export function leastNodes(expression: Expression): number {
  return nodes(expression, { conversion: 0, item: 0, variables: [] });
}

export function mostNodes(expression: Expression): number {
  return nodes(expression, { conversion: 1, item: 1, variables: [] });
}

function nodes(expression: Expression, counting: Counting): number {
  const sum = (parts: readonly Expression[]): number => parts.reduce((total, part) => total + nodes(part, counting), 0);
  switch (expression.kind) {
    case 'literal':
      return 1;
    case 'path':
      return stepsOf(expression.segments, counting);
    case 'lambda':
      return 1 + stepsOf(expression.source, counting) + bodyNodes(expression, counting);
    case 'call':
      return 1 + sum(expression.args);
    case 'unary':
      return 1 + nodes(expression.operand, counting);
    case 'binary':
      return 1 + counting.conversion + sum([expression.left, expression.right]);
    case 'logic':
      return expression.terms.length - 1 + sum(expression.terms);
    case 'in':
      return 1 + nodes(expression.left, counting) + expression.items.length * 2 * counting.item;
    case 'group':
      return nodes(expression.inner, counting);
  }
}

function stepsOf([first = '', ...rest]: readonly string[], { variables }: Counting): number {
  return 1 + rest.length + (variables.includes(first) ? 0 : 1);
}

function bodyNodes({ body, variable = '' }: Lambda, counting: Counting): number {
  return body ? nodes(body, { ...counting, variables: [...counting.variables, variable] }) : 0;
}
