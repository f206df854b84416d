import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useId, useRef, type ReactNode } from 'react';

import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import { QuestionSummary } from '../../components/question-summary.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useInsertRuns, type InsertRun } from '../../insert-runs.ts';
import { useSpeech } from '../../speech.ts';
import { useStepWords } from '../../step-words.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { InsertedMessage } from './inserted-message.tsx';

/** Insertions that no screen tells of any more: how far each is, and what became of it. */
export function RunList({ shown }: { readonly shown: readonly InsertRun[] }) {
  const styles = useStyles();
  const { runs: words } = useChooseWords();
  return (
    <section className={styles.root} aria-label={words.title}>
      {shown.map((run) => (
        <Run key={run.id} run={run} />
      ))}
    </section>
  );
}

function Run({ run }: { readonly run: InsertRun }) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const asked = useId();
  const { words, language } = useSpeech();
  const { runs: own } = useChooseWords();
  const runs = useInsertRuns();
  const { id, dataset, input, state } = run;
  const title = dataset.title[language];
  const isRunning = state.phase === 'running';
  useFocusKept(root, 'body', 'main');
  return (
    <div ref={root} className={styles.run} aria-busy={isRunning}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        {/* One button that becomes the other keeps the focus. */}
        <Button
          size="small"
          aria-label={isRunning ? own.cancelOf({ title }) : own.hideOf({ title })}
          aria-describedby={asked}
          onClick={() => (isRunning ? runs.cancel(id) : runs.dismiss(id))}
        >
          {isRunning ? words.general.cancel : own.hide}
        </Button>
      </div>
      {/* Two questions to one dataset go by the same title. */}
      <div id={asked}>
        <QuestionSummary params={dataset.params} input={input} />
      </div>
      <State run={run} onAgain={() => runs.again(id)} />
    </div>
  );
}

type StateProps = { readonly run: InsertRun; readonly onAgain: () => void };

function State({ run: { state, dataset, input }, onAgain }: StateProps): ReactNode {
  const { words } = useSpeech();
  switch (state.phase) {
    case 'idle':
      return null;
    case 'running':
      return <Running step={state.step} />;
    case 'done':
      return <InsertedMessage inserted={state.result} dataset={dataset} input={input} isRevealed={false} />;
    case 'cancelled':
      return <Note>{words.insert.cancelled}</Note>;
    case 'failed':
      return (
        <FailureMessage error={state.error} dataset={dataset} input={input} isRevealed={false} onRetry={onAgain} />
      );
  }
}

type RunningProps = Pick<Extract<InsertRun['state'], { phase: 'running' }>, 'step'>;

function Running({ step }: RunningProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { detail, value } = useStepWords()(step);
  const label = step?.phase === 'writing' ? words.insert.writing : words.insert.asking;
  return (
    <>
      <span className={styles.detail}>{detail ?? label}</span>
      {step?.phase !== 'waiting' && <ProgressBar aria-label={label} {...(value !== undefined && { value })} />}
    </>
  );
}

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    display: 'grid',
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'minmax(0, 1fr)',
    flexShrink: 0,
    maxHeight: '40vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  run: { display: 'grid', gap: tokens.spacingVerticalXS, gridTemplateColumns: 'minmax(0, 1fr)' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});
