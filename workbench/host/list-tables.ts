import { toLocalAddress } from './model/address.ts';
import { type Book } from './model/book.ts';
import { findSheet } from './model/sheet-access.ts';
import { bodyOf } from './model/table/table-areas.ts';
import { type HostTable } from './host-contract.ts';

/** The tables of the workbook with their values, for tests and scripts. */
export const listTables = (book: Book): readonly HostTable[] =>
  book.grid.tables.list().map((table) => {
    const reader = book.grid.cells.read(table.sheet);
    const body = bodyOf(table);
    return {
      name: table.name,
      address: toLocalAddress(table.area),
      sheet: findSheet(book, table.sheet)?.name ?? '',
      headers: table.columns.map(({ name }) => name),
      rows: Array.from({ length: body.rows }, (_, row) =>
        Array.from({ length: body.columns }, (__, column) => reader.value(body.row + row, body.column + column)),
      ),
    };
  });
