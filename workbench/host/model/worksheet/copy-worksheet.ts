import { type SheetRecord, type TableRecord } from '../../grid/grid.ts';
import { lastColumn, lastRow, wholeSheet } from '../area.ts';
import { type Book, type WorksheetState } from '../book.ts';
import { itemNotFound } from '../host-error.ts';
import { type Arguments, type HostObject, isHostObject } from '../host-object.ts';
import { type Copying, copyWrite } from '../range/copied-cell.ts';
import { isMissing, oneOf } from '../read-argument.ts';
import { requireSheet } from '../sheet-access.ts';
import { freeTableName } from '../table/table-names.ts';

/** `People` becomes `People (2)`, as Excel calls it. */
const nameOfCopy = (book: Book, name: string): string => {
  const taken = new Set(book.grid.sheets.list().map((sheet) => sheet.name.toLowerCase()));
  for (let count = 2; ; count += 1) {
    const suffix = ` (${count})`;
    const candidate = `${name.slice(0, 31 - suffix.length)}${suffix}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
};

const copyCells = ({ grid }: Book, from: string, to: string): void => {
  const area = grid.cells.used(from, wholeSheet, false);
  if (area === undefined) return;
  const copying: Copying = { reader: grid.cells.read(from), part: 'All', moveFormula: (formula) => formula };
  const isOfSpill = (row: number, column: number): boolean => {
    const spill = grid.cells.spill(from, row, column);
    return spill !== undefined && (spill.row !== row || spill.column !== column);
  };
  grid.cells.write(to, area, (row, column) =>
    isOfSpill(row, column) ? undefined : copyWrite(copying, { row, column }, { rows: 0, columns: 0 }),
  );
  for (let column = area.column; column <= lastColumn(area); column += 1) {
    const line = { ...wholeSheet, column, columns: 1 };
    grid.formats.setColumnWidth(to, line, grid.formats.columnWidth(from, column));
    for (let row = area.row; row <= lastRow(area); row += 1)
      grid.formats.setStyle(to, { row, column, rows: 1, columns: 1 }, grid.formats.style(from, row, column));
  }
};

/** A table of its own, with an id and a name of its own. */
const copyTable = (book: Book, { filters, id: before, ...table }: TableRecord, sheet: string): void => {
  const id = book.newId();
  book.grid.tables.add({ ...table, id, sheet, name: freeTableName(book) });
  for (const [column, filter] of filters.entries()) if (filter) book.grid.tables.filter(id, column, filter);
  const extras = book.stores.tableExtras.get(before);
  if (extras) book.stores.tableExtras.set(id, { ...extras });
};

const position = (book: Book, source: SheetRecord, args: Arguments): number => {
  const sheets = book.grid.sheets.list();
  const placed = isMissing(args[0]) ? 'None' : oneOf(args[0], ['None', 'Before', 'After', 'Beginning', 'End'] as const);
  if (placed === 'Beginning') return 0;
  if (placed === 'None' || placed === 'End') return sheets.length;
  const relative = isHostObject(args[1]) ? (args[1].state as WorksheetState).sheet : source.id;
  const at = sheets.findIndex(({ id }) => id === relative);
  if (at < 0) throw itemNotFound();
  return placed === 'Before' ? at : at + 1;
};

/**
 * A new sheet with the same cells, looks and tables. As in Excel a copied table has an id and a name of its own.
 */
export const copyWorksheet = ({ book, sheet }: WorksheetState, args: Arguments): HostObject => {
  const source = requireSheet(book, sheet);
  const to = position(book, source, args);
  const { name, id: _, ...looks } = source;
  const copy = book.grid.sheets.add(nameOfCopy(book, name));
  book.grid.sheets.update(copy, { ...looks, visibility: 'Visible' });
  copyCells(book, sheet, copy);
  for (const table of book.grid.tables.list()) if (table.sheet === sheet) copyTable(book, table, copy);
  book.grid.sheets.move(copy, to);
  return book.objects.worksheet(copy);
};
