import { useEffect, useState, useSyncExternalStore } from 'react';

import { useInsertRuns, type InsertRun, type InsertRuns } from '../../insert-runs.ts';

type OwnRun = {
  readonly state: InsertRun['state'];
  /** What ended before is forgotten. */
  readonly start: (...args: Parameters<InsertRuns['start']>) => void;
  readonly cancel: () => void;
};

/** The last insertion that was begun on this screen. It goes on when the screen goes. */
export function useOwnRun(): OwnRun {
  const runs = useInsertRuns();
  const all = useSyncExternalStore(runs.subscribe, runs.list);
  const [id, setId] = useState<number>();
  useEffect(() => (id === undefined ? undefined : runs.watch(id)), [id, runs]);
  return {
    state: all.find((run) => run.id === id)?.state ?? { phase: 'idle' },
    start: (about, work) => setId(runs.start(about, work)),
    cancel: () => {
      if (id !== undefined) runs.cancel(id);
    },
  };
}
