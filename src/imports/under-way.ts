import type { Run, Step, UnderWay } from './imports.ts';

/** Which refreshes run or wait, whoever began them. */
export type UnderWayBook = {
  readonly list: () => readonly UnderWay[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Runs the work, which others can see and cancel meanwhile. */
  readonly follow: <T>(id: string, run: Run, work: (run: Run) => Promise<T>) => Promise<T>;
};

export function createUnderWayBook(): UnderWayBook {
  let list: readonly UnderWay[] = [];
  const listeners = new Set<() => void>();
  const set = (next: readonly UnderWay[]): void => {
    list = next;
    listeners.forEach((listener) => listener());
  };
  return {
    list: () => list,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async follow(id, { signal, onStep }, work) {
      const stopping = new AbortController();
      let entry: UnderWay = { id, step: undefined, cancel: () => stopping.abort() };
      const tell = (step: Step): void => {
        const next = { ...entry, step };
        set(list.map((other) => (other === entry ? next : other)));
        entry = next;
        onStep?.(step);
      };
      set([...list, entry]);
      try {
        const either = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
        return await work({ signal: either, onStep: tell });
      } finally {
        set(list.filter((other) => other !== entry));
      }
    },
  };
}
