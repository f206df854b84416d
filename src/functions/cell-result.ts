import { SourceError, type SourceId } from '../core/errors.ts';
import { toCell, type Table } from '../core/table.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { FunctionCell, FunctionHost, FunctionResult } from '../platform/function-host.ts';
import { formatOf, formatted, toFunctionCell } from './function-cell.ts';
import { jsonLength } from './json-length.ts';

/** Excel's client drops a larger result without a word; the cell would stay busy for ever. */
export const RESULT_LIMIT = 1_900_000;

export type CellResult = {
  readonly value: FunctionResult;
  /** Length of the result as JSON, in characters: what the host counts. */
  readonly size: number;
};

type Formats = Pick<FunctionHost, 'formattedCells' | 'formats'>;

/**
 * A table as a cell function returns it: the field names first, then the rows; or just its one value.
 * @throws SourceError `too-many-rows` for what does not fit in one result, `not-found` for a table without columns.
 */
export function toCellResult({ source, shape }: Dataset, table: Table, host: Formats): CellResult {
  if (table.columns.length === 0) throw new SourceError(source, { kind: 'not-found' });
  const formats = table.columns.map(({ type }) => formatOf(type, host));
  if (shape === 'value') {
    const value = toFunctionCell(table.rows[0]?.[0], formats[0]);
    return { value, size: cellLength(value) };
  }
  const size = fittingLength(source, table, formats);
  const header = table.columns.map(({ name }) => name);
  const rows = table.rows.map((row) => formats.map((format, at) => toFunctionCell(row[at], format)));
  return { value: [header, ...rows], size };
}

/** Adds up lengths and stops at the limit, so a result far too large costs no more than one that just fits. */
function fittingLength(source: SourceId, table: Table, formats: readonly (string | undefined)[]): number {
  const { columns, rows } = table;
  const wrapping = formats.map((format) => (format === undefined ? 0 : cellLength(formatted(0, format)) - 1));
  let size = 2 + columns.reduce((sum, { name }) => sum + jsonLength(name) + 1, 2);
  for (const row of rows) {
    size += 3;
    for (let at = 0; at < columns.length; at++) {
      const cell = toCell(row[at]);
      size += 1 + jsonLength(cell) + (typeof cell === 'number' ? (wrapping[at] ?? 0) : 0);
    }
    if (size > RESULT_LIMIT) throw new SourceError(source, { kind: 'too-many-rows', rows: rows.length, more: false });
  }
  return size;
}

const cellLength = (cell: FunctionCell): number =>
  typeof cell === 'object' ? JSON.stringify(cell).length : jsonLength(cell);
