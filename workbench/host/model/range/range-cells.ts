import { type CellReader } from '../../grid/grid.ts';
import { cellCount, isUnbounded } from '../area.ts';
import { type RangeState } from '../book.ts';
import { HostError, invalidArgument } from '../host-error.ts';
import { toMatrix } from '../read-argument.ts';
import { requireSheet, requireWritable } from '../sheet-access.ts';

/** Excel reads and writes no more cells than this at once. */
const cellLimit = 5_000_000;

type ReadCell<Value> = (reader: CellReader, row: number, column: number) => Value;

/**
 * A value for every cell, row by row; null for whole rows and columns, as Excel answers.
 * @throws HostError RangeExceedsLimit above 5 million cells
 */
export const readCells = <Value>(range: RangeState, read: ReadCell<Value>): Value[][] | null => {
  const { area, book, sheet } = range;
  requireSheet(book, sheet);
  if (isUnbounded(area)) return null;
  if (cellCount(area) > cellLimit) {
    throw new HostError('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.');
  }
  const reader = book.grid.cells.read(sheet);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => read(reader, area.row + row, area.column + column)),
  );
};

/**
 * Looks up what is meant for a cell: one value for all cells, or a list of rows. Null leaves a cell as it is.
 * @throws HostError InvalidArgument for a list of another size, or cells of whole rows or columns
 */
export const inputFor = (range: RangeState, value: unknown): ((row: number, column: number) => unknown) => {
  const { area } = range;
  if (!Array.isArray(value)) return () => value;
  if (isUnbounded(area)) throw invalidArgument();
  const matrix = toMatrix(value, area);
  return (row, column) => matrix[row - area.row]?.[column - area.column];
};

/** @throws HostError as inputFor, requireWritable, and OperationCellsExceedLimit above 5 million cells */
export const requireWritableCells = ({ area, book, sheet }: RangeState): void => {
  requireWritable(book, sheet);
  if (!isUnbounded(area) && cellCount(area) > cellLimit) {
    throw new HostError('OperationCellsExceedLimit', 'The number of cells in the operation exceeds the limit.');
  }
};
