import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';

import { usePane } from '../pane.ts';
import type { FormulaStrip as FormulaStripPart } from './formula-strip.tsx';

const None: typeof FormulaStripPart = () => <></>;

// The form that it leads to cannot be fetched either, where it cannot be fetched itself.
const FormulaStrip = lazy(() =>
  import('./formula-strip.tsx').then(
    (module) => ({ default: module.FormulaStrip }),
    () => ({ default: None }),
  ),
);

type Props = {
  /** The screen with the form is on view, and tells of the formula itself. */
  readonly isFormOnView: boolean;
  readonly onEdit: () => void;
};

/** Tells on every other screen that the selected cell holds a formula with a form. */
export function FormulaStripPlace({ isFormOnView, onEdit }: Props) {
  const { current, subscribe, lookAgain } = usePane().seenFormula;
  const formula = useSyncExternalStore(subscribe, current);
  // There, the formula may have become another one, or values.
  useEffect(() => (isFormOnView ? lookAgain : undefined), [isFormOnView, lookAgain]);
  if (!formula || isFormOnView) return null;
  return (
    <Suspense fallback={null}>
      <FormulaStrip key={`${formula.address} ${formula.formula}`} selected={formula} onEdit={onEdit} />
    </Suspense>
  );
}
