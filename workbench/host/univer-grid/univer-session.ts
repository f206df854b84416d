import { type IRange, ICommandService, type Injector, type Workbook, type Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { type FWorkbook } from '@univerjs/sheets/facade';
import { TableManager } from '@univerjs/sheets-table';

import { watchCalculations, type CalculationWatch } from '../../univer/calculation-watch.ts';
import { type UniverWorkbook } from '../../univer/workbook.ts';
import { type GridChange } from '../grid/grid.ts';
import { type Area, lastColumn, lastRow } from '../model/area.ts';

/** The workbook in Univer with the services the grid needs. */
export type UniverSession = {
  readonly injector: Injector;
  readonly facade: FWorkbook;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly formulas: FormulaDataModel;
  readonly tables: TableManager;
  readonly calculations: CalculationWatch;
  readonly moveFormula: (formula: string, columns: number, rows: number) => string;
  /** Runs a command or mutation; it has taken effect when this returns. */
  readonly run: (id: string, params: object) => boolean;
  /** Runs a command that Univer only offers as a promise. */
  readonly runLater: (id: string, params: object) => Promise<boolean>;
  /** Tells the listeners of the grid. */
  readonly tell: (change: GridChange) => void;
  /** True while the grid changes cells itself and tells about it in its own words. */
  isTelling: boolean;
};

export const createSession = (target: UniverWorkbook, tell: (change: GridChange) => void): UniverSession => {
  const injector = target.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const formula = target.api.getFormula();
  return {
    injector,
    facade: target.workbook,
    workbook: target.workbook.getWorkbook(),
    unitId: target.workbook.getId(),
    formulas: injector.get(FormulaDataModel),
    tables: injector.get(TableManager),
    calculations: watchCalculations(injector),
    moveFormula: (text, columns, rows) => formula.moveFormulaRefOffset(text, columns, rows),
    run: (id, params) => commands.syncExecuteCommand(id, params),
    runLater: (id, params) => commands.executeCommand(id, params),
    tell,
    isTelling: false,
  };
};

/** Changes cells while listeners that watch Univer's own commands keep quiet. */
export const inOwnWords = <Result>(session: UniverSession, change: () => Result): Result => {
  const before = session.isTelling;
  session.isTelling = true;
  try {
    return change();
  } finally {
    session.isTelling = before;
  }
};

export const inOwnWordsLater = async (session: UniverSession, change: () => Promise<unknown>): Promise<void> => {
  session.isTelling = true;
  try {
    await change();
  } finally {
    session.isTelling = false;
  }
};

export const sheetOf = (session: UniverSession, sheet: string): Worksheet => {
  const worksheet = session.workbook.getSheetBySheetId(sheet);
  if (worksheet === null || worksheet === undefined) throw new Error(`There is no sheet ${sheet}.`);
  return worksheet;
};

export const toRange = (area: Area): IRange => ({
  startRow: area.row,
  endRow: lastRow(area),
  startColumn: area.column,
  endColumn: lastColumn(area),
});

export const toArea = (range: Pick<IRange, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});
