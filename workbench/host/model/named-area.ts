import { parseLocalAddress, splitAddress } from './address.ts';
import { type Area } from './area.ts';
import { type Book } from './book.ts';
import { bodyOf } from './table/table-areas.ts';
import { findSheetByKey } from './sheet-access.ts';

export type NamedArea = { readonly sheet: string; readonly area: Area };

/** The cells that a reference such as `=Sheet1!$A$1:$B$2` or `=Table1` means; undefined for other formulas. */
export const areaOfFormula = (book: Book, formula: string): NamedArea | undefined => {
  const reference = formula.replace(/^=/, '');
  const table = book.grid.tables.list().find(({ name }) => name.toLowerCase() === reference.toLowerCase());
  if (table !== undefined) return { sheet: table.sheet, area: bodyOf(table) };
  const { sheet: name, local } = splitAddress(reference);
  const sheet = name === undefined ? undefined : findSheetByKey(book, name);
  if (sheet === undefined || !/^\$?[A-Z]{0,3}\$?\d{0,7}(:\$?[A-Z]{0,3}\$?\d{0,7})?$/i.test(local)) return undefined;
  return { sheet: sheet.id, area: parseLocalAddress(local) };
};

/** The cells behind the name of a table (its data) or a defined name. */
export const findNamedArea = (book: Book, name: string): NamedArea | undefined => {
  const wanted = name.toLowerCase();
  const table = book.grid.tables.list().find((record) => record.name.toLowerCase() === wanted);
  if (table !== undefined) return { sheet: table.sheet, area: bodyOf(table) };
  const defined = book.grid.names.list().find((record) => record.name.toLowerCase() === wanted);
  return defined === undefined ? undefined : areaOfFormula(book, defined.formula);
};
