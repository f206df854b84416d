import type { HostObject } from './excel-host-object.ts';
import {
  cellAt,
  placesIn,
  putCell,
  refuseProtected,
  shiftCells,
  usedIn,
  type MemoryCell,
  type MemorySheet,
  type MemoryTable,
  type Scalar,
} from './excel-memory-sheet.ts';

/** Headers are text, and none is blank. */
export function nameColumns(sheet: MemorySheet, { area }: MemoryTable): void {
  for (let at = 0; at < area.columns; at++) {
    const cell = cellAt(sheet, area.row, area.column + at);
    const value = cell.value === '' ? `Column${at + 1}` : String(cell.value);
    putCell(sheet, [area.row, area.column + at], { ...cell, value });
  }
}

export function columnsObject(sheet: MemorySheet, table: MemoryTable): HostObject {
  const column = (at: number): HostObject => ({
    id: String(at + 1),
    get: {
      Id: () => at + 1,
      Index: () => at,
      Name: () => String(cellAt(sheet, table.area.row, table.area.column + at).value),
      Filter: () => ({
        get: { Criteria: () => table.filters.get(at) ?? null },
        call: { Apply: (criteria: Record<string, unknown>) => void table.filters.set(at, criteria) },
      }),
    },
  });
  return {
    items: () => Array.from({ length: table.area.columns }, (_, at) => column(at)),
    call: { GetItemAt: column, GetItem: (id: number) => column(id - 1) },
  };
}

export function setTotals(sheet: MemorySheet, table: MemoryTable, show: boolean): void {
  refuseProtected(sheet);
  if (show === table.hasTotals) return;
  const row = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
  if (show && usedIn(sheet, row, true)) shiftCells(sheet, row, 'Down');
  if (!show)
    for (const place of placesIn(row)) putCell(sheet, place, { value: '', formula: undefined, format: 'General' });
  table.hasTotals = show;
}

export function sortRows(sheet: MemorySheet, { area, sort }: MemoryTable): void {
  const [field] = sort;
  if (!field) return;
  const rows = Array.from({ length: area.rows - 1 }, (_, at) =>
    Array.from({ length: area.columns }, (__, right) => cellAt(sheet, area.row + 1 + at, area.column + right)),
  );
  const order = field.ascending ? 1 : -1;
  const value = (row: readonly MemoryCell[]): Scalar => row[field.key]?.value ?? '';
  const sorted = rows.toSorted((one, other) =>
    value(one) < value(other) ? -order : value(one) > value(other) ? order : 0,
  );
  sorted.forEach((row, down) =>
    row.forEach((cell, right) => putCell(sheet, [area.row + 1 + down, area.column + right], cell)),
  );
}
