import { ICommandService, type ICellData, type IRange, type Nullable } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';

import { type CellChange } from '../grid/grid.ts';
import { type Area, bounding, sheetSize } from '../model/area.ts';
import { toArea, type UniverSession } from './univer-session.ts';

type Params = Readonly<Record<string, unknown>>;
type Cells = Readonly<Record<string, Readonly<Record<string, Nullable<ICellData>>>>>;

/** A style alone is no change of the cell's content. */
const changesContent = (cell: Nullable<ICellData>): boolean =>
  !cell || ['v', 'f', 'si', 'p'].some((key) => key in cell);

const cellArea = (row: string, column: string): Area => ({
  row: Number(row),
  column: Number(column),
  rows: 1,
  columns: 1,
});

const changedArea = (cells: Cells): Area | undefined => {
  let area: Area | undefined;
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      if (!changesContent(cell)) continue;
      const changed = cellArea(row, column);
      area = area === undefined ? changed : bounding(area, changed);
    }
  }
  return area;
};

type Lines = Readonly<Record<string, { readonly change: CellChange; readonly isRows: boolean }>>;

const lineChanges: Lines = {
  [InsertRowMutation.id]: { change: 'RowInserted', isRows: true },
  [RemoveRowMutation.id]: { change: 'RowDeleted', isRows: true },
  [InsertColMutation.id]: { change: 'ColumnInserted', isRows: false },
  [RemoveColMutation.id]: { change: 'ColumnDeleted', isRows: false },
};

const wholeLines = (range: IRange, isRows: boolean): Area => {
  const area = toArea(range);
  return isRows ? { ...area, column: 0, columns: sheetSize.columns } : { ...area, row: 0, rows: sheetSize.rows };
};

const tellCells = (
  session: UniverSession,
  sheet: string,
  told: { area: Area | undefined; change: CellChange },
): void => {
  if (told.area !== undefined) session.tell({ kind: 'cells', sheet, area: told.area, change: told.change });
};

type Tell = (session: UniverSession, params: Params) => void;

const tellMoved: Tell = (session, params) => {
  for (const end of [params['from'], params['to']]) {
    const { subUnitId, value } = end as { subUnitId: string; value: Cells };
    tellCells(session, subUnitId, { area: changedArea(value), change: 'RangeEdited' });
  }
};

const tellSelection: Tell = (session, { selections, subUnitId, unitId }) => {
  const last = (selections as readonly { readonly range: IRange }[]).at(-1);
  if (unitId !== session.unitId || last === undefined) return;
  session.tell({ kind: 'selection', selection: { sheet: String(subUnitId), area: toArea(last.range) } });
};

const tellers: Readonly<Record<string, Tell>> = {
  [SetRangeValuesMutation.id]: (session, { cellValue, subUnitId }) =>
    tellCells(session, String(subUnitId), { area: changedArea((cellValue ?? {}) as Cells), change: 'RangeEdited' }),
  [ReorderRangeMutation.id]: (session, { range, subUnitId }) =>
    tellCells(session, String(subUnitId), { area: toArea(range as IRange), change: 'RangeEdited' }),
  [MoveRangeMutation.id]: tellMoved,
  [InsertSheetMutation.id]: (session, { sheet }) =>
    session.tell({ kind: 'sheet-added', sheet: (sheet as { readonly id: string }).id }),
  [RemoveSheetMutation.id]: (session, { subUnitId }) =>
    session.tell({ kind: 'sheet-deleted', sheet: String(subUnitId) }),
  [SetSelectionsOperation.id]: tellSelection,
};

const createTellActive = (session: UniverSession): Tell => {
  let active = session.workbook.getActiveSheet().getSheetId();
  return (_, { subUnitId }) => {
    if (subUnitId === active) return;
    session.tell({ kind: 'sheet-deactivated', sheet: active });
    active = String(subUnitId);
    session.tell({ kind: 'sheet-activated', sheet: active });
  };
};

const tellLines = (session: UniverSession, id: string, params: Params): void => {
  const line = lineChanges[id];
  if (line === undefined) return;
  const area = wholeLines(params['range'] as IRange, line.isRows);
  tellCells(session, String(params['subUnitId']), { area, change: line.change });
};

/** Tells about changes by the user and by Univer itself; results of formulas are no change. */
export const watchChanges = (session: UniverSession): void => {
  const tellActive = createTellActive(session);
  session.injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    const told = (params ?? {}) as Params;
    if (session.isTelling || options?.['fromFormula'] === true) return;
    if (told['unitId'] !== undefined && told['unitId'] !== session.unitId) return;
    tellers[id]?.(session, told);
    tellLines(session, id, told);
    if (id === SetWorksheetActiveOperation.id) tellActive(session, told);
  });
  session.tables.tableAdd$.subscribe(({ subUnitId, tableId, tableName }) =>
    session.tell({ kind: 'table-added', table: tableId, sheet: subUnitId, name: tableName }),
  );
  session.tables.tableDelete$.subscribe(({ subUnitId, tableId, tableName }) =>
    session.tell({ kind: 'table-deleted', table: tableId, sheet: subUnitId, name: tableName }),
  );
  session.calculations.onEnd(() => session.tell({ kind: 'calculated' }));
};
