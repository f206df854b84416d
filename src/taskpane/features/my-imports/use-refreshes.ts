import { useEffect, useRef, useState } from 'react';

import type { Input } from '../../../datasets/dataset.ts';
import type { ImportState, RefreshOutcome, Step } from '../../../imports/imports.ts';
import { usePane } from '../../pane.ts';
import { useTask, type Task, type TaskState } from '../../use-task.ts';

/** How the last refresh of one import went, on its own or as one of all. */
export type RefreshState = TaskState<Step, ImportState>;

export type Refreshes = {
  readonly all: Task<Step, readonly RefreshOutcome[]>;
  readonly refreshAll: () => void;
  readonly of: (id: string) => RefreshState;
  readonly refresh: (id: string, input?: Input) => void;
  readonly cancel: (id: string) => void;
};

const IDLE: RefreshState = { phase: 'idle' };

export function useRefreshes(): Refreshes {
  const { imports } = usePane();
  const all = useTask<Step, readonly RefreshOutcome[]>();
  const [states, setStates] = useState<Readonly<Record<string, RefreshState>>>({});
  const running = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const controllers = running.current;
    return () => controllers.forEach((controller) => controller.abort());
  }, []);

  const show = (id: string, state: RefreshState): void => setStates((before) => ({ ...before, [id]: state }));

  const refresh = async (id: string, input?: Input): Promise<void> => {
    const controller = new AbortController();
    running.current.set(id, controller);
    show(id, { phase: 'running', step: undefined });
    const onStep = (step: Step): void => show(id, { phase: 'running', step });
    try {
      const result = await imports.refresh(id, { signal: controller.signal, onStep, ...(input && { input }) });
      show(id, { phase: 'done', result });
    } catch (error) {
      show(id, controller.signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', error });
    } finally {
      running.current.delete(id);
    }
  };

  const refreshAll = (): void => {
    setStates({});
    void all.start(async (signal, onStep) => {
      const outcomes = await imports.refreshAll({ signal, onStep });
      setStates(Object.fromEntries(outcomes.map((outcome) => [outcome.id, stateOf(outcome)])));
      // What was refreshed before the cancelling stays refreshed; the rest ended with the signal's reason.
      signal.throwIfAborted();
      return outcomes;
    });
  };

  return {
    all,
    refreshAll,
    of: (id) => states[id] ?? IDLE,
    refresh: (id, input) => void refresh(id, input),
    cancel: (id) => running.current.get(id)?.abort(),
  };
}

function stateOf({ state, error }: RefreshOutcome): RefreshState {
  if (state) return { phase: 'done', result: state };
  return isAbort(error) ? IDLE : { phase: 'failed', error };
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
