import { pause } from '../core/retry.ts';
import type { Dataset, Question } from '../datasets/dataset.ts';
import type { Placement, TablePlace, Workbook } from '../platform/workbook.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { ImportNames, ImportRecord, ImportRequest, Imports, ImportState, RefreshOutcome, Run } from './imports.ts';
import { loadWhole } from './load.ts';
import { createQueue } from './queue.ts';
import { createRecordStore, type RecordStore } from './record-store.ts';
import { editOne, findPlace, findRecord, missing, refreshOne } from './refresh-import.ts';
import { createSession, type Session } from './session.ts';
import { addStamp, checkRoom, createStampFinisher, dropStamp, type FinishStamps } from './stamping.ts';
import { toStoredInput } from './stored-input.ts';
import { toWrite } from './to-write.ts';
import { createUnderWayBook } from './under-way.ts';
import { withTimeLeft } from './with-time-left.ts';
import { writeInTime, type Wait } from './write-in-time.ts';

export type ImportsOptions = {
  readonly runtime: Runtime;
  readonly workbook: Workbook;
  /** undefined for a dataset that this version does not know. Rejects when it cannot be fetched. */
  readonly datasetById: (id: string) => Promise<Dataset | undefined>;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly wait?: Wait;
};

type Parts = Required<ImportsOptions> & { readonly store: RecordStore; readonly session: Session };

