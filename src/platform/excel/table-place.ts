import { WorkbookError, type TablePlace } from '../workbook.ts';

type Loaded = { readonly table: Excel.Table; readonly range: Excel.Range };

/** Asks what `placeOf` reads; the answer is there after the next sync. */
export function loadPlace(table: Excel.Table): Loaded {
  table.load('id,name,worksheet/name');
  return { table, range: table.getRange().load('address') };
}

export function placeOf({ table, range }: Loaded): TablePlace {
  return { tableId: table.id, tableName: table.name, sheetName: table.worksheet.name, address: range.address };
}

/**
 * The table with this id.
 * @throws WorkbookError `table-missing`
 */
export async function getTable(context: Excel.RequestContext, tableId: string): Promise<Excel.Table> {
  const table = await findTable(context, tableId);
  if (!table) throw new WorkbookError({ kind: 'table-missing' });
  return table;
}

export async function findTable(context: Excel.RequestContext, tableId: string): Promise<Excel.Table | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(tableId);
  table.load('id');
  await context.sync();
  return table.isNullObject ? undefined : table;
}

/** By the id or name that was asked for. */
export async function findTables(
  context: Excel.RequestContext,
  keys: readonly string[],
): Promise<ReadonlyMap<string, TablePlace>> {
  const asked = keys.map((key) => ({ key, table: context.workbook.tables.getItemOrNullObject(key).load('id') }));
  await context.sync();
  const loaded = asked
    .filter(({ table }) => !table.isNullObject)
    .map(({ key, table }) => ({ key, place: loadPlace(table) }));
  await context.sync();
  return new Map(loaded.map(({ key, place }) => [key, placeOf(place)]));
}
