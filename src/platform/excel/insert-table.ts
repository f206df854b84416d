import type { Cell, Table } from '../../core/table.ts';
import { withUniqueHeaders } from '../table-headers.ts';
import { WorkbookError, type Inserting, type Placement, type Setting, type TablePlace } from '../workbook.ts';
import { rangeOf } from './area.ts';
import { createChunkLimit, type ChunkLimit } from './chunks.ts';
import { columnFormat, isText, TEXT_FORMAT, type Formats } from './column-formats.ts';
import { alone, hasLanded, queueSetting } from './commit.ts';
import { directContent, fitsOneRequest, setUniformly, stageContent, type Writing } from './content.ts';
import { isTooLarge } from './office-error.ts';
import { polishTable } from './polish-table.ts';
import type { RowPatch } from './row-patch.ts';
import { runExcel, runQuietly, syncQuietly } from './run-excel.ts';
import { sendPatches } from './send-patches.ts';
import { addStage, removeStage } from './stage.ts';
import { toSheetName } from './sheet-name.ts';
import { toTableName } from './table-name.ts';
import { getTable, loadPlace, placeOf } from './table-place.ts';
import { chooseTarget, refuseContent, type Target } from './target.ts';
import { undoInsert } from './undo-insert.ts';

export type Insertion = {
  readonly table: Table;
  readonly placement: Placement;
  readonly formats: Formats;
  readonly now: Date;
  readonly limit?: ChunkLimit;
  readonly write?: Inserting | undefined;
};

type Inserted = Insertion & { readonly target: Target; readonly writing: Writing };

/**
 * What one request cannot hold is written where no one sees it; then one request makes the table and writes the
 * setting that tells of it. Anything that stops it before that is undone.
 * @throws WorkbookError `nothing-to-insert` for a table without columns
 */
export async function insertTable(given: Insertion): Promise<TablePlace> {
  const table = withUniqueHeaders(given.table);
  if (table.columns.length === 0) throw new WorkbookError({ kind: 'nothing-to-insert' });
  // Excel has no table without a row: an empty one gets a blank row.
  const size = { rows: Math.max(table.rows.length, 1) + 1, columns: table.columns.length };
  const target = await runExcel((context) => chooseTarget(context, given.placement, size));
  const insertion = { ...given, table, target, writing: toWriting(given, table, target) };
  const ready: Ready = { ground: await runQuietly((context) => prepareGround(context, insertion)) };
  const place = await bringIn(insertion, ready);
  await runQuietly((context) => polishTable(context, { tableId: place.tableId, activate: target.isNewSheet })).catch(
    () => undefined,
  );
  return place;
}

function toWriting({ write, limit, now }: Insertion, table: Table, { sheet, area }: Target): Writing {
  return {
    sheet,
    origin: area,
    patches: Array.from({ length: table.rows.length + 1 }, (_, index) => patchOf(table, index)),
    limit: limit ?? createChunkLimit(),
    now,
    write: {
      signal: write?.signal,
      onProgress: (lines, total) => write?.onProgress?.(lines - 1, total - 1),
    },
  };
}

type Names = { readonly tableName: string; readonly sheet: string };

/** Where the cells wait for the request that brings them into view; on a stage when that cannot hold them. */
type Ground = {
  readonly stage: string | undefined;
  /** Brings them to their place, at the next sync; gives their sheet. */
  readonly queue: (context: Excel.RequestContext, names: Names) => Excel.Worksheet;
  /** Whether the stage itself becomes the sheet. */
  readonly becomesSheet: boolean;
};

type Ready = { ground: Ground };

async function prepareGround(context: Excel.RequestContext, insertion: Inserted): Promise<Ground> {
  return fitsOneRequest(insertion.writing) ? directGround(insertion) : stagedGround(context, insertion);
}

function directGround(insertion: Inserted): Ground {
  const { target, writing } = insertion;
  return {
    stage: undefined,
    becomesSheet: false,
    queue(context, names) {
      const { worksheets } = context.workbook;
      const sheet = target.isNewSheet ? worksheets.add(names.sheet) : worksheets.getItem(names.sheet);
      formatColumns(sheet, target, columnFormats(insertion));
      directContent({ ...writing, sheet: names.sheet }).queue(context);
      return sheet;
    },
  };
}

async function stagedGround(context: Excel.RequestContext, insertion: Inserted): Promise<Ground> {
  return insertion.target.isNewSheet ? stagedSheet(context, insertion) : stagedCells(context, insertion);
}

async function stagedCells(context: Excel.RequestContext, insertion: Inserted): Promise<Ground> {
  const { target, writing } = insertion;
  const content = await stageContent(context, writing);
  return {
    stage: content.stage,
    becomesSheet: false,
    queue(then) {
      const sheet = then.workbook.worksheets.getItem(target.sheet);
      formatColumns(sheet, target, columnFormats(insertion));
      content.queue(then);
      return sheet;
    },
  };
}

