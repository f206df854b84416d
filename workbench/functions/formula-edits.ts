import { ICommandService, type ICellData, type IDisposable, type Injector, type Nullable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';

export type FormulaEdits = {
  /** Cells were given other contents; results of calculations are not reported. */
  readonly onWrite: (sheetId: string, isWritten: (row: number, column: number) => boolean) => void;
  /** Cells, with the formulas in them, are elsewhere now. */
  readonly onMove: () => void;
};

const movingMutations: ReadonlySet<string> = new Set([
  InsertColMutation.id,
  InsertRowMutation.id,
  MoveColsMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  RemoveSheetMutation.id,
  ReorderRangeMutation.id,
]);

/** Tells when formulas are written, cleared or moved, by whichever way. */
export function watchFormulaEdits(injector: Injector, edits: FormulaEdits): IDisposable {
  return injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (id === SetRangeValuesMutation.id && options?.['fromFormula'] !== true) {
      const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      edits.onWrite(subUnitId, (row, column) => changesContents(cellValue?.[row]?.[column]));
    } else if (movingMutations.has(id)) {
      edits.onMove();
    }
  });
}

/** A write that only carries a style leaves the formula alone; a null takes everything away. */
function changesContents(cell: Nullable<ICellData>): boolean {
  if (cell === undefined) {
    return false;
  }
  return cell === null || 'f' in cell || 'v' in cell || 'si' in cell || 'p' in cell;
}
