import { invalidArgument } from './host-error.ts';

/** A rectangle of cells, counted from 0. */
export type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** Size of an Excel sheet. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

export const wholeSheet: Area = { row: 0, column: 0, ...sheetSize };

export const lastRow = ({ row, rows }: Area): number => row + rows - 1;

export const lastColumn = ({ column, columns }: Area): number => column + columns - 1;

/** True for whole rows or columns: Excel neither reads nor writes their cells one by one. */
export const isUnbounded = ({ rows, columns }: Area): boolean =>
  rows === sheetSize.rows || columns === sheetSize.columns;

/** @throws HostError InvalidArgument for an area that leaves the sheet or is empty */
export const requireOnSheet = (area: Area): Area => {
  const { row, column, rows, columns } = area;
  const isOnSheet = row >= 0 && column >= 0 && lastRow(area) < sheetSize.rows && lastColumn(area) < sheetSize.columns;
  if (!isOnSheet || rows < 1 || columns < 1 || ![row, column, rows, columns].every(Number.isInteger))
    throw invalidArgument();
  return area;
};

export const areaBetween = (first: { row: number; column: number }, last: { row: number; column: number }): Area => ({
  row: Math.min(first.row, last.row),
  column: Math.min(first.column, last.column),
  rows: Math.abs(last.row - first.row) + 1,
  columns: Math.abs(last.column - first.column) + 1,
});

export const intersect = (one: Area, other: Area): Area | undefined => {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(lastRow(one), lastRow(other)) - row + 1;
  const columns = Math.min(lastColumn(one), lastColumn(other)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
};

export const bounding = (one: Area, other: Area): Area => ({
  row: Math.min(one.row, other.row),
  column: Math.min(one.column, other.column),
  rows: Math.max(lastRow(one), lastRow(other)) - Math.min(one.row, other.row) + 1,
  columns: Math.max(lastColumn(one), lastColumn(other)) - Math.min(one.column, other.column) + 1,
});

export const contains = (outer: Area, inner: Area): boolean => {
  const common = intersect(outer, inner);
  return common !== undefined && isSameArea(common, inner);
};

export const isSameArea = (one: Area, other: Area): boolean =>
  one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;

export const cellCount = ({ rows, columns }: Area): number => rows * columns;
