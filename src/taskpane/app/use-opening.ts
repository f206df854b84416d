import { useState } from 'react';

import type { Dataset } from '../../datasets/dataset.ts';
import { WorkbookError } from '../../platform/workbook.ts';
import { usePane } from '../pane.ts';
import { useTask, type TaskState } from '../use-task.ts';

/** A dataset that was chosen and is not there yet; with an error, why it did not come. */
export type Opening = { readonly id: string; readonly error?: unknown };

type Options = {
  readonly onOpen: (dataset: Dataset) => void;
  /** The screen that it is handed to is on its way. */
  readonly isMoving: boolean;
};

/** Fetches a dataset that was chosen, then hands it on. The last one chosen counts. */
export function useOpening({ onOpen, isMoving }: Options) {
  const { loadDataset } = usePane();
  const [id, setId] = useState<string>();
  const { state, start } = useTask<never, void>();
  const open = (chosen: string): void => {
    setId(chosen);
    void start(async (signal) => {
      const dataset = await loadDataset(chosen);
      signal.throwIfAborted();
      if (!dataset) throw new WorkbookError({ kind: 'unknown-dataset' });
      onOpen(dataset);
    });
  };
  return { open, opening: id === undefined ? undefined : toOpening(id, state, isMoving) };
}

function toOpening(id: string, state: TaskState<never, void>, isMoving: boolean): Opening | undefined {
  if (state.phase === 'failed') return { id, error: state.error };
  return state.phase === 'running' || isMoving ? { id } : undefined;
}
