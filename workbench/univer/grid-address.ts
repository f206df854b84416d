/** Zero-based position of one cell. */
export type CellPosition = { readonly row: number; readonly column: number };

/** Zero-based rectangle; both ends are included. */
export type GridRange = {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
};

export function isWithin({ row, column }: CellPosition, range: GridRange): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}

/** The size of a worksheet in Excel. */
export const excelRowCount = 1_048_576;
export const excelColumnCount = 16_384;

/** `0` → `A`, `25` → `Z`, `26` → `AA`. */
export function toColumnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`, `AA` → `26`. */
export function toColumnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) {
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}

/** `{ row: 1, column: 2 }` → `C2`. */
export function toCellAddress({ row, column }: CellPosition): string {
  return `${toColumnName(column)}${row + 1}`;
}

/** `A1` or `A1:C4`. */
export function toRangeAddress(range: GridRange): string {
  const start = toCellAddress({ row: range.startRow, column: range.startColumn });
  const end = toCellAddress({ row: range.endRow, column: range.endColumn });
  return start === end ? start : `${start}:${end}`;
}

/** Quotes a sheet name the way Excel does when it is not a plain word. */
export function toSheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return isPlain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** An address as a person writes it, with or without a sheet. */
export type WrittenAddress = { readonly sheetName: string | undefined; readonly range: GridRange };

const rangePattern = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/**
 * Reads `B2`, `A1:C4`, `Sheet1!A1` and `'My sheet'!A1:B2`.
 * @throws RangeError when the text is no such address.
 */
export function parseAddress(text: string): WrittenAddress {
  const bang = text.lastIndexOf('!');
  const match = rangePattern.exec(text.slice(bang + 1).trim());
  if (match === null) {
    throw new RangeError(`Not a cell address: ${text}`);
  }
  const [, startName = '', startNumber = '', endName = startName, endNumber = startNumber] = match;
  return {
    sheetName: bang < 0 ? undefined : unquoteSheetName(text.slice(0, bang).trim()),
    range: toGridRange(
      { row: Number(startNumber) - 1, column: toColumnIndex(startName) },
      { row: Number(endNumber) - 1, column: toColumnIndex(endName) },
    ),
  };
}

function toGridRange(first: CellPosition, second: CellPosition): GridRange {
  return {
    startRow: Math.min(first.row, second.row),
    startColumn: Math.min(first.column, second.column),
    endRow: Math.max(first.row, second.row),
    endColumn: Math.max(first.column, second.column),
  };
}

function unquoteSheetName(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
