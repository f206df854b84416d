import { Button } from '@fluentui/react-components';
import { ArrowSyncRegular, MathFormulaRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';

import type { FormulaTools, ListedFormula } from '../../../formulas/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useSpeech } from '../../speech.ts';
import { FormulaItem } from './formula-item.tsx';
import { useStyles } from './formulas.styles.ts';
import { FreezeButton } from './freeze-button.tsx';
import type { Changes } from './use-changes.ts';
import { useFormulasWords } from './use-words.ts';

type Props = {
  readonly tools: FormulaTools;
  readonly formulas: readonly ListedFormula[];
  readonly changes: Changes;
};

/** A workbook may hold thousands; nobody reads them all at once. */
const PAGE = 50;

/** All formulas by sheet, with what can be done to one, a sheet, or all. */
export function FormulaSheets({ tools, formulas, changes }: Props) {
  const styles = useStyles();
  const { format } = useSpeech();
  const words = useFormulasWords();
  const [shown, setShown] = useState(PAGE);
  const sheetIds = [...new Set(formulas.map(({ place }) => place.sheetId))];
  const heading = useRef<HTMLHeadingElement>(null);
  const toHeading = (): void => heading.current?.focus();
  const showMore = (): void => {
    if (rest < PAGE) toHeading();
    setShown(shown + PAGE);
  };
  const rest = Math.min(PAGE, formulas.length - shown);
  return (
    <section className={styles.section} aria-labelledby="formulas-list">
      <h2 id="formulas-list" ref={heading} className={styles.subtitle} tabIndex={-1}>
        {words.list.title}
      </h2>
      {formulas.length === 0 ? (
        <EmptyState icon={<MathFormulaRegular />} title={words.list.none} advice={words.list.noneAdvice} />
      ) : (
        <>
          <p className={styles.small}>{format.plural(words.list.count, formulas.length)}</p>
          <AllActions tools={tools} formulas={formulas} changes={changes} onGone={toHeading} />
          {sheetIds.map((sheetId) => (
            <Sheet
              key={sheetId}
              tools={tools}
              changes={changes}
              formulas={formulas.slice(0, shown).filter(({ place }) => place.sheetId === sheetId)}
              all={formulas.filter(({ place }) => place.sheetId === sheetId)}
            />
          ))}
          {rest > 0 && <Button onClick={showMore}>{words.list.more({ count: format.count(rest) })}</Button>}
        </>
      )}
    </section>
  );
}

type AllProps = Props & { readonly onGone: () => void };

function AllActions({ tools, formulas, changes, onGone }: AllProps) {
  const styles = useStyles();
  const { format } = useSpeech();
  const words = useFormulasWords();
  const broken = formulas.filter(({ needsRepair }) => needsRepair).length;
  const { start, isRunning } = changes;
  const recalculate = (): void =>
    start(async () => {
      await tools.recalculateAll();
      return words.recalculated;
    });
  const repair = (): void => {
    // The button goes with what it repairs.
    onGone();
    start(async () => format.plural(words.repaired, await tools.repair(formulas)));
  };
  return (
    <>
      {broken > 0 && <p className={styles.note}>{format.plural(words.repairNote, broken)}</p>}
      <div className={styles.actions}>
        {broken > 0 && (
          <Button appearance="primary" disabledFocusable={isRunning} onClick={repair}>
            {words.repair}
          </Button>
        )}
        <Button icon={<ArrowSyncRegular />} disabledFocusable={isRunning} onClick={recalculate}>
          {words.recalculateAll}
        </Button>
        <FreezeButton tools={tools} formulas={formulas} changes={changes} label={words.freeze.all} />
      </div>
    </>
  );
}

type SheetProps = Props & {
  /** Those that are not shown yet as well. */
  readonly all: readonly ListedFormula[];
};

function Sheet({ tools, formulas, all, changes }: SheetProps) {
  const styles = useStyles();
  const words = useFormulasWords();
  const [first] = formulas;
  if (!first) return null;
  const name = first.sheetName;
  return (
    <>
      <div className={styles.sheetLine}>
        <h3 className={styles.sheet}>{name}</h3>
        <FreezeButton
          tools={tools}
          formulas={all}
          changes={changes}
          label={words.freeze.sheet}
          fullLabel={words.freeze.sheetOf({ name })}
          isSmall
        />
      </div>
      <ul className={styles.list}>
        {formulas.map((formula) => (
          <li key={`${formula.place.row},${formula.place.column}`}>
            <FormulaItem tools={tools} formula={formula} changes={changes} />
          </li>
        ))}
      </ul>
    </>
  );
}
