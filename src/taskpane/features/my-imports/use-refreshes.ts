import { useEffect, useRef, useState } from 'react';

import type { Input } from '../../../datasets/dataset.ts';
import type { ImportEdit, ImportState, RefreshOutcome, Run, Step } from '../../../imports/imports.ts';
import { usePane } from '../../pane.ts';
import { useTask, type Task, type TaskState } from '../../use-task.ts';

/** How the last refresh of one import went, on its own or as one of many; or that with another question. */
export type RefreshState = TaskState<Step, ImportState> & {
  readonly edit?: ImportEdit | undefined;
  /** Its progress is told for many at once. */
  readonly isOneOfMany?: boolean;
};

/** How far a refresh of many is. */
export type ManyStep = {
  readonly done: number;
  readonly all: number;
  /** The one that is being refreshed. */
  readonly id: string;
  readonly step?: Step;
};

export type Refreshes = {
  readonly many: Task<ManyStep, readonly RefreshOutcome[]>;
  /** One after the other; what a person starts meanwhile comes in between. */
  readonly refreshMany: (ids: readonly string[]) => void;
  readonly of: (id: string) => RefreshState;
  readonly refresh: (id: string, input?: Input) => void;
  readonly edit: (id: string, edit: ImportEdit) => void;
  readonly cancel: (id: string) => void;
};

const IDLE: RefreshState = { phase: 'idle' };

export function useRefreshes(): Refreshes {
  const { imports } = usePane();
  const many = useTask<ManyStep, readonly RefreshOutcome[]>();
  const [states, setStates] = useState<Readonly<Record<string, RefreshState>>>({});
  const running = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const controllers = running.current;
    return () => controllers.forEach((controller) => controller.abort());
  }, []);

  const show = (id: string, state: RefreshState): void => setStates((before) => ({ ...before, [id]: state }));

  const track = async (id: string, work: (run: Run) => Promise<ImportState>, edit?: ImportEdit): Promise<void> => {
    const controller = new AbortController();
    running.current.set(id, controller);
    show(id, { phase: 'running', step: undefined, edit });
    const onStep = (step: Step): void => show(id, { phase: 'running', step, edit });
    try {
      show(id, { phase: 'done', result: await work({ signal: controller.signal, onStep }) });
    } catch (error) {
      show(id, controller.signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', error, edit });
    } finally {
      running.current.delete(id);
    }
  };

  const refreshMany = (ids: readonly string[]): void => {
    const free = ids.filter((id) => !running.current.has(id));
    free.forEach((id, ahead) => show(id, { phase: 'running', step: { phase: 'waiting', ahead }, isOneOfMany: true }));
    void many.start(async (signal, tell) => {
      try {
        return await inTurn(free, { signal, tell, show, refresh: (id, run) => imports.refresh(id, run) });
      } finally {
        if (signal.aborted) free.forEach((id) => setStates((before) => withoutRunning(before, id)));
      }
    });
  };

  return {
    many,
    refreshMany,
    of: (id) => states[id] ?? IDLE,
    refresh: (id, input) => void track(id, (run) => imports.refresh(id, { ...run, ...(input && { input }) })),
    edit: (id, edit) => void track(id, (run) => imports.edit(id, edit, run), edit),
    cancel: (id) => running.current.get(id)?.abort(),
  };
}

type Turn = {
  readonly signal: AbortSignal;
  readonly tell: (step: ManyStep) => void;
  readonly show: (id: string, state: RefreshState) => void;
  readonly refresh: (id: string, run: Run) => Promise<ImportState>;
};

/** What was refreshed before a cancelling stays refreshed; the rest is not begun. */
async function inTurn(ids: readonly string[], { signal, tell, show, refresh }: Turn): Promise<RefreshOutcome[]> {
  const outcomes: RefreshOutcome[] = [];
  for (const [done, id] of ids.entries()) {
    const place = { done, all: ids.length, id };
    tell(place);
    const onStep = (step: Step): void => {
      tell({ ...place, step });
      show(id, { phase: 'running', step, isOneOfMany: true });
    };
    try {
      const state = await refresh(id, { signal, onStep });
      outcomes.push({ id, state, error: undefined });
      show(id, { phase: 'done', result: state });
    } catch (error) {
      signal.throwIfAborted();
      outcomes.push({ id, state: undefined, error });
      show(id, { phase: 'failed', error });
    }
  }
  return outcomes;
}

function withoutRunning(
  states: Readonly<Record<string, RefreshState>>,
  id: string,
): Readonly<Record<string, RefreshState>> {
  return states[id]?.isOneOfMany ? { ...states, [id]: IDLE } : states;
}
