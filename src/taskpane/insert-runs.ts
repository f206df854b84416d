import { createContext, use } from 'react';

import type { Dataset, Input } from '../datasets/dataset.ts';
import type { ImportState, Step } from '../imports/imports.ts';
import type { Address } from '../platform/workbook.ts';
import type { TaskState } from './use-task.ts';

/** What went into the workbook, and where. */
export type Inserted = { readonly state?: ImportState | undefined; readonly address?: Address | undefined };

type About = { readonly dataset: Dataset; readonly input: Input };

export type InsertRun = About & {
  readonly id: number;
  readonly state: TaskState<Step, Inserted>;
  /** The screen that it was started from tells how it goes. */
  readonly isWatched: boolean;
};

type Work = (signal: AbortSignal, onStep: (step: Step) => void) => Promise<Inserted>;

/** What is being put into the workbook: it goes on while the reader asks for something else. */
export type InsertRuns = {
  /** The same list until something changes. */
  readonly list: () => readonly InsertRun[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Returns its id. */
  readonly start: (about: About, work: Work) => number;
  readonly again: (id: number) => void;
  readonly cancel: (id: number) => void;
  /** Forgets one that has ended. */
  readonly dismiss: (id: number) => void;
  /** As long as a screen shows it; one that ended there has been seen. */
  readonly watch: (id: number) => () => void;
};

export function createInsertRuns(): InsertRuns {
  let runs: readonly InsertRun[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const works = new Map<number, Work>();
  const controllers = new Map<number, AbortController>();
  const set = (next: readonly InsertRun[]): void => {
    runs = next;
    listeners.forEach((listener) => listener());
  };
  const change = (id: number, fields: Partial<InsertRun>): void =>
    set(runs.map((run) => (run.id === id ? { ...run, ...fields } : run)));
  const dismiss = (id: number): void => {
    works.delete(id);
    controllers.delete(id);
    set(runs.filter((run) => run.id !== id));
  };
  const begin = async (id: number): Promise<void> => {
    const controller = new AbortController();
    controllers.set(id, controller);
    const show = (state: InsertRun['state']): void => change(id, { state });
    show({ phase: 'running', step: undefined });
    try {
      const result = await works.get(id)?.(controller.signal, (step) => show({ phase: 'running', step }));
      show({ phase: 'done', result: result ?? {} });
    } catch (error) {
      show(controller.signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', error });
    }
  };
  return {
    list: () => runs,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: (about, work) => {
      const id = ++lastId;
      works.set(id, work);
      set([...runs, { ...about, id, state: { phase: 'idle' }, isWatched: false }]);
      void begin(id);
      return id;
    },
    again: (id) => void begin(id),
    cancel: (id) => controllers.get(id)?.abort(),
    dismiss,
    watch: (id) => {
      change(id, { isWatched: true });
      return () => {
        const isRunning = runs.find((run) => run.id === id)?.state.phase === 'running';
        if (isRunning) change(id, { isWatched: false });
        else dismiss(id);
      };
    },
  };
}

const InsertRunsContext = createContext<InsertRuns | undefined>(undefined);

export const InsertRunsProvider = InsertRunsContext.Provider;

export function useInsertRuns(): InsertRuns {
  const runs = use(InsertRunsContext);
  if (!runs) throw new Error('useInsertRuns outside InsertRunsProvider');
  return runs;
}
