import { SourceError } from '../core/errors.ts';
import type { Dataset, Input, Question } from '../datasets/dataset.ts';
import { headerKey, withoutNamesOf } from '../platform/table-headers.ts';
import { WorkbookError, type TablePlace, type Workbook } from '../platform/workbook.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { compareContent, withVanished } from './compare-content.ts';
import type { ImportEdit, ImportRecord, Imports, ImportState, Run } from './imports.ts';
import { isPassing, keepGapRows } from './keep-gap-rows.ts';
import { loadAgain, type LoadedAgain } from './load.ts';
import type { RecordStore } from './record-store.ts';
import type { Session } from './session.ts';
import { renewStamp } from './stamping.ts';
import { toRefreshInput, toStoredInput } from './stored-input.ts';
import { toWrite } from './to-write.ts';
import { writeInTime, type Wait } from './write-in-time.ts';

export type RefreshParts = {
  readonly runtime: Runtime;
  readonly workbook: Workbook;
  readonly store: RecordStore;
  readonly session: Session;
  readonly datasetById: (id: string) => Promise<Dataset | undefined>;
  readonly clock: () => Date;
  readonly wait: Wait;
};

/** An answer on its way into a table that is there. */
type Renewal = {
  /** With the question as it will be. */
  readonly record: ImportRecord;
  readonly dataset: Dataset;
  readonly question: Question;
  readonly input: Input;
  /** What a new question changes in the record; nothing at a refresh. */
  readonly edited: Partial<ImportRecord> | undefined;
};

export async function refreshOne(
  parts: RefreshParts,
  id: string,
  run: Parameters<Imports['refresh']>[1] = {},
): Promise<ImportState> {
  const record = await findRecord(parts.store, id);
  const dataset = await findDataset(parts, record);
  const input = toRefreshInput(dataset, record, { ...parts.session.of(record).remembered, ...run.input });
  return renew(parts, { record, dataset, question: dataset.question(input), input, edited: undefined }, run);
}

type Editing = { readonly id: string; readonly edit: ImportEdit };

export async function editOne(parts: RefreshParts, { id, edit }: Editing, run: Run): Promise<ImportState> {
  const before = await findRecord(parts.store, id);
  const dataset = await findDataset(parts, before);
  const { input, columns, keepPersonal } = edit;
  const question = dataset.question(input);
  // What changed since then is said of another question.
  const edited = {
    ...toStoredInput(dataset, input, keepPersonal),
    columns,
    cursor: undefined,
    lastWhole: undefined,
    stamp: withoutOldLabels(before, input),
  };
  return renew(parts, { record: { ...before, ...edited }, dataset, question, input, edited }, run);
}

/** What a number stands for is known only as long as it is the same. */
function withoutOldLabels({ stamp, input: before }: ImportRecord, input: Input): ImportRecord['stamp'] {
  if (!stamp?.labels) return stamp;
  const labels = Object.entries(stamp.labels).filter(([name]) => input[name] === before[name]);
  return { ...stamp, labels: Object.fromEntries(labels) };
}

async function renew(parts: RefreshParts, renewal: Renewal, run: Run): Promise<ImportState> {
  const { workbook, store, session, clock } = parts;
  const { record, dataset, question, input, edited } = renewal;
  const { id } = record;
  let place = await findPlace(workbook, record.tableId);
  const { tableId, tableName } = place;
  const loaded = await loadAgain(parts, { question, record }, run);
  const { table, vanished } = shape(renewal, loaded);
  const { change, rows, newColumns, isDifferent } = await compareContent(loaded.content, table);
  run.signal?.throwIfAborted();
  const now = clock().toISOString();
  // Only these: what the person agreed to meanwhile, in another window too, stays.
  const refreshed: Partial<ImportRecord> = {
    ...edited,
    imported: table.columns.map(({ name }) => name),
    vanished,
    ...loaded.mark,
    tableId,
    tableName,
    rows: table.rows.length,
    // What is missing was not checked, and old rows stand in for it.
    ...(!loaded.table.gaps?.some(isPassing) && { lastChecked: now }),
    ...(isDifferent && { lastChanged: now, lastChange: change, newColumns }),
  };
  if (isDifferent) {
    const together = store.together.update(id, refreshed);
    const write = (signal: AbortSignal): Promise<TablePlace> =>
      workbook.replaceRows(tableId, table, { ...toWrite({ ...run, signal }), together });
    place = await writeInTime({ wait: parts.wait, signal: run.signal, write });
  } else await store.update(id, refreshed);
  const stamp = await renewStamp(parts, { dataset, record: { ...record, ...refreshed } });
  session.remember(record, input);
  session.missed(id, loaded.table.gaps);
  if (isDifferent) session.changed(id, rows);
  return { ...record, ...refreshed, stamp, ...session.of(record), place, isChanged: isDifferent, failure: undefined };
}

/** The table as it will stand in the sheet. */
function shape({ record, dataset, edited }: Renewal, { table: arrived, content }: LoadedAgain) {
  const [gap] = arrived.gaps ?? [];
  // The rows that the table holds of that part answer another question.
  if (edited && gap) throw new SourceError(dataset.source, gap.failure);
  // None of the columns chosen for the question before.
  if (edited?.columns && arrived.columns.length === 0) throw new WorkbookError({ kind: 'nothing-to-insert' });
  const whole = keepGapRows(dataset.source, arrived, content);
  const named = withoutNamesOf(foreignNames(record, content.names), whole);
  return withVanished(named, record.imported ?? [], content.names);
}

/** Columns of the table that are the user's own; those of an import that does not know its columns count as its own. */
function foreignNames({ imported }: ImportRecord, names: readonly string[]): readonly string[] {
  const own = new Set((imported ?? names).map(headerKey));
  return names.filter((name) => !own.has(headerKey(name)));
}

async function findDataset({ datasetById }: RefreshParts, { datasetId }: ImportRecord): Promise<Dataset> {
  const dataset = await datasetById(datasetId);
  if (!dataset) throw new WorkbookError({ kind: 'unknown-dataset' });
  return dataset;
}

export async function findRecord(store: RecordStore, id: string): Promise<ImportRecord> {
  const record = (await store.list()).find((candidate) => candidate.id === id);
  return record ?? missing();
}

export async function findPlace(workbook: Workbook, tableId: string): Promise<TablePlace> {
  const place = await workbook.findTable(tableId);
  return place ?? missing();
}

export function missing(): never {
  throw new WorkbookError({ kind: 'table-missing' });
}
