import { eachInParts, mapInParts } from './breathe.ts';
import type { Cell } from './table.ts';

export type Rows = readonly (readonly Cell[])[];

export type RowChange = { readonly added: number; readonly changed: number; readonly removed: number };

/** For each new row the old row that it continues; undefined for a row that is new. */
export type RowMatch = readonly (number | undefined)[];

/** Excel keeps 15 digits of a number. */
const EXCEL_DIGITS = 15;
const SEPARATOR = '\u001F';

/** Whether Excel would hold the same in both cells: the kind counts, digits beyond the fifteenth do not. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (one === other) return true;
  return typeof one === 'number' && typeof other === 'number' && fingerprintOf(one) === fingerprintOf(other);
}

/**
 * Finds old rows again among new ones that have the same columns in the same order.
 * @param keys places of the key columns; rows with an equal key are paired in their order. Without any, rows are
 *   paired when they are equal as a whole, those at the same place first.
 */
export async function matchRows(before: Rows, after: Rows, keys: readonly number[]): Promise<RowMatch> {
  const nameOf = (row: readonly Cell[]): string =>
    keys.length > 0
      ? keys.map((at) => fingerprintOf(row[at] ?? '')).join(SEPARATOR)
      : row.map(fingerprintOf).join(SEPARATOR);
  const oldNames = await mapInParts(before, nameOf);
  const newNames = await mapInParts(after, nameOf);
  const match = newNames.map((name, at) => (keys.length === 0 && oldNames[at] === name ? at : undefined));
  const taken = new Set(match);
  const free = new Map<string, number[]>();
  for (let at = oldNames.length - 1; at >= 0; at--) {
    const name = oldNames[at];
    if (name === undefined || taken.has(at)) continue;
    const places = free.get(name);
    if (places) places.push(at);
    else free.set(name, [at]);
  }
  return match.map((found, at) => found ?? free.get(newNames[at] ?? '')?.pop());
}

/** Where rows changed: places among the old rows, the new rows, or both. */
export type ChangedPlaces = {
  readonly added: readonly number[];
  readonly changed: readonly { readonly before: number; readonly after: number }[];
  readonly removed: readonly number[];
};

/** What became of the old rows. Without keys nobody can tell a changed row from one removed and one added. */
export async function findChanges(before: Rows, after: Rows, keys: readonly number[]): Promise<ChangedPlaces> {
  const match = await matchRows(before, after, keys);
  const added: number[] = [];
  const changed: { before: number; after: number }[] = [];
  const look = (at: number): void => {
    const old = match[at];
    if (old === undefined) added.push(at);
    else if (!isSameRow(before[old] ?? [], after[at] ?? [])) changed.push({ before: old, after: at });
  };
  await eachInParts(match.length, look);
  const kept = new Set(match);
  const removed = before.map((_, at) => at).filter((at) => !kept.has(at));
  return { added, changed, removed };
}

function isSameRow(one: readonly Cell[], other: readonly Cell[]): boolean {
  return one.length === other.length && one.every((cell, at) => isSameCell(cell, other[at] ?? ''));
}

function fingerprintOf(cell: Cell): string {
  switch (typeof cell) {
    case 'number':
      return Number.isSafeInteger(cell) && Math.abs(cell) < 1e15
        ? `n${cell}`
        : `n${Number(cell.toPrecision(EXCEL_DIGITS))}`;
    case 'boolean':
      return `b${cell}`;
    default:
      return `t${cell}`;
  }
}
