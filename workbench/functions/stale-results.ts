import { ICommandService, type IDisposable, type Injector, type Workbook } from '@univerjs/core';
import {
  FormulaDataModel,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationResultMutation,
  type IArrayFormulaRangeType,
  type ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula';
import { hasFormula } from '../univer/sheet-formulas.ts';

/**
 * A calculation that was under way when a cell was cleared still writes its result there: a ghost `#BUSY!`, or a whole
 * ghost spill, without a formula. Such results are taken out before they are written.
 */
export function dropResultsOfClearedCells(injector: Injector, workbook: Workbook): IDisposable {
  const formulas = injector.get(FormulaDataModel);
  return injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationResultMutation.id) {
      dropValues(workbook, (params as ISetFormulaCalculationResultMutation).unitData);
    } else if (id === SetArrayFormulaDataMutation.id) {
      dropSpills(
        { formulas, workbook },
        (params as { readonly arrayFormulaRange: IArrayFormulaRangeType }).arrayFormulaRange,
      );
    }
  });
}

function dropValues(workbook: Workbook, unitData: ISetFormulaCalculationResultMutation['unitData']): void {
  for (const [sheetId, rows] of Object.entries(unitData[workbook.getUnitId()] ?? {})) {
    const matrix = workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
    for (const { row, column, value } of cellsOf(rows)) {
      // A null clears what an earlier spill has left; it is no result.
      if (value !== null && !hasFormula(matrix?.getValue(row, column))) {
        Reflect.deleteProperty(rows[row] ?? {}, column);
      }
    }
  }
}

function dropSpills(
  { formulas, workbook }: { readonly formulas: FormulaDataModel; readonly workbook: Workbook },
  ranges: IArrayFormulaRangeType,
): void {
  const unitId = workbook.getUnitId();
  for (const [sheetId, rows] of Object.entries(ranges[unitId] ?? {})) {
    const matrix = workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
    for (const { row, column } of cellsOf(rows)) {
      if (!hasFormula(matrix?.getValue(row, column))) {
        const cleared = { [row]: { [column]: null } };
        formulas.updateArrayFormulaCellData(unitId, sheetId, cleared);
        formulas.updateArrayFormulaRange(unitId, sheetId, cleared);
      }
    }
  }
}

type Rows<T> = { readonly [row: number]: { readonly [column: number]: T } };

function cellsOf<T>(rows: Rows<T>): readonly { readonly row: number; readonly column: number; readonly value: T }[] {
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).map(([column, value]) => ({
      row: Number(row),
      column: Number(column),
      value,
    })),
  );
}
