import type { Table } from '../../core/table.ts';
import type { Environment, TableContent, TablePlace, Workbook } from '../workbook.ts';
import { areaOf, AREA_PROPERTIES } from './area.ts';
import { isBlankBody } from './assign-rows.ts';
import { insertFormula, recalculate } from './formulas.ts';
import { insertTable } from './insert-table.ts';
import { readGrid } from './read-grid.ts';
import { renameTable } from './rename-table.ts';
import { replaceRows } from './replace-rows.ts';
import { runExcel } from './run-excel.ts';
import { findTable, findTables, getTable, loadPlace, placeOf } from './table-place.ts';

export type ExcelWorkbookOptions = {
  /** Number formats of dates and numbers, as the user's Excel shows them. */
  readonly formats: Environment['formats'];
};

/** The open workbook, through Office.js. */
export function createExcelWorkbook({ formats }: ExcelWorkbookOptions): Workbook {
  return {
    insertTable: (table, placement, { name, ...write } = {}) => insertTable({ table, placement, formats, name, write }),
    replaceRows: (tableId, table: Table, write) => replaceRows({ tableId, table, formats, write }),
    readTable: (tableId) => runExcel((context) => readTable(context, tableId)),
    findTable: (tableId) =>
      runExcel(async (context) => {
        const table = await findTable(context, tableId);
        return table && readPlace(context, table);
      }),
    findTables: (tableIds) => runExcel((context) => findTables(context, tableIds)),
    renameTable: (tableId, name) => runExcel((context) => renameTable(context, tableId, name)),
    deleteTable: (tableId) =>
      runExcel(async (context) => {
        (await getTable(context, tableId)).delete();
        await context.sync();
      }),
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
    recalculate: (prefixes) => runExcel((context) => recalculate(context, prefixes)),
    readSetting: (key) => runExcel((context) => readSetting(context, key)),
    writeSetting: (key, value) =>
      runExcel(async (context) => {
        context.workbook.settings.add(key, value);
        await context.sync();
      }),
  };
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

async function readSetting(context: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? undefined : (setting.value as unknown);
}
