import type { Cell, Table } from '../../core/table.ts';
import { withUniqueHeaders } from '../table-headers.ts';
import { WorkbookError, type Placement, type TablePlace, type Write } from '../workbook.ts';
import { rangeOf } from './area.ts';
import { createChunkLimit } from './chunks.ts';
import { columnFormat, isText, TEXT_FORMAT, type Formats } from './column-formats.ts';
import { polishTable } from './polish-table.ts';
import type { RowPatch } from './row-patch.ts';
import { runExcel, runQuietly, syncQuietly } from './run-excel.ts';
import { sendPatches } from './send-patches.ts';
import { toTableName } from './table-name.ts';
import { loadPlace, placeOf } from './table-place.ts';
import { chooseTarget, type Target } from './target.ts';
import { undoInsert } from './undo-insert.ts';

export type Insertion = {
  readonly table: Table;
  readonly placement: Placement;
  readonly formats: Formats;
  readonly name?: string | undefined;
  readonly write?: Write | undefined;
};

/**
 * Writes the cells first and makes them a table when all have arrived; anything that stops it before that is undone.
 * @throws WorkbookError `nothing-to-insert` for a table without columns
 */
export async function insertTable(insertion: Insertion): Promise<TablePlace> {
  const table = withUniqueHeaders(insertion.table);
  if (table.columns.length === 0) throw new WorkbookError({ kind: 'nothing-to-insert' });
  // Excel has no table without a row: an empty one gets a blank row.
  const size = { rows: Math.max(table.rows.length, 1) + 1, columns: table.columns.length };
  const target = await runExcel((context) => chooseTarget(context, insertion.placement, size));
  try {
    return await runQuietly((context) => fill(context, target, { ...insertion, table }));
  } catch (error) {
    await undoInsert(target);
    throw error;
  }
}

async function fill(context: Excel.RequestContext, target: Target, insertion: Insertion): Promise<TablePlace> {
  const { table, formats, write } = insertion;
  const { area } = target;
  if (target.isNewSheet) context.workbook.worksheets.add(target.sheet);
  formatColumns(context.workbook.worksheets.getItem(target.sheet), target, columnFormats(table, formats));
  await syncQuietly(context);
  await sendPatches(context, {
    sheet: target.sheet,
    origin: area,
    total: table.rows.length + 1,
    patchAt: (index) => patchOf(table, index),
    limit: createChunkLimit(),
    write: { signal: write?.signal, onProgress: (lines, total) => write?.onProgress?.(lines - 1, total - 1) },
  });
  write?.signal?.throwIfAborted();
  const place = await addTable(context, target, insertion.name ?? '');
  await polishTable(context, { tableId: place.tableId, activate: target.isNewSheet });
  return place;
}

const columnFormats = (table: Table, formats: Formats): readonly string[] =>
  table.columns.map(({ type }) => columnFormat(type, formats));

/**
 * Formats stand before the first value arrives: text must find its protection, and numbers no old one of the user
 * that would turn them into text. Neighbours with one format are set at once.
 */
function formatColumns(sheet: Excel.Worksheet, { area }: Target, formats: readonly string[]): void {
  let start = 0;
  formats.forEach((format, at) => {
    if (formats[at + 1] === format) return;
    const run = { ...area, column: area.column + start, columns: at - start + 1 };
    setUniformFormat(rangeOf(sheet, run), format);
    start = at + 1;
  });
}

/** One format for all cells: Excel takes a single value, its types only know the grid. */
function setUniformFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Line 0 is the header. Text in a column of another type gets its protection cell by cell. */
function patchOf({ columns, rows }: Table, index: number): RowPatch {
  if (index === 0) return { row: 0, formats: columns.map(() => TEXT_FORMAT), values: columns.map(({ name }) => name) };
  const values: readonly Cell[] = rows[index - 1] ?? [];
  const needs = columns.map(({ type }, at) => type !== 'text' && isText(values[at] ?? ''));
  const formats = needs.includes(true) ? needs.map((need) => (need ? TEXT_FORMAT : null)) : undefined;
  return { row: index, values, formats };
}

async function addTable(context: Excel.RequestContext, target: Target, wanted: string): Promise<TablePlace> {
  const { tables, names } = context.workbook;
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  const taken = [...tables.items, ...names.items].map(({ name }) => name);
  const sheet = context.workbook.worksheets.getItem(target.sheet);
  const table = sheet.tables.add(rangeOf(sheet, target.area), true);
  table.name = toTableName(wanted, taken);
  const loaded = loadPlace(table);
  await syncQuietly(context);
  return placeOf(loaded);
}
