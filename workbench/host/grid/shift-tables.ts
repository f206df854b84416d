import { type Area, lastColumn, lastRow } from '../model/area.ts';
import { type Shift, type TableColumn, type TableRecord } from './grid.ts';

/** A table after cells came or went; without an area it went with them. */
export type ShiftedTable = {
  readonly id: string;
  readonly area: Area | undefined;
  readonly columns: readonly TableColumn[];
};

type Span = { readonly start: number; readonly size: number };

const inserted = (table: Span, at: Span): Span => {
  if (at.start <= table.start) return { start: table.start + at.size, size: table.size };
  const isInside = at.start < table.start + table.size;
  return isInside ? { start: table.start, size: table.size + at.size } : table;
};

const removed = (table: Span, gone: Span): Span => {
  const end = table.start + table.size;
  const before = Math.max(0, Math.min(table.start, gone.start + gone.size) - gone.start);
  const overlap = Math.max(0, Math.min(end, gone.start + gone.size) - Math.max(table.start, gone.start));
  return { start: table.start - before, size: table.size - overlap };
};

const isVertical = (direction: Shift): boolean => direction === 'down' || direction === 'up';

/** Only tables that lie wholly in the rows or columns of the area move along. */
const isAffected = (table: Area, area: Area, direction: Shift): boolean =>
  isVertical(direction)
    ? table.column >= area.column && lastColumn(table) <= lastColumn(area)
    : table.row >= area.row && lastRow(table) <= lastRow(area);

const shiftedArea = (table: Area, area: Area, direction: Shift): Area | undefined => {
  const change = direction === 'down' || direction === 'right' ? inserted : removed;
  if (isVertical(direction)) {
    const { size, start } = change({ start: table.row, size: table.rows }, { start: area.row, size: area.rows });
    return size > 0 ? { ...table, row: start, rows: size } : undefined;
  }
  const { size, start } = change(
    { start: table.column, size: table.columns },
    { start: area.column, size: area.columns },
  );
  return size > 0 ? { ...table, column: start, columns: size } : undefined;
};

const shiftedColumns = (
  { area: table, columns }: TableRecord,
  area: Area,
  direction: Shift,
): readonly TableColumn[] => {
  if (isVertical(direction)) return columns;
  if (direction === 'left') {
    return columns.filter((_, index) => table.column + index < area.column || table.column + index > lastColumn(area));
  }
  const isInside = area.column > table.column && area.column <= lastColumn(table);
  if (!isInside) return columns;
  const lastId = Math.max(0, ...columns.map(({ id }) => id));
  const added = Array.from({ length: area.columns }, (_, index) => ({ id: lastId + index + 1, name: '' }));
  return columns.toSpliced(area.column - table.column, 0, ...added);
};

/**
 * What becomes of the tables of a sheet when cells are inserted or removed: those beyond move, those the cells run
 * through grow or shrink.
 */
export const shiftTables = (tables: readonly TableRecord[], area: Area, direction: Shift): readonly ShiftedTable[] =>
  tables
    .filter((table) => isAffected(table.area, area, direction))
    .map((table) => ({
      id: table.id,
      area: shiftedArea(table.area, area, direction),
      columns: shiftedColumns(table, area, direction),
    }));
