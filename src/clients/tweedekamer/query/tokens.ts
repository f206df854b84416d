import { isIsoDate, isIsoDateTime } from '../../../core/dates.ts';
import type { LiteralType } from './expression.ts';

export type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'literal'; readonly type: LiteralType; readonly value: string }
  | { readonly kind: 'mark'; readonly text: string };

/** A text that is no OData; `mark` is the sign it stumbled over, when that one is known to puzzle people. */
export class NoOData extends Error {
  override readonly name = 'NoOData';
}

type Rule = { readonly pattern: RegExp; readonly toToken: (match: RegExpExecArray) => Token | undefined };

const literalOf = (type: LiteralType, value: string): Token => ({ kind: 'literal', type, value });

/** In the order in which they are tried: a guid may begin like a number, a moment like a day. */
const RULES: readonly Rule[] = [
  { pattern: /'((?:[^']|'')*)'/y, toToken: ([, text = '']) => literalOf('string', text.replaceAll("''", "'")) },
  {
    // With the marks of OData v3, which stand in the parliament's own older examples.
    pattern: /(?:guid'([^']*)'|datetime(?:offset)?'([^']*)'|(?:duration|binary|[\p{L}_][\p{L}\p{N}_.]*)'[^']*')/iuy,
    toToken: ([all, guid, moment]) => {
      if (guid !== undefined) return literalOf('guid', guid);
      return moment === undefined ? literalOf('other', all) : dated(moment);
    },
  },
  {
    pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\p{L}\p{N}])/iuy,
    toToken: ([guid]) => literalOf('guid', guid),
  },
  {
    pattern: /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![\p{L}\p{N}])/iuy,
    toToken: ([moment]) => dated(moment),
  },
  { pattern: /\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?/y, toToken: ([time]) => literalOf('time', time) },
  {
    pattern: /-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|INF\b)(?![\p{L}\p{N}_])/iuy,
    toToken: ([number]) => literalOf('number', number),
  },
  { pattern: /[$@]?[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy, toToken: ([text]) => word(text) },
  { pattern: /[(),/:;=*-]/y, toToken: ([text]) => ({ kind: 'mark', text }) },
];

const SPACE = /[\s\u00A0]+/y;

/**
 * Cuts a text into words, values and marks. What stands between quotes is one value, whatever it holds.
 * @throws NoOData for anything else, such as the curly quotes that a word processor makes.
 */
export function toTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const space = matchAt(SPACE, text, at);
    if (space) {
      at += space[0].length;
      continue;
    }
    const [token, length] = tokenAt(text, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): readonly [Token, number] {
  for (const { pattern, toToken } of RULES) {
    const match = matchAt(pattern, text, at);
    const token = match && toToken(match);
    if (token) return [token, match[0].length];
  }
  throw new NoOData();
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const CONSTANTS: Readonly<Record<string, LiteralType>> = { null: 'null', true: 'boolean', false: 'boolean' };

function word(text: string): Token {
  const type = Object.hasOwn(CONSTANTS, text.toLowerCase()) ? CONSTANTS[text.toLowerCase()] : undefined;
  if (type) return literalOf(type, text.toLowerCase());
  return text === 'NaN' ? literalOf('number', text) : { kind: 'word', text };
}

function dated(text: string): Token {
  if (isIsoDate(text)) return literalOf('date', text);
  if (isIsoDateTime(text)) return literalOf('datetime', text.toUpperCase());
  throw new NoOData();
}
