import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

import type { Input } from '../../../datasets/dataset.ts';
import type { ImportEdit, ImportState, RefreshOutcome, Run, Step, UnderWay } from '../../../imports/imports.ts';
import { usePane } from '../../pane.ts';
import { useTask, type Task, type TaskState } from '../../use-task.ts';

/** How the last refresh of one import went, on its own or as one of many; or that with another question. */
export type RefreshState = TaskState<Step, ImportState> & {
  readonly edit?: ImportEdit | undefined;
  /** Its progress is told for many at once. */
  readonly isOneOfMany?: boolean;
  /** Begun by the ribbon or by itself: shown, and not spoken of to whoever did not ask for it. */
  readonly isFromElsewhere?: boolean;
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
  const [states, setStates] = useState<States>({});
  const running = useRef(new Map<string, AbortController>());
  const underWay = useSyncExternalStore(imports.followUnderWay, imports.underWay);
  useEffect(() => {
    const controllers = running.current;
    return () => controllers.forEach((controller) => controller.abort());
  }, []);

  // How one went before is no news once another goes on.
  useEffect(
    () => imports.followUnderWay(() => setStates((before) => withoutEnded(before, imports.underWay()))),
    [imports],
  );

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
    of: (id) => {
      const own = states[id] ?? IDLE;
      const other = own.phase === 'running' ? undefined : underWay.find((run) => run.id === id);
      return other ? { phase: 'running', step: other.step, isFromElsewhere: true } : own;
    },
    refresh: (id, input) => void track(id, (run) => imports.refresh(id, { ...run, ...(input && { input }) })),
    edit: (id, edit) => void track(id, (run) => imports.edit(id, edit, run), edit),
    cancel: (id) => {
      const own = running.current.get(id);
      if (own) own.abort();
      else underWay.find((run) => run.id === id)?.cancel();
    },
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

type States = Readonly<Record<string, RefreshState>>;

function withoutEnded(states: States, underWay: readonly UnderWay[]): States {
  const ids = new Set(underWay.map(({ id }) => id));
  const kept = Object.entries(states).filter(([id, { phase }]) => phase === 'running' || !ids.has(id));
  return kept.length === Object.keys(states).length ? states : Object.fromEntries(kept);
}

function withoutRunning(states: States, id: string): States {
  return states[id]?.isOneOfMany ? { ...states, [id]: IDLE } : states;
}
