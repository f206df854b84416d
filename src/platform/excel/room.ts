import { WorkbookError } from '../workbook.ts';
import { columnSpan, fitsSheet, overlaps, rangeOf, rowSpan, spanHolds, spansMeet, type Area } from './area.ts';
import { GENERAL_FORMAT } from './column-formats.ts';
import { findContent, readTables } from './target.ts';

/** Cells next to a table into which it grows. */
export type Room = {
  readonly area: Area;
  readonly side: 'below' | 'right';
  /** Whether cells had to be inserted, because others stood there. */
  readonly isInserted: boolean;
};

type Wanted = Pick<Room, 'area' | 'side'> & { readonly tableId: string };

/**
 * Sees whether a table can grow there. Changes nothing.
 * @throws WorkbookError `does-not-fit`, or `occupied` when other content can neither stay nor move aside as a whole
 */
export async function planRoom(context: Excel.RequestContext, sheet: Excel.Worksheet, wanted: Wanted): Promise<Room> {
  const { side, tableId } = wanted;
  const stamped = side === 'right' ? await withWholeStamps(context, sheet, wanted.area) : undefined;
  const area = stamped ?? wanted.area;
  if (!fitsSheet(area)) throw new WorkbookError({ kind: 'does-not-fit', rows: area.rows });
  const isFree = !stamped && (await findContent(context, sheet, area)) === undefined;
  if (!isFree) await refuseTornTable(context, sheet, { area, side, tableId });
  return { area, side, isInserted: !isFree };
}

/** A stamp that has to move aside moves as a whole, and stays a column away from the table. */
async function withWholeStamps(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<Area | undefined> {
  const { findStampAreas } = await import('./stamp/index.ts');
  const near = { ...area, columns: area.columns + 1 };
  const moved = (await findStampAreas(context, sheet)).filter((stamp) => overlaps(stamp, near));
  if (moved.length === 0) return undefined;
  const row = Math.min(area.row, ...moved.map((stamp) => stamp.row));
  const end = Math.max(...[area, ...moved].map(({ row: first, rows }) => first + rows));
  return { ...area, row, rows: end - row };
}

/** Excel shifts a table as a whole or not at all. */
async function refuseTornTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { area, side, tableId }: Wanted,
): Promise<void> {
  const tables = await readTables(context, sheet);
  const torn = tables.find((table) => {
    if (table.id === tableId) return false;
    if (side === 'below') return isTorn(columnSpan(area), columnSpan(table.area)) && rowSpan(table.area).end > area.row;
    return isTorn(rowSpan(area), rowSpan(table.area)) && columnSpan(table.area).end > area.column;
  });
  if (torn) throw new WorkbookError({ kind: 'occupied', address: torn.address });
}

const isTorn = (moved: ReturnType<typeof rowSpan>, table: ReturnType<typeof rowSpan>): boolean =>
  spansMeet(moved, table) && !spanHolds(moved, table);

/** Waits for the next sync. */
export function queueRoom(sheet: Excel.Worksheet, { area, side, isInserted }: Room): void {
  if (isInserted) rangeOf(sheet, area).insert(side === 'below' ? 'Down' : 'Right');
}

/**
 * Gives room back. Nobody knows how far a failed request came, so this looks first: a table that covers its room has
 * grown, and room that was inserted but not used is empty.
 */
export async function undoRoom(
  context: Excel.RequestContext,
  grown: { readonly table: Excel.Table; readonly now: Area },
  room: Room,
): Promise<Area> {
  const { table, now } = grown;
  const sheet = table.worksheet;
  const before = withoutRoom(now, room);
  const isCovered = before.rows < now.rows || before.columns < now.columns;
  const range = rangeOf(sheet, room.area);
  if (isCovered) {
    table.resize(rangeOf(sheet, before));
    range.clear('Contents');
    range.numberFormat = GENERAL_FORMAT as unknown as string[][];
  }
  const wasInserted = room.isInserted && (isCovered || (await findContent(context, sheet, room.area)) === undefined);
  if (wasInserted) range.delete(room.side === 'below' ? 'Up' : 'Left');
  await context.sync();
  return before;
}

function withoutRoom(now: Area, { area, side }: Room): Area {
  return side === 'below'
    ? { ...now, rows: Math.min(now.rows, area.row - now.row) }
    : { ...now, columns: Math.min(now.columns, area.column - now.column) };
}
