import { type CellReader, type TableColumn, type TableRecord } from '../../grid/grid.ts';
import { type Area } from '../area.ts';
import { type Book } from '../book.ts';
import { headerOf } from './table-areas.ts';
import { toHeaders } from './table-names.ts';

type Headers = { readonly book: Book; readonly sheet: string; readonly area: Area };

const isText = (reader: CellReader, row: number, column: number): boolean =>
  typeof reader.value(row, column) === 'string' && reader.formula(row, column) === undefined;

/** Makes the cells of a header row hold the names, as text. */
const writeHeaders = ({ area, book, sheet }: Headers, names: readonly string[]): void => {
  const reader = book.grid.cells.read(sheet);
  const isRight = (column: number): boolean =>
    isText(reader, area.row, column) && reader.value(area.row, column) === names[column - area.column];
  const columns = names.map((_, index) => area.column + index);
  if (columns.every(isRight)) return;
  book.grid.cells.write(sheet, { ...area, rows: 1 }, (_, column) => {
    const value = names[column - area.column] ?? '';
    return isRight(column) ? undefined : { content: { kind: 'text', value, isLiteral: true } };
  });
};

/** Reads the header row of an area, gives every column a name of its own and writes the names back. */
export const claimHeaders = (headers: Headers, before: readonly string[] = []): readonly string[] => {
  const { area, book, sheet } = headers;
  const reader = book.grid.cells.read(sheet);
  const texts = Array.from({ length: area.columns }, (_, index) => reader.text(area.row, area.column + index));
  const names = toHeaders(texts, { word: book.culture.words.column, before });
  writeHeaders(headers, names);
  return names;
};

/** Columns for these names: a name that was there keeps its id, and so does a renamed column in its place. */
export const toColumns = (
  names: readonly string[],
  before: readonly TableColumn[] = [],
  shift = 0,
): readonly TableColumn[] => {
  const byName = new Map(before.map((column) => [column.name.toLowerCase(), column.id]));
  const kept = new Set(names.flatMap((name) => byName.get(name.toLowerCase()) ?? []));
  let lastId = Math.max(0, ...before.map(({ id }) => id));
  return names.map((name, index) => {
    const inPlace = before[index + shift]?.id;
    const known = byName.get(name.toLowerCase()) ?? (inPlace !== undefined && !kept.has(inPlace) ? inPlace : undefined);
    if (known !== undefined) return { id: known, name };
    lastId += 1;
    return { id: lastId, name };
  });
};

/** Brings names and header cells of a table back in step after someone wrote in its header row. */
export const settleHeaders = (book: Book, table: TableRecord): void => {
  const before = table.columns.map(({ name }) => name);
  const names = claimHeaders({ book, sheet: table.sheet, area: headerOf(table) }, before);
  if (names.every((name, index) => table.columns[index]?.name === name)) return;
  book.grid.tables.reshape(table.id, table.area, toColumns(names, table.columns));
};
