import { toAddress } from '../address.ts';
import {
  type Area,
  bounding,
  cellCount,
  contains,
  intersect,
  isUnbounded,
  lastColumn,
  lastRow,
  requireOnSheet,
  sheetSize,
} from '../area.ts';
import { rangeStateOf, type RangeState } from '../book.ts';
import { invalidArgument, itemNotFound } from '../host-error.ts';
import { type Arguments, type HostObject, type HostType } from '../host-object.ts';
import { flagAt, wholeAt } from '../read-argument.ts';
import { requireSheet, resolveAddress } from '../sheet-access.ts';
import { surroundingRegion } from './surrounding-region.ts';

type Methods = HostType<RangeState>['methods'];
type Scalars = HostType<RangeState>['scalars'];

const at = (range: RangeState, area: Area): HostObject => range.book.objects.range(range.sheet, requireOnSheet(area));

/** Another range of the same sheet, given as an object or an address. */
const otherArea = (range: RangeState, value: unknown): Area => {
  const other = rangeStateOf(value);
  if (other !== undefined) {
    if (other.sheet !== range.sheet) throw invalidArgument();
    return other.area;
  }
  if (typeof value !== 'string') throw invalidArgument();
  const resolved = resolveAddress(range.book, value, range.sheet);
  if (resolved.sheet !== range.sheet) throw invalidArgument();
  return resolved.area;
};

const intersection = (range: RangeState, args: Arguments): HostObject | null => {
  const area = intersect(range.area, otherArea(range, args[0]));
  return area === undefined ? null : at(range, area);
};

const used = (range: RangeState, args: Arguments): HostObject | null => {
  requireSheet(range.book, range.sheet);
  const area = range.book.grid.cells.used(range.sheet, range.area, flagAt(args, 0));
  return area === undefined ? null : at(range, area);
};

const existing = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound();
  return object;
};

const single = ({ area }: RangeState): Area => {
  if (cellCount(area) !== 1) throw invalidArgument();
  return area;
};

const spillingTo = (range: RangeState): HostObject | null => {
  const { row, column } = single(range);
  const spill = range.book.grid.cells.spill(range.sheet, row, column);
  return spill !== undefined && spill.row === row && spill.column === column ? at(range, spill.area) : null;
};

const spillParent = (range: RangeState): HostObject | null => {
  const { row, column } = single(range);
  const spill = range.book.grid.cells.spill(range.sheet, row, column);
  return spill === undefined ? null : at(range, { row: spill.row, column: spill.column, rows: 1, columns: 1 });
};

/** Rows or columns beside the range: a positive count goes outwards, a negative one inwards. */
const beside = (
  count: number,
  edge: { readonly first: number; readonly size: number },
  isAfter: boolean,
): [number, number] => {
  if (count === 0) throw invalidArgument();
  const length = Math.abs(count);
  const outer = edge.first + edge.size;
  if (isAfter) return [count > 0 ? outer : outer - length, length];
  return [count > 0 ? edge.first - length : edge.first, length];
};

const rowsBeside = (range: RangeState, args: Arguments, isAfter: boolean): HostObject => {
  const edge = { first: range.area.row, size: range.area.rows };
  const [row, rows] = beside(wholeAt(args, 0, 1), edge, isAfter);
  return at(range, { ...range.area, row, rows });
};

const columnsBeside = (range: RangeState, args: Arguments, isAfter: boolean): HostObject => {
  const edge = { first: range.area.column, size: range.area.columns };
  const [column, columns] = beside(wholeAt(args, 0, 1), edge, isAfter);
  return at(range, { ...range.area, column, columns });
};

/** True or false where all cells agree, null where some spill and others do not. */
const hasSpill = ({ area, book, sheet }: RangeState): boolean | null => {
  if (isUnbounded(area)) return null;
  let spilling = 0;
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      if (book.grid.cells.spill(sheet, row, column) !== undefined) spilling += 1;
    }
  }
  if (spilling === 0) return false;
  return spilling === cellCount(area) ? true : null;
};

