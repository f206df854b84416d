import { Button } from '@fluentui/react-components';

import type { Dataset } from '../../../datasets/dataset.ts';
import type { ImportState } from '../../../imports/imports.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useTask } from '../../use-task.ts';

type Props = { readonly state: ImportState; readonly dataset: Dataset; readonly onKept: () => void };

/** Agreeing after all that the workbook keeps what may be personal. */
export function KeepButton({ state, dataset, onKept }: Props) {
  const { imports } = usePane();
  const { words, language } = useSpeech();
  const task = useTask<never, void>();
  const withheld = dataset.params.filter(({ name }) => state.withheld.includes(name));
  const labels = withheld.map(({ label }) => label[language]).join(', ');
  const keep = (): void => {
    void task.start(async () => {
      await imports.keep(state.id);
      // The button goes once there is nothing left to keep.
      onKept();
    });
  };
  return (
    <>
      <Button size="small" onClick={keep}>
        {words.imports.keep({ labels })}
      </Button>
      {task.state.phase === 'failed' && <FailureMessage error={task.state.error} onRetry={keep} />}
    </>
  );
}
