import { type ConcealedParts } from './host-contract.ts';
import { type Book } from './model/book.ts';

const WHOLE_SHEET = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** What the file would hold without anyone seeing it in a sheet: where a secret could travel unnoticed. */
export const listConcealed = (book: Book): ConcealedParts => ({
  settings: Object.fromEntries(book.stores.settings),
  xmlParts: [...book.stores.xmlParts.values()],
  names: Object.fromEntries(book.grid.names.list().map(({ name, formula }) => [name, formula])),
  hiddenSheets: Object.fromEntries(
    book.grid.sheets
      .list()
      .filter(({ visibility }) => visibility !== 'Visible')
      .map(({ id, name }) => [name, valuesOf(book, id)]),
  ),
});

function valuesOf(book: Book, sheet: string): readonly unknown[] {
  const area = book.grid.cells.used(sheet, WHOLE_SHEET, true);
  if (area === undefined) return [];
  const reader = book.grid.cells.read(sheet);
  return Array.from({ length: area.rows * area.columns }, (_, at) =>
    reader.value(area.row + Math.floor(at / area.columns), area.column + (at % area.columns)),
  );
}
