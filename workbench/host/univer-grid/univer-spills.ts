import { type IRange, type Nullable } from '@univerjs/core';

import { type Spill } from '../grid/grid.ts';
import { type Area, cellCount, intersect } from '../model/area.ts';
import { toArea, type UniverSession } from './univer-session.ts';

type SpillRows = Readonly<Record<string, Nullable<Readonly<Record<string, Nullable<IRange>>>>>>;

type Place = { readonly row: number; readonly column: number };

/** The spills of a sheet: where their formulas stand and what they fill. */
export const spillsOf = ({ formulas, unitId }: UniverSession, sheet: string): readonly Spill[] => {
  const rows = (formulas.getArrayFormulaRange()[unitId]?.[sheet] ?? {}) as SpillRows;
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells ?? {}).flatMap(([column, range]) => {
      if (range === null || range === undefined) return [];
      const area = toArea(range);
      return cellCount(area) > 1 ? [{ row: Number(row), column: Number(column), area }] : [];
    }),
  );
};

/** A formula whose result had no room shows an error and fills nothing. */
const isBlocked = (session: UniverSession, sheet: string, spill: Spill): boolean =>
  session.workbook.getSheetBySheetId(sheet)?.getCellMatrix().getValue(spill.row, spill.column)?.v === '#SPILL!';

export const spillAt = (session: UniverSession, sheet: string, { column, row }: Place): Spill | undefined =>
  spillsOf(session, sheet).find(
    (spill) =>
      intersect(spill.area, { row, column, rows: 1, columns: 1 }) !== undefined && !isBlocked(session, sheet, spill),
  );

/** What spills fill within an area. */
export const spilledWithin = (session: UniverSession, sheet: string, within: Area): readonly Area[] =>
  spillsOf(session, sheet).flatMap((spill) => {
    const part = intersect(spill.area, within);
    return part === undefined || isBlocked(session, sheet, spill) ? [] : [part];
  });
