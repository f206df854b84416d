import { WorkbookError } from '../workbook.ts';
import { AREA_PROPERTIES, areaOf, isSameArea, rangeOf, type Area } from './area.ts';
import { createChunkLimit } from './chunks.ts';
import { differences } from './content-patch.ts';
import { undoRoom, type Room } from './room.ts';
import { runQuietly } from './run-excel.ts';
import { sendPatches } from './send-patches.ts';
import { applyFilters, restoreTotals } from './table-extras.ts';
import { getTable } from './table-place.ts';
import { bodyOf, readBody, type TableSnapshot } from './table-snapshot.ts';

const ATTEMPTS = 3;

/**
 * Gives a table back as it was, however far a replacement came: looks at what is there and writes what differs.
 * @throws WorkbookError `not-restored`, or `table-missing`
 */
export async function restoreTable(snapshot: TableSnapshot, rooms: readonly Room[]): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await runQuietly((context) => restore(context, snapshot, rooms));
      return;
    } catch (error) {
      if (error instanceof WorkbookError && error.refusal.kind === 'table-missing') throw error;
      if (attempt === ATTEMPTS) throw new WorkbookError({ kind: 'not-restored' }, { cause: error });
    }
  }
}

async function restore(context: Excel.RequestContext, snapshot: TableSnapshot, rooms: readonly Room[]): Promise<void> {
  const table = await getTable(context, snapshot.tableId);
  await restoreShape(context, { table, snapshot, rooms });
  await restoreContent(context, snapshot);
  await restoreTotals(context, snapshot);
  await applyFilters(context, snapshot);
}

type Shape = { readonly table: Excel.Table; readonly snapshot: TableSnapshot; readonly rooms: readonly Room[] };

async function restoreShape(context: Excel.RequestContext, { table, snapshot, rooms }: Shape): Promise<void> {
  const now = await readAreaWithoutTotals(context, table, snapshot);
  if (rooms.length === 0 && isSameArea(now, snapshot.area)) return;
  let area = now;
  for (const room of rooms.toReversed()) area = await undoRoom(context, { table, now: area }, room);
  if (isSameArea(area, snapshot.area)) return;
  table.resize(rangeOf(table.worksheet, snapshot.area));
  const surplus = area.rows - snapshot.area.rows;
  // The former totals row, where rows of the table were written meanwhile.
  if (surplus > 0)
    rangeOf(table.worksheet, { ...area, row: area.row + snapshot.area.rows, rows: surplus }).clear('Contents');
  await context.sync();
}

/** A totals row stands in the way of any change of shape. It stays where the shape is as it was. */
async function readAreaWithoutTotals(
  context: Excel.RequestContext,
  table: Excel.Table,
  { area, totals }: TableSnapshot,
): Promise<Area> {
  const range = table.getRange().load(AREA_PROPERTIES);
  table.load('showTotals');
  await context.sync();
  const whole = areaOf(range);
  if (!totals || !table.showTotals) return whole;
  const now = { ...whole, rows: whole.rows - 1 };
  if (isSameArea(now, area)) return now;
  table.showTotals = false;
  await context.sync();
  return now;
}

async function restoreContent(context: Excel.RequestContext, snapshot: TableSnapshot): Promise<void> {
  const { sheet, area, body } = snapshot;
  const patches = await differences(body, await readBody(context, { sheet, area }));
  if (patches.length === 0) return;
  await sendPatches(context, {
    sheet,
    origin: bodyOf(area),
    total: patches.length,
    patchAt: (index) => patches[index] ?? { row: 0 },
    notation: 'A1',
    limit: createChunkLimit(),
  });
  const left = await differences(body, await readBody(context, { sheet, area }));
  if (left.length > 0) throw new WorkbookError({ kind: 'not-restored' });
}
