import type { Dataset, Question } from '../datasets/dataset.ts';
import { headerKey, withoutNamesOf } from '../platform/table-headers.ts';
import { WorkbookError, type TablePlace, type Workbook, type Write } from '../platform/workbook.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { compareContent, withVanished } from './compare-content.ts';
import type { ImportRecord, ImportRequest, Imports, ImportState, RefreshOutcome, Run } from './imports.ts';
import { keepGapRows } from './keep-gap-rows.ts';
import { loadAgain, loadWhole } from './load.ts';
import { createQueue } from './queue.ts';
import { createRecordStore, type RecordStore } from './record-store.ts';
import { createSession, type Session } from './session.ts';
import { toRefreshInput, toStoredInput } from './stored-input.ts';

export type ImportsOptions = {
  readonly runtime: Runtime;
  readonly workbook: Workbook;
  /** undefined for a dataset that this version does not know. Rejects when it cannot be fetched. */
  readonly datasetById: (id: string) => Promise<Dataset | undefined>;
  readonly clock: () => Date;
  readonly newId: () => string;
};

type Parts = ImportsOptions & { readonly store: RecordStore; readonly session: Session };

export function createImports(options: ImportsOptions): Imports {
  const parts: Parts = { ...options, store: createRecordStore(options.workbook), session: createSession() };
  const { workbook, store, session } = parts;
  const queue = createQueue();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listen) => listen());
  const told = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    tell();
    return result;
  };
  const refresh: Imports['refresh'] = (id, run = {}) =>
    noted(
      { session, id, run },
      queue(() => refreshOne(parts, id, run), run.signal),
    ).finally(tell);
  return {
    list: async () => {
      const states: ImportState[] = [];
      for (const record of await store.list())
        states.push({ ...record, ...session.of(record), place: await workbook.findTable(record.tableId) });
      return states;
    },
    insert: async (request, run = {}) => {
      // A mistake in the form is told at once, not when the imports before it are done.
      const question = request.dataset.question(request.input);
      return told(queue(() => insertOne(parts, { ...request, question }, run), run.signal));
    },
    refresh,
    refreshAll: async (run) => {
      const outcomes: RefreshOutcome[] = [];
      for (const { id } of await store.list()) outcomes.push(await outcomeOf(id, refresh(id, run)));
      return outcomes;
    },
    goTo: async (id) => {
      const { tableId } = await find(store, id);
      const place = await workbook.findTable(tableId);
      // Whoever lists the imports learns that it is gone.
      if (!place) tell();
      await workbook.select(place ?? missing());
    },
    keep: (id) => told(queue(() => keepOne(parts, id))),
    detach: async (id) => {
      await told(store.remove(id));
      session.forget(id);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function keepOne({ store, session }: Parts, id: string): Promise<void> {
  const record = await find(store, id);
  const { remembered = {} } = session.of(record);
  const withheld = record.withheld.filter((name) => remembered[name] === undefined);
  await store.update(id, { input: { ...record.input, ...remembered }, withheld });
}

type Noting = { readonly session: Session; readonly id: string; readonly run: Run };

/** The session knows of each refresh how it ended; one that was cancelled did not fail. */
async function noted<T>({ session, id, run }: Noting, refreshing: Promise<T>): Promise<T> {
  try {
    const result = await refreshing;
    session.succeeded(id);
    return result;
  } catch (error) {
    if (!run.signal?.aborted) session.failed(id, error);
    throw error;
  }
}

async function outcomeOf(id: string, refreshing: Promise<ImportState>): Promise<RefreshOutcome> {
  try {
    return { id, state: await refreshing, error: undefined };
  } catch (error) {
    return { id, state: undefined, error };
  }
}

type Insertion = ImportRequest & { readonly question: Question };

async function insertOne(parts: Parts, insertion: Insertion, run: Run): Promise<ImportState> {
  const { workbook, store, session, clock, newId } = parts;
  const { dataset, question, input, columns, placement, keepPersonal } = insertion;
  const { table, mark } = await loadWhole(parts, { question, columns }, run);
  const place = await workbook.insertTable(table, placement, { ...toWrite(run), name: dataset.functionName });
  const now = clock().toISOString();
  const record: ImportRecord = {
    id: newId(),
    datasetId: dataset.id,
    ...toStoredInput(dataset, input, keepPersonal),
    columns,
    imported: table.columns.map(({ name }) => name),
    ...mark,
    tableId: place.tableId,
    tableName: place.tableName,
    rows: table.rows.length,
    lastChecked: now,
    lastChanged: now,
  };
  try {
    await store.add(record);
  } catch (error) {
    // A table that nothing can refresh is worse than none; what went wrong is told either way.
    await workbook.deleteTable(place.tableId).catch(() => undefined);
    throw error;
  }
  session.remember(record, input);
  session.missed(record.id, table.gaps);
  return { ...record, ...session.of(record), place };
}

async function refreshOne(parts: Parts, id: string, run: Parameters<Imports['refresh']>[1] = {}): Promise<ImportState> {
  const { workbook, store, session, clock, datasetById } = parts;
  const record = await find(store, id);
  const dataset = await datasetById(record.datasetId);
  if (!dataset) throw new WorkbookError({ kind: 'unknown-dataset' });
  const input = toRefreshInput(dataset, record, { ...session.of(record).remembered, ...run.input });
  const question = dataset.question(input);
  let place = await findPlace(workbook, record.tableId);
  const { table: arrived, content, mark } = await loadAgain(parts, { question, record }, run);
  const whole = keepGapRows(dataset.source, arrived, content);
  const named = withoutNamesOf(foreignNames(record, content.names), whole);
  const { table, vanished } = withVanished(named, record.imported ?? [], content.names);
  const { change, isDifferent } = await compareContent(content, table);
  run.signal?.throwIfAborted();
  if (isDifferent) place = await workbook.replaceRows(record.tableId, table, toWrite(run));
  const now = clock().toISOString();
  // Only these: what the person agreed to meanwhile, in another window too, stays.
  const refreshed: Partial<ImportRecord> = {
    imported: table.columns.map(({ name }) => name),
    vanished,
    ...mark,
    tableName: place.tableName,
    rows: table.rows.length,
    lastChecked: now,
    ...(isDifferent && { lastChanged: now, lastChange: change }),
  };
  await store.update(id, refreshed);
  session.remember(record, input);
  session.missed(id, arrived.gaps);
  const { remembered, gaps } = session.of(record);
  return { ...record, ...refreshed, remembered, gaps, place };
}

/** Columns of the table that are the user's own; those of an import that does not know its columns count as its own. */
function foreignNames({ imported }: ImportRecord, names: readonly string[]): readonly string[] {
  const own = new Set((imported ?? names).map(headerKey));
  return names.filter((name) => !own.has(headerKey(name)));
}

const toWrite = ({ signal, onStep }: Run): Write => ({
  signal,
  onProgress: (written, total) => onStep?.({ phase: 'writing', written, total }),
});

async function find(store: RecordStore, id: string): Promise<ImportRecord> {
  const record = (await store.list()).find((candidate) => candidate.id === id);
  return record ?? missing();
}

async function findPlace(workbook: Workbook, tableId: string): Promise<TablePlace> {
  const place = await workbook.findTable(tableId);
  return place ?? missing();
}

function missing(): never {
  throw new WorkbookError({ kind: 'table-missing' });
}
