import { useEffect, useEffectEvent } from 'react';

import type { Table } from '../../../core/table.ts';
import type { Progress, Question } from '../../../datasets/dataset.ts';
import { usePane } from '../../pane.ts';
import { useTask, type TaskState } from '../../use-task.ts';

export const SHOWN_ROWS = 20;

/** The first rows, and how many there are as far as that is known. */
export type Sample = {
  readonly table: Table;
  readonly rows: number;
  readonly more: boolean;
  /** Columns that were asked for; more may have come. */
  readonly asked: readonly string[];
  /** How long they took to come, in milliseconds. */
  readonly tookMs: number;
  /** Requests they took; undefined where that was not told. */
  readonly pages: number | undefined;
};

export type PreviewState = TaskState<Progress, Sample>;

type Options = {
  readonly question: Question;
  /** Columns that it asks for. */
  readonly asked: readonly string[];
  readonly onArrived: (sample: Sample) => void;
};

/** Asks on arrival, one row more than it shows, to know whether there are more. */
export function usePreview({ question, asked, onArrived }: Options) {
  const { runtime, clock } = usePane();
  const { state, start, cancel } = useTask<Progress, Sample>();

  const load = (): void => {
    void start(async (signal, onStep) => {
      let last: Progress | undefined;
      const onProgress = (progress: Progress): void => {
        last = progress;
        onStep(progress);
      };
      const begun = clock().getTime();
      const table = await runtime.table(question, { signal, onProgress, limit: SHOWN_ROWS + 1 });
      const counted = countRows(table, runtime.cached(question)?.rows.length ?? last?.total);
      const sample = { ...counted, asked, tookMs: clock().getTime() - begun, pages: last?.pages };
      signal.throwIfAborted();
      onArrived(sample);
      return sample;
    });
  };
  const loadOnArrival = useEffectEvent(load);
  useEffect(() => loadOnArrival(), []);

  return { state, cancel, retry: load };
}

function countRows(table: Table, all: number | undefined): Omit<Sample, 'asked' | 'tookMs' | 'pages'> {
  const arrived = table.rows.length;
  const shown = { ...table, rows: table.rows.slice(0, SHOWN_ROWS) };
  if (arrived <= SHOWN_ROWS) return { table: shown, rows: arrived, more: false };
  return all === undefined ? { table: shown, rows: SHOWN_ROWS, more: true } : { table: shown, rows: all, more: false };
}
