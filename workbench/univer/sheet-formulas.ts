import { type ICellData, type Nullable, type Workbook } from '@univerjs/core';
import { type FormulaDataModel } from '@univerjs/engine-formula';
import { type CellPosition } from './grid-address.ts';

/** Whether a stored cell holds a formula, its own or one shared with its neighbours. */
export function hasFormula(cell: Nullable<ICellData>): boolean {
  return isFilled(cell?.f) || isFilled(cell?.si);
}

/** The formula of a cell, shared formulas included; undefined when it has none. */
export function formulaAt(workbook: Workbook, sheetId: string, { row, column }: CellPosition): string | undefined {
  const cell = workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column);
  return hasFormula(cell) ? (cell?.f ?? cell?.si ?? undefined) : undefined;
}

/** All cells of a sheet that hold a formula. */
export function formulaCells(model: FormulaDataModel, workbook: Workbook, sheetId: string): readonly CellPosition[] {
  const rows = model.getSheetFormulaData(workbook.getUnitId(), sheetId) ?? {};
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.keys(cells ?? {}).map((column) => ({ row: Number(row), column: Number(column) })),
  );
}

function isFilled(text: Nullable<string>): boolean {
  return text !== null && text !== undefined && text !== '';
}