export const rangeShapeScalars: Scalars = {
  address: { get: ({ area, book, sheet }) => toAddress(requireSheet(book, sheet).name, area) },
  addressLocal: { get: ({ area, book, sheet }) => toAddress(requireSheet(book, sheet).name, area), isOnDemand: true },
  rowIndex: { get: ({ area }) => area.row },
  columnIndex: { get: ({ area }) => area.column },
  rowCount: { get: ({ area }) => area.rows },
  columnCount: { get: ({ area }) => area.columns },
  cellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
  isEntireRow: { get: ({ area }) => area.columns === sheetSize.columns },
  isEntireColumn: { get: ({ area }) => area.rows === sheetSize.rows },
  hasSpill: { get: hasSpill, isCalculated: true, isOnDemand: true },
};

const resizing: Methods = {
  getResizedRange: (range, args) =>
    at(range, {
      ...range.area,
      rows: range.area.rows + wholeAt(args, 0),
      columns: range.area.columns + wholeAt(args, 1),
    }),
  getAbsoluteResizedRange: (range, args) =>
    at(range, { ...range.area, rows: wholeAt(args, 0), columns: wholeAt(args, 1) }),
  getOffsetRange: (range, args) =>
    at(range, {
      ...range.area,
      row: range.area.row + wholeAt(args, 0),
      column: range.area.column + wholeAt(args, 1),
    }),
  getRowsAbove: (range, args) => rowsBeside(range, args, false),
  getRowsBelow: (range, args) => rowsBeside(range, args, true),
  getColumnsBefore: (range, args) => columnsBeside(range, args, false),
  getColumnsAfter: (range, args) => columnsBeside(range, args, true),
};

const parts: Methods = {
  getCell: (range, args) =>
    at(range, {
      row: range.area.row + wholeAt(args, 0),
      column: range.area.column + wholeAt(args, 1),
      rows: 1,
      columns: 1,
    }),
  getRow: (range, args) => at(range, { ...range.area, row: range.area.row + wholeAt(args, 0), rows: 1 }),
  getColumn: (range, args) => at(range, { ...range.area, column: range.area.column + wholeAt(args, 0), columns: 1 }),
  getLastRow: (range) => at(range, { ...range.area, row: lastRow(range.area), rows: 1 }),
  getLastColumn: (range) => at(range, { ...range.area, column: lastColumn(range.area), columns: 1 }),
  getLastCell: (range) => at(range, { row: lastRow(range.area), column: lastColumn(range.area), rows: 1, columns: 1 }),
  getEntireRow: (range) => at(range, { ...range.area, column: 0, columns: sheetSize.columns }),
  getEntireColumn: (range) => at(range, { ...range.area, row: 0, rows: sheetSize.rows }),
};

/** Tables that touch the range, or lie within it. */
const tablesAt = ({ area, book, sheet }: RangeState, isFullyContained: boolean): HostObject => {
  const touches = (table: Area): boolean =>
    isFullyContained ? contains(area, table) : intersect(area, table) !== undefined;
  return book.objects.tables(sheet, touches);
};

const relations: Methods = {
  getBoundingRect: (range, args) => at(range, bounding(range.area, otherArea(range, args[0]))),
  getIntersection: (range, args) => existing(intersection(range, args)),
  getIntersectionOrNullObject: intersection,
  getUsedRange: (range, args) => existing(used(range, args)),
  getUsedRangeOrNullObject: used,
  getSurroundingRegion: (range) => at(range, surroundingRegion(range)),
  getSpillingToRange: (range) => existing(spillingTo(range)),
  getSpillingToRangeOrNullObject: spillingTo,
  getSpillParent: (range) => existing(spillParent(range)),
  getSpillParentOrNullObject: spillParent,
  getTables: (range, args) => tablesAt(range, flagAt(args, 0)),
};

/** Range methods that lead to other ranges. */
export const rangeShapeMethods: Methods = { ...resizing, ...parts, ...relations };

export const calculatedShapeMethods: readonly string[] = [
  'getUsedRange',
  'getUsedRangeOrNullObject',
  'getSurroundingRegion',
  'getSpillingToRange',
  'getSpillingToRangeOrNullObject',
  'getSpillParent',
  'getSpillParentOrNullObject',
];
