import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import type { Dataset } from '../../../datasets/dataset.ts';
import { useSpeech } from '../../speech.ts';
import { InsertedMessage } from './inserted-message.tsx';
import { InsertProgress } from './insert-progress.tsx';
import type { Inserted, Insertion } from './use-insertion.ts';

type Props = {
  readonly insertion: Insertion;
  readonly dataset: Dataset;
  /** Shown beside the button that began it. */
  readonly of: Inserted['kind'];
  readonly onCancelled?: () => void;
};

/** How the last insertion goes, or went. */
export function InsertOutcome({ insertion, dataset, of, onCancelled }: Props) {
  const { words } = useSpeech();
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
      return <InsertedMessage inserted={state.result} source={dataset.source} />;
    case 'cancelled':
      return <Note>{words.insert.cancelled}</Note>;
    case 'failed':
      return <FailureMessage error={state.error} dataset={dataset} input={insertion.input} onRetry={again} />;
  }
}
