import { Button, makeStyles } from '@fluentui/react-components';

import type { Dataset } from '../../../datasets/dataset.ts';
import { WorkbookError } from '../../../platform/workbook.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { InsertedMessage } from './inserted-message.tsx';
import { InsertProgress } from './insert-progress.tsx';
import type { Insertion, What } from './use-insertion.ts';

type Props = {
  readonly insertion: Insertion;
  readonly dataset: Dataset;
  /** Shown beside the button that began it. */
  readonly of: What;
  readonly onCancelled?: () => void;
};

/** How the last insertion goes, or went. */
export function InsertOutcome({ insertion, dataset, of, onCancelled }: Props) {
  const { state, cancel, again, last } = insertion;
  if (last !== of) return null;
  switch (state.phase) {
    case 'idle':
      return null;
    case 'running':
      return (
        <InsertProgress
          step={state.step}
          onCancel={() => {
            cancel();
            onCancelled?.();
          }}
        />
      );
    case 'done':
      return <InsertedMessage inserted={state.result} dataset={dataset} input={insertion.input} />;
    case 'cancelled':
      return <Cancelled insertion={insertion} />;
    case 'failed':
      return (
        <FailureMessage error={state.error} dataset={dataset} input={insertion.input} onRetry={again}>
          <Elsewhere error={state.error} insertion={insertion} />
        </FailureMessage>
      );
  }
}

function Cancelled({ insertion: { last, formulaAt } }: { readonly insertion: Insertion }) {
  const { words } = useSpeech();
  const { insert } = useChooseWords();
  const isHalf = last === 'both' && formulaAt !== undefined;
  return <Note>{isHalf ? insert.bothCancelled({ address: formulaAt }) : words.insert.cancelled}</Note>;
}

/** What stands in the way is shown, and never overwritten. */
function Elsewhere({ error, insertion }: { readonly error: unknown; readonly insertion: Insertion }) {
  const styles = useStyles();
  const { insert } = useChooseWords();
  if (!(error instanceof WorkbookError) || error.refusal.kind !== 'occupied') return null;
  const { text = '' } = error.refusal;
  return (
    <>
      {insertion.last === 'table' && (
        <Button size="small" onClick={() => insertion.insertTable('new-sheet')}>
          {insert.onNewSheet}
        </Button>
      )}
      <p className={styles.text}>
        {text !== '' && `${insert.occupiedBy({ text })} `}
        {insert.elsewhere}
      </p>
    </>
  );
}

const useStyles = makeStyles({
  text: { flexBasis: '100%', margin: 0, overflowWrap: 'anywhere' },
});
