import type { FormulaPlace } from '../../../platform/formula-cells.ts';

/** Where a formula stands, as Excel writes it: `B3`. */
export const cellAddress = ({ row, column }: Pick<FormulaPlace, 'row' | 'column'>): string =>
  `${columnLetters(column)}${row + 1}`;

/** With the name of its sheet, between quotes where Excel wants them. */
export function fullAddress(place: FormulaPlace, sheetName: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName);
  return `${isPlain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`}!${cellAddress(place)}`;
}

function columnLetters(column: number): string {
  const before = column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + (column % 26));
}
