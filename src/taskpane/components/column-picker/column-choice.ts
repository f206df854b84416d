import type { Dataset } from '../../../datasets/dataset.ts';
import type { Param } from '../../../datasets/param.ts';

/** The parameter by which a dataset of documented shape is asked for columns; undefined where there is none. */
export function columnChoiceOf({ params, columns }: Pick<Dataset, 'params' | 'columns'>): Param | undefined {
  return columns === undefined ? undefined : params.find(({ name }) => name === 'columns');
}
