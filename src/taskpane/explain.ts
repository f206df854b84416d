import { isSourceError, SourceError } from '../core/errors.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Explanation } from '../messages/explain-failure.ts';
import type { PaneWords } from '../messages/pane-words.ts';
import { WorkbookError, type WorkbookRefusal } from '../platform/workbook.ts';
import type { Format } from './format.ts';
import { usePane } from './pane.ts';
import { useSpeech } from './speech.ts';

/** Words for anything that went wrong, of a source or of the workbook. */
export function useExplain(): (error: unknown, dataset?: Dataset) => Explanation {
  const { explain } = usePane();
  const { language, words, format } = useSpeech();
  return (error, dataset) => {
    if (error instanceof WorkbookError) return explainRefusal(error.refusal, words, format);
    const titled = dataset ? withLabel(error, (name) => labelOf(dataset, name)?.[language]) : error;
    return explain(titled, language);
  };
}

/** The parameter that an error is about, if it is one of this dataset's. */
export function refusedParam(error: unknown, dataset: Dataset): string | undefined {
  if (!isSourceError(error) || error.failure.kind !== 'invalid-input') return undefined;
  const { field } = error.failure;
  return dataset.params.some(({ name }) => name === field) ? field : undefined;
}

/** Refused by ourselves: no source was asked. */
export const isUnsent = (error: unknown): boolean => isSourceError(error) && error.request === undefined;

const labelOf = (dataset: Dataset, name: string) => dataset.params.find((param) => param.name === name)?.label;

/** In a form a field goes by its label; its name is for formulas. */
function withLabel(error: unknown, toLabel: (name: string) => string | undefined): unknown {
  if (!isSourceError(error) || error.failure.kind !== 'invalid-input') return error;
  const label = toLabel(error.failure.field);
  if (label === undefined) return error;
  return new SourceError(error.source, { ...error.failure, field: label }, { request: error.request });
}

function explainRefusal(refusal: WorkbookRefusal, words: PaneWords, format: Format): Explanation {
  switch (refusal.kind) {
    case 'occupied': {
      const [happened, advice] = words.refusal.occupied;
      return { happened: happened({ address: refusal.address }), advice };
    }
    case 'does-not-fit': {
      const [happened, advice] = words.refusal['does-not-fit'];
      return { happened: happened({ rows: format.plural(words.preview.rows, refusal.rows) }), advice };
    }
    case 'failed': {
      const [happened, advice] = words.refusal.failed;
      return { happened, advice, code: refusal.code };
    }
    default: {
      const [happened, advice] = words.refusal[refusal.kind];
      return { happened, advice };
    }
  }
}
