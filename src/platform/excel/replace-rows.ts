import type { Table } from '../../core/table.ts';
import { withUniqueHeaders } from '../table-headers.ts';
import { WorkbookError, type TablePlace, type Write } from '../workbook.ts';
import { AREA_PROPERTIES, areaOf, isSameArea, rangeOf, type Area } from './area.ts';
import { createChunkLimit } from './chunks.ts';
import { TEXT_FORMAT, type Formats } from './column-formats.ts';
import type { Body } from './content-patch.ts';
import { readGrid } from './read-grid.ts';
import { movesFormulas, planReplacement, toPatches, type Replacement } from './replacement.ts';
import { restoreTable } from './restore-table.ts';
import { planRoom, queueRoom, type Room } from './room.ts';
import type { RowPatch } from './row-patch.ts';
import { runExcel, runQuietly, syncQuietly } from './run-excel.ts';
import { sendPatches } from './send-patches.ts';
import { applyFilters, restoreTotals } from './table-extras.ts';
import { loadPlace, placeOf } from './table-place.ts';
import { bodyOf, readSnapshot, type TableSnapshot } from './table-snapshot.ts';

export type Refill = {
  readonly tableId: string;
  readonly table: Table;
  readonly formats: Formats;
  readonly write?: Write | undefined;
};

/** All that will happen, decided before anything does. */
type Plan = {
  readonly snapshot: TableSnapshot;
  readonly replacement: Replacement;
  readonly patches: readonly RowPatch[];
  /** To the right first, then below the table at its new width. */
  readonly rooms: readonly Room[];
  /** Header and rows in the end. */
  readonly area: Area;
};

/**
 * Gives a table other rows by writing the cells that differ.
 *
 * Everything is read and decided first; then the table grows, its cells are written, and it shrinks last. Rows are
 * never deleted as cells of the sheet: those that follow a removed row move up by their content, so what stands
 * below or beside the table stays. When anything fails before the end the old table is restored.
 */
export async function replaceRows(refill: Refill): Promise<TablePlace> {
  const plan = await runExcel((context) => preparePlan(context, refill));
  if (!changesAnything(plan)) return runExcel((context) => readPlace(context, refill.tableId));
  try {
    const place = await runQuietly((context) => carryOut(context, plan, refill.write));
    await arrange(plan.snapshot);
    return place;
  } catch (error) {
    await restoreTable(plan.snapshot, plan.rooms);
    throw error;
  }
}

const changesAnything = ({ patches, area, snapshot }: Plan): boolean =>
  patches.length > 0 || !isSameArea(area, snapshot.area);

async function preparePlan(
  context: Excel.RequestContext,
  { tableId, table: given, formats, write }: Refill,
): Promise<Plan> {
  const table = withUniqueHeaders(given);
  const snapshot = await readSnapshot(context, tableId, write?.signal);
  const replacement = await planReplacement(snapshot.headers, snapshot.body, table);
  const area = { ...snapshot.area, rows: replacement.height + 1, columns: replacement.headers.length };
  const rooms = await planRooms(context, snapshot, area);
  const body = await relativeBody(context, snapshot, replacement);
  const patches = await toPatches({ replacement, body, table, formats });
  return { snapshot, replacement, area, rooms, patches };
}

/** Formulas of the user relative to their cell, when any of them is to stand in another row. */
async function relativeBody(
  context: Excel.RequestContext,
  snapshot: TableSnapshot,
  replacement: Replacement,
): Promise<Body> {
  const { body, sheet, area } = snapshot;
  if (!movesFormulas(replacement, body)) return body;
  const grid = await readGrid(context, { sheet, area: bodyOf(area), properties: ['formulasR1C1'] });
  return { ...body, formulas: grid.formulasR1C1 };
}

async function planRooms(context: Excel.RequestContext, snapshot: TableSnapshot, area: Area): Promise<readonly Room[]> {
  const { tableId, totals, area: old } = snapshot;
  const sheet = context.workbook.worksheets.getItem(snapshot.sheet);
  const totalsRows = totals ? 1 : 0;
  const rooms: Room[] = [];
  if (area.columns > old.columns) {
    const room = {
      ...old,
      column: old.column + old.columns,
      rows: old.rows + totalsRows,
      columns: area.columns - old.columns,
    };
    rooms.push(await planRoom(context, sheet, { area: room, side: 'right', tableId }));
  }
  if (area.rows > old.rows) {
    const room = { ...area, row: old.row + old.rows + totalsRows, rows: area.rows - old.rows };
    rooms.push(await planRoom(context, sheet, { area: room, side: 'below', tableId }));
  }
  return rooms;
}

