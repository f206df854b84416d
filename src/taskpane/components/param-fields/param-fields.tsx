import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import type { Param } from '../../../datasets/param.ts';
import { usePane } from '../../pane.ts';
import { columnChoiceOf } from '../column-picker/column-choice.ts';
import { ColumnsField } from './columns-field.tsx';
import { toInput, type FormValues } from './form-values.ts';
import { noteLabels } from './known-labels.ts';
import { followLeading, isExampleFitting } from './leading-param.ts';
import { ParamField } from './param-field.tsx';
import type { LoadChoices } from './use-choices.ts';
import type { SourceId } from '../../../core/errors.ts';

/** Why one field was refused. A new object is a new refusal, and takes the focus again. */
export type FieldRefusal = { readonly name: string; readonly message: string; readonly cause: unknown };

type Props = {
  readonly source: SourceId;
  /** Whose columns can be chosen from; without it their names are typed. */
  readonly dataset?: Dataset | undefined;
  readonly params: readonly Param[];
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
  readonly refusal?: FieldRefusal | undefined;
  /** Take the focus on arrival: the reader just asked for these fields. */
  readonly startsFocused?: boolean;
};

export function ParamFields({ source, dataset, params, values, onChange, refusal, startsFocused = false }: Props) {
  const styles = useStyles();
  const { runtime } = usePane();
  const controls = useRef(new Map<string, HTMLElement>());
  const kept = useRef(new Map<string, FormValues>());
  const change = (next: FormValues): void => onChange(followLeading({ params, before: values, next }, kept.current));
  const first = params[0]?.name ?? '';
  useEffect(() => {
    if (startsFocused) controls.current.get(first)?.focus();
  }, [first, startsFocused]);
  useEffect(() => {
    if (refusal) controls.current.get(refusal.name)?.focus();
  }, [refusal]);

  const loadChoices: LoadChoices = async ({ lookup }, form, signal) => {
    if (!lookup) return [];
    const input = toInput(params, form);
    const choices = await runtime.choices({ lookup, source, input, signal });
    noteLabels(lookup, { params, input }, choices);
    return choices;
  };

  return (
    <div className={styles.fields}>
      {params.map((param) => {
        const field = {
          param,
          error: refusal?.name === param.name ? refusal.message : undefined,
          onChange: (value: string) => change({ ...values, [param.name]: value }),
          controlRef: (control: HTMLElement | null) => {
            if (control) controls.current.set(param.name, control);
            else controls.current.delete(param.name);
          },
        };
        if (dataset && columnChoiceOf(dataset) === param)
          return <ColumnsField key={param.name} {...field} dataset={dataset} value={values[param.name] ?? ''} />;
        return (
          <ParamField
            key={param.name}
            {...field}
            values={values}
            loadChoices={loadChoices}
            isExampleFitting={isExampleFitting(param, params, values)}
          />
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalL, gridTemplateColumns: 'minmax(0, 1fr)' },
});
