import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';

import { type Area, intersect, lastColumn, lastRow, sheetSize } from '../model/area.ts';
import { sheetOf, type UniverSession } from './univer-session.ts';

/** Rows and columns to spare below and beside what is written. */
const spareRows = 200;
const spareColumns = 5;

/** Univer's sheets end where their data ends; Excel's do not. */
export const growTo = (session: UniverSession, sheet: string, area: Area): void => {
  const worksheet = sheetOf(session, sheet);
  const place = { unitId: session.unitId, subUnitId: sheet };
  if (lastRow(area) >= worksheet.getRowCount()) {
    const rowCount = Math.min(sheetSize.rows, lastRow(area) + 1 + spareRows);
    session.run(SetWorksheetRowCountMutation.id, { ...place, rowCount });
  }
  if (lastColumn(area) >= worksheet.getColumnCount()) {
    const columnCount = Math.min(sheetSize.columns, lastColumn(area) + 1 + spareColumns);
    session.run(SetWorksheetColumnCountMutation.id, { ...place, columnCount });
  }
};

/** The part of an area that exists in Univer. */
export const existingPart = (session: UniverSession, sheet: string, area: Area): Area | undefined => {
  const worksheet = sheetOf(session, sheet);
  return intersect(area, { row: 0, column: 0, rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() });
};
