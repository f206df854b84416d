import type { Table } from '../../core/table.ts';
import { withUniqueHeaders } from '../table-headers.ts';
import type { Replacing } from '../workbook.ts';
import { isSameArea, type Area } from './area.ts';
import type { Formats } from './column-formats.ts';
import type { Body } from './content-patch.ts';
import { readGrid } from './read-grid.ts';
import { movesFormulas, planReplacement, toPatches, type Replacement } from './replacement.ts';
import { planRoom, type Room } from './room.ts';
import type { RowPatch } from './row-patch.ts';
import { bodyOf, readSnapshot, type TableSnapshot } from './table-snapshot.ts';

export type Refill = {
  readonly tableId: string;
  readonly table: Table;
  readonly formats: Formats;
  readonly write?: Replacing | undefined;
};

/** All that will happen, decided before anything does. */
export type Plan = {
  readonly snapshot: TableSnapshot;
  readonly replacement: Replacement;
  readonly patches: readonly RowPatch[];
  /** The patches with the values of cells that stay as they are. */
  readonly densePatches: () => Promise<readonly RowPatch[]>;
  /** To the right first, then below the table at its new width. */
  readonly rooms: readonly Room[];
  /** Header and rows in the end. */
  readonly area: Area;
};

export async function preparePlan(
  context: Excel.RequestContext,
  { tableId, table: given, formats, write }: Refill,
): Promise<Plan> {
  const table = withUniqueHeaders(given);
  const snapshot = await readSnapshot(context, tableId, write?.signal);
  const replacement = await planReplacement(snapshot.headers, snapshot.body, table);
  const area = { ...snapshot.area, rows: replacement.height + 1, columns: replacement.headers.length };
  const rooms = await planRooms(context, snapshot, area);
  const body = await relativeBody(context, snapshot, replacement);
  const patching = { replacement, body, table, formats };
  const patches = await toPatches(patching);
  const densePatches = (): Promise<readonly RowPatch[]> => toPatches({ ...patching, isDense: true });
  return { snapshot, replacement, area, rooms, patches, densePatches };
}

export const changesAnything = ({ patches, area, snapshot }: Plan): boolean =>
  patches.length > 0 || !isSameArea(area, snapshot.area);

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
