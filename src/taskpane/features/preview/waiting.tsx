import { Button } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';

import type { Dataset, Input, Progress } from '../../../datasets/dataset.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { RunProgress } from '../../components/run-progress.tsx';
import { refusedParam } from '../../explain.ts';
import { useSpeech } from '../../speech.ts';
import { useProgressWords } from '../../step-words.ts';
import { useStyles } from './preview.styles.ts';
import type { PreviewState } from './use-preview.ts';

type WaitingProps = {
  readonly state: Exclude<PreviewState, { phase: 'done' }>;
  readonly dataset: Dataset;
  readonly input: Input;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onAdjust: (error?: unknown) => void;
};

/** In place of the first rows, as long as they are not there. */
export function Waiting({ state, dataset, input, onCancel, onRetry, onAdjust }: WaitingProps) {
  const { words } = useSpeech();
  switch (state.phase) {
    case 'idle':
    case 'running':
      return <Loading progress={state.phase === 'running' ? state.step : undefined} onCancel={onCancel} />;
    case 'cancelled':
      return <Cancelled onRetry={onRetry} />;
    case 'failed': {
      // The same question would be refused again.
      const retry = refusedParam(state.error, dataset) === undefined ? onRetry : undefined;
      return (
        <FailureMessage error={state.error} dataset={dataset} input={input} onRetry={retry}>
          {dataset.params.length > 0 && (
            <Button size="small" onClick={() => onAdjust(state.error)}>
              {words.preview.adjust}
            </Button>
          )}
        </FailureMessage>
      );
    }
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
