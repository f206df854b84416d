import type { Cell } from '../core/table.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const SPACE = 32;
const SURROGATES_BEGIN = 0xd800;
const SURROGATES_END = 0xdfff;
/** A control character or half a character is written as `\u` and four digits. */
const ESCAPED = 5;

/**
 * How many characters a cell takes as JSON, without writing it. Never too few: a control character with a short
 * escape, and each half of a whole emoji, count as a long escape.
 */
export function jsonLength(cell: Cell): number {
  if (typeof cell !== 'string') return String(cell).length;
  let length = cell.length + 2;
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    if (code === QUOTE || code === BACKSLASH) length++;
    else if (code < SPACE || (code >= SURROGATES_BEGIN && code <= SURROGATES_END)) length += ESCAPED;
  }
  return length;
}
