import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';

import { useEffect } from 'react';

import type { Dataset, Input } from '../../../datasets/dataset.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { GapNote } from '../../components/gap-note.tsx';
import { useReveal } from '../../components/use-reveal.ts';
import type { Inserted } from '../../insert-runs.ts';
import { usePane } from '../../pane.ts';
import { useExplain } from '../../explain.ts';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { useTask } from '../../use-task.ts';
import { useInsertedSentence } from './use-insertion.ts';
import { useNoRows } from './use-no-rows.ts';

type Props = {
  readonly inserted: Inserted;
  readonly dataset: Dataset;
  readonly input: Input;
  /** Whether it scrolls into view. */
  readonly isRevealed?: boolean;
};

export function InsertedMessage({ inserted, dataset, input, isRevealed = true }: Props) {
  const styles = useStyles();
  const root = useReveal(isRevealed);
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
          {state?.rows === 0 && <WhyEmpty dataset={dataset} input={input} />}
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
        <GapNote source={dataset.source} gaps={state.gaps} isNews>
          {words.gaps.refreshLater}
        </GapNote>
      )}
      {state?.unstamped !== undefined && <Unstamped error={state.unstamped} />}
      {going.state.phase === 'failed' && <FailureMessage error={going.state.error} />}
    </div>
  );
}

/** The table is there, and holds nothing yet. */
function WhyEmpty(about: Pick<Props, 'dataset' | 'input'>) {
  const styles = useStyles();
  const { asked, loosen } = useNoRows(about);
  return <p className={styles.why}>{[asked, loosen].filter(Boolean).join(' ')}</p>;
}

function Unstamped({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const { insert } = useChooseWords();
  const { happened } = useExplain()(error);
  const sentence = `${insert.unstamped} ${happened}`;
  useEffect(() => announce(sentence), [announce, sentence]);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  why: { margin: 0 },
  actions: { marginTop: tokens.spacingVerticalS },
});
