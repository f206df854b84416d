import { type TableRecord } from '../../grid/grid.ts';
import { type Area, intersect, requireOnSheet } from '../area.ts';
import { type Book, type TableState } from '../book.ts';
import { invalidArgument } from '../host-error.ts';
import {
  insertCells,
  makeRoom,
  requireNoOtherTable,
  requireNothingTorn,
  requireTable,
  requireWritableTable,
} from './table-cells.ts';
import { claimHeaders, toColumns } from './table-headers.ts';

const reshape = (book: Book, table: TableRecord, area: Area): void => {
  const shift = area.column - table.area.column;
  const before = Array.from({ length: area.columns }, (_, index) => table.columns[index + shift]?.name ?? '');
  const names = claimHeaders({ book, sheet: table.sheet, area }, before);
  book.grid.tables.reshape(table.id, area, toColumns(names, table.columns, shift));
};

/**
 * Gives a table other cells. The header stays in its row, the new cells overlap the old ones, and new columns get a
 * name from their first cell. Cells are neither moved nor cleared.
 * @throws HostError InvalidArgument
 */
export const resizeTable = (state: TableState, place: { readonly sheet: string; readonly area: Area }): void => {
  const table = requireWritableTable(state);
  const { area, sheet } = place;
  const isAllowed = sheet === table.sheet && area.row === table.area.row && area.rows > 1;
  if (!isAllowed || intersect(area, table.area) === undefined) {
    throw invalidArgument('The new cells must overlap the table, and the header row must stay in its place.');
  }
  requireNoOtherTable({ book: state.book, sheet, area }, table.id);
  reshape(state.book, table, area);
};

/** Adds blank rows at a place in the body, or below it, and tells where they are. */
export const insertTableRows = async (state: TableState, index: number, count: number): Promise<Area> => {
  const { book } = state;
  const table = requireWritableTable(state);
  const { area, sheet } = table;
  const added = requireOnSheet({ ...area, row: area.row + 1 + index, rows: count });
  const isBelow = index === area.rows - 1;
  await (isBelow ? makeRoom : insertCells)({ book, sheet, area: added }, 'down', table.id);
  const current = requireTable(state);
  book.grid.tables.reshape(table.id, { ...area, rows: area.rows + count }, current.columns);
  return added;
};

/** Removes rows of the body; a table keeps one row, blank when all were removed. */
export const removeTableRows = async (state: TableState, index: number, count: number): Promise<void> => {
  const { book } = state;
  const table = requireWritableTable(state);
  const { area, sheet } = table;
  if (index < 0 || count < 1 || index + count > area.rows - 1) throw invalidArgument();
  const remaining = Math.max(2, area.rows - count);
  const gone = { ...area, row: area.row + 1 + index, rows: area.rows - remaining };
  if (gone.rows < count) {
    book.grid.cells.erase(sheet, { ...gone, row: gone.row + gone.rows, rows: 1 }, { contents: true, formats: false });
  }
  if (gone.rows > 0) {
    requireNothingTorn({ book, sheet, area: gone }, 'down', table.id);
    await book.grid.cells.shift(sheet, gone, 'up');
  }
  const current = requireTable(state);
  book.grid.tables.reshape(table.id, { ...area, rows: remaining }, current.columns);
};

/** Adds a blank column at a place in the table, or after it, and tells where it is. */
export const insertTableColumn = async (state: TableState, index: number): Promise<Area> => {
  const { book } = state;
  const table = requireWritableTable(state);
  const { area, sheet } = table;
  const added = requireOnSheet({ ...area, column: area.column + index, columns: 1 });
  const isAfter = index === area.columns;
  await (isAfter ? makeRoom : insertCells)({ book, sheet, area: added }, 'right', table.id);
  const lastId = Math.max(0, ...table.columns.map(({ id }) => id));
  const columns = table.columns.toSpliced(index, 0, { id: lastId + 1, name: '' });
  book.grid.tables.reshape(table.id, { ...area, columns: area.columns + 1 }, columns);
  return added;
};

/** Removes a column; cells to its right, in the rows of the table, move left. */
export const removeTableColumn = async (state: TableState, index: number): Promise<void> => {
  const { book } = state;
  const table = requireWritableTable(state);
  const { area, sheet } = table;
  if (area.columns === 1) throw invalidArgument('A table keeps one column at least.');
  const gone = { ...area, column: area.column + index, columns: 1 };
  requireNothingTorn({ book, sheet, area: gone }, 'right', table.id);
  await book.grid.cells.shift(sheet, gone, 'left');
  book.grid.tables.reshape(table.id, { ...area, columns: area.columns - 1 }, table.columns.toSpliced(index, 1));
};
