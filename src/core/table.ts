import { toSerial } from './dates.ts';
import { SourceError, type Failure, type SourceId } from './errors.ts';

/** What a cell can hold; the empty text is an empty cell. Anything else loses every result of its batch in Excel. */
export type Cell = string | number | boolean;

/** `date` and `datetime` cells are Excel serials; `any` cells keep the type that arrived. */
export type CellType = 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'any';

/**
 * How sensitive a column is. 0: not about a person · 1: a person at work, in public or on the staff list ·
 * 2: private life and contact data · 3: identity numbers and accounts · 9i: may reveal a special category, or is free
 * text or an image · 9: health and other special categories.
 */
export type PrivacyTier = 0 | 1 | 2 | 3 | '9i' | 9;

export type TableColumn = {
  /** The vendor's own field name, the same in every language. */
  readonly name: string;
  readonly type: CellType;
  readonly tier: PrivacyTier;
  /** Part of what tells a row from all others; a refresh compares rows by it. */
  readonly key?: boolean;
};

export type Table = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is missing of an answer that comes in parts; absent when nothing is. */
  readonly gaps?: readonly Gap[];
  /** What was asked in other words than the source's own; absent when nothing was. */
  readonly notes?: readonly Note[];
};

/** A part that failed: in its rows, `column` would have held `value`. */
export type Gap = { readonly column: string; readonly value: string; readonly failure: Failure };

/**
 * A part of a question that the source names otherwise, or has not: `translated` from one name to another, or
 * `left-out`, a part of the rows of `of`. Names of a model or a language, never a value that a person typed.
 */
export type Note =
  | { readonly code: 'translated'; readonly from: string; readonly to: string }
  | { readonly code: 'left-out'; readonly from: string; readonly of: string };

/** A column together with the place of its value in a row of the source. */
export type PlannedColumn = TableColumn & { readonly path: readonly string[] };

/** More characters than this in one cell make Excel refuse the whole write. */
const MAX_CELL_TEXT = 32_767;

/**
 * Checks the rows of a source and turns them into cells, in one pass.
 * @throws SourceError `unexpected-response` that names the row and field that broke the contract.
 */
export function toTable(source: SourceId, rows: readonly unknown[], columns: readonly PlannedColumn[]): Table {
  const width = columns.length;
  const cells = rows.map((row, index) => {
    const line = new Array<Cell>(width);
    for (let at = 0; at < width; at++) {
      const column = columns[at] as PlannedColumn;
      const cell = readCell(valueAt(row, column.path), column.type);
      if (cell === undefined)
        throw new SourceError(source, { kind: 'unexpected-response', at: `[${index}].${column.path.join('.')}` });
      line[at] = cell;
    }
    return line;
  });
  return { columns: columns.map(({ path: _path, ...column }, at) => withoutIdleTime(column, cells, at)), rows: cells };
}

/** The parliament writes days as midnights. A column of nothing else holds days, and shows no time. */
function withoutIdleTime(column: TableColumn, rows: readonly (readonly Cell[])[], at: number): TableColumn {
  if (column.type !== 'datetime') return column;
  const isMidnight = (cell: Cell | undefined): boolean => typeof cell !== 'number' || Number.isInteger(cell);
  const hasDay = rows.some((row) => typeof row[at] === 'number');
  return hasDay && rows.every((row) => isMidnight(row[at])) ? { ...column, type: 'date' } : column;
}

/** The value at a path; undefined as soon as something on the way is missing. */
function valueAt(row: unknown, path: readonly string[]): unknown {
  let value = row;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

/** undefined when the value is not of the type that its column promises. */
function readCell(value: unknown, type: CellType): Cell | undefined {
  if (value === null || value === undefined) return '';
  switch (type) {
    case 'text':
      return typeof value === 'string' ? clipped(value) : undefined;
    case 'number':
      return typeof value === 'number' ? toCell(value) : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'date':
    case 'datetime':
      return typeof value === 'string' ? dateCell(value, type) : undefined;
    case 'any':
      return toCell(value);
  }
}

/** A day column accepts a moment too: one parliament API sent `Geboortedatum` in both ways. */
function dateCell(text: string, type: 'date' | 'datetime'): Cell {
  const serial = toSerial(text);
  if (serial === undefined) return clipped(text);
  return type === 'date' ? Math.floor(serial) : serial;
}

/** Any value as a cell. Total: nothing that arrives can stop a table. */
export function toCell(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
      return clipped(value);
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : '';
    case 'bigint':
      return value.toString();
    case 'object':
      return value === null ? '' : clipped(jsonOf(value));
    default:
      return '';
  }
}

/** A circular value, or one that holds a bigint, has no JSON. */
function jsonOf(value: object): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

function clipped(text: string): string {
  return text.length <= MAX_CELL_TEXT ? text : `${text.slice(0, MAX_CELL_TEXT - 1)}…`;
}

/** Rows of one table with only the columns wanted, in the order wanted; names that the table lacks are left out. */
export function pickColumns(table: Table, names: readonly string[]): Table {
  const places = names.map((name) => table.columns.findIndex((column) => column.name === name)).filter((at) => at >= 0);
  const column = (at: number): TableColumn => table.columns[at] as TableColumn;
  return {
    ...table,
    columns: places.map(column),
    rows: table.rows.map((row) => places.map((at) => row[at] ?? '')),
  };
}
