import { ICommandService, type IDisposable } from '@univerjs/core';
import { SetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { type FunctionBroker } from '../functions/broker.ts';
import { toCellAddress } from '../univer/grid-address.ts';
import { readRange } from '../univer/read-range.ts';
import { type UniverWorkbook } from '../univer/workbook.ts';
import { type CellError } from './error-card.ts';

/** The error in the active cell, when the add-in has said something about it. */
export function readSelectedError(target: UniverWorkbook, broker: FunctionBroker): CellError | undefined {
  const range = target.workbook.getActiveRange();
  const sheet = target.workbook.getWorkbook().getActiveSheet();
  if (range === null) {
    return undefined;
  }
  const [row, column] = [range.getRow(), range.getColumn()];
  const message = broker.message({ sheetId: sheet.getSheetId(), row, column });
  if (message === undefined) {
    return undefined;
  }
  const contents = readRange(target, sheet, { startRow: row, endRow: row, startColumn: column, endColumn: column });
  const value = contents.values[0]?.[0];
  const isError = typeof value === 'string' && /^#.+[!?A]$/.test(value);
  return isError ? { address: toCellAddress({ row, column }), error: value, message } : undefined;
}

const relevantCommands: ReadonlySet<string> = new Set([
  SetSelectionsOperation.id,
  SetWorksheetActiveOperation.id,
  SetRangeValuesMutation.id,
  SetFormulaCalculationNotificationMutation.id,
]);

/** Tells, at most once a frame, that the error of the active cell may be another. */
export function watchSelectedError({ univer }: UniverWorkbook, onChange: () => void): IDisposable {
  let isPlanned = false;
  return univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({ id }) => {
      if (relevantCommands.has(id) && !isPlanned) {
        isPlanned = true;
        requestAnimationFrame(() => {
          isPlanned = false;
          onChange();
        });
      }
    });
}
