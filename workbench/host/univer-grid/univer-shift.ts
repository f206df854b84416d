import { Direction } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';

import { type CellChange, type GridTables, type Shift } from '../grid/grid.ts';
import { shiftTables } from '../grid/shift-tables.ts';
import { type Area, sheetSize } from '../model/area.ts';
import { existingPart, growTo } from './sheet-extent.ts';
import { inOwnWordsLater, toRange, type UniverSession } from './univer-session.ts';

type Shifting = { readonly sheet: string; readonly area: Area; readonly direction: Shift };

const cellCommands = {
  down: InsertRangeMoveDownCommand.id,
  right: InsertRangeMoveRightCommand.id,
  up: DeleteRangeMoveUpCommand.id,
  left: DeleteRangeMoveLeftCommand.id,
} as const;

const isWholeRows = ({ area, direction }: Shifting): boolean =>
  area.columns === sheetSize.columns && (direction === 'down' || direction === 'up');

const isWholeColumns = ({ area, direction }: Shifting): boolean =>
  area.rows === sheetSize.rows && (direction === 'right' || direction === 'left');

const changeOf = (shifting: Shifting): CellChange => {
  const isInsertion = shifting.direction === 'down' || shifting.direction === 'right';
  if (isWholeRows(shifting)) return isInsertion ? 'RowInserted' : 'RowDeleted';
  if (isWholeColumns(shifting)) return isInsertion ? 'ColumnInserted' : 'ColumnDeleted';
  return isInsertion ? 'CellInserted' : 'CellDeleted';
};

/** What Univer changes along with such a command is taken from the sheet in view, so that is changed for a moment. */
const inView = async (session: UniverSession, sheet: string, change: () => void | Promise<unknown>): Promise<void> => {
  const active = session.workbook.getActiveSheet().getSheetId();
  const show = (subUnitId: string): void => {
    session.run(SetWorksheetActiveOperation.id, { unitId: session.unitId, subUnitId });
  };
  if (active !== sheet) show(sheet);
  await change();
  if (active !== sheet) show(active);
};

const shiftLines = (session: UniverSession, shifting: Shifting, area: Area): void => {
  const params = { unitId: session.unitId, subUnitId: shifting.sheet, range: toRange(area) };
  switch (shifting.direction) {
    case 'down':
      session.run(InsertRowByRangeCommand.id, { ...params, direction: Direction.UP });
      break;
    case 'right':
      session.run(InsertColByRangeCommand.id, { ...params, direction: Direction.LEFT });
      break;
    case 'up':
      session.run(RemoveRowByRangeCommand.id, params);
      break;
    case 'left':
      session.run(RemoveColByRangeCommand.id, params);
      break;
  }
};

const shiftGrid = async (session: UniverSession, shifting: Shifting): Promise<void> => {
  const isInsertion = shifting.direction === 'down' || shifting.direction === 'right';
  const isWhole = isWholeRows(shifting) || isWholeColumns(shifting);
  if (isInsertion && !isWhole) growTo(session, shifting.sheet, shifting.area);
  const area = existingPart(session, shifting.sheet, shifting.area);
  if (area === undefined) return;
  await inView(session, shifting.sheet, () =>
    isWhole
      ? shiftLines(session, shifting, area)
      : session.runLater(cellCommands[shifting.direction], { range: toRange(area) }),
  );
};

/**
 * Inserts or removes cells. Univer moves its tables with whole rows and columns only, and loses their column names on
 * the way, so the tables are put where they belong afterwards.
 */
export const shiftCellsAndTables = async (
  session: UniverSession,
  tables: GridTables,
  shifting: Shifting,
): Promise<void> => {
  const before = tables.list().filter((table) => table.sheet === shifting.sheet);
  const after = shiftTables(before, shifting.area, shifting.direction);
  await inOwnWordsLater(session, () => shiftGrid(session, shifting));
  for (const { area, columns, id } of after) {
    if (area === undefined) tables.remove(id);
    else tables.reshape(id, area, columns);
  }
  session.tell({ kind: 'cells', sheet: shifting.sheet, area: shifting.area, change: changeOf(shifting) });
};
