import { pickColumns, type Table } from '../core/table.ts';
import type { Question } from '../datasets/dataset.ts';
import { withUniqueHeaders } from '../platform/table-headers.ts';
import type { TableContent, Workbook } from '../platform/workbook.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { ImportRecord, Run } from './imports.ts';
import { mergeChanges } from './merge-changes.ts';

/** Includes all pages of a large answer. */
const DEADLINE_MS = 10 * 60_000;
/** Until then only changes are asked for; what a person typed over imported cells is put right no later. */
const WHOLE_AGAIN_MS = 24 * 3_600_000;

type Parts = { readonly runtime: Runtime; readonly workbook: Workbook; readonly clock: () => Date };

/** What to ask by the next time. */
type Mark = Pick<ImportRecord, 'cursor' | 'lastWhole'>;

export type Loaded = { readonly table: Table; readonly mark: Mark };
export type LoadedAgain = Loaded & { readonly content: TableContent };

type Asking = { readonly question: Question; readonly columns: readonly string[] | undefined };

/** Always asks the source: "last checked" must not be the age of a cached answer. */
export async function loadWhole(parts: Parts, { question, columns }: Asking, run: Run): Promise<Loaded> {
  const begun = parts.clock().toISOString();
  const table = await parts.runtime.table(question, { ...toLoadOptions(run), fresh: true });
  const cursor = question.changes?.cursorOf(table);
  return { table: shaped(table, columns), mark: cursor === undefined ? {} : { cursor, lastWhole: begun } };
}

type AskingAgain = { readonly question: Question; readonly record: ImportRecord };

/** Asks for what changed where the source can tell, and for everything where that does not do. */
export async function loadAgain(parts: Parts, asking: AskingAgain, run: Run): Promise<LoadedAgain> {
  const { question, record } = asking;
  const changed = await loadChanges(parts, asking, run);
  if (changed) return changed;
  const loaded = await loadWhole(parts, { question, columns: record.columns }, run);
  return { ...loaded, content: await parts.workbook.readTable(record.tableId) };
}

async function loadChanges(parts: Parts, asking: AskingAgain, run: Run): Promise<LoadedAgain | undefined> {
  const { runtime, workbook, clock } = parts;
  const { question, record } = asking;
  const { cursor, lastWhole, columns, tableId } = record;
  const { changes } = question;
  if (!changes || cursor === undefined || lastWhole === undefined) return undefined;
  if (clock().getTime() - Date.parse(lastWhole) >= WHOLE_AGAIN_MS) return undefined;
  const changed = await runtime.changes(question, cursor, toLoadOptions(run));
  if (!changed) return undefined;
  const content = await workbook.readTable(tableId);
  const table = mergeChanges(content, { ...changed, table: shaped(changed.table, columns) }, changes.key);
  const next = changes.cursorOf(changed.table) ?? cursor;
  return table && { table, content, mark: { cursor: next > cursor ? next : cursor, lastWhole } };
}

const shaped = (table: Table, columns: readonly string[] | undefined): Table =>
  withUniqueHeaders(columns ? pickColumns(table, columns) : table);

const toLoadOptions = ({ signal, onStep }: Run) => ({
  deadlineMs: DEADLINE_MS,
  signal,
  onProgress: (progress: { readonly rows: number; readonly pages: number; readonly total?: number | undefined }) =>
    onStep?.({ phase: 'asking', progress }),
});
