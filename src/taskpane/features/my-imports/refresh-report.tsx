import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

import type { Dataset, Input } from '../../../datasets/dataset.ts';
import type { ImportState } from '../../../imports/imports.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { GapNote } from '../../components/gap-note.tsx';
import { Note } from '../../components/note.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useSpeech } from '../../speech.ts';
import { useStepWords } from '../../step-words.ts';
import { useStyles } from './import-card.styles.ts';
import type { RefreshState } from './use-refreshes.ts';

type Props = {
  readonly run: RefreshState;
  readonly state: ImportState;
  readonly name: string;
  readonly dataset: Dataset;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
};

/** What the last answer lacked, and how the last refresh goes or went; a failure also when it was begun from the ribbon. */
export function RefreshReport(props: Props) {
  const { run, state, dataset } = props;
  const { words } = useSpeech();
  return (
    <>
      <GapNote source={dataset.source} gaps={state.gaps} isNews={run.phase === 'done'}>
        {words.gaps.kept}
      </GapNote>
      <Course {...props} />
    </>
  );
}

function Course(props: Props) {
  const { run, name, dataset, onRetry } = props;
  const { words } = useSpeech();
  if (run.phase === 'running') return <Running {...props} run={run} />;
  const failed = failureOf(props);
  if (failed)
    return (
      <FailureMessage
        error={failed.error}
        dataset={dataset}
        input={failed.input}
        isRevealed={false}
        onRetry={onRetry}
      />
    );
  if (run.phase === 'cancelled') return <Note>{words.imports.cancelled}</Note>;
  return run.phase === 'done' ? <Refreshed state={run.result} name={name} /> : null;
}

/** Why the last refresh failed, whoever began it, or that with another question; and what was asked. */
function failureOf({ run, state }: Props): { readonly error: unknown; readonly input: Input } | undefined {
  if (run.phase === 'failed' && run.edit) return { error: run.error, input: run.edit.input };
  return state.failure === undefined ? undefined : { error: state.failure, input: state.input };
}

type RunningProps = Pick<Props, 'onCancel'> & { readonly run: Extract<RefreshState, { readonly phase: 'running' }> };

function Running({ run: { step, isOneOfMany = false, isFromElsewhere = false }, onCancel }: RunningProps) {
  const { words } = useSpeech();
  const stepWords = useStepWords();
  const howFar = stepWords(step);
  if (isOneOfMany) return <Waiting detail={howFar.detail} />;
  if (step?.phase === 'waiting' || isFromElsewhere) return <Waiting detail={howFar.detail} onCancel={onCancel} />;
  return <RunProgress label={words.imports.refreshing} {...howFar} onCancel={onCancel} />;
}

/** In few words: what runs tells more of itself. */
function Waiting({ detail, onCancel }: { readonly detail: string | undefined; readonly onCancel?: () => void }) {
  const styles = useStyles();
  const { words } = useSpeech();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, 'article', 'h2');
  return (
    <div ref={root} className={styles.waiting}>
      <span>{detail ?? words.imports.refreshing}</span>
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          {words.general.cancel}
        </Button>
      )}
    </div>
  );
}

function Refreshed({ state, name }: { readonly state: ImportState; readonly name: string }) {
  const { words } = useSpeech();
  const isWhole = !state.gaps?.length;
  const { isChanged } = state;
  if (isWhole && !isChanged) return <Note>{words.imports.unchanged({ name })}</Note>;
  const { changed = 0, removed = 0 } = (isChanged && state.lastChange) || {};
  const sentence = isWhole ? words.imports.refreshed({ name }) : words.imports.incomplete({ name });
  // What the source changed and what a person changed look the same in the sheet.
  return <Note>{changed + removed > 0 ? `${sentence} ${words.imports.replaced}` : sentence}</Note>;
}
