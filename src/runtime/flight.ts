import type { Progress } from '../datasets/dataset.ts';

type Listener = (progress: Progress) => void;

export type Passenger = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: Listener | undefined;
  /** Leave after this, with this error. */
  readonly deadline?: { readonly ms: number; readonly error: Error } | undefined;
};

/** One request that many callers wait for. */
export type Flight<T> = {
  /** Rejects with the passenger's own abort reason when it leaves early; the others fly on. */
  join(passenger: Passenger): Promise<T>;
};

type Hooks<T> = {
  readonly done: (result: T) => void;
  readonly settled: () => void;
};

type Run<T> = (signal: AbortSignal, onProgress: Listener) => Promise<T>;

/**
 * Starts `run` at once and shares its outcome.
 * It is aborted only when everyone who waited has left: one cancelled cell must not fail its neighbours.
 */
export function shareFlight<T>(run: Run<T>, hooks: Hooks<T>): Flight<T> {
  const engine = new AbortController();
  const listeners = new Set<Listener>();
  let aboard = 0;
  const outcome = run(engine.signal, (progress) => listeners.forEach((listen) => listen(progress))).then(
    (result) => {
      hooks.done(result);
      hooks.settled();
      return result;
    },
    (error: unknown) => {
      hooks.settled();
      throw error;
    },
  );
  // Without passengers nobody else listens to a failure.
  outcome.catch(() => undefined);

  const leave = (onProgress: Listener | undefined): void => {
    if (onProgress) listeners.delete(onProgress);
    aboard--;
    if (aboard === 0) {
      hooks.settled();
      engine.abort();
    }
  };

  return {
    join({ signal, onProgress, deadline }) {
      aboard++;
      if (onProgress) listeners.add(onProgress);
      if (!signal && !deadline) return outcome;
      return new Promise<T>((resolve, reject) => {
        const abandon = (reason: unknown): void => {
          stopWaiting();
          leave(onProgress);
          reject(reason instanceof Error ? reason : new DOMException('Aborted', 'AbortError'));
        };
        const onAbort = (): void => abandon(signal?.reason);
        const timer = deadline && setTimeout(() => abandon(deadline.error), deadline.ms);
        const stopWaiting = (): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', onAbort);
        };
        if (signal?.aborted) return onAbort();
        signal?.addEventListener('abort', onAbort, { once: true });
        outcome.finally(stopWaiting).then(resolve, reject);
      });
    },
  };
}
