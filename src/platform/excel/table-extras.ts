import { areaOf, AREA_PROPERTIES } from './area.ts';
import { createChunkLimit } from './chunks.ts';
import { differences } from './content-patch.ts';
import { sendPatches } from './send-patches.ts';
import { bodyOfRange, loadTotals, readFilters, type TableSnapshot } from './table-snapshot.ts';

/** Brings a totals row back, with what the user had in it. */
export async function restoreTotals(
  context: Excel.RequestContext,
  { tableId, sheet, totals }: TableSnapshot,
): Promise<void> {
  if (!totals) return;
  const table = context.workbook.tables.getItem(tableId);
  table.load('showTotals');
  await context.sync();
  if (!table.showTotals) table.showTotals = true;
  const row = loadTotals(table).load(AREA_PROPERTIES);
  await context.sync();
  const patches = await differences(totals, bodyOfRange(row));
  await sendPatches(context, {
    sheet,
    origin: areaOf(row),
    total: patches.length,
    patchAt: (index) => patches[index] ?? { row: 0 },
    notation: 'A1',
    limit: createChunkLimit(),
  });
}

/** Puts filters back that were off while rows were written: they hide rows, and some writes pass hidden rows by. */
export async function applyFilters(context: Excel.RequestContext, { tableId, filters }: TableSnapshot): Promise<void> {
  if (filters.length === 0) return;
  const table = context.workbook.tables.getItem(tableId);
  table.columns.load('items/name');
  await context.sync();
  const present = new Set((await readFilters(context, table)).map(({ column }) => column));
  const missing = filters.filter(({ column }) => !present.has(column));
  for (const { column, criteria } of missing) table.columns.getItemAt(column).filter.apply(criteria);
  if (missing.length > 0) await context.sync();
}
