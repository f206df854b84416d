import type { FormulaTools } from '../../../formulas/index.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { FormulaSheets } from './formula-sheets.tsx';
import { useStyles } from './formulas.styles.ts';
import { FrozenList } from './frozen-list.tsx';
import { SelectedFormula } from './selected-formula.tsx';
import { Outcome } from './outcome.tsx';
import { useChanges } from './use-changes.ts';
import { useFormulaList } from './use-formula-list.ts';
import { useTools } from './use-tools.ts';
import { useFormulasWords } from './use-words.ts';

type Props = {
  readonly isShown: boolean;
  /** Another number each time that the form of the selected cell is asked for; 0 for never. */
  readonly formsAsked: number;
};

/** The formulas of this workbook: the selected one to change, all of them to look after. */
export function Formulas({ isShown, formsAsked }: Props) {
  const styles = useStyles();
  const words = useFormulasWords();
  const { state, load } = useTools();
  return (
    <div className={styles.root}>
      <h1 className={styles.title} tabIndex={-1}>
        {words.title}
      </h1>
      {state.phase === 'loading' && <LoadingNote />}
      {state.phase === 'failed' && <FailureMessage error={state.error} onRetry={load} />}
      {state.phase === 'ready' && <Parts tools={state.tools} isShown={isShown} formsAsked={formsAsked} />}
    </div>
  );
}

function Parts({ tools, isShown, formsAsked }: Props & { readonly tools: FormulaTools }) {
  const { list, read } = useFormulaList(tools, isShown);
  const changes = useChanges(read);
  return (
    <>
      <SelectedFormula tools={tools} isShown={isShown} formsAsked={formsAsked} onWritten={read} />
      <Outcome changes={changes} />
      {list.phase === 'loading' && <LoadingNote />}
      {list.phase === 'failed' && <FailureMessage error={list.error} onRetry={() => void read()} />}
      {list.phase === 'ready' && (
        <>
          <FormulaSheets tools={tools} formulas={list.formulas} changes={changes} />
          <FrozenList tools={tools} frozen={list.frozen} changes={changes} />
        </>
      )}
    </>
  );
}
