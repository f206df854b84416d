import { type ICellData, type IObjectMatrixPrimitiveType, type IStyleData, type Nullable } from '@univerjs/core';
import { SetColDataMutation, SetRangeValuesMutation, SetRowDataMutation } from '@univerjs/sheets';

import { type CellWrite } from '../grid/grid.ts';
import { type Area, isUnbounded, lastColumn, lastRow, sheetSize } from '../model/area.ts';
import { toCellData } from './cell-data.ts';
import { existingPart, growTo } from './sheet-extent.ts';
import { storedCells } from './stored-cells.ts';
import { createUniverReader } from './univer-reader.ts';
import { inOwnWords, sheetOf, type UniverSession } from './univer-session.ts';

type CellAt = (row: number, column: number) => CellWrite | undefined;
type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export const setCells = (session: UniverSession, sheet: string, cellValue: Matrix): void =>
  inOwnWords(session, () => {
    session.run(SetRangeValuesMutation.id, { unitId: session.unitId, subUnitId: sheet, cellValue });
  });

type Built = { readonly matrix: Matrix; readonly hasContent: boolean };

const buildMatrix = (session: UniverSession, sheet: string, source: { area: Area; cellAt: CellAt }): Built => {
  const { area, cellAt } = source;
  const matrix = sheetOf(session, sheet).getCellMatrix();
  const reader = createUniverReader(session, sheet);
  const built: Matrix = {};
  let hasContent = false;
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const cells: Record<number, ICellData> = {};
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const write = cellAt(row, column);
      if (write === undefined) continue;
      hasContent ||= write.content !== undefined;
      cells[column] = toCellData(write, matrix.getValue(row, column), reader.format(row, column));
    }
    built[row] = cells;
  }
  return { matrix: built, hasContent };
};

type LineStyle = { readonly s: IStyleData };

/** The style of a whole column or row with another number format. */
const lineStyle = (session: UniverSession, before: Nullable<IStyleData | string>, format: string): LineStyle => ({
  s: {
    ...session.workbook.getStyles().get(before),
    n: format === 'General' ? null : { pattern: format },
  },
});

const lines = (first: number, count: number, styleOf: (line: number) => LineStyle): Record<number, LineStyle> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [first + index, styleOf(first + index)]));

/** A format for whole columns or rows is theirs, and that of the cells which are there already. */
const writeWhole = (session: UniverSession, sheet: string, source: { area: Area; cellAt: CellAt }): void => {
  const { area, cellAt } = source;
  const format = cellAt(area.row, area.column)?.format;
  if (format === undefined) return;
  const place = { unitId: session.unitId, subUnitId: sheet };
  const worksheet = sheetOf(session, sheet);
  if (area.rows === sheetSize.rows) {
    const count = Math.min(area.columns, worksheet.getColumnCount() - area.column);
    const styleOf = (column: number): LineStyle =>
      lineStyle(session, worksheet.getColumnManager().getColumn(column)?.s, format);
    session.run(SetColDataMutation.id, { ...place, columnData: lines(area.column, count, styleOf) });
  } else {
    const styleOf = (row: number): LineStyle => lineStyle(session, worksheet.getRowManager().getRow(row)?.s, format);
    session.run(SetRowDataMutation.id, { ...place, rowData: lines(area.row, area.rows, styleOf) });
  }
};

const existingCells = (session: UniverSession, sheet: string, source: { area: Area; cellAt: CellAt }): CellAt => {
  const matrix = sheetOf(session, sheet).getCellMatrix();
  return (row, column) => (matrix.getValue(row, column) ? source.cellAt(row, column) : undefined);
};

/** Writes through the mutation itself: the facade takes seven times as long. */
export const writeCells = (session: UniverSession, sheet: string, source: { area: Area; cellAt: CellAt }): void => {
  const isWhole = isUnbounded(source.area);
  if (isWhole) writeWhole(session, sheet, source);
  else growTo(session, sheet, source.area);
  const area = existingPart(session, sheet, source.area);
  if (area === undefined) return;
  const cellAt = isWhole ? existingCells(session, sheet, source) : source.cellAt;
  const { hasContent, matrix } = buildMatrix(session, sheet, { area, cellAt });
  setCells(session, sheet, matrix);
  if (hasContent) session.tell({ kind: 'cells', sheet, area, change: 'RangeEdited' });
};

const erased = (
  what: { readonly contents: boolean; readonly formats: boolean },
  before: ICellData,
): Nullable<ICellData> => {
  if (what.contents && what.formats) return null;
  if (what.contents) return { v: null, t: null, f: null, si: null, p: null };
  return { s: null, t: before.t ?? null };
};

export const eraseCells = (
  session: UniverSession,
  sheet: string,
  { area, what }: { readonly area: Area; readonly what: { readonly contents: boolean; readonly formats: boolean } },
): void => {
  const part = existingPart(session, sheet, area);
  if (part === undefined || (!what.contents && !what.formats)) return;
  const cells: Record<number, Record<number, Nullable<ICellData>>> = {};
  for (const { cell, column, row } of storedCells(session, sheet, part)) {
    const line = (cells[row] ??= {});
    line[column] = erased(what, cell);
  }
  setCells(session, sheet, cells);
  if (what.contents) session.tell({ kind: 'cells', sheet, area: part, change: 'RangeEdited' });
};
