import type { Table } from '../../../core/table.ts';

/** The cells of one column. */
export function cellsOf({ columns, rows }: Table, name: string): readonly unknown[] {
  const at = columns.findIndex((column) => column.name === name);
  return rows.map((row) => row[at]);
}
