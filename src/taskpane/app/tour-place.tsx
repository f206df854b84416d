import { lazy, Suspense, useSyncExternalStore } from 'react';

import type { Tour as TourFeature } from '../features/tour/index.ts';
import type { InsertRuns } from '../insert-runs.ts';
import type { TourState } from './use-tour.ts';

const None: typeof TourFeature = () => <></>;

// Where it cannot be fetched there is none, and nothing is the worse for it.
const Tour = lazy(() =>
  import('../features/tour/index.ts').then(
    (module) => ({ default: module.Tour }),
    () => ({ default: None }),
  ),
);

type Props = {
  readonly tour: TourState;
  readonly runs: InsertRuns;
  /** A dataset is open. */
  readonly isAsking: boolean;
  readonly seesImports: boolean;
};

/** Follows what the reader does: who has found a dataset is past the step about finding. */
export function TourPlace({ tour, runs, isAsking, seesImports }: Props) {
  const hasInserted = useSyncExternalStore(runs.subscribe, runs.list).some(({ state }) => state.phase === 'done');
  const reached = hasInserted || seesImports ? 2 : Number(isAsking);
  return (
    tour.isOpen && (
      <Suspense>
        <Tour isAsked={tour.isAsked} reached={reached} onClose={tour.close} />
      </Suspense>
    )
  );
}
