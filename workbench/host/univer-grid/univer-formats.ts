import { SetWorksheetColWidthMutation } from '@univerjs/sheets';

import { type GridFormats, type GridTables } from '../grid/grid.ts';
import { type Area, intersect, lastColumn, lastRow } from '../model/area.ts';
import { existingPart, growTo } from './sheet-extent.ts';
import { createUniverReader } from './univer-reader.ts';
import { sheetOf, toRange, type UniverSession } from './univer-session.ts';
import { readStyle, writeStyle } from './univer-styles.ts';

/** Width of a text in pixels, in a CSS font. */
export type MeasureText = (text: string, font: string) => number;

/** Enough rows to tell how wide a column must be. */
const measuredRows = 500;
const width = { min: 30, max: 480, padding: 12, filterButton: 22 } as const;

const setColumnWidths = (
  session: UniverSession,
  sheet: string,
  { area, widths }: { area: Area; widths: readonly number[] },
): void => {
  session.run(SetWorksheetColWidthMutation.id, {
    unitId: session.unitId,
    subUnitId: sheet,
    ranges: [toRange(area)],
    colWidth: Object.fromEntries(widths.map((pixels, index) => [area.column + index, pixels])),
  });
};

const createWidthOf =
  (session: UniverSession, tables: GridTables, measure: MeasureText) =>
  (sheet: string, column: Area): number => {
    const reader = createUniverReader(session, sheet);
    const headers = tables
      .list()
      .filter((table) => table.sheet === sheet)
      .map(({ area }) => ({ ...area, rows: 1 }));
    let widest = 0;
    for (let row = column.row; row <= Math.min(lastRow(column), column.row + measuredRows); row += 1) {
      const text = reader.text(row, column.column);
      if (text === '') continue;
      const style = readStyle(session, sheet, { row, column: column.column });
      const cell = { row, column: column.column, rows: 1, columns: 1 };
      const isHeader = headers.some((header) => intersect(header, cell) !== undefined);
      const font = `${style.bold || isHeader ? 'bold ' : ''}${style.size}pt ${style.fontName}`;
      widest = Math.max(widest, measure(text, font) + (isHeader ? width.filterButton : 0));
    }
    return Math.ceil(Math.min(width.max, Math.max(width.min, widest + width.padding)));
  };

export const createUniverFormats = (session: UniverSession, tables: GridTables, measure: MeasureText): GridFormats => {
  const widthOf = createWidthOf(session, tables, measure);
  return {
    style: (sheet, row, column) => readStyle(session, sheet, { row, column }),
    setStyle: (sheet, area, style) => writeStyle(session, sheet, { area, style }),
    columnWidth: (sheet, column) => sheetOf(session, sheet).getColumnWidth(column),
    setColumnWidth: (sheet, area, pixels) => {
      const part = existingPart(session, sheet, area);
      if (part !== undefined)
        setColumnWidths(session, sheet, { area: part, widths: Array.from({ length: part.columns }, () => pixels) });
    },
    rowHeight: (sheet, row) => sheetOf(session, sheet).getRowHeight(row),
    setRowHeight: (sheet, area, pixels) => {
      growTo(session, sheet, { ...area, columns: 1, rows: Math.min(area.rows, 100_000) });
      const part = existingPart(session, sheet, area);
      if (part !== undefined) session.facade.getSheetBySheetId(sheet)?.setRowHeightsForced(part.row, part.rows, pixels);
    },
    autofitColumns: (sheet, area) => {
      const part = existingPart(session, sheet, area);
      if (part === undefined) return;
      const widths = Array.from({ length: lastColumn(part) - part.column + 1 }, (_, index) =>
        widthOf(sheet, { ...part, column: part.column + index, columns: 1 }),
      );
      setColumnWidths(session, sheet, { area: part, widths });
    },
    autofitRows: (sheet, area) => {
      const part = existingPart(session, sheet, area);
      if (part !== undefined) session.facade.getSheetBySheetId(sheet)?.setRowAutoHeight(part.row, part.rows);
    },
  };
};
