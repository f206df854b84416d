import { Button } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';

import type { Dataset, Input, Progress, Question } from '../../../datasets/dataset.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { BackButton } from '../../components/back-button.tsx';
import { DatasetIntroduction } from '../../components/dataset-introduction.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { GapNote } from '../../components/gap-note.tsx';
import type { FormValues } from '../../components/param-fields/form-values.ts';
import { QuestionSummary } from '../../components/question-summary.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { useSpeech } from '../../speech.ts';
import { useProgressWords } from '../../step-words.ts';
import { ColumnChoice } from './column-choice.tsx';
import { InsertPanel } from './insert-panel.tsx';
import { useStyles } from './preview.styles.ts';
import { SampleTable } from './sample-table.tsx';
import { useInsertion } from './use-insertion.ts';
import { usePreview, type PreviewState, type Sample } from './use-preview.ts';

type Props = {
  readonly dataset: Dataset;
  readonly values: FormValues;
  readonly question: Question;
  /** Back to the form, with the error that sent us there. */
  readonly onBack: (error?: unknown) => void;
  /** What "back" leads to. */
  readonly backLabel: string;
};

/** The first rows of an answer, and putting all of them in the workbook. */
export function Preview({ dataset, values, question, onBack, backLabel }: Props) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { state, cancel, retry } = usePreview(question);
  const [columns, setColumns] = useState<readonly string[]>();
  const insertion = useInsertion({ dataset, values, columns });
  const isInserting = insertion.state.phase === 'running';
  return (
    <div className={styles.root}>
      <BackButton onClick={() => onBack()} disabled={isInserting}>
        {backLabel}
      </BackButton>
      <DatasetIntroduction dataset={dataset} isBrief={dataset.params.length > 0} />
      <QuestionSummary params={dataset.params} input={insertion.input} />
      {state.phase === 'done' ? (
        <>
          <GapNote source={dataset.source} gaps={state.result.table.gaps} isNews />
          <Rows sample={state.result} title={dataset.title[language]} />
          <ColumnChoice all={state.result.table.columns} chosen={columns} onChoose={setColumns} />
          <InsertPanel dataset={dataset} insertion={insertion} />
        </>
      ) : (
        <Waiting
          state={state}
          onCancel={cancel}
          onRetry={retry}
          onAdjust={onBack}
          dataset={dataset}
          input={insertion.input}
        />
      )}
    </div>
  );
}

function Rows({ sample, title }: { readonly sample: Sample; readonly title: string }) {
  const { words } = useSpeech();
  if (sample.rows > 0) return <SampleTable sample={sample} title={title} />;
  return <EmptyState icon={<TableRegular />} title={words.preview.empty} advice={words.preview.emptyAdvice} />;
}

type WaitingProps = {
  readonly state: Exclude<PreviewState, { phase: 'done' }>;
  readonly dataset: Dataset;
  readonly input: Input;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onAdjust: (error?: unknown) => void;
};

function Waiting({ state, dataset, input, onCancel, onRetry, onAdjust }: WaitingProps) {
  const { words } = useSpeech();
  switch (state.phase) {
    case 'idle':
    case 'running':
      return <Loading progress={state.phase === 'running' ? state.step : undefined} onCancel={onCancel} />;
    case 'cancelled':
      return <Cancelled onRetry={onRetry} />;
    case 'failed':
      return (
        <FailureMessage error={state.error} dataset={dataset} input={input} onRetry={onRetry}>
          {dataset.params.length > 0 && (
            <Button size="small" onClick={() => onAdjust(state.error)}>
              {words.preview.adjust}
            </Button>
          )}
        </FailureMessage>
      );
  }
}

/** Said instead of what was going on, with the focus on the way on: the button that had it is gone. */
function Cancelled({ onRetry }: { readonly onRetry: () => void }) {
  const { words } = useSpeech();
  const announce = useAnnounce();
  const { cancelled, nothingChanged, retry } = words.general;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  useEffect(() => announce(`${cancelled} ${nothingChanged}`), [announce, cancelled, nothingChanged]);
  return (
    <EmptyState icon={<TableRegular />} title={cancelled} advice={nothingChanged}>
      <Button
        ref={(element) => {
          button.current = element;
        }}
        onClick={onRetry}
      >
        {retry}
      </Button>
    </EmptyState>
  );
}

const SKELETON_ROWS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

function Loading({ progress, onCancel }: { readonly progress: Progress | undefined; readonly onCancel: () => void }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { detail, value } = useProgressWords()(progress);
  return (
    <>
      <RunProgress label={words.preview.asking} detail={detail} value={value} onCancel={onCancel} />
      <div className={styles.skeleton} aria-hidden="true">
        {SKELETON_ROWS.map((row) => (
          <div key={row} className={styles.skeletonRow} />
        ))}
      </div>
    </>
  );
}
