import { toQueryError, type ODataError } from '../odata-error.ts';

export type TokenKind = 'literal' | 'name' | 'sign' | 'end';

/** A piece of an expression. `type` is the Edm type of a literal. */
export type Token = {
  readonly kind: TokenKind;
  readonly text: string;
  readonly type: string;
  readonly position: number;
};

export const toSyntaxError = (text: string, position: number): ODataError =>
  toQueryError(`Syntax error at position ${position} in '${text}'.`);

const day = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?`;
const quotedTypes: Readonly<Record<string, readonly [type: string, content: RegExp]>> = {
  datetime: ['Edm.DateTime', new RegExp(`^${day}$`, 'u')],
  datetimeoffset: ['Edm.DateTimeOffset', new RegExp(String.raw`^${day}(?:Z|[+-]\d{2}:\d{2})$`, 'u')],
  guid: ['Edm.Guid', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu],
};

const numberTypes: Readonly<Record<string, string>> = {
  L: 'Edm.Int64',
  M: 'Edm.Decimal',
  D: 'Edm.Double',
  F: 'Edm.Single',
};

const quoted = /(\w*)'((?:[^']|'')*)'/uy;
const number = /(-?\d+(\.\d+)?(?:e[+-]?\d+)?)([LMDF]?)(?![\w.'-])/iuy;
const word = /[A-Z_]\w*/iuy;
const sign = /[(),/:*]/uy;
const blank = /\s*/uy;

const match = (pattern: RegExp, text: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position;
  return pattern.exec(text);
};

const toQuoted = ([whole, prefix = '', content = '']: RegExpExecArray, text: string, position: number): Token => {
  if (prefix === '') return { kind: 'literal', text: whole, type: 'Edm.String', position };
  const [type, pattern] = quotedTypes[prefix.toLowerCase()] ?? [];
  if (type === undefined || !pattern) throw toSyntaxError(text, position + prefix.length);
  if (pattern.test(content)) return { kind: 'literal', text: content, type, position };
  throw toQueryError(`Unrecognized '${type}' literal '${whole}' at '${position}' in '${text}'.`);
};

const toNumber = ([, digits = '', fraction, suffix = '']: RegExpExecArray, position: number): Token => {
  const plain = fraction === undefined && !/e/iu.test(digits) ? 'Edm.Int32' : 'Edm.Double';
  return { kind: 'literal', text: digits, type: numberTypes[suffix.toUpperCase()] ?? plain, position };
};

const words: Readonly<Record<string, string>> = { true: 'Edm.Boolean', false: 'Edm.Boolean', null: 'null' };

const toWord = ([text]: RegExpExecArray, position: number): Token => {
  const type = Object.hasOwn(words, text) ? words[text] : undefined;
  return { kind: type === undefined ? 'name' : 'literal', text, type: type ?? '', position };
};

const readToken = (text: string, position: number): readonly [token: Token, end: number] => {
  const quote = match(quoted, text, position);
  if (quote) return [toQuoted(quote, text, position), quoted.lastIndex];
  const digits = match(number, text, position);
  if (digits) return [toNumber(digits, position), number.lastIndex];
  const name = match(word, text, position);
  if (name && text[word.lastIndex] !== "'") return [toWord(name, position), word.lastIndex];
  const mark = match(sign, text, position);
  if (mark) return [{ kind: 'sign', text: mark[0], type: '', position }, sign.lastIndex];
  const open = text.indexOf("'", position);
  if (open < 0) throw toSyntaxError(text, position);
  throw toQueryError(`There is an unterminated string literal at position ${text.length} in '${text}'.`);
};

/** Cuts a decoded expression of v3 into pieces; the last one is the end. Throws an `ODataError`. */
export const toTokens = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let position = 0;
  for (;;) {
    match(blank, text, position);
    position = blank.lastIndex;
    if (position >= text.length) break;
    const [token, end] = readToken(text, position);
    tokens.push(token);
    position = end;
  }
  return [...tokens, { kind: 'end', text: '', type: '', position }];
};
