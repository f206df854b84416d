import { type ICellData } from '@univerjs/core';

import { type Area, lastColumn, lastRow } from '../model/area.ts';
import { sheetOf, type UniverSession } from './univer-session.ts';

export type StoredCell = { readonly row: number; readonly column: number; readonly cell: ICellData };

/** The cells of an area that Univer stores, with content or a style. */
export function* storedCells(session: UniverSession, sheet: string, area: Area): Generator<StoredCell> {
  const matrix = sheetOf(session, sheet).getCellMatrix();
  // Asked once: Univer counts its rows for the answer.
  const end = Math.min(lastRow(area), matrix.getLength() - 1);
  for (let row = area.row; row <= end; row += 1) {
    for (const [key, cell] of Object.entries(matrix.getRow(row) ?? {})) {
      const column = Number(key);
      if (cell && column >= area.column && column <= lastColumn(area)) yield { row, column, cell };
    }
  }
}
