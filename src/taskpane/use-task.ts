import { useEffect, useRef, useState } from 'react';

/** One piece of work that a person started and may cancel. */
export type TaskState<Step, Result> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly step: Step | undefined }
  | { readonly phase: 'done'; readonly result: Result }
  | { readonly phase: 'failed'; readonly error: unknown }
  | { readonly phase: 'cancelled' };

type Work<Step, Result> = (signal: AbortSignal, onStep: (step: Step) => void) => Promise<Result>;

export type Task<Step, Result> = {
  readonly state: TaskState<Step, Result>;
  /** Ends work that still runs. Never rejects: the state tells how it went. */
  readonly start: (work: Work<Step, Result>) => Promise<void>;
  readonly cancel: () => void;
};

/** Work is aborted when its component goes. */
export function useTask<Step, Result>(): Task<Step, Result> {
  const [state, setState] = useState<TaskState<Step, Result>>({ phase: 'idle' });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const start = async (work: Work<Step, Result>): Promise<void> => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const show = (next: TaskState<Step, Result>): void => {
      if (current.current === controller) setState(next);
    };
    show({ phase: 'running', step: undefined });
    try {
      const result = await work(controller.signal, (step) => show({ phase: 'running', step }));
      show({ phase: 'done', result });
    } catch (error) {
      show(controller.signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', error });
    }
  };

  return { state, start, cancel: () => current.current?.abort() };
}
