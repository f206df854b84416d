import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';

import type { SourceId } from '../../../core/errors.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { GapNote } from '../../components/gap-note.tsx';
import { useReveal } from '../../components/use-reveal.ts';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useTask } from '../../use-task.ts';
import { useInsertedSentence, type Inserted } from './use-insertion.ts';

type Props = { readonly inserted: Inserted; readonly source: SourceId };

export function InsertedMessage({ inserted, source }: Props) {
  const styles = useStyles();
  const root = useReveal();
  const { words } = useSpeech();
  const { imports } = usePane();
  const going = useTask<never, void>();
  const sentence = useInsertedSentence(inserted);
  const { state } = inserted;
  return (
    <div ref={root} className={styles.root}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody className={styles.body}>
          {sentence}
          {state && (
            <div className={styles.actions}>
              <Button size="small" onClick={() => void going.start(() => imports.goTo(state.id))}>
                {words.general.goTo}
              </Button>
            </div>
          )}
        </MessageBarBody>
      </MessageBar>
      {state && (
        <GapNote source={source} gaps={state.gaps} isNews>
          {words.gaps.refreshLater}
        </GapNote>
      )}
      {going.state.phase === 'failed' && <FailureMessage error={going.state.error} />}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  actions: { marginTop: tokens.spacingVerticalS },
});
