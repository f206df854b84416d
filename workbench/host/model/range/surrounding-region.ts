import { type Area, intersect, lastColumn, lastRow, wholeSheet } from '../area.ts';
import { type RangeState } from '../book.ts';

const frameOf = (area: Area): Area => {
  const frame = { row: area.row - 1, column: area.column - 1, rows: area.rows + 2, columns: area.columns + 2 };
  return intersect(frame, wholeSheet) ?? area;
};

/** The area itself and the filled cells that touch it, corners included. */
const grown = ({ book, sheet }: RangeState, area: Area): Area => {
  const frame = frameOf(area);
  const isFilled = (part: Area): boolean => book.grid.cells.used(sheet, part, true) !== undefined;
  const top = frame.row < area.row && isFilled({ ...frame, rows: 1 }) ? frame.row : area.row;
  const left = frame.column < area.column && isFilled({ ...frame, columns: 1 }) ? frame.column : area.column;
  const hasBelow = lastRow(frame) > lastRow(area) && isFilled({ ...frame, row: lastRow(frame), rows: 1 });
  const hasAfter =
    lastColumn(frame) > lastColumn(area) && isFilled({ ...frame, column: lastColumn(frame), columns: 1 });
  const bottom = hasBelow ? lastRow(frame) : lastRow(area);
  const right = hasAfter ? lastColumn(frame) : lastColumn(area);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};

/** What Ctrl+A selects: the block of cells around the range, bounded by blank rows and columns. */
export const surroundingRegion = (range: RangeState): Area => {
  let area = range.area;
  for (;;) {
    const next = grown(range, area);
    if (next.rows === area.rows && next.columns === area.columns) return area;
    area = next;
  }
};
