import type { Cell } from '../../core/table.ts';
import { WorkbookError, type Placement } from '../workbook.ts';
import { AREA_PROPERTIES, areaOf, fitsSheet, overlaps, rangeOf, type Area } from './area.ts';
import { toSheetName } from './sheet-name.ts';

/** Where a new table goes, and how to leave that place as it was. */
export type Target = {
  /** Name or id of the sheet. */
  readonly sheet: string;
  readonly isNewSheet: boolean;
  readonly area: Area;
  /** Number formats that cells of the place have already. */
  readonly formatted: Formatted | undefined;
};

type Formatted = { readonly area: Area; readonly formats: readonly (readonly string[])[] };

type Size = Pick<Area, 'rows' | 'columns'>;

/** More than this many formatted empty cells are not worth remembering. */
const MAX_REMEMBERED = 50_000;

/**
 * Finds room for a table without changing anything.
 * @throws WorkbookError `does-not-fit`, or `occupied` with the address of what is in the way
 */
export async function chooseTarget(context: Excel.RequestContext, placement: Placement, size: Size): Promise<Target> {
  return placement.kind === 'new-sheet' ? newSheet(context, placement.name, size) : atCell(context, placement, size);
}

type AtCell = Exclude<Placement, { readonly kind: 'new-sheet' }>;

export function cellOf(context: Excel.RequestContext, placement: AtCell): Excel.Range {
  if (placement.kind === 'selection') return context.workbook.getActiveCell();
  const { sheet, row, column } = placement;
  return rangeOf(context.workbook.worksheets.getItem(sheet), { row, column, rows: 1, columns: 1 });
}

async function newSheet(context: Excel.RequestContext, wanted: string, size: Size): Promise<Target> {
  const area = { row: 0, column: 0, ...size };
  refuseMisfit(area);
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const sheet = toSheetName(wanted, worksheets.items.map(({ name }) => name)); // prettier-ignore
  return { sheet, isNewSheet: true, area, formatted: undefined };
}

async function atCell(context: Excel.RequestContext, placement: AtCell, size: Size): Promise<Target> {
  const cell = cellOf(context, placement).load('rowIndex,columnIndex');
  const sheet = cell.worksheet;
  sheet.load('id');
  await context.sync();
  const area = { row: cell.rowIndex, column: cell.columnIndex, ...size };
  refuseMisfit(area);
  await refuseContent(context, sheet, area);
  return { sheet: sheet.id, isNewSheet: false, area, formatted: await readFormats(context, sheet, area) };
}

/** @throws WorkbookError `occupied` with the address of what is in the way */
export async function refuseContent(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<void> {
  const inTheWay = await findContent(context, sheet, area);
  if (inTheWay === undefined) return;
  const text = await firstText(context, sheet, area);
  throw new WorkbookError({ kind: 'occupied', address: inTheWay, ...(text !== undefined && { text }) });
}

export function refuseMisfit(area: Area): void {
  if (!fitsSheet(area)) throw new WorkbookError({ kind: 'does-not-fit', rows: area.rows - 1 });
}

/** What the first cell in the way holds; undefined where an empty table is in the way. */
async function firstText(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<string | undefined> {
  const used = rangeOf(sheet, area).getUsedRangeOrNullObject(true).load(AREA_PROPERTIES);
  await context.sync();
  if (used.isNullObject) return undefined;
  const line = rangeOf(sheet, { ...areaOf(used), rows: 1 }).load('values');
  await context.sync();
  const values = (line.values as Cell[][])[0] ?? [];
  const value = values.find((one) => one !== '');
  return value === undefined ? undefined : String(value);
}

/** The address of content or a table inside an area; undefined when the area is free. */
export async function findContent(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<string | undefined> {
  const used = rangeOf(sheet, area).getUsedRangeOrNullObject(true);
  used.load('address');
  await context.sync();
  if (!used.isNullObject) return used.address;
  const tables = await readTables(context, sheet);
  return tables.find((table) => overlaps(table.area, area))?.address;
}

export type PlacedTable = { readonly id: string; readonly area: Area; readonly address: string };

export async function readTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly PlacedTable[]> {
  sheet.tables.load('items/id');
  await context.sync();
  const found = sheet.tables.items.map((table) => ({
    id: table.id,
    range: table.getRange().load(`${AREA_PROPERTIES},address`),
  }));
  if (found.length > 0) await context.sync();
  return found.map(({ id, range }) => ({ id, area: areaOf(range), address: range.address }));
}

/** Number formats of cells that have any look of their own, empty or not. */
export async function readFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<Formatted | undefined> {
  const used = rangeOf(sheet, area).getUsedRangeOrNullObject(false);
  used.load(AREA_PROPERTIES);
  await context.sync();
  if (used.isNullObject || used.rowCount * used.columnCount > MAX_REMEMBERED) return undefined;
  used.load('numberFormat');
  await context.sync();
  return { area: areaOf(used), formats: used.numberFormat as string[][] };
}
