import type { Binary, Call, Expression, InList, Literal, Path } from '../query/expression.ts';

export type Write = (expression: Expression) => string;

/** What the dialects of OData write each in their own way; all the rest is the same in both. */
export type ExpressionDialect = {
  readonly literal: (literal: Literal) => string;
  readonly path: (path: Path) => string;
  readonly call: (call: Call, write: Write) => string;
  readonly binary: (binary: Binary, write: Write) => string;
  readonly inList: (list: InList, write: Write) => string;
};

/** Writes conditions and values as text, not yet encoded for an address. */
export function expressionWriter(dialect: ExpressionDialect): Write {
  const write: Write = (expression) => {
    switch (expression.kind) {
      case 'literal':
        return dialect.literal(expression);
      case 'path':
        return dialect.path(expression);
      case 'lambda': {
        const { source, quantifier, variable, body } = expression;
        return `${source.join('/')}/${quantifier}(${body ? `${variable}:${write(body)}` : ''})`;
      }
      case 'call':
        return dialect.call(expression, write);
      case 'unary':
        return `${expression.operator}${expression.operator === 'not' ? ' ' : ''}${write(expression.operand)}`;
      case 'binary':
        return dialect.binary(expression, write);
      case 'logic':
        return expression.terms.map(writeTerm).join(` ${expression.operator} `);
      case 'in':
        return dialect.inList(expression, write);
      case 'group':
        return `(${write(expression.inner)})`;
    }
  };
  /** `not` binds tighter than `and`; not every server that speaks OData knows, so brackets say it. */
  const writeTerm: Write = (term) => (term.kind === 'unary' ? `(${write(term)})` : write(term));
  return write;
}

export const writePath = ({ segments }: Path): string => segments.join('/');

export const writeCall = ({ name, args }: Call, write: Write): string => `${name}(${args.map(write).join(',')})`;

export const writeBinary = ({ operator, left, right }: Binary, write: Write): string =>
  `${write(left)} ${operator} ${write(right)}`;

/** Half of a surrogate pair has no place in an address; it becomes the sign for an unreadable character. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll(/[\uD800-\uDFFF]/gu, '\uFFFD')}'`;
}

/** A condition or value as OData v4 has it. */
export const writeExpression: Write = expressionWriter({
  literal: ({ type, value }) => (type === 'string' ? quoted(value) : value),
  path: writePath,
  call: writeCall,
  binary: writeBinary,
  inList: ({ left, items }, write) => `${write(left)} in (${items.map(write).join(',')})`,
});
