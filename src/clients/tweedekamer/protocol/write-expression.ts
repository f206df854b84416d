import type { Expression, Literal } from '../query/expression.ts';

/** A condition or value as OData v4 text, not yet encoded for an address. */
export function writeExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return writeLiteral(expression);
    case 'path':
      return expression.segments.join('/');
    case 'lambda': {
      const { source, quantifier, variable, body } = expression;
      return `${source.join('/')}/${quantifier}(${body ? `${variable}:${writeExpression(body)}` : ''})`;
    }
    case 'call':
      return `${expression.name}(${expression.args.map(writeExpression).join(',')})`;
    case 'unary':
      return `${expression.operator}${expression.operator === 'not' ? ' ' : ''}${writeExpression(expression.operand)}`;
    case 'binary':
      return `${writeExpression(expression.left)} ${expression.operator} ${writeExpression(expression.right)}`;
    case 'logic':
      return expression.terms.map(writeTerm).join(` ${expression.operator} `);
    case 'in':
      return `${writeExpression(expression.left)} in (${expression.items.map(writeLiteral).join(',')})`;
    case 'group':
      return `(${writeExpression(expression.inner)})`;
  }
}

/** `not` binds tighter than `and`; not every server that speaks OData knows, so brackets say it. */
function writeTerm(term: Expression): string {
  const written = writeExpression(term);
  return term.kind === 'unary' ? `(${written})` : written;
}

function writeLiteral({ type, value }: Literal): string {
  return type === 'string' ? quoted(value) : value;
}

/** Half of a surrogate pair has no place in an address; it becomes the sign for an unreadable character. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll(/[\uD800-\uDFFF]/gu, '\uFFFD')}'`;
}
