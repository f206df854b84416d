import type { Cell } from '../../core/table.ts';

/** Bytes that a cell takes in a request: JSON in UTF-8. Counted without making the JSON. */
export function jsonBytes(cell: Cell): number {
  if (typeof cell !== 'string') return String(cell).length;
  let bytes = 2;
  for (let at = 0; at < cell.length; at++) bytes += bytesOf(cell.charCodeAt(at));
  return bytes;
}

/** Never too few: a control character counts as `\u0000`, and so does half of a surrogate pair, which may stand alone. */
function bytesOf(code: number): number {
  if (code < 0x20) return 6;
  if (code < 0x80) return code === 0x22 || code === 0x5c ? 2 : 1;
  if (code < 0x800) return 2;
  return code >= 0xd800 && code < 0xe000 ? 6 : 3;
}
