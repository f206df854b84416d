import { useMemo, useState, type SubmitEvent } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import type { FormulaTools, OpenFormula } from '../../../formulas/index.ts';
import { toInput, type FormValues } from '../../components/param-fields/form-values.ts';
import { requireNumbers } from '../../components/param-fields/numbered.ts';
import type { FieldRefusal } from '../../components/param-fields/param-fields.tsx';
import { refusedParam, useExplain } from '../../explain.ts';

type Options = {
  readonly opened: OpenFormula;
  readonly tools: FormulaTools;
  readonly onEdited: (isEdited: boolean) => void;
  readonly onDiscarded: () => void;
  readonly onWritten: () => Promise<void>;
};

/** The form of a formula: nothing is written before its dataset accepts every field. */
export function useFormulaForm({ opened, tools, onEdited, onDiscarded, onWritten }: Options) {
  const { dataset } = opened;
  const { params, before } = useBefore(opened);
  const [values, setValues] = useState(before);
  const [error, setError] = useState<unknown>();
  const [isWriting, setWriting] = useState(false);
  useFilling(opened.cell.formula, () => {
    setValues(before);
    setError(undefined);
  });
  const isEdited = params.some(({ name }) => values[name] !== before[name]);

  const put = (next: FormValues): void => {
    setValues(next);
    onEdited(params.some(({ name }) => next[name] !== before[name]));
  };
  const write = async (): Promise<void> => {
    try {
      requireNumbers({ ...dataset, params }, values);
      const formula = tools.rewrite(opened, toInput(params, values));
      setError(undefined);
      setWriting(true);
      await tools.write(opened, formula);
      await onWritten();
    } catch (problem) {
      setError(problem);
    } finally {
      setWriting(false);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isEdited && !isWriting) void write();
  };

  const refusal = useRefusal(error, { ...dataset, params });
  const change = (next: FormValues): void => {
    put(next);
    if (refusal && next[refusal.name] !== values[refusal.name]) setError(undefined);
  };
  const discard = (): void => {
    setError(undefined);
    put(before);
    onDiscarded();
  };
  return {
    params,
    values,
    change,
    discard,
    submit,
    refusal,
    isEdited,
    isWriting,
    error: refusal ? undefined : error,
  };
}

/** The fields, and what the formula has in them. */
function useBefore(opened: OpenFormula) {
  return useMemo(() => {
    const params = opened.dataset.params.filter(({ name }) => opened.expressions[name] === undefined);
    const before: FormValues = Object.fromEntries(params.map(({ name }) => [name, textOf(opened.input[name])]));
    return { params, before };
  }, [opened]);
}

/** Fills the fields anew when the formula has become another one: written back, or changed in the sheet. */
function useFilling(formula: string, fill: () => void): void {
  const [filled, setFilled] = useState(formula);
  if (filled === formula) return;
  setFilled(formula);
  fill();
}

/** Why one field was refused, in words. */
function useRefusal(error: unknown, dataset: Dataset): FieldRefusal | undefined {
  const name = refusedParam(error, dataset);
  const explain = useExplain();
  const explanation = name === undefined ? undefined : explain(error, dataset);
  const message = explanation && `${explanation.happened} ${explanation.advice}`;
  return useMemo(
    () => (name === undefined || message === undefined ? undefined : { name, message, cause: error }),
    [error, message, name],
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
