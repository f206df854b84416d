import { useMemo, useState, type SubmitEvent } from 'react';

import type { Dataset, Question } from '../../../datasets/dataset.ts';
import { initialValues, toInput, type FormValues } from '../../components/param-fields/form-values.ts';
import { requireNumbers } from '../../components/param-fields/numbered.ts';
import type { FieldRefusal } from '../../components/param-fields/param-fields.tsx';
import { refusedParam, useExplain } from '../../explain.ts';

export type Asked = { readonly values: FormValues; readonly question: Question };

export type AskOptions = {
  readonly dataset: Dataset;
  /** What the form held before. */
  readonly values: FormValues | undefined;
  /** Why the source refused what was asked before. */
  readonly refused: unknown;
  readonly onAsked: (asked: Asked) => void;
};

/** The form of a dataset: nothing is sent before the dataset itself accepts every field. */
export function useAsk({ dataset, values: before, refused, onAsked }: AskOptions) {
  const explain = useExplain();
  const [values, setValues] = useState<FormValues>(() => ({ ...initialValues(dataset.params), ...before }));
  const [error, setError] = useState<unknown>(refused);
  const [isAsBefore, setAsBefore] = useState(() => isFilled(dataset, before));

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    try {
      requireNumbers(dataset, values);
      const question = dataset.question(toInput(dataset.params, values));
      setError(undefined);
      onAsked({ values, question });
    } catch (problem) {
      setError(problem);
    }
  };

  const name = refusedParam(error, dataset);
  const explanation = name === undefined ? undefined : explain(error, dataset);
  const message = explanation && `${explanation.happened} ${explanation.advice}`;
  const refusal = useMemo<FieldRefusal | undefined>(
    () => (name === undefined || message === undefined ? undefined : { name, message, cause: error }),
    [error, message, name],
  );
  const change = (next: FormValues): void => {
    setValues(next);
    if (name !== undefined && next[name] !== values[name]) setError(undefined);
  };
  const clear = (): void => {
    setValues(initialValues(dataset.params));
    setError(undefined);
    setAsBefore(false);
  };
  return { values, change, clear, isAsBefore, submit, refusal, error: name === undefined ? error : undefined };
}

/** Whether a form holds anything that it does not hold by itself. */
function isFilled({ params }: Dataset, values: FormValues = {}): boolean {
  return params.some(({ name, initial = '' }) => (values[name] ?? initial) !== initial);
}
