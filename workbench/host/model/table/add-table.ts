import { type Area, requireOnSheet } from '../area.ts';
import { type Book } from '../book.ts';
import { requireWritable } from '../sheet-access.ts';
import { insertCells, makeRoom, requireNoOtherTable } from './table-cells.ts';
import { claimHeaders, toColumns } from './table-headers.ts';
import { freeTableName } from './table-names.ts';

export const defaultTableStyle = 'TableStyleMedium2';

type Place = { readonly book: Book; readonly sheet: string; readonly area: Area };

/** Without headers Excel inserts a row for them: the data, and what stands below it, moves down. */
const withHeaderRow = async ({ area, book, sheet }: Place): Promise<Area> => {
  const grown = requireOnSheet({ ...area, rows: area.rows + 1 });
  await insertCells({ book, sheet, area: { ...area, rows: 1 } }, 'down');
  return grown;
};

/** A header alone gets a blank row. */
const withBody = async ({ area, book, sheet }: Place): Promise<Area> => {
  if (area.rows > 1) return area;
  await makeRoom({ book, sheet, area: requireOnSheet({ ...area, row: area.row + 1 }) }, 'down');
  return { ...area, rows: 2 };
};

/**
 * Makes a table of an area and tells its id.
 * @throws HostError InvalidArgument when it overlaps another table, AccessDenied on a protected sheet
 */
export const addTable = async (place: Place, hasHeaders: boolean): Promise<string> => {
  const { book, sheet } = place;
  requireWritable(book, sheet);
  requireNoOtherTable(place);
  const area = hasHeaders ? await withBody(place) : await withHeaderRow(place);
  requireNoOtherTable({ ...place, area });
  const names = claimHeaders({ book, sheet, area });
  const id = book.newId();
  book.grid.tables.add({
    id,
    name: freeTableName(book),
    sheet,
    area,
    columns: toColumns(names),
    style: defaultTableStyle,
  });
  return id;
};
