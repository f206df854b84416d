import { use } from 'react';

import { FailureMessage } from '../../components/failure-message.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { usePane } from '../../pane.ts';
import { FormulaSheets } from './formula-sheets.tsx';
import { useStyles } from './formulas.styles.ts';
import { FrozenList } from './frozen-list.tsx';
import { SelectedFormula } from './selected-formula.tsx';
import { Outcome } from './outcome.tsx';
import { useChanges } from './use-changes.ts';
import { useFormulaList } from './use-formula-list.ts';
import { useFormulasWords } from './use-words.ts';

/** The formulas of this workbook: the selected one to change, all of them to look after. */
export function Formulas({ isShown }: { readonly isShown: boolean }) {
  const styles = useStyles();
  const words = useFormulasWords();
  const tools = use(usePane().formulas());
  const { list, read } = useFormulaList(tools, isShown);
  const changes = useChanges(read);
  return (
    <div className={styles.root}>
      <h1 className={styles.title} tabIndex={-1}>
        {words.title}
      </h1>
      <SelectedFormula tools={tools} isShown={isShown} onWritten={read} />
      <Outcome changes={changes} />
      {list.phase === 'loading' && <LoadingNote />}
      {list.phase === 'failed' && <FailureMessage error={list.error} onRetry={() => void read()} />}
      {list.phase === 'ready' && (
        <>
          <FormulaSheets tools={tools} formulas={list.formulas} changes={changes} />
          <FrozenList tools={tools} frozen={list.frozen} changes={changes} />
        </>
      )}
    </div>
  );
}
