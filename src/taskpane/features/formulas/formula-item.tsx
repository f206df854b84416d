import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular, HourglassHalfRegular } from '@fluentui/react-icons';

import type { FormulaTools, ListedFormula } from '../../../formulas/index.ts';
import { AccessActions } from '../../components/access-actions.tsx';
import { useExplain } from '../../explain.ts';
import { cellAddress } from './cell-address.ts';
import { useStyles } from './formulas.styles.ts';
import { FreezeButton } from './freeze-button.tsx';
import type { Changes } from './use-changes.ts';
import { useFormulasWords } from './use-words.ts';

type Props = {
  readonly tools: FormulaTools;
  readonly formula: ListedFormula;
  readonly changes: Changes;
};

/** One formula: where, what, how it is, and what can be done with it. */
export function FormulaItem({ tools, formula, changes }: Props) {
  const styles = useStyles();
  const words = useFormulasWords();
  const address = cellAddress(formula.place);
  const recalculate = (): void =>
    changes.start(async () => {
      await tools.recalculate([formula]);
      return words.recalculated;
    });
  const goTo = (): void =>
    changes.start(async () => {
      await tools.select(formula.place);
      return '';
    });
  return (
    <article className={styles.card} aria-label={`${address} ${formula.functionName}`}>
      <div className={styles.head}>
        <p className={styles.name}>{address}</p>
        <State formula={formula} />
      </div>
      <p className={styles.formula}>{formula.formula}</p>
      <Reason formula={formula} onAgreed={recalculate} />
      <div className={styles.actions}>
        <Button size="small" onClick={goTo}>
          {words.list.goTo({ address })}
        </Button>
        <Button
          size="small"
          disabledFocusable={changes.isRunning}
          aria-label={words.recalculateOf({ address })}
          onClick={recalculate}
        >
          {words.recalculate}
        </Button>
        {formula.state === 'ok' && (
          <FreezeButton
            tools={tools}
            formulas={[formula]}
            changes={changes}
            label={words.freeze.one}
            fullLabel={words.freeze.oneOf({ address })}
            isSmall
          />
        )}
      </div>
    </article>
  );
}

function stateOf({ state, needsRepair }: ListedFormula): 'ok' | 'error' | 'waiting' | 'lost' {
  return needsRepair && state !== 'waiting' ? 'lost' : state;
}

function State({ formula }: { readonly formula: ListedFormula }) {
  const styles = useStyles();
  const { states } = useFormulasWords().list;
  const state = stateOf(formula);
  const look = state === 'lost' ? 'error' : state;
  return (
    <span className={styles.state}>
      {look === 'ok' && <CheckmarkCircleRegular aria-hidden="true" className={styles.ok} />}
      {look === 'error' && <ErrorCircleRegular aria-hidden="true" className={styles.error} />}
      {look === 'waiting' && <HourglassHalfRegular aria-hidden="true" className={styles.waiting} />}
      {states[state]}
    </span>
  );
}

type ReasonProps = { readonly formula: ListedFormula; readonly onAgreed: () => void };

/** Why it shows an error: the sentence that Excel has on the cell, where the pane knows it too. */
function Reason({ formula, onAgreed }: ReasonProps) {
  const styles = useStyles();
  const { list } = useFormulasWords();
  const explain = useExplain();
  if (stateOf(formula) !== 'error') return null;
  if (formula.failure === undefined)
    return <p className={styles.small}>{list.shows({ shown: String(formula.shown) })}</p>;
  const { happened, advice } = explain(formula.failure);
  return (
    <>
      <p className={styles.small}>
        {happened} {advice}
      </p>
      <AccessActions error={formula.failure} onAgreed={onAgreed} />
    </>
  );
}
