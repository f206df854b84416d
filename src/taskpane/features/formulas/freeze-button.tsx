import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';

import type { FormulaTools, FreezePlan, ListedFormula } from '../../../formulas/index.ts';
import { useSpeech } from '../../speech.ts';
import type { Changes } from './use-changes.ts';
import { useFormulasWords } from './use-words.ts';

const FreezeDialog = lazy(async () => ({ default: (await import('./freeze-dialog.tsx')).FreezeDialog }));

type Props = {
  readonly tools: FormulaTools;
  readonly changes: Changes;
  readonly formulas: readonly ListedFormula[];
  readonly label: string;
  /** Where the label alone does not say what is frozen. */
  readonly fullLabel?: string;
  readonly isSmall?: boolean;
};

/** Asks first: it overwrites formulas. */
export function FreezeButton({ tools, changes, formulas, label, fullLabel, isSmall = false }: Props) {
  const { freeze: words } = useFormulasWords();
  const { format } = useSpeech();
  const [plan, setPlan] = useState<FreezePlan>();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  const ask = (): void =>
    changes.start(async () => {
      const next = await tools.planFreeze(formulas);
      if (next.ready.length === 0) return words.nothing;
      setPlan(next);
      setAsking(true);
      return '';
    });
  const close = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  const freeze = (planned: FreezePlan, keepPersonal: boolean): void => {
    setAsking(false);
    // The formula goes from the list, and its buttons with it; the heading of the list stays.
    button.current?.closest('section')?.querySelector<HTMLElement>('h2')?.focus();
    changes.start(async () => {
      const { frozen, kept } = await tools.freeze(planned, { keepPersonal });
      const done = format.plural(words.done, frozen);
      return kept === frozen ? done : `${done} ${format.plural(words.notKept, frozen - kept)}`;
    });
  };
  return (
    <>
      <Button
        ref={(element) => {
          button.current = element;
        }}
        size={isSmall ? 'small' : 'medium'}
        aria-haspopup="dialog"
        disabledFocusable={changes.isRunning}
        {...(fullLabel !== undefined && { 'aria-label': fullLabel })}
        onClick={ask}
      >
        {label}
      </Button>
      {plan && (
        <Suspense fallback={null}>
          <FreezeDialog
            isOpen={isAsking}
            plan={plan}
            onClose={close}
            onFreeze={(keepPersonal) => freeze(plan, keepPersonal)}
          />
        </Suspense>
      )}
    </>
  );
}