export function createImports(options: ImportsOptions): Imports {
  const parts: Parts = {
    wait: pause,
    ...options,
    store: createRecordStore(options.workbook),
    session: createSession(),
  };
  const { workbook, store, session } = parts;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listen) => listen());
  const { inTurn, isBusy } = createTurns(parts);
  const underWay = createUnderWayBook();
  const finishStamps = createStampFinisher(parts, { inTurn, tell });
  const refresh: Imports['refresh'] = (id, asked = {}) => {
    const work = (run: Run): Promise<ImportState> =>
      noted(
        { session, id, run },
        inTurn((paced) => refreshOne(parts, id, { ...asked, ...paced }), run),
      );
    return underWay.follow(id, asked, work).finally(tell);
  };
  return {
    list: () => listAll(parts, finishStamps),
    insert: async (request, run = {}) => inTurn(toInsertion(parts, request), run).finally(tell),
    refresh,
    refreshAll: async ({ ids, ...run } = {}) => {
      const outcomes: RefreshOutcome[] = [];
      for (const { id } of await store.list())
        if (ids?.includes(id) ?? true) outcomes.push(await outcomeOf(id, refresh(id, run)));
      return outcomes;
    },
    edit: (id, edit, run = {}) => inTurn((paced) => editOne(parts, { id, edit }, paced), run).finally(tell),
    goTo: async (id) => {
      const { tableId } = await findRecord(store, id);
      const place = await workbook.findTable(tableId);
      // Whoever lists the imports learns that it is gone.
      if (!place) tell();
      await workbook.select(place ?? missing());
    },
    keep: (id) => inTurn(() => keepOne(parts, id)).finally(tell),
    rename: (id, names) => inTurn(() => renameOne(parts, id, names)).finally(tell),
    schedule: (id, { onOpening, everyMinutes }) => store.update(id, { onOpening, everyMinutes }).finally(tell),
    detach: async (id) => {
      const record = await findRecord(store, id);
      await store.remove(id).finally(tell);
      session.forget(id);
      await dropStamp(parts, record, false);
    },
    remove: (id) => inTurn(() => removeOne(parts, id)).finally(tell),
    isBusy,
    underWay: underWay.list,
    followUnderWay: underWay.subscribe,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Work on tables, one piece at a time; each is told how many go first and how long it still takes. */
function createTurns({ clock }: Parts) {
  const queue = createQueue();
  let pieces = 0;
  const inTurn = async <T>(work: (run: Run) => Promise<T>, { signal, onStep }: Run = {}): Promise<T> => {
    const paced = onStep && withTimeLeft(onStep, clock);
    pieces++;
    try {
      let hasWaited = false;
      const onAhead = (ahead: number): void => {
        hasWaited = true;
        paced?.({ phase: 'waiting', ahead });
      };
      const begin = (): Promise<T> => {
        // It waits no longer, though nothing has come yet.
        if (hasWaited) paced?.({ phase: 'asking', progress: { rows: 0, pages: 0 } });
        return work({ signal, onStep: paced });
      };
      return await queue(begin, { signal, onAhead });
    } finally {
      pieces--;
    }
  };
  return { inTurn, isBusy: () => pieces > 0 };
}

async function listAll({ store, session, workbook }: Parts, onListed: FinishStamps): Promise<readonly ImportState[]> {
  const records = await store.list();
  const places = await workbook.findTables(records.map(({ tableId }) => tableId));
  const states: ImportState[] = [];
  for (const record of records) {
    const place = places.get(record.tableId);
    const { tableId } = place ?? record;
    if (tableId !== record.tableId) await store.update(record.id, { tableId });
    states.push({ ...record, tableId, ...session.of(record), place });
  }
  onListed(states);
  return states;
}

async function keepOne({ store, session }: Parts, id: string): Promise<void> {
  const record = await findRecord(store, id);
  const { remembered = {} } = session.of(record);
  const withheld = record.withheld.filter((name) => remembered[name] === undefined);
  await store.update(id, { input: { ...record.input, ...remembered }, withheld });
}

async function renameOne({ store, workbook }: Parts, id: string, { title, tableName }: ImportNames): Promise<boolean> {
  const { tableId } = await findRecord(store, id);
  const before = await findPlace(workbook, tableId);
  const names = { tableName, title: title.trim() === '' ? undefined : title.trim() };
  if (tableName !== before.tableName)
    return workbook.renameTable(before.tableId, tableName, store.together.update(id, names));
  await store.update(id, names);
  return true;
}

async function removeOne(parts: Parts, id: string): Promise<void> {
  const { store, workbook, session } = parts;
  const record = await findRecord(store, id);
  const { tableId } = record;
  // Gone already: then only the record is left to forget.
  const place = await workbook.findTable(tableId);
  if (place) await workbook.deleteTable(place.tableId, store.together.remove(id));
  else await store.remove(id);
  session.forget(id);
  await dropStamp(parts, record, true);
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

/** The cell that is selected now: who waits for a turn may select others meanwhile. */
async function placeNow(workbook: Workbook, placement: Placement): Promise<Placement> {
  return placement.kind === 'selection' ? workbook.activeCell() : placement;
}

/** A mistake in the form is told at once, not when the imports before it are done. */
function toInsertion(parts: Parts, request: ImportRequest): (run: Run) => Promise<ImportState> {
  const question = request.dataset.question(request.input);
  const place = placeNow(parts.workbook, request.placement);
  // One that is cancelled while it waits never asks where.
  place.catch(() => undefined);
  return async (run) => insertOne(parts, { ...request, question, placement: await place }, run);
}

type Insertion = ImportRequest & { readonly question: Question };

async function insertOne(parts: Parts, insertion: Insertion, run: Run): Promise<ImportState> {
  const { workbook, store, session, clock, newId, wait } = parts;
  const { dataset, question, input, columns, placement, keepPersonal, stamp } = insertion;
  // Every table takes at least this much; what is in its way is told before anyone waits for the data.
  await workbook.checkTableRoom(placement, { rows: 2, columns: columns?.length ?? 1 });
  const { table, mark } = await loadWhole(parts, { question, columns }, run);
  await checkRoom(parts, { stamp, table, placement });
  const now = clock().toISOString();
  const fields = {
    id: newId(),
    datasetId: dataset.id,
    ...toStoredInput(dataset, input, keepPersonal),
    columns,
    imported: table.columns.map(({ name }) => name),
    ...mark,
    rows: table.rows.length,
    lastChecked: now,
    lastChanged: now,
    // One request makes table and record; should the page end then, the next one finds what is left to do.
    stamp: stamp && { ...stamp, isPending: true as const },
  };
  const write = (signal: AbortSignal): Promise<TablePlace> =>
    workbook.insertTable(table, placement, {
      ...toWrite({ ...run, signal }),
      name: dataset.functionName,
      // Excel finds a table by its name as well: the id that it gives is known when all is written.
      together: (tableName) => store.together.add({ ...fields, tableId: tableName, tableName }),
    });
  const place = await writeInTime({ wait, signal: run.signal, write });
  const record: ImportRecord = { ...fields, tableId: place.tableId, tableName: place.tableName };
  // Whoever lists the imports does it otherwise.
  await store.update(record.id, { tableId: place.tableId }).catch(() => undefined);
  session.remember(record, input);
  session.missed(record.id, table.gaps);
  const stamped = await addStamp(parts, { dataset, record });
  return { ...record, ...session.of(record), ...stamped, place };
}
