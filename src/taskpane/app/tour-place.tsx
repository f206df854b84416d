import { lazy, Suspense } from 'react';

import type { Tour as TourFeature } from '../features/tour/index.ts';
import type { TourState } from './use-tour.ts';

const None: typeof TourFeature = () => <></>;

// Where it cannot be fetched there is none, and nothing is the worse for it.
const Tour = lazy(() =>
  import('../features/tour/index.ts').then(
    (module) => ({ default: module.Tour }),
    () => ({ default: None }),
  ),
);

export function TourPlace({ tour }: { readonly tour: TourState }) {
  return (
    tour.isOpen && (
      <Suspense>
        <Tour isAsked={tour.isAsked} onClose={tour.close} />
      </Suspense>
    )
  );
}
