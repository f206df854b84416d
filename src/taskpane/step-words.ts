import type { Progress } from '../datasets/dataset.ts';
import type { Step } from '../imports/imports.ts';
import { COLON } from '../messages/colon.ts';
import { useImportWords } from './use-import-words.ts';
import { useSpeech } from './speech.ts';

export type HowFar = {
  readonly detail: string | undefined;
  /** 0 to 1. */
  readonly value: number | undefined;
};

const NOWHERE: HowFar = { detail: undefined, value: undefined };

/** How far a run is, in words and as a fraction. */
export function useStepWords(): (step: Step | undefined) => HowFar {
  const { words, format, language } = useSpeech();
  const progressWords = useProgressWords();
  const { waiting, ahead, secondsLeft, minutesLeft, placing } = useImportWords();
  const withTimeLeft = ({ detail, value }: HowFar, leftMs: number | undefined): HowFar => {
    if (leftMs === undefined || detail === undefined) return { detail, value };
    const seconds = Math.max(1, Math.ceil(leftMs / 1000));
    const left =
      seconds < 90 ? format.plural(secondsLeft, seconds) : format.plural(minutesLeft, Math.round(seconds / 60));
    return { detail: `${detail} · ${left}`, value };
  };
  return (step) => {
    if (!step) return NOWHERE;
    switch (step.phase) {
      case 'waiting':
        return { detail: `${waiting}${COLON[language]}${format.plural(ahead, step.ahead)}`, value: undefined };
      case 'asking':
        return withTimeLeft(progressWords(step.progress), step.leftMs);
      case 'writing': {
        const { written, total } = step;
        const rows = { written: format.count(written), total: format.count(total) };
        const value = total === 0 ? undefined : written / total;
        const detail = words.insert.rowsWritten(rows);
        // What is left then is one request, and Excel does not tell how far that is.
        if (written >= total) return { detail: `${detail} · ${placing}`, value };
        return withTimeLeft({ detail, value }, step.leftMs);
      }
    }
  };
}

export function useProgressWords(): (progress: Progress | undefined) => HowFar {
  const { words, format } = useSpeech();
  return (progress) => {
    if (!progress || progress.rows === 0) return NOWHERE;
    const { rows, pages, total } = progress;
    const isMeasured = total !== undefined && total >= rows;
    const received = isMeasured
      ? words.preview.rowsOfTotal({ rows: format.count(rows), total: format.count(total) })
      : format.plural(words.preview.rowsSoFar, rows);
    const detail = pages > 1 ? `${received} · ${format.plural(words.preview.pagesSoFar, pages)}` : received;
    return { detail, value: isMeasured ? rows / total : undefined };
  };
}