async function carryOut(context: Excel.RequestContext, plan: Plan, write: Write | undefined): Promise<TablePlace> {
  const { snapshot, patches, area } = plan;
  await refuseMovedTable(context, snapshot);
  await grow(context, plan);
  await sendPatches(context, {
    sheet: snapshot.sheet,
    origin: bodyOf(area),
    total: patches.length,
    patchAt: (index) => patches[index] ?? { row: 0 },
    limit: createChunkLimit(),
    write,
  });
  write?.signal?.throwIfAborted();
  await shrink(context, plan);
  await restoreTotals(context, snapshot);
  return readPlace(context, snapshot.tableId);
}

async function readPlace(context: Excel.RequestContext, tableId: string): Promise<TablePlace> {
  const loaded = loadPlace(context.workbook.tables.getItem(tableId));
  await context.sync();
  return placeOf(loaded);
}

/** The user works on while the table is read; a table that lies elsewhere by now is not the one that was planned for. */
async function refuseMovedTable(
  context: Excel.RequestContext,
  { tableId, area, totals }: TableSnapshot,
): Promise<void> {
  const range = context.workbook.tables.getItem(tableId).getRange().load(AREA_PROPERTIES);
  await context.sync();
  const whole = { ...area, rows: area.rows + (totals ? 1 : 0) };
  if (!isSameArea(areaOf(range), whole)) throw new WorkbookError({ kind: 'changed-meanwhile' });
}

async function grow(context: Excel.RequestContext, { snapshot, replacement, rooms, area }: Plan): Promise<void> {
  const table = context.workbook.tables.getItem(snapshot.tableId);
  const sheet = context.workbook.worksheets.getItem(snapshot.sheet);
  if (snapshot.filters.length > 0) table.clearFilters();
  if (snapshot.totals && !isSameArea(area, snapshot.area)) table.showTotals = false;
  for (const room of rooms) queueRoom(sheet, room);
  if (rooms.length > 0) {
    const rows = Math.max(area.rows, snapshot.area.rows);
    table.resize(rangeOf(sheet, { ...area, rows }));
    const added = replacement.headers.slice(snapshot.headers.length);
    queueHeaders(sheet, { ...area, column: area.column + snapshot.headers.length, columns: added.length }, added);
  }
  await syncQuietly(context);
}

function queueHeaders(sheet: Excel.Worksheet, area: Area, names: readonly string[]): void {
  if (names.length === 0) return;
  const range = rangeOf(sheet, { ...area, rows: 1 });
  range.numberFormat = [names.map(() => TEXT_FORMAT)];
  range.values = [[...names]];
}

async function shrink(context: Excel.RequestContext, { snapshot, area }: Plan): Promise<void> {
  const surplus = snapshot.area.rows - area.rows;
  if (surplus <= 0) return;
  const table = context.workbook.tables.getItem(snapshot.tableId);
  const sheet = context.workbook.worksheets.getItem(snapshot.sheet);
  table.resize(rangeOf(sheet, area));
  rangeOf(sheet, { ...area, row: area.row + area.rows, rows: surplus }).clear();
  await syncQuietly(context);
}

/**
 * Sorts and filters again as the user had it. The rows are all there by now, so a failure costs their order at most,
 * while undoing them after Excel has moved them could mix them up.
 */
async function arrange(snapshot: TableSnapshot): Promise<void> {
  const { tableId, isSorted, filters } = snapshot;
  if (isSorted) {
    await attempt(async (context) => {
      context.workbook.tables.getItem(tableId).sort.reapply();
      await context.sync();
    });
  }
  if (filters.length > 0) await attempt((context) => applyFilters(context, snapshot));
}

async function attempt(batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  try {
    await runQuietly(batch);
  } catch {
    // What comes next may still succeed.
  }
}
