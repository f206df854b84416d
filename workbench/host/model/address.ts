import { type Area, areaBetween, isUnbounded, lastColumn, lastRow, requireOnSheet, sheetSize } from './area.ts';
import { invalidArgument } from './host-error.ts';

/** An address with the name of its sheet, when it has one. */
export type SheetAddress = { readonly sheet: string | undefined; readonly local: string };

export const toColumnName = (column: number): string => {
  const before = Math.floor(column / 26);
  const letter = String.fromCodePoint(65 + (column % 26));
  return before === 0 ? letter : toColumnName(before - 1) + letter;
};

/** Index of column `A` is 0. */
export const parseColumnName = (name: string): number =>
  Array.from(name.toUpperCase()).reduce((column, letter) => column * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;

/** Excel writes a name between quotes unless it is a plain word that cannot be taken for a cell. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

const rowsOnly = (area: Area): string => `${area.row + 1}:${lastRow(area) + 1}`;

const columnsOnly = (area: Area): string => `${toColumnName(area.column)}:${toColumnName(lastColumn(area))}`;

/** `A1`, `A1:B2`, `A:C` or `2:5`. */
export const toLocalAddress = (area: Area): string => {
  if (area.columns === sheetSize.columns) return rowsOnly(area);
  if (isUnbounded(area)) return columnsOnly(area);
  const first = `${toColumnName(area.column)}${area.row + 1}`;
  const last = `${toColumnName(lastColumn(area))}${lastRow(area) + 1}`;
  return first === last ? first : `${first}:${last}`;
};

export const toAddress = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${toLocalAddress(area)}`;

export const splitAddress = (address: string): SheetAddress => {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address.trim());
  if (match === null) return { sheet: undefined, local: address.trim() };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2], local: match[3] ?? '' };
};

const pattern = /^([A-Z]{0,3})(\d{0,7})(?::([A-Z]{0,3})(\d{0,7}))?$/i;

const corner = (
  column: string,
  row: string,
  whenMissing: { row: number; column: number },
): { row: number; column: number } => ({
  row: row === '' ? whenMissing.row : Number(row) - 1,
  column: column === '' ? whenMissing.column : parseColumnName(column),
});

const lastCorner = { row: sheetSize.rows - 1, column: sheetSize.columns - 1 };

/**
 * Reads `A1`, `$A$1:B2`, `A:C` and `2:5`.
 * @throws HostError InvalidArgument
 */
export const parseLocalAddress = (address: string): Area => {
  const match = pattern.exec(address.replaceAll('$', ''));
  if (match === null) throw invalidArgument();
  const [, firstColumn = '', firstRow = '', secondColumn, secondRow = ''] = match;
  const isCell = firstColumn !== '' && firstRow !== '';
  if (secondColumn === undefined ? !isCell : firstColumn + firstRow === '' || secondColumn + secondRow === '') {
    throw invalidArgument();
  }
  const first = corner(firstColumn, firstRow, { row: 0, column: 0 });
  const last = secondColumn === undefined ? first : corner(secondColumn, secondRow, lastCorner);
  return requireOnSheet(areaBetween(first, last));
};