async function stagedSheet(context: Excel.RequestContext, insertion: Inserted): Promise<Ground> {
  const { target, writing } = insertion;
  const { patches, limit, now, write } = writing;
  const stage = await addStage(context, now);
  try {
    formatColumns(context.workbook.worksheets.getItem(stage), target, columnFormats(insertion));
    await syncQuietly(context);
    await sendPatches(context, {
      sheet: stage,
      origin: target.area,
      total: patches.length,
      patchAt: (index) => patches[index] ?? { row: 0 },
      limit,
      write,
    });
  } catch (error) {
    await removeStage(context, stage);
    throw error;
  }
  return {
    stage,
    becomesSheet: true,
    queue(then, names) {
      const sheet = then.workbook.worksheets.getItem(stage);
      sheet.name = names.sheet;
      sheet.visibility = 'Visible';
      return sheet;
    },
  };
}

async function bringIn(insertion: Inserted, ready: Ready): Promise<TablePlace> {
  const { write } = insertion;
  try {
    const names = await runExcel((context) => lookAround(context, insertion));
    write?.signal?.throwIfAborted();
    const together = write?.together?.(names.tableName) ?? alone;
    return await together((setting) => commit({ insertion, ready, names, setting }));
  } catch (error) {
    await runExcel((context) => removeStage(context, ready.ground.stage)).catch(() => undefined);
    throw error;
  }
}

/** The user works on while the cells are written. */
async function lookAround(context: Excel.RequestContext, { target, write }: Inserted): Promise<Names> {
  const { tables, names, worksheets } = context.workbook;
  tables.load('items/name');
  names.load('items/name');
  worksheets.load('items/name');
  await context.sync();
  const tableName = toTableName(write?.name ?? '', namesOf([...tables.items, ...names.items]));
  if (target.isNewSheet) return { tableName, sheet: toSheetName(target.sheet, namesOf(worksheets.items)) };
  await refuseContent(context, worksheets.getItem(target.sheet), target.area);
  return { tableName, sheet: target.sheet };
}

const namesOf = (items: readonly { readonly name: string }[]): readonly string[] => items.map(({ name }) => name);

type Committing = {
  readonly insertion: Inserted;
  readonly ready: Ready;
  readonly names: Names;
  readonly setting: Setting | undefined;
};

async function commit(committing: Committing): Promise<TablePlace> {
  const { insertion, ready, names, setting } = committing;
  const { table, target, write } = insertion;
  try {
    const place = await runQuietly(async (context) => {
      try {
        return await send(context, committing);
      } catch (error) {
        if (!isTooLarge(error) || ready.ground.stage !== undefined) throw error;
        ready.ground = await stagedGround(context, insertion);
        return send(context, committing);
      }
    });
    if (ready.ground.stage === undefined) write?.onProgress?.(table.rows.length, table.rows.length);
    return place;
  } catch (error) {
    if (await hasLanded(setting)) return runExcel((context) => readPlace(context, names.tableName));
    if (!ready.ground.becomesSheet) await undoInsert({ ...target, sheet: names.sheet });
    throw error;
  }
}

async function send(context: Excel.RequestContext, { insertion, ready, names, setting }: Committing) {
  const { stage, becomesSheet, queue } = ready.ground;
  const sheet = queue(context, names);
  const table = sheet.tables.add(rangeOf(sheet, insertion.target.area), true);
  table.name = names.tableName;
  queueSetting(context, setting);
  if (stage !== undefined && !becomesSheet) context.workbook.worksheets.getItem(stage).delete();
  const loaded = loadPlace(table);
  await syncQuietly(context);
  return placeOf(loaded);
}

async function readPlace(context: Excel.RequestContext, tableName: string): Promise<TablePlace> {
  const loaded = loadPlace(await getTable(context, tableName));
  await context.sync();
  return placeOf(loaded);
}

const columnFormats = ({ table, formats }: Insertion): readonly string[] =>
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
    setUniformly(rangeOf(sheet, run), 'numberFormat', format);
    start = at + 1;
  });
}

/** Line 0 is the header. Text in a column of another type gets its protection cell by cell. */
function patchOf({ columns, rows }: Table, index: number): RowPatch {
  if (index === 0) return { row: 0, formats: columns.map(() => TEXT_FORMAT), values: columns.map(({ name }) => name) };
  const values: readonly Cell[] = rows[index - 1] ?? [];
  const needs = columns.map(({ type }, at) => type !== 'text' && isText(values[at] ?? ''));
  const formats = needs.includes(true) ? needs.map((need) => (need ? TEXT_FORMAT : null)) : undefined;
  return { row: index, values, formats };
}
