type Sleeper = { readonly at: number; readonly wake: () => void };

export type ManualClock = {
  readonly now: () => number;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Lets this much time pass, waking every waiter in order of its time. */
  advance(ms: number): Promise<void>;
  readonly waiting: number;
};

/** Time that passes only when a test says so. */
export function createManualClock(): ManualClock {
  const sleepers = new Set<Sleeper>();
  let now = 0;
  const earliest = (until: number): Sleeper | undefined =>
    [...sleepers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper: Sleeper = { at: now + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper);
          reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        });
      }),
    async advance(ms) {
      await settle();
      const until = now + ms;
      for (let next = earliest(until); next; next = earliest(until)) {
        sleepers.delete(next);
        now = next.at;
        next.wake();
        await settle();
      }
      now = until;
      await settle();
    },
    get waiting() {
      return sleepers.size;
    },
  };
}

/** Lets everything that waits for nothing but other promises run. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
