import { type ICellData, type Nullable } from '@univerjs/core';

import { type Area, bounding } from '../model/area.ts';
import { storedCells } from './stored-cells.ts';
import { spilledWithin } from './univer-spills.ts';
import { type UniverSession } from './univer-session.ts';

const isFilled = (value: Nullable<string | number | boolean>): boolean =>
  value !== null && value !== undefined && value !== '';

const hasContent = ({ f, p, si, v }: ICellData): boolean => isFilled(v) || isFilled(f) || isFilled(si) || Boolean(p);

const grown = (area: Area | undefined, part: Area): Area => (area === undefined ? part : bounding(area, part));

/** Bounds of what is filled within an area; formats count too unless only values do. */
export const usedWithin = (
  session: UniverSession,
  sheet: string,
  { valuesOnly, within }: { readonly within: Area; readonly valuesOnly: boolean },
): Area | undefined => {
  let used: Area | undefined;
  for (const { cell, column, row } of storedCells(session, sheet, within)) {
    const counts = hasContent(cell) || (!valuesOnly && cell.s !== undefined && cell.s !== null);
    if (counts) used = grown(used, { row, column, rows: 1, columns: 1 });
  }
  for (const part of spilledWithin(session, sheet, within)) used = grown(used, part);
  return used;
};
