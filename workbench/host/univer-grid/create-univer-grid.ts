import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { firstValueFrom } from 'rxjs';
import { filter, map } from 'rxjs/operators';

import { type UniverWorkbook } from '../../univer/workbook.ts';
import { type Grid, type GridChange, type GridSelection } from '../grid/grid.ts';
import { createUniverCells } from './univer-cells.ts';
import { watchChanges } from './univer-changes.ts';
import { createUniverFormats, type MeasureText } from './univer-formats.ts';
import { createUniverNames } from './univer-names.ts';
import { createSession, toArea, type UniverSession } from './univer-session.ts';
import { createUniverSheets } from './univer-sheets.ts';
import { createUniverTables } from './univer-tables.ts';

export type UniverGridOptions = {
  readonly measure: MeasureText;
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** A calculation that takes longer is not waited for: streaming and slow functions never end. */
const patience = { step: 20, longest: 10_000 } as const;

const createSelection = ({ facade }: UniverSession): GridSelection => {
  const sheet = (): string => facade.getActiveSheet().getSheetId();
  const firstCell = { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    get: () => {
      const range = facade.getActiveRange()?.getRange();
      return { sheet: sheet(), area: range === undefined ? firstCell : toArea(range) };
    },
    activeCell: () => {
      const cell = facade.getActiveCell();
      const area = cell === null ? firstCell : { ...firstCell, row: cell.getRow(), column: cell.getColumn() };
      return { sheet: sheet(), area };
    },
    set: ({ area, sheet: id }) => {
      const target = facade.getSheetBySheetId(id);
      if (target === null) return;
      const rows = Math.min(area.rows, target.getMaxRows() - area.row);
      const columns = Math.min(area.columns, target.getMaxColumns() - area.column);
      target.getRange(area.row, area.column, rows, columns).activate();
    },
  };
};

const createCalculated =
  ({ calculations }: UniverSession, wait: UniverGridOptions['wait']) =>
  async (): Promise<void> => {
    for (let waited = 0; calculations.isCalculating() && waited < patience.longest; waited += patience.step) {
      await wait(patience.step);
    }
  };

/** The grid of the object model on a Univer workbook. */
export const createUniverGrid = (target: UniverWorkbook, { measure, wait }: UniverGridOptions): Grid => {
  const listeners: ((change: GridChange) => void)[] = [];
  const session = createSession(target, (change) => listeners.forEach((listener) => listener(change)));
  const editor = session.injector.get(IEditorBridgeService);
  const tables = createUniverTables(session);
  watchChanges(session);
  return {
    cells: createUniverCells(session, tables),
    formats: createUniverFormats(session, tables, measure),
    sheets: createUniverSheets(session),
    tables,
    names: createUniverNames(session),
    selection: createSelection(session),
    workbookName: () => target.workbook.getName(),
    calculated: createCalculated(session, wait),
    isCalculating: () => session.calculations.isCalculating(),
    isEditing: () => editor.isVisible().visible,
    editingEnded: () =>
      firstValueFrom(
        editor.visible$.pipe(
          filter(({ visible }) => !visible),
          map(() => undefined),
        ),
      ),
    onChange: (listener) => void listeners.push(listener),
  };
};
