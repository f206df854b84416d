import { WorkbookError, type Setting, type TablePlace } from '../workbook.ts';
import { AREA_PROPERTIES, areaOf, isSameArea } from './area.ts';
import { createChunkLimit, type ChunkLimit } from './chunks.ts';
import { alone, hasLanded, queueSetting } from './commit.ts';
import { prepareContent, stageContent, type Content, type Writing } from './content.ts';
import { isTooLarge } from './office-error.ts';
import { changesAnything, preparePlan, type Plan, type Refill } from './plan-rows.ts';
import { queueRows } from './queue-rows.ts';
import { readGrid } from './read-grid.ts';
import { restoreTable } from './restore-table.ts';
import { runExcel, runQuietly, syncQuietly } from './run-excel.ts';
import { removeStage } from './stage.ts';
import { applyFilters, restoreTotals } from './table-extras.ts';
import { loadPlace, placeOf } from './table-place.ts';
import { bodyOf, type TableSnapshot } from './table-snapshot.ts';

type Replace = Refill & { readonly now: Date; readonly limit?: ChunkLimit };

/**
 * Gives a table other rows by writing the cells that differ.
 *
 * Everything is read and decided first. What is too much for one request is written where no one sees it, and then
 * one request changes the table and the setting that tells of it: whatever ends the add-in, the table is the old one
 * or the new one. Rows are never deleted as cells of the sheet: those that follow a removed row move up by their
 * content, so what stands below or beside the table stays. When that request fails the old table is restored.
 */
export async function replaceRows(replace: Replace): Promise<TablePlace> {
  const { tableId, write } = replace;
  const together = write?.together ?? alone;
  const plan = await runExcel((context) => preparePlan(context, replace));
  if (!changesAnything(plan)) return together((setting) => runExcel((context) => readPlace(context, tableId, setting)));
  const writing = toWriting(plan, replace);
  const ready: Ready = { content: await runQuietly((context) => prepareContent(context, writing)) };
  try {
    await runExcel((context) => refuseMovedTable(context, plan.snapshot));
    if (ready.content.stage !== undefined) await runExcel((context) => refuseChangedNotes(context, plan));
    write?.signal?.throwIfAborted();
    return await together((setting) => commit({ plan, writing, ready, setting }));
  } catch (error) {
    await runExcel((context) => removeStage(context, ready.content.stage)).catch(() => undefined);
    throw error;
  }
}

/** What is ready to be written: on a stage after all, when Excel finds it too large for one request. */
type Ready = { content: Content };

function toWriting({ snapshot, area, patches, densePatches }: Plan, { write, limit, now }: Replace): Writing {
  return {
    sheet: snapshot.sheet,
    origin: bodyOf(area),
    patches,
    dense: densePatches,
    limit: limit ?? createChunkLimit(),
    now,
    write,
  };
}

type Committing = {
  readonly plan: Plan;
  readonly writing: Writing;
  readonly ready: Ready;
  readonly setting: Setting | undefined;
};

async function commit({ plan, writing, ready, setting }: Committing): Promise<TablePlace> {
  const { snapshot, rooms, patches } = plan;
  const send = (context: Excel.RequestContext): Promise<TablePlace> => {
    queueRows(context, { plan, content: ready.content, setting });
    return readPlaceQuietly(context, snapshot.tableId);
  };
  try {
    const place = await runQuietly(async (context) => {
      try {
        return await send(context);
      } catch (error) {
        if (!isTooLarge(error) || ready.content.stage !== undefined) throw error;
        ready.content = await stageContent(context, writing);
        return send(context);
      }
    });
    if (ready.content.stage === undefined) writing.write?.onProgress?.(patches.length, patches.length);
    await tidyUp(snapshot, { isArranged: setting !== undefined });
    return place;
  } catch (error) {
    if (!(await hasLanded(setting))) {
      await restoreTable(snapshot, rooms);
      throw error;
    }
    await tidyUp(snapshot, { isArranged: false });
    return runExcel((context) => readPlace(context, snapshot.tableId));
  }
}

async function readPlace(context: Excel.RequestContext, tableId: string, setting?: Setting): Promise<TablePlace> {
  queueSetting(context, setting);
  const loaded = loadPlace(context.workbook.tables.getItem(tableId));
  await context.sync();
  return placeOf(loaded);
}

async function readPlaceQuietly(context: Excel.RequestContext, tableId: string): Promise<TablePlace> {
  const loaded = loadPlace(context.workbook.tables.getItem(tableId));
  await syncQuietly(context);
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

/** A stage takes its time, and whoever wrote beside a row meanwhile would not find it again. */
async function refuseChangedNotes(context: Excel.RequestContext, { snapshot, replacement }: Plan): Promise<void> {
  const { sheet, headers, body } = snapshot;
  const area = bodyOf(snapshot.area);
  for (const at of headers.keys()) {
    if (replacement.vendor[at] !== undefined) continue;
    const place = { ...area, column: area.column + at, columns: 1 };
    const { formulas } = await readGrid(context, { sheet, area: place, properties: ['formulas'] });
    if (formulas.some(([now], row) => now !== body.formulas[row]?.[at]))
      throw new WorkbookError({ kind: 'changed-meanwhile' });
  }
}

/**
 * Sorts and filters again as the user had it, and looks whether Excel took the totals as they were. The rows are all
 * there by now, so a failure costs their order at most, while undoing them after Excel has moved them could mix them
 * up.
 */
async function tidyUp(snapshot: TableSnapshot, { isArranged }: { readonly isArranged: boolean }): Promise<void> {
  const { tableId, isSorted, filters, totals } = snapshot;
  if (totals) await attempt((context) => restoreTotals(context, snapshot));
  if (isArranged) return;
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
