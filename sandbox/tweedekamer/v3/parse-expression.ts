import { toQueryError } from '../odata-error.ts';
import { type Comparison, type FilterNode, type PathNode } from '../query/filter-node.ts';
import { toSyntaxError, toTokens, type Token } from './tokens.ts';

/** Walks over the pieces of one expression. `variables` are the names of the lambdas around the current place. */
export type Reader = {
  readonly text: string;
  readonly peek: (ahead?: number) => Token;
  readonly take: () => Token;
  readonly expect: (sign: string) => void;
  readonly variables: readonly string[];
};

export const createReader = (text: string): Reader => {
  const tokens = toTokens(text);
  const end = tokens.at(-1) ?? { kind: 'end', text: '', type: '', position: 0 };
  let index = 0;
  const peek = (ahead = 0): Token => tokens[index + ahead] ?? end;
  const take = (): Token => {
    const token = peek();
    index += 1;
    return token;
  };
  const expect = (sign: string): void => {
    const token = take();
    if (token.kind !== 'sign' || token.text !== sign) throw toSyntaxError(text, token.position);
  };
  return { text, peek, take, expect, variables: [] };
};

export const isSign = (token: Token, sign: string): boolean => token.kind === 'sign' && token.text === sign;

const isWord = (token: Token, ...words: readonly string[]): boolean =>
  token.kind === 'name' && words.includes(token.text);

/** The functions whose names and parameters v3 shares with the versions after it. */
const functions: ReadonlySet<string> = new Set([
  'startswith',
  'endswith',
  'length',
  'indexof',
  'substring',
  'tolower',
  'toupper',
  'trim',
  'concat',
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
]);

const readList = (reader: Reader): readonly FilterNode[] => {
  reader.expect('(');
  const items: FilterNode[] = [];
  while (!isSign(reader.peek(), ')')) {
    if (items.length > 0) reader.expect(',');
    items.push(readExpression(reader));
  }
  reader.expect(')');
  return items;
};

const readCall = (reader: Reader): FilterNode => {
  const name = reader.take().text;
  if (name === 'substringof') {
    // The part that is sought comes first here.
    const [part, text, ...rest] = readList(reader);
    const parameters = [text, part, ...rest].filter((item) => item !== undefined);
    return { kind: 'call', name: 'contains', parameters };
  }
  if (functions.has(name)) return { kind: 'call', name, parameters: readList(reader) };
  throw toQueryError(
    `An unknown function with name '${name}' was found. This may also be a key lookup on a navigation property, which is not allowed.`,
  );
};

const readLambda = (reader: Reader, path: PathNode): FilterNode => {
  const quantifier = reader.take().text === 'all' ? 'all' : 'any';
  reader.expect('(');
  if (quantifier === 'any' && isSign(reader.peek(), ')')) {
    reader.take();
    return { kind: 'lambda', quantifier, path, variable: '', predicate: undefined };
  }
  const variable = reader.take();
  if (variable.kind !== 'name') throw toSyntaxError(reader.text, variable.position);
  reader.expect(':');
  const predicate = readExpression({ ...reader, variables: [...reader.variables, variable.text] });
  reader.expect(')');
  return { kind: 'lambda', quantifier, path, variable: variable.text, predicate };
};

const readPath = (reader: Reader): FilterNode => {
  const first = reader.take().text;
  const isVariable = reader.variables.includes(first);
  let path: PathNode = {
    kind: 'path',
    variable: isVariable ? first : undefined,
    segments: isVariable ? [] : [first],
  };
  while (isSign(reader.peek(), '/')) {
    reader.take();
    const next = reader.peek();
    if (next.kind !== 'name') throw toSyntaxError(reader.text, next.position);
    if (isWord(next, 'any', 'all') && isSign(reader.peek(1), '(')) return readLambda(reader, path);
    reader.take();
    path = { ...path, segments: [...path.segments, next.text] };
  }
  return path;
};

const readPrimary = (reader: Reader): FilterNode => {
  const token = reader.peek();
  if (isSign(token, '(')) {
    reader.take();
    const inner = readExpression(reader);
    reader.expect(')');
    return inner;
  }
  if (token.kind === 'literal') {
    reader.take();
    return { kind: 'literal', type: token.type, text: token.text };
  }
  if (token.kind !== 'name') throw toSyntaxError(reader.text, token.position);
  return isSign(reader.peek(1), '(') ? readCall(reader) : readPath(reader);
};

const readUnary = (reader: Reader): FilterNode => {
  if (!isWord(reader.peek(), 'not')) return readPrimary(reader);
  reader.take();
  return { kind: 'not', operand: readUnary(reader) };
};

const comparisons: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const isComparison = (text: string): text is Comparison => comparisons.has(text);

const readComparison = (reader: Reader): FilterNode => {
  const left = readUnary(reader);
  const token = reader.peek();
  if (token.kind !== 'name' || !isComparison(token.text)) return left;
  reader.take();
  return { kind: 'compare', operator: token.text, left, right: readUnary(reader) };
};

const readAnd = (reader: Reader): FilterNode => {
  let left = readComparison(reader);
  while (isWord(reader.peek(), 'and')) {
    reader.take();
    left = { kind: 'and', left, right: readComparison(reader) };
  }
  return left;
};

/** Reads one expression and stops at what cannot belong to it. */
export const readExpression = (reader: Reader): FilterNode => {
  let left = readAnd(reader);
  while (isWord(reader.peek(), 'or')) {
    reader.take();
    left = { kind: 'or', left, right: readAnd(reader) };
  }
  return left;
};

export const expectEnd = (reader: Reader): void => {
  const token = reader.peek();
  if (token.kind !== 'end') throw toSyntaxError(reader.text, token.position);
};

/** Parses a decoded `$filter` of v3. Throws an `ODataError` for what v3 does not know, such as `contains` and `in`. */
export const parseOlderFilter = (text: string): FilterNode => {
  const reader = createReader(text);
  const node = readExpression(reader);
  expectEnd(reader);
  return node;
};
