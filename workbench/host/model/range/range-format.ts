import { type CellStyle } from '../../grid/grid.ts';
import { type Area, isUnbounded, lastColumn, lastRow } from '../area.ts';
import { type RangeState } from '../book.ts';
import { invalidArgument } from '../host-error.ts';
import { createHostObject, type HostObject, type HostType, type ScalarMember } from '../host-object.ts';
import { oneOf, toBoolean, toNumber, toText } from '../read-argument.ts';
import { requireWritable } from '../sheet-access.ts';

/** Excel measures in points, the grid in pixels: 96 against 72 to the inch. */
const pixelsPerPoint = 96 / 72;

const toPixels = (value: unknown): number => toNumber(value) * pixelsPerPoint;

/** Enough cells to tell whether a format is the same all over. */
const comparedCells = 2_000;

type Cell = { readonly row: number; readonly column: number };

const sampleOf = (area: Area): readonly Cell[] => {
  const { row, column } = area;
  if (isUnbounded(area)) return [{ row, column }];
  const cells: Cell[] = [];
  for (let index = 0; index < Math.min(area.rows * area.columns, comparedCells); index += 1) {
    cells.push({ row: row + Math.floor(index / area.columns), column: column + (index % area.columns) });
  }
  return cells;
};

/** A value all cells share, else null. */
const shared = <Value>(values: readonly Value[]): Value | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null;

const sharedStyle = <Key extends keyof CellStyle>({ area, book, sheet }: RangeState, key: Key): CellStyle[Key] | null =>
  shared(sampleOf(area).map(({ row, column }) => book.grid.formats.style(sheet, row, column)[key]));

const setStyle = ({ area, book, sheet }: RangeState, style: Partial<CellStyle>): void => {
  requireWritable(book, sheet);
  book.grid.formats.setStyle(sheet, area, style);
};

const styleMember = <Key extends keyof CellStyle>(
  key: Key,
  read: (value: unknown) => CellStyle[Key],
): ScalarMember<RangeState> => ({
  get: (range) => sharedStyle(range, key),
  set: (range, value) => setStyle(range, { [key]: read(value) }),
});

const toColor = (value: unknown): string => {
  const color = toText(value);
  if (/^#[\da-f]{6}$/i.test(color)) return color.toUpperCase();
  if (/^[a-z]+$/i.test(color)) return color.toLowerCase();
  throw invalidArgument();
};

const fontType: HostType<RangeState> = {
  name: 'RangeFont',
  scalars: {
    bold: styleMember('bold', toBoolean),
    italic: styleMember('italic', toBoolean),
    strikethrough: styleMember('strikethrough', toBoolean),
    color: styleMember('color', toColor),
    size: styleMember('size', toNumber),
    name: styleMember('fontName', toText),
    underline: {
      get: (range) =>
        ({ true: 'Single', false: 'None', null: null })[String(sharedStyle(range, 'underline')) as 'true'],
      set: (range, value) => setStyle(range, { underline: oneOf(value, ['None', 'Single', 'Double']) !== 'None' }),
    },
  },
  navigations: {},
  methods: {},
};

const fillType: HostType<RangeState> = {
  name: 'RangeFill',
  scalars: {
    color: {
      get: (range) => sharedStyle(range, 'fill') ?? '#FFFFFF',
      set: (range, value) => setStyle(range, { fill: toColor(value) }),
    },
  },
  navigations: {},
  methods: { clear: (range) => setStyle(range, { fill: undefined }) },
};

const columnsOf = ({ column, columns }: Area): readonly number[] =>
  Array.from({ length: Math.min(columns, comparedCells) }, (_, index) => column + index);

const rowsOf = ({ row, rows }: Area): readonly number[] =>
  Array.from({ length: Math.min(rows, comparedCells) }, (_, index) => row + index);

const sizes: HostType<RangeState>['scalars'] = {
  columnWidth: {
    get: ({ area, book, sheet }) => {
      const width = shared(columnsOf(area).map((column) => book.grid.formats.columnWidth(sheet, column)));
      return width === null ? null : width / pixelsPerPoint;
    },
    set: ({ area, book, sheet }, value) => {
      requireWritable(book, sheet);
      book.grid.formats.setColumnWidth(sheet, area, toPixels(value));
    },
  },
  rowHeight: {
    get: ({ area, book, sheet }) => {
      const height = shared(rowsOf(area).map((row) => book.grid.formats.rowHeight(sheet, row)));
      return height === null ? null : height / pixelsPerPoint;
    },
    set: ({ area, book, sheet }, value) => {
      requireWritable(book, sheet);
      book.grid.formats.setRowHeight(sheet, area, toPixels(value));
    },
  },
};

const formatType: HostType<RangeState> = {
  name: 'RangeFormat',
  scalars: {
    ...sizes,
    wrapText: styleMember('wrap', toBoolean),
    horizontalAlignment: styleMember('horizontal', (value) =>
      oneOf(value, ['General', 'Left', 'Center', 'Right', 'Justify']),
    ),
    verticalAlignment: styleMember('vertical', (value) => oneOf(value, ['Top', 'Center', 'Bottom'])),
  },
  navigations: {
    font: (range) => createHostObject(fontType, range),
    fill: (range) => createHostObject(fillType, range),
  },
  methods: {
    autofitColumns: ({ area, book, sheet }) => {
      requireWritable(book, sheet);
      book.grid.formats.autofitColumns(sheet, fittedArea({ area, book, sheet }));
    },
    autofitRows: ({ area, book, sheet }) => {
      requireWritable(book, sheet);
      book.grid.formats.autofitRows(sheet, fittedArea({ area, book, sheet }));
    },
  },
  calculatedMethods: ['autofitColumns', 'autofitRows'],
};

/** Only what is filled counts for whole rows and columns. */
const fittedArea = ({ area, book, sheet }: RangeState): Area => {
  if (!isUnbounded(area)) return area;
  const used = book.grid.cells.used(sheet, area, true);
  if (used === undefined) return { ...area, rows: 1, columns: 1 };
  return {
    row: used.row,
    column: used.column,
    rows: lastRow(used) - used.row + 1,
    columns: lastColumn(used) - used.column + 1,
  };
};

export const createRangeFormat = (range: RangeState): HostObject => createHostObject(formatType, range);
