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

export async function findTables(
  context: Excel.RequestContext,
  tableIds: readonly string[],
): Promise<ReadonlyMap<string, TablePlace>> {
  const asked = tableIds.map((id) => context.workbook.tables.getItemOrNullObject(id).load('id'));
  await context.sync();
  const loaded = asked.filter(({ isNullObject }) => !isNullObject).map(loadPlace);
  await context.sync();
  return new Map(loaded.map(placeOf).map((place) => [place.tableId, place]));
}
