import { type TableRecord } from '../../grid/grid.ts';
import { type Area, contains, intersect, sheetSize } from '../area.ts';
import { type Book, type TableState } from '../book.ts';
import { HostError, insertDeleteConflict, itemNotFound } from '../host-error.ts';
import { requireWritable } from '../sheet-access.ts';

export const requireTable = ({ book, table }: TableState): TableRecord => {
  const record = book.grid.tables.list().find(({ id }) => id === table);
  if (record === undefined) throw itemNotFound();
  return record;
};

/** @throws HostError ItemNotFound, AccessDenied on a protected sheet */
export const requireWritableTable = (state: TableState): TableRecord => {
  const record = requireTable(state);
  requireWritable(state.book, record.sheet);
  return record;
};

type Place = { readonly book: Book; readonly sheet: string; readonly area: Area };

const others = ({ book, sheet }: Place, table?: string): readonly TableRecord[] =>
  book.grid.tables.list().filter((record) => record.sheet === sheet && record.id !== table);

/** @throws HostError InvalidArgument when another table has cells there */
export const requireNoOtherTable = (place: Place, table?: string): void => {
  if (others(place, table).some(({ area }) => intersect(area, place.area) !== undefined)) {
    throw new HostError('InvalidArgument', "A table can't overlap another table.");
  }
};

/** @throws HostError InsertDeleteConflict unless every table the shift would move moves whole */
export const requireNothingTorn = (place: Place, direction: 'down' | 'right', table?: string): void => {
  const { area } = place;
  const isDown = direction === 'down';
  const moving = isDown
    ? { ...area, rows: sheetSize.rows - area.row }
    : { ...area, columns: sheetSize.columns - area.column };
  const isTorn = others(place, table).some(
    (other) => intersect(other.area, moving) !== undefined && !contains(moving, other.area),
  );
  if (isTorn) throw insertDeleteConflict();
};

/**
 * Inserts blank cells; what stands there moves away, other tables only as a whole.
 * @throws HostError InsertDeleteConflict
 */
export const insertCells = async (place: Place, direction: 'down' | 'right', table?: string): Promise<void> => {
  requireNothingTorn(place, direction, table);
  await place.book.grid.cells.shift(place.sheet, place.area, direction);
};

/** Inserts blank cells unless those that are there are blank already. */
export const makeRoom = async (place: Place, direction: 'down' | 'right', table?: string): Promise<void> => {
  const { area, book, sheet } = place;
  const isFree =
    book.grid.cells.used(sheet, area, true) === undefined &&
    others(place, table).every((other) => intersect(other.area, area) === undefined);
  if (!isFree) await insertCells(place, direction, table);
};
