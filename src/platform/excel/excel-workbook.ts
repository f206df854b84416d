import type { Table } from '../../core/table.ts';
import type { CellPlace, Environment, Setting, TableContent, TablePlace, Workbook } from '../workbook.ts';
import { createChunkLimit } from './chunks.ts';
import { alone, queueSetting } from './commit.ts';
import { readSetting } from './read-setting.ts';
import { areaOf, AREA_PROPERTIES } from './area.ts';
import { isBlankBody } from './assign-rows.ts';
import { insertFormula, recalculate } from './formulas.ts';
import { readGrid } from './read-grid.ts';
import { isFreeName, renameTable } from './rename-table.ts';
import { runExcel } from './run-excel.ts';
import { removeOldStages } from './stage.ts';
import { findTable, findTables, getTable, loadPlace, placeOf } from './table-place.ts';

export type ExcelWorkbookOptions = {
  /** Number formats of dates and numbers, as the user's Excel shows them. */
  readonly formats: Environment['formats'];
  readonly clock?: () => Date;
  /** Characters of JSON that one request may hold. */
  readonly requestBytes?: number | undefined;
};

/** The open workbook, through Office.js. */
export function createExcelWorkbook(given: ExcelWorkbookOptions): Workbook {
  const { formats, clock = () => new Date(), requestBytes } = given;
  const common = () => ({ formats, now: clock(), limit: createChunkLimit(requestBytes) });
  return {
    insertTable: async (table, placement, write) =>
      (await loadWrites()).insertTable({ ...common(), table, placement, write }),
    replaceRows: async (tableId, table: Table, write) =>
      (await loadWrites()).replaceRows({ ...common(), tableId, table, write }),
    readTable: (tableId) => runExcel((context) => readTable(context, tableId)),
    findTable: (tableId) =>
      runExcel(async (context) => {
        const table = await findTable(context, tableId);
        return table && readPlace(context, table);
      }),
    findTables: (tableIds) => runExcel((context) => findTables(context, tableIds)),
    renameTable: async (tableId, name, together = alone) => {
      const renaming = { tableId, name };
      if (!(await runExcel((context) => isFreeName(context, renaming)))) return false;
      await together((setting) => runExcel((context) => renameTable(context, renaming, setting)));
      return true;
    },
    deleteTable: async (tableId, together = alone) => {
      await runExcel((context) => getTable(context, tableId));
      await together((setting) => runExcel((context) => deleteTable(context, tableId, setting)));
    },
    tidy: () => runExcel((context) => removeOldStages(context, clock())),
    select: ({ tableId }) =>
      runExcel(async (context) => {
        const table = await getTable(context, tableId);
        table.worksheet.activate();
        table.getRange().select();
        await context.sync();
      }),
    insertFormula: (formula) => runExcel((context) => insertFormula(context, formula)),
    activeAddress: () =>
      runExcel(async (context) => {
        const cell = context.workbook.getActiveCell().load('address');
        await context.sync();
        return cell.address;
      }),
    activeCell: () => runExcel(readActiveCell),
    checkTableRoom: async (placement, size) => (await loadWrites()).checkTableRoom(placement, size),
    checkStampRoom: async (placement, size) => (await loadStamps()).checkStampRoom(placement, size),
    addStamp: async (tableId, stamp, together) => (await loadStamps()).addStamp({ tableId, stamp, formats, together }),
    updateStamp: async (stamp) => (await loadStamps()).updateStamp(stamp),
    removeStamp: async (id, options) => (await loadStamps()).removeStamp(id, options),
    recalculate: (prefixes) => runExcel((context) => recalculate(context, prefixes)),
    readSetting: (key) => runExcel((context) => readSetting(context, key)),
    writeSetting: (key, value) =>
      runExcel(async (context) => {
        context.workbook.settings.add(key, value);
        await context.sync();
      }),
  };
}

const loadWrites = () => import('./table-writes.ts');
/** Few ask for one. */
const loadStamps = () => import('./stamp/index.ts');

async function readActiveCell(context: Excel.RequestContext): Promise<CellPlace> {
  const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex');
  const sheet = cell.worksheet.load('id');
  await context.sync();
  return { kind: 'cell', sheet: sheet.id, row: cell.rowIndex, column: cell.columnIndex };
}

async function deleteTable(context: Excel.RequestContext, tableId: string, setting?: Setting): Promise<void> {
  context.workbook.tables.getItem(tableId).delete();
  queueSetting(context, setting);
  await context.sync();
}

async function readPlace(context: Excel.RequestContext, table: Excel.Table): Promise<TablePlace> {
  const loaded = loadPlace(table);
  await context.sync();
  return placeOf(loaded);
}

async function readTable(context: Excel.RequestContext, tableId: string): Promise<TableContent> {
  const table = await getTable(context, tableId);
  table.columns.load('items/name');
  table.worksheet.load('id');
  const body = table.getDataBodyRange().load(AREA_PROPERTIES);
  await context.sync();
  const { values } = await readGrid(context, { sheet: table.worksheet.id, area: areaOf(body), properties: ['values'] });
  const rows = isBlankBody({ values, formulas: values, formats: [] }) ? [] : values;
  return { names: table.columns.items.map(({ name }) => name), rows };
}
