import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import type { ImportState } from '../../../imports/imports.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import { QuestionSummary } from '../../components/question-summary.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useStepWords } from '../../step-words.ts';
import { useTask } from '../../use-task.ts';
import { AskAgain } from './ask-again.tsx';
import { DetachButton } from './detach-button.tsx';
import { useStyles } from './import-card.styles.ts';
import { ImportFacts } from './import-facts.tsx';
import type { Refreshes, RefreshState } from './use-refreshes.ts';

type Props = { readonly state: ImportState; readonly refreshes: Refreshes };

/** One import: what it is, how fresh it is, and what can be done with it. */
export function ImportCard({ state, refreshes }: Props) {
  const styles = useStyles();
  const { datasets } = usePane();
  const { words, language } = useSpeech();
  const title = useId();
  const dataset = datasets.find(({ id }) => id === state.datasetId);
  const name = dataset?.title[language] ?? state.tableName;
  const problem = problemOf(state, dataset);
  return (
    <article className={styles.card} aria-labelledby={title}>
      <div>
        {dataset && <p className={styles.source}>{SOURCE_NAMES[dataset.source][language]}</p>}
        <h2 id={title} className={styles.title}>
          {name}
        </h2>
        <p className={styles.place}>{state.place?.address ?? state.tableName}</p>
      </div>
      {dataset && <QuestionSummary params={dataset.params} input={state.input} />}
      <ImportFacts state={state} />
      {problem !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.message}>{words.imports[problem]}</MessageBarBody>
        </MessageBar>
      )}
      {problem === undefined && dataset ? (
        <CardActions state={state} refreshes={refreshes} dataset={dataset} name={name} />
      ) : (
        <div className={styles.actions}>
          <DetachButton state={state} name={name} />
        </div>
      )}
    </article>
  );
}

function problemOf(state: ImportState, dataset: Dataset | undefined) {
  if (!state.place) return 'tableMissing';
  return dataset ? undefined : 'unknownDataset';
}

type ActionsProps = Props & { readonly dataset: Dataset; readonly name: string };

function CardActions({ state, refreshes, dataset, name }: ActionsProps) {
  const styles = useStyles();
  const { imports } = usePane();
  const { words } = useSpeech();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const going = useTask<never, void>();
  const run = refreshes.of(state.id);
  const refresh = (): void => {
    if (state.withheld.length > 0) setAsking(true);
    else refreshes.refresh(state.id);
  };
  const cancel = (): void => {
    refreshes.cancel(state.id);
    button.current?.focus();
  };
  return (
    <>
      <div className={styles.actions}>
        <Button
          ref={(element) => {
            button.current = element;
          }}
          size="small"
          appearance="primary"
          disabledFocusable={run.phase === 'running' || refreshes.all.state.phase === 'running'}
          aria-label={words.imports.refreshOf({ name })}
          onClick={refresh}
        >
          {words.imports.refresh}
        </Button>
        <Button
          size="small"
          aria-label={words.imports.goToOf({ name })}
          onClick={() => void going.start(() => imports.goTo(state.id))}
        >
          {words.general.goTo}
        </Button>
        <DetachButton state={state} name={name} />
      </div>
      {isAsking && (
        <AskAgain
          dataset={dataset}
          state={state}
          onDone={(input) => {
            setAsking(false);
            button.current?.focus();
            if (input) refreshes.refresh(state.id, input);
          }}
        />
      )}
      <RefreshReport run={run} name={name} dataset={dataset} onCancel={cancel} onRetry={refresh} />
      {going.state.phase === 'failed' && <FailureMessage error={going.state.error} />}
    </>
  );
}

type ReportProps = {
  readonly run: RefreshState;
  readonly name: string;
  readonly dataset: Dataset;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
};

function RefreshReport({ run, name, dataset, onCancel, onRetry }: ReportProps) {
  const { words } = useSpeech();
  const stepWords = useStepWords();
  switch (run.phase) {
    case 'idle':
      return null;
    case 'running':
      return <RunProgress label={words.imports.refreshing} {...stepWords(run.step)} onCancel={onCancel} />;
    case 'done':
      return <Note>{words.imports.refreshed({ name })}</Note>;
    case 'cancelled':
      return <Note>{words.imports.cancelled}</Note>;
    case 'failed':
      return <FailureMessage error={run.error} dataset={dataset} isRevealed={false} onRetry={onRetry} />;
  }
}
