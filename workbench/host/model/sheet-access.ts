import { type SheetRecord } from '../grid/grid.ts';
import { parseLocalAddress, splitAddress } from './address.ts';
import { type Area } from './area.ts';
import { type Book } from './book.ts';
import { accessDenied, invalidArgument, itemNotFound } from './host-error.ts';

export const findSheet = (book: Book, sheet: string): SheetRecord | undefined =>
  book.grid.sheets.list().find(({ id }) => id === sheet);

/** @throws HostError ItemNotFound once the sheet has been deleted */
export const requireSheet = (book: Book, sheet: string): SheetRecord => {
  const record = findSheet(book, sheet);
  if (record === undefined) throw itemNotFound();
  return record;
};

/** @throws HostError ItemNotFound, AccessDenied for a protected sheet */
export const requireWritable = (book: Book, sheet: string): void => {
  requireSheet(book, sheet);
  if (book.stores.protection.has(sheet)) throw accessDenied();
};

/** A sheet by name, as Excel compares names, or by id. */
export const findSheetByKey = (book: Book, key: string): SheetRecord | undefined =>
  book.grid.sheets.list().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());

/**
 * The area an address means: its own sheet, else the given one.
 * @throws HostError InvalidArgument, ItemNotFound for a sheet that does not exist
 */
export const resolveAddress = (book: Book, address: string, sheet: string): { sheet: string; area: Area } => {
  const { sheet: name, local } = splitAddress(address);
  if (name === undefined) return { sheet, area: parseLocalAddress(local) };
  const found = findSheetByKey(book, name);
  if (found === undefined) throw itemNotFound();
  return { sheet: found.id, area: parseLocalAddress(local) };
};

/** What a sheet may be called. */
export const requireSheetName = (name: string): string => {
  if (name.length === 0 || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument('A sheet needs a name of at most 31 characters without : \\ / ? * [ or ].');
  }
  return name;
};
