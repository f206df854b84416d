import { lazy, Suspense, useSyncExternalStore } from 'react';

import { useInsertRuns } from '../insert-runs.ts';

const RunList = lazy(async () => ({ default: (await import('../features/preview/index.ts')).RunList }));

/** What runs without a screen that tells of it; of one that is out of sight only that it runs. */
export function RunsPlace({ isDataShown }: { readonly isDataShown: boolean }) {
  const runs = useInsertRuns();
  const all = useSyncExternalStore(runs.subscribe, runs.list);
  const shown = all.filter(({ isWatched, state }) => !isWatched || (!isDataShown && state.phase === 'running'));
  if (shown.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <RunList shown={shown} />
    </Suspense>
  );
}
