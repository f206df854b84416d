import type { Cell, PlannedColumn, Table } from '../../core/table.ts';
import type { VacancyRecord } from './schema.ts';

/** Whether a changed vacancy is gone, so that nobody has to know the vendor's states. */
export const REMOVED_COLUMN: PlannedColumn = {
  name: 'status.verwijderd',
  type: 'boolean',
  tier: 0,
  path: ['status'],
};

const REMOVED: Readonly<Record<string, boolean>> = {
  GEPUBLICEERD: false,
  NIET_GEPUBLICEERD: true,
  AFGESLOTEN: true,
};

/** The table with the column where it is named; empty for a state that no document mentions. */
export function withRemovedColumn(records: readonly VacancyRecord[], names: readonly string[], table: Table): Table {
  const at = names.indexOf(REMOVED_COLUMN.name);
  if (at < 0) return table;
  const { path: _path, ...column } = REMOVED_COLUMN;
  return {
    columns: table.columns.toSpliced(at, 0, column),
    rows: table.rows.map((row, index) => row.toSpliced(at, 0, isRemoved(records[index]?.['status']))),
  };
}

const isRemoved = (status: unknown): Cell =>
  typeof status === 'string' && Object.hasOwn(REMOVED, status) ? (REMOVED[status] ?? '') : '';
