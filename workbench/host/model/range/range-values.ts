import { type CellReader, type CellValue, type CellWrite } from '../../grid/grid.ts';
import { isUnbounded } from '../area.ts';
import { type RangeState } from '../book.ts';
import { invalidArgument } from '../host-error.ts';
import { type ScalarMember } from '../host-object.ts';
import { isMissing, toText } from '../read-argument.ts';
import { toCellWrite } from '../typed-input.ts';
import { fromCellValue, toCellValue } from './cell-json.ts';
import { fromR1C1, toR1C1 } from './r1c1.ts';
import { inputFor, readCells, requireWritableCells } from './range-cells.ts';

const isErrorText = (value: CellValue): boolean => typeof value === 'string' && /^#(?:[A-Z/0]+[!?]|N\/A)$/.test(value);

const valueTypeOf = (value: CellValue): string => {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorText(value) ? 'Error' : 'String';
};

const formulaOrValue = (reader: CellReader, row: number, column: number): CellValue =>
  reader.formula(row, column) ?? reader.value(row, column);

const requireBounded = ({ area }: RangeState): void => {
  if (isUnbounded(area)) throw invalidArgument();
};

/** The same formula in every row is the same text when its references are relative to the cell. */
const relativeFormulaOrValue = (reader: CellReader, row: number, column: number): CellValue => {
  const formula = reader.formula(row, column);
  return formula === undefined ? reader.value(row, column) : toR1C1(formula, { row, column });
};

type TypedAt = (row: number, column: number) => unknown;
type WriteAt = (row: number, column: number) => CellWrite | undefined;

const partCells = 10_000;

/** Excel writes in a process of its own; here the page has to draw breath in a large write, which then is several. */
const writeInParts = async ({ area, book, sheet }: RangeState, cellAt: WriteAt): Promise<void> => {
  if (isUnbounded(area)) return book.grid.cells.write(sheet, area, cellAt);
  const rows = Math.max(1, Math.floor(partCells / area.columns));
  for (let start = 0; start < area.rows; start += rows) {
    if (start > 0) await book.breathe();
    const part = { ...area, row: area.row + start, rows: Math.min(rows, area.rows - start) };
    book.grid.cells.write(sheet, part, cellAt);
  }
};

/** The format a cell already has decides what becomes of a text. */
const writeTyped = (range: RangeState, input: TypedAt): Promise<void> => {
  const { book, sheet } = range;
  const reader = book.grid.cells.read(sheet);
  return writeInParts(range, (row, column) => {
    const typed = input(row, column);
    if (isMissing(typed)) return undefined;
    return toCellWrite(typed, { culture: book.culture, format: reader.format(row, column) });
  });
};

const writeInput = async (range: RangeState, value: unknown): Promise<void> => {
  requireWritableCells(range);
  requireBounded(range);
  await writeTyped(range, inputFor(range, value));
};

const writeRelative = async (range: RangeState, value: unknown): Promise<void> => {
  requireWritableCells(range);
  requireBounded(range);
  const input = inputFor(range, value);
  await writeTyped(range, (row, column) => {
    const typed = input(row, column);
    const isFormula = typeof typed === 'string' && typed.startsWith('=');
    return isFormula ? fromR1C1(typed, { row, column }) : typed;
  });
};

const writeFormats = async (range: RangeState, value: unknown): Promise<void> => {
  requireWritableCells(range);
  const input = inputFor(range, value);
  await writeInParts(range, (row, column) => {
    const format = input(row, column);
    return isMissing(format) ? undefined : { format: toText(format) };
  });
};

const writeJson = (range: RangeState, value: unknown): void => {
  requireWritableCells(range);
  requireBounded(range);
  const { area, book, sheet } = range;
  const input = inputFor(range, value);
  book.grid.cells.write(sheet, area, (row, column) => {
    const cell = input(row, column);
    return isMissing(cell) ? undefined : fromCellValue(cell, book.culture);
  });
};

const input = (get: ScalarMember<RangeState>['get']): ScalarMember<RangeState> => ({
  get,
  set: writeInput,
  isCalculated: true,
});

/** What the cells of a range hold. */
export const rangeValueScalars: Readonly<Record<string, ScalarMember<RangeState>>> = {
  values: input((range) => readCells(range, (reader, row, column) => reader.value(row, column))),
  formulas: input((range) => readCells(range, formulaOrValue)),
  formulasR1C1: {
    get: (range) => readCells(range, relativeFormulaOrValue),
    set: writeRelative,
    isCalculated: true,
    isOnDemand: true,
  },
  valuesAsJson: {
    get: (range) =>
      readCells(range, (reader, row, column) => toCellValue(reader.value(row, column), reader.format(row, column))),
    set: writeJson,
    isCalculated: true,
    isOnDemand: true,
  },
  numberFormat: {
    get: (range) => readCells(range, (reader, row, column) => reader.format(row, column)),
    set: writeFormats,
  },
  text: {
    get: (range) => readCells(range, (reader, row, column) => reader.text(row, column)),
    isCalculated: true,
  },
  valueTypes: {
    get: (range) => readCells(range, (reader, row, column) => valueTypeOf(reader.value(row, column))),
    isCalculated: true,
  },
};
