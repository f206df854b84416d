import { useRef } from 'react';

import type { Dataset } from '../../datasets/dataset.ts';
import { columnChoiceOf } from '../components/column-picker/column-choice.ts';
import type { FormValues } from '../components/param-fields/form-values.ts';
import type { OpenDataset } from '../dataset-opening.ts';

type Drafts = {
  /** Opens the form of another dataset, and keeps what is left of this one. */
  readonly openFrom: (dataset: Dataset, open: (id: string) => void) => OpenDataset;
  /**
   * What a form opens with: as it was left; else as remembered, with what the form just left says in fields of the same
   * name, such as the school year.
   */
  readonly valuesFor: (dataset: Dataset, remembered: FormValues | undefined) => FormValues | undefined;
};

/** Nobody fills in twice what a form that was left held; as long as the pane is open. */
export function useDrafts(): Drafts {
  const left = useRef(new Map<string, FormValues>());
  const last = useRef<FormValues>(undefined);
  return {
    openFrom: (dataset, open) => (id, values) => {
      if (values) left.current.set(dataset.id, values);
      last.current = values;
      open(id);
    },
    valuesFor: (dataset, remembered) => {
      const own = left.current.get(dataset.id);
      const given = last.current;
      left.current.delete(dataset.id);
      last.current = undefined;
      return own ?? (given ? { ...remembered, ...sharedWith(dataset, given) } : remembered);
    },
  };
}

/** Columns are another dataset's own. */
function sharedWith(dataset: Dataset, given: FormValues): FormValues {
  const choice = columnChoiceOf(dataset);
  const shared = dataset.params.flatMap((param) => {
    const value = param === choice ? '' : (given[param.name] ?? '');
    return value === '' ? [] : [[param.name, value] as const];
  });
  return Object.fromEntries(shared);
}
