import { intersect, type Area } from '../area.ts';
import { type Book } from '../book.ts';
import { headerOf } from './table-areas.ts';
import { settleHeaders } from './table-headers.ts';

/** Keeps header cells and column names of the tables in step after cells changed, by whoever's hand. */
export const settleTables = (book: Book, change: { readonly sheet: string; readonly area: Area }): void => {
  for (const table of book.grid.tables.list()) {
    const isTouched = table.sheet === change.sheet && intersect(headerOf(table), change.area) !== undefined;
    if (isTouched) settleHeaders(book, table);
  }
};
