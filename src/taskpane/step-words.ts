import type { Progress } from '../datasets/dataset.ts';
import type { Step } from '../imports/imports.ts';
import { useSpeech } from './speech.ts';

export type HowFar = {
  readonly detail: string | undefined;
  /** 0 to 1. */
  readonly value: number | undefined;
};

const NOWHERE: HowFar = { detail: undefined, value: undefined };

/** How far a run is, in words and as a fraction. */
export function useStepWords(): (step: Step | undefined) => HowFar {
  const { words, format } = useSpeech();
  const progressWords = useProgressWords();
  return (step) => {
    if (!step) return NOWHERE;
    if (step.phase === 'asking') return progressWords(step.progress);
    const { written, total } = step;
    return {
      detail: words.insert.rowsWritten({ written: format.count(written), total: format.count(total) }),
      value: total === 0 ? undefined : written / total,
    };
  };
}

export function useProgressWords(): (progress: Progress | undefined) => HowFar {
  const { words, format } = useSpeech();
  return (progress) => {
    if (!progress || progress.rows === 0) return NOWHERE;
    const { rows, pages, total } = progress;
    if (total !== undefined && total >= rows) {
      return {
        detail: words.preview.rowsOfTotal({ rows: format.count(rows), total: format.count(total) }),
        value: rows / total,
      };
    }
    const received = format.plural(words.preview.rowsSoFar, rows);
    const detail = pages > 1 ? `${received} · ${format.plural(words.preview.pagesSoFar, pages)}` : received;
    return { detail, value: undefined };
  };
}
