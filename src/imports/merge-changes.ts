import type { Cell, Table } from '../core/table.ts';
import type { ChangedRows } from '../datasets/changes.ts';
import { headerKey } from '../platform/table-headers.ts';
import type { TableContent } from '../platform/workbook.ts';

/**
 * The table of the workbook with the changes in it: rows that changed in their old place, new ones behind.
 * @returns undefined when the result would not be the whole answer: a column that only the source or only the sheet
 *   has, a key that is missing or stands there twice, or another number of rows than the source
 *   has
 */
export function mergeChanges(before: TableContent, { table, touched, total }: ChangedRows, key: string) {
  const places = table.columns.map(({ name }) => placeOf(before.names, name));
  const freshKey = table.columns.findIndex(({ name }) => name === key);
  const oldKey = placeOf(before.names, key);
  if (oldKey < 0 || freshKey < 0 || places.includes(-1)) return undefined;

  const fresh = new Map(table.rows.map((row) => [row[freshKey], row]));
  const gone = new Set(touched.filter((cell) => !fresh.has(cell)));
  const kept = before.rows.flatMap((row): (readonly Cell[])[] => {
    const cell = row[oldKey];
    if (cell === undefined || cell === '' || gone.has(cell)) return [];
    const changed = fresh.get(cell);
    fresh.delete(cell);
    return [changed ?? places.map((place) => row[place] ?? '')];
  });
  const merged: Table = { columns: table.columns, rows: [...kept, ...fresh.values()] };
  const keys = new Set(merged.rows.map((row) => row[freshKey]));
  return merged.rows.length === total && keys.size === total ? merged : undefined;
}

const placeOf = (names: readonly string[], name: string): number =>
  names.findIndex((old) => headerKey(old) === headerKey(name));
