import { Button } from '@fluentui/react-components';

import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import type { SourceAccess } from '../../pane-services.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { useTask } from '../../use-task.ts';
import { useStyles } from './sources.styles.ts';

/** Formulas that waited for this do not calculate by themselves. */
export function RecalculateButton({ access }: { readonly access: SourceAccess }) {
  const styles = useStyles();
  const words = useAccessWords();
  const { state, start } = useTask<never, void>();
  const recalculate = (): void => void start(() => access.recalculate());
  return (
    <>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={state.phase === 'running'} onClick={recalculate}>
          {words.recalculate}
        </Button>
      </div>
      {state.phase === 'done' && <Note>{words.recalculated}</Note>}
      {state.phase === 'failed' && <FailureMessage error={state.error} onRetry={recalculate} />}
    </>
  );
}
