import type { Setting } from '../workbook.ts';
import { isSameArea, rangeOf, type Area } from './area.ts';
import { TEXT_FORMAT } from './column-formats.ts';
import { queueSetting } from './commit.ts';
import { setUniformly, type Content } from './content.ts';
import { createDraft, contentAt, draftContent, toPatch } from './content-patch.ts';
import type { Plan } from './plan-rows.ts';
import { queueRoom } from './room.ts';
import { toBlocks } from './row-patch.ts';
import { queueBlocks } from './send-patches.ts';
import type { TableSnapshot } from './table-snapshot.ts';

export type Commit = { readonly plan: Plan; readonly content: Content; readonly setting: Setting | undefined };

/**
 * Queues all of a replacement for one request: the table grows, its cells are written, it shrinks. With a setting,
 * which tells that all of this is done, order and filters of the user come last: if they fail the rows are there.
 */
export function queueRows(context: Excel.RequestContext, { plan, content, setting }: Commit): void {
  const { snapshot } = plan;
  const isReshaped = !isSameArea(plan.area, snapshot.area);
  const table = context.workbook.tables.getItem(snapshot.tableId);
  if (snapshot.filters.length > 0) table.clearFilters();
  if (snapshot.totals && isReshaped) table.showTotals = false;
  queueGrowth(context, plan);
  content.queue(context);
  queueShrinkage(context, plan);
  if (snapshot.totals && isReshaped) queueTotals(context, plan);
  queueSetting(context, setting);
  if (content.stage !== undefined) context.workbook.worksheets.getItem(content.stage).delete();
  if (setting) queueArrangement(table, snapshot);
}

function queueGrowth(context: Excel.RequestContext, { snapshot, replacement, rooms, area }: Plan): void {
  const sheet = context.workbook.worksheets.getItem(snapshot.sheet);
  for (const room of rooms) queueRoom(sheet, room);
  if (rooms.length === 0) return;
  const rows = Math.max(area.rows, snapshot.area.rows);
  context.workbook.tables.getItem(snapshot.tableId).resize(rangeOf(sheet, { ...area, rows }));
  const added = replacement.headers.slice(snapshot.headers.length);
  queueHeaders(sheet, { ...area, column: area.column + snapshot.headers.length, columns: added.length }, added);
}

function queueHeaders(sheet: Excel.Worksheet, area: Area, names: readonly string[]): void {
  if (names.length === 0) return;
  const range = rangeOf(sheet, { ...area, rows: 1 });
  setUniformly(range, 'numberFormat', TEXT_FORMAT);
  range.values = [[...names]];
}

function queueShrinkage(context: Excel.RequestContext, { snapshot, area }: Plan): void {
  const surplus = snapshot.area.rows - area.rows;
  if (surplus <= 0) return;
  const sheet = context.workbook.worksheets.getItem(snapshot.sheet);
  context.workbook.tables.getItem(snapshot.tableId).resize(rangeOf(sheet, area));
  rangeOf(sheet, { ...area, row: area.row + area.rows, rows: surplus }).clear();
}

/** The totals row comes back below the rows, with what the user had in it. */
function queueTotals(context: Excel.RequestContext, { snapshot, area }: Plan): void {
  const { sheet, tableId, totals } = snapshot;
  context.workbook.tables.getItem(tableId).showTotals = true;
  const width = totals?.values[0]?.length ?? 0;
  if (!totals || width === 0) return;
  const draft = createDraft(width);
  for (let column = 0; column < width; column++) draftContent(draft, column, contentAt(totals, 0, column));
  const patch = toPatch(0, draft);
  queueBlocks(context, {
    sheet,
    origin: { row: area.row + area.rows, column: area.column },
    blocks: toBlocks(patch ? [patch] : []),
    apostrophes: { doubled: undefined },
    notation: 'A1',
  });
}

function queueArrangement(table: Excel.Table, { isSorted, filters }: TableSnapshot): void {
  if (isSorted) table.sort.reapply();
  for (const { column, criteria } of filters) table.columns.getItemAt(column).filter.apply(criteria);
}
