import { ICommandService } from '@univerjs/core';
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { excelColumnCount, excelRowCount } from '../univer/grid-address.ts';
import { type UniverWorkbook } from '../univer/workbook.ts';
import { type CallResult } from './cell-value.ts';

/** Rows that stay free below a result that made its sheet grow. */
const spareRows = 200;
const spareColumns = 5;

/**
 * A sheet in Univer is as large as it was made; a sheet in Excel is always 1,048,576 by 16,384. Makes room for a
 * result below its cell, or turns it into `#SPILL!` when it would go beyond Excel's own edge.
 */
export function fitSheetTo(
  { univer, workbook }: UniverWorkbook,
  cell: { readonly sheetId: string; readonly row: number; readonly column: number },
  result: CallResult,
): CallResult {
  const sheet = workbook.getWorkbook().getSheetBySheetId(cell.sheetId);
  if (result.kind === 'single' || !sheet) {
    return result;
  }
  const rows = cell.row + result.rows.length;
  const columns = cell.column + (result.rows[0]?.length ?? 0);
  if (rows > excelRowCount || columns > excelColumnCount) {
    return { kind: 'single', value: { kind: 'error', error: '#SPILL!' } };
  }
  const commands = univer.__getInjector().get(ICommandService);
  const place = { unitId: workbook.getId(), subUnitId: cell.sheetId };
  if (rows > sheet.getRowCount()) {
    const rowCount = Math.min(excelRowCount, rows + spareRows);
    commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...place, rowCount });
  }
  if (columns > sheet.getColumnCount()) {
    const columnCount = Math.min(excelColumnCount, columns + spareColumns);
    commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...place, columnCount });
  }
  return result;
}
