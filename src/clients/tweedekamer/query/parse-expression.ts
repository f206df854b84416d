import {
  COMPARISONS,
  ungrouped,
  type BinaryOperator,
  type Expression,
  type Lambda,
  type Literal,
} from './expression.ts';
import type { Reader } from './token-reader.ts';
import { NoOData } from './tokens.ts';

/** Deeper nesting than a person writes; it keeps a hostile text from exhausting the stack. */
const DEEPEST = 60;

type Level = { readonly operators: readonly BinaryOperator[] };

/** From the loosest binding to the tightest, as the service's own parser ranks them. */
const LEVELS: readonly Level[] = [
  { operators: [...COMPARISONS, 'has'] },
  { operators: ['add', 'sub'] },
  { operators: ['mul', 'div', 'divby', 'mod'] },
];

/**
 * Reads one condition or value, up to the first token that cannot belong to it.
 * @throws NoOData
 */
export function parseExpression(reader: Reader, depth = 0): Expression {
  if (depth > DEEPEST) throw new NoOData();
  return parseLogic(reader, 'or', depth);
}

function parseLogic(reader: Reader, operator: 'and' | 'or', depth: number): Expression {
  const term = (): Expression => (operator === 'or' ? parseLogic(reader, 'and', depth) : parseBinary(reader, 0, depth));
  const first = term();
  const terms = [first];
  while (reader.takeWord(operator)) terms.push(term());
  return terms.length === 1 ? first : { kind: 'logic', operator, terms };
}

function parseBinary(reader: Reader, level: number, depth: number): Expression {
  const operators = LEVELS[level]?.operators;
  if (!operators) return parseUnary(reader, depth);
  let left = parseBinary(reader, level + 1, depth);
  for (;;) {
    if (level === 0 && reader.takeWord('in')) {
      left = { kind: 'in', left, items: parseItems(reader) };
      continue;
    }
    const operator = operators.find((candidate) => reader.takeWord(candidate));
    if (!operator) return left;
    left = { kind: 'binary', operator, left, right: parseBinary(reader, level + 1, depth) };
  }
}

function parseItems(reader: Reader): readonly Literal[] {
  const items: Literal[] = [];
  reader.expect('(');
  do items.push(reader.literal());
  while (reader.take(','));
  reader.expect(')');
  return items;
}

function parseUnary(reader: Reader, depth: number): Expression {
  if (depth > DEEPEST) throw new NoOData();
  if (reader.take('-')) return { kind: 'unary', operator: '-', operand: parseUnary(reader, depth + 1) };
  if (reader.takeWord('not')) return { kind: 'unary', operator: 'not', operand: parseUnary(reader, depth + 1) };
  return parsePrimary(reader, depth);
}

function parsePrimary(reader: Reader, depth: number): Expression {
  const token = reader.next();
  if (token?.kind === 'literal') return token;
  if (token?.kind === 'mark' && token.text === '(') {
    const inner = parseExpression(reader, depth + 1);
    reader.expect(')');
    return inner.kind === 'group' ? inner : { kind: 'group', inner };
  }
  if (token?.kind !== 'word') throw new NoOData();
  return reader.take('(') ? parseCall(reader, token.text, depth) : parsePath(reader, token.text, depth);
}

function parseCall(reader: Reader, name: string, depth: number): Expression {
  const args: Expression[] = [];
  if (reader.take(')')) return { kind: 'call', name, args };
  do args.push(parseExpression(reader, depth + 1));
  while (reader.take(','));
  reader.expect(')');
  return { kind: 'call', name, args };
}

function parsePath(reader: Reader, first: string, depth: number): Expression {
  const segments = [first];
  while (reader.take('/')) {
    const name = reader.word();
    if (isQuantifier(name) && reader.take('(')) return parseLambda(reader, { source: segments, name }, depth);
    segments.push(name);
  }
  return { kind: 'path', segments };
}

type Quantifier = { readonly source: readonly string[]; readonly name: string };

function parseLambda(reader: Reader, { source, name }: Quantifier, depth: number): Lambda {
  const quantifier = name.toLowerCase() === 'all' ? 'all' : 'any';
  if (reader.take(')')) return { kind: 'lambda', source, quantifier };
  const variable = reader.word();
  reader.expect(':');
  const body = parseExpression(reader, depth + 1);
  reader.expect(')');
  return { kind: 'lambda', source, quantifier, variable, body };
}

const isQuantifier = (name: string): boolean => /^(any|all)$/i.test(name);

/** The terms of a condition that must all hold, or of which one must; brackets around the whole are looked through. */
export function termsOf(operator: 'and' | 'or', expression: Expression): readonly Expression[] {
  const inner = ungrouped(expression);
  return inner.kind === 'logic' && inner.operator === operator ? inner.terms : [expression];
}
