import { CellValueType, type ICellData, type Nullable, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { type GridRange } from './grid-address.ts';
import { hasFormula } from './sheet-formulas.ts';
import { type UniverWorkbook } from './workbook.ts';

/** A value of a cell as Excel's API gives it; an empty cell is `""`. */
export type PlainValue = string | number | boolean;

/** What stands in a range, row by row. */
export type RangeContents = {
  readonly values: readonly (readonly PlainValue[])[];
  /** As displayed, number format applied. */
  readonly text: readonly (readonly string[])[];
  /** Number formats; `General` where there is none. */
  readonly formats: readonly (readonly string[])[];
  /** The formula where there is one, else the value. */
  readonly formulas: readonly (readonly PlainValue[])[];
};

type Reader<T> = (row: number, column: number) => T;

/** Reads values, including those a formula has spilled into other cells. */
export function readRange(target: UniverWorkbook, sheet: Worksheet, range: GridRange): RangeContents {
  const formulas = target.univer.__getInjector().get(FormulaDataModel);
  const [unitId, sheetId] = [target.workbook.getId(), sheet.getSheetId()];
  const spilled = formulas.getArrayFormulaCellData()[unitId]?.[sheetId];
  const raw: Reader<Nullable<ICellData>> = (row, column) => sheet.getCellMatrix().getValue(row, column);
  const valueAt: Reader<PlainValue> = (row, column) => {
    const cell = raw(row, column);
    return toPlainValue(hasFormula(cell) ? cell : (spilled?.[row]?.[column] ?? cell)) ?? '';
  };
  return {
    values: collect(range, valueAt),
    text: collect(range, (row, column) => toText(sheet.getCell(row, column))),
    formats: collect(range, (row, column) => toFormat(target, sheet.getCell(row, column))),
    formulas: collect(range, (row, column) =>
      hasFormula(raw(row, column))
        ? (formulas.getFormulaStringByCell(row, column, sheetId, unitId) ?? '')
        : valueAt(row, column),
    ),
  };
}

function collect<T>(range: GridRange, read: Reader<T>): readonly (readonly T[])[] {
  return Array.from({ length: range.endRow - range.startRow + 1 }, (_row, row) =>
    Array.from({ length: range.endColumn - range.startColumn + 1 }, (_column, column) =>
      read(range.startRow + row, range.startColumn + column),
    ),
  );
}

function toPlainValue(cell: Nullable<ICellData>): PlainValue | undefined {
  const value = cell?.v;
  if (value === null || value === undefined) {
    return cell?.p?.body?.dataStream.replace(/\r\n$/, '');
  }
  return cell?.t === CellValueType.BOOLEAN ? Boolean(Number(value)) : value;
}

function toText(cell: Nullable<ICellData>): string {
  const value = toPlainValue(cell);
  if (typeof value === 'boolean') {
    return value ? 'TRUE' : 'FALSE';
  }
  return String(value ?? '');
}

function toFormat({ workbook }: UniverWorkbook, cell: Nullable<ICellData>): string {
  return workbook.getWorkbook().getStyles().get(cell?.s)?.n?.pattern ?? 'General';
}
