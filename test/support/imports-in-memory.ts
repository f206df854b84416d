import type { ImportEdit, ImportRequest, Imports, ImportState, Run } from '../../src/imports/imports.ts';
import { createUnderWayBook } from '../../src/imports/under-way.ts';
import { WorkbookError } from '../../src/platform/workbook.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';

/** An import as it stands in a workbook, with what a test wants different. */
export function importState(state: Partial<ImportState> = {}): ImportState {
  return {
    id: 'i-1',
    datasetId: 'test.gifts',
    input: { party: 'p-1' },
    withheld: [],
    tableId: 't-1',
    tableName: 'Gifts',
    rows: 57,
    lastChecked: '2026-03-12T08:15:00',
    lastChanged: '2026-03-01T09:30:00',
    place: { tableId: 't-1', tableName: 'Gifts', sheetName: 'Sheet2', address: 'Sheet2!A1:D58' },
    ...state,
  };
}

export type ImportsInMemory = Imports & {
  readonly requests: readonly ImportRequest[];
  readonly visited: readonly string[];
  readonly edits: readonly (ImportEdit & { readonly id: string })[];
  /** Deleted with their table. */
  readonly removed: readonly string[];
};

/** As in a workbook: a table that a refresh could not find has no place. */
const goneIf = (error: unknown): Partial<ImportState> =>
  error instanceof WorkbookError && error.refusal.kind === 'table-missing' ? { place: undefined } : {};

type Options = {
  readonly states?: readonly ImportState[];
  /** Stands in for what a refresh does; resolves with what changed. */
  readonly onRefresh?: (
    id: string,
    run: NonNullable<Parameters<Imports['refresh']>[1]>,
  ) => Promise<Partial<ImportState>>;
};

/** The imports of a workbook without a workbook. */
export function importsInMemory(
  runtime: Runtime,
  { states = [], onRefresh = async () => ({}) }: Options = {},
): ImportsInMemory {
  let list = states;
  const listeners = new Set<() => void>();
  const requests: ImportRequest[] = [];
  const visited: string[] = [];
  const edits: (ImportEdit & { id: string })[] = [];
  const removed: string[] = [];
  const change = (next: readonly ImportState[]): void => {
    list = next;
    listeners.forEach((listener) => listener());
  };

  const underWay = createUnderWayBook();
  const refresh = (id: string, asked: Run = {}): Promise<ImportState> =>
    underWay.follow(id, asked, (run) => refreshOne(id, { ...asked, ...run }));
  const refreshOne = async (id: string, run: Run): Promise<ImportState> => {
    const edit = (changes: Partial<ImportState>): void =>
      change(list.map((state) => (state.id === id ? { ...state, ...changes } : state)));
    let isChanged = false;
    try {
      const changes = await onRefresh(id, run);
      isChanged = changes.lastChange !== undefined;
      const lastChecked = '2026-03-12T10:00:00';
      edit({ failure: undefined, lastChecked, ...(changes.lastChange && { lastChanged: lastChecked }), ...changes });
    } catch (error) {
      edit(run.signal?.aborted ? {} : { failure: error, ...goneIf(error) });
      throw error;
    }
    return { ...(list.find((state) => state.id === id) ?? importState({ id })), isChanged };
  };

  return {
    requests,
    visited,
    edits,
    removed,
    list: async () => list,
    insert: async (request, { signal, onStep } = {}) => {
      requests.push(request);
      const question = request.dataset.question(request.input);
      const onProgress = (progress: { rows: number; pages: number }): void => onStep?.({ phase: 'asking', progress });
      const table = await runtime.table(question, { signal, onProgress });
      const state = importState({ id: `i-${requests.length}`, datasetId: request.dataset.id, rows: table.rows.length });
      change([...list, state]);
      return state;
    },
    refresh,
    refreshAll: ({ ids, ...run } = {}) =>
      Promise.all(
        list
          .filter(({ id }) => ids?.includes(id) ?? true)
          .map(({ id }) =>
            refresh(id, run).then(
              (state) => ({ id, state, error: undefined }),
              (error: unknown) => ({ id, state: undefined, error }),
            ),
          ),
      ),
    edit: async (id, { input, columns, keepPersonal }, run = {}) => {
      edits.push({ id, input, columns, keepPersonal });
      change(list.map((state) => (state.id === id ? { ...state, input, columns } : state)));
      return refresh(id, run);
    },
    rename: async (id, { title, tableName }) => {
      if (tableName === 'Taken') return false;
      change(list.map((state) => (state.id === id ? { ...state, title: title || undefined, tableName } : state)));
      return true;
    },
    schedule: async (id, schedule) =>
      change(list.map((state) => (state.id === id ? { ...state, ...schedule } : state))),
    isBusy: () => false,
    underWay: underWay.list,
    followUnderWay: underWay.subscribe,
    goTo: async (id) => void visited.push(id),
    keep: async (id) =>
      change(
        list.map((state) =>
          state.id === id ? { ...state, input: { ...state.input, ...state.remembered }, withheld: [] } : state,
        ),
      ),
    remove: async (id) => {
      removed.push(id);
      change(list.filter((state) => state.id !== id));
    },
    detach: async (id) => change(list.filter((state) => state.id !== id)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
