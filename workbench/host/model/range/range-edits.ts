import { type CellReader, type Shift } from '../../grid/grid.ts';
import {
  type Area,
  contains,
  intersect,
  isUnbounded,
  lastColumn,
  lastRow,
  requireOnSheet,
  sheetSize,
} from '../area.ts';
import { rangeStateOf, type RangeState } from '../book.ts';
import { insertDeleteConflict, invalidArgument } from '../host-error.ts';
import { type Arguments, type HostType } from '../host-object.ts';
import { flagAt, isMissing, oneOf } from '../read-argument.ts';
import { requireSheet, requireWritable, resolveAddress } from '../sheet-access.ts';
import { type CopyPart, copyWrite, type Offset } from './copied-cell.ts';

type Methods = HostType<RangeState>['methods'];

const clear = ({ area, book, sheet }: RangeState, args: Arguments): void => {
  requireWritable(book, sheet);
  const what = isMissing(args[0])
    ? 'All'
    : oneOf(args[0], ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents']);
  book.grid.cells.erase(sheet, area, {
    contents: what === 'All' || what === 'Contents' || what === 'ResetContents',
    formats: what === 'All' || what === 'Formats',
  });
};

/** The cells that move when cells are inserted or removed at an area. */
const movingArea = (area: Area, isVertical: boolean): Area =>
  isVertical ? { ...area, rows: sheetSize.rows - area.row } : { ...area, columns: sheetSize.columns - area.column };

/** @throws HostError InsertDeleteConflict when a table would be torn apart */
const requireTablesWhole = ({ book, sheet }: RangeState, area: Area, isVertical: boolean): void => {
  const moving = movingArea(area, isVertical);
  const torn = book.grid.tables
    .list()
    .filter((table) => table.sheet === sheet)
    .some(
      (table) =>
        intersect(moving, table.area) !== undefined &&
        !contains(moving, table.area) &&
        !isWithin(area, table.area, isVertical),
    );
  if (torn) throw insertDeleteConflict();
};

/** Whole rows or columns through a table move it or stretch it, and leave it whole. */
const isWithin = (area: Area, table: Area, isVertical: boolean): boolean =>
  isVertical
    ? area.column <= table.column && lastColumn(area) >= lastColumn(table)
    : area.row <= table.row && lastRow(area) >= lastRow(table);

const shift = async (range: RangeState, direction: Shift): Promise<void> => {
  requireWritable(range.book, range.sheet);
  requireTablesWhole(range, range.area, direction === 'down' || direction === 'up');
  await range.book.grid.cells.shift(range.sheet, range.area, direction);
};

const sourceOf = (range: RangeState, value: unknown): RangeState => {
  const state = rangeStateOf(value);
  if (state !== undefined) return state;
  if (typeof value !== 'string') throw invalidArgument();
  return { book: range.book, ...resolveAddress(range.book, value, range.sheet) };
};

/** The copy repeats where the target is a multiple of the source, as pasting does. */
const copyTarget = (target: Area, source: Area, isTransposed: boolean): Area => {
  const rows = isTransposed ? source.columns : source.rows;
  const columns = isTransposed ? source.rows : source.columns;
  const repeats = target.rows % rows === 0 && target.columns % columns === 0;
  return requireOnSheet(repeats ? target : { ...target, rows, columns });
};

const partCells = 10_000;

/** What of the source goes where at once: a large copy from elsewhere is several, so that the page can draw breath. */
const copyParts = (source: Area, target: Area, isApart: boolean): readonly { from: Area; to: Area }[] => {
  if (!isApart || source.rows !== target.rows || source.columns !== target.columns)
    return [{ from: source, to: target }];
  const rows = Math.max(1, Math.floor(partCells / source.columns));
  return Array.from({ length: Math.ceil(source.rows / rows) }, (_, at) => {
    const part = { rows: Math.min(rows, source.rows - at * rows) };
    return {
      from: { ...source, ...part, row: source.row + at * rows },
      to: { ...target, ...part, row: target.row + at * rows },
    };
  });
};

const copyFrom = async (range: RangeState, args: Arguments): Promise<void> => {
  const { book, sheet } = range;
  requireWritable(book, sheet);
  const source = sourceOf(range, args[0]);
  const part = isMissing(args[1]) ? 'All' : oneOf<CopyPart>(args[1], ['All', 'Formulas', 'Values', 'Formats']);
  const [skipBlanks, isTransposed] = [flagAt(args, 2), flagAt(args, 3)];
  if (isUnbounded(source.area)) throw invalidArgument();
  const target = copyTarget(range.area, source.area, isTransposed);
  const moveFormula = (formula: string, by: Offset): string => book.grid.cells.moveFormula(formula, by);
  for (const { from: area, to } of copyParts(source.area, target, source.sheet !== sheet && !isTransposed)) {
    await book.breathe();
    const reader = snapshot(book.grid.cells.read(source.sheet), area);
    book.grid.cells.write(sheet, to, (row, column) => {
      const [down, right] = [row - to.row, column - to.column];
      const from = {
        row: area.row + ((isTransposed ? right : down) % area.rows),
        column: area.column + ((isTransposed ? down : right) % area.columns),
      };
      const write = copyWrite({ reader, part, moveFormula }, from, {
        rows: row - from.row,
        columns: column - from.column,
      });
      return skipBlanks && write.content?.kind === 'empty' ? undefined : write;
    });
  }
};

/** Cells as they were before the copy, for source and target may overlap. */
const snapshot = (reader: CellReader, area: Area): CellReader => {
  const take = <Value>(read: (row: number, column: number) => Value): ((row: number, column: number) => Value) => {
    const cells = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => read(area.row + row, area.column + column)),
    );
    return (row, column) => cells[row - area.row]?.[column - area.column] as Value;
  };
  return {
    value: take((row, column) => reader.value(row, column)),
    formula: take((row, column) => reader.formula(row, column)),
    format: take((row, column) => reader.format(row, column)),
    text: take((row, column) => reader.text(row, column)),
  };
};

/** Range methods that change the sheet. */
export const rangeEditMethods: Methods = {
  clear,
  copyFrom,
  insert: async (range, args) => {
    await shift(range, oneOf(args[0], ['Down', 'Right']) === 'Down' ? 'down' : 'right');
    return range.book.objects.range(range.sheet, range.area);
  },
  delete: async (range, args) => {
    await shift(range, oneOf(args[0], ['Up', 'Left']) === 'Up' ? 'up' : 'left');
  },
  select: ({ area, book, sheet }) => {
    requireSheet(book, sheet);
    book.grid.selection.set({ sheet, area });
  },
  setDirty: ({ area, book, sheet }) => book.calculation.setDirty(requireSheet(book, sheet).id, area),
  calculate: ({ area, book, sheet }) => book.calculation.setDirty(requireSheet(book, sheet).id, area),
};
