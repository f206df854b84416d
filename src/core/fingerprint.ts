import type { Cell } from './table.ts';

const OFFSET = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;

/** A short text that is the same for the same cells: FNV-1a, for telling apart, not for keeping secret. */
export function fingerprint(rows: readonly (readonly Cell[])[]): string {
  let hash = OFFSET;
  for (const row of rows) {
    const text = JSON.stringify(row);
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  }
  return (hash >>> 0).toString(36);
}
