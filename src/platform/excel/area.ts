/** Cells of one sheet, counted from 0. */
export type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function fitsSheet({ row, column, rows, columns }: Area): boolean {
  return row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

export function overlaps(one: Area, other: Area): boolean {
  return spansMeet(rowSpan(one), rowSpan(other)) && spansMeet(columnSpan(one), columnSpan(other));
}

export type Span = { readonly start: number; readonly end: number };

export const rowSpan = ({ row, rows }: Area): Span => ({ start: row, end: row + rows });
export const columnSpan = ({ column, columns }: Area): Span => ({ start: column, end: column + columns });

export const spansMeet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
export const spanHolds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const isSameArea = (one: Area, other: Area): boolean =>
  one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;

export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** What `areaOf` reads. */
export const AREA_PROPERTIES = 'rowIndex,columnIndex,rowCount,columnCount';

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
