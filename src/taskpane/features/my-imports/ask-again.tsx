import { Button } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';

import { SourceError } from '../../../core/errors.ts';
import type { Dataset, Input } from '../../../datasets/dataset.ts';
import type { Param } from '../../../datasets/param.ts';
import type { ImportState } from '../../../imports/imports.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { initialValues, toInput, type FormValues } from '../../components/param-fields/form-values.ts';
import { ParamFields, type FieldRefusal } from '../../components/param-fields/param-fields.tsx';
import { refusedParam, useExplain } from '../../explain.ts';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './import-card.styles.ts';

type Props = {
  readonly dataset: Dataset;
  readonly state: ImportState;
  /** Their names. */
  readonly withheld: readonly string[];
  /** Everything to ask with, or nothing when the person thought better of it. */
  readonly onDone: (input?: Input) => void;
};

/** The arguments that the workbook does not keep. */
export function AskAgain(props: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { dataset, onDone } = props;
  const { params, values, setValues, submit, refusal, error } = useAskAgain(props);
  return (
    <form className={styles.askAgain} noValidate onSubmit={submit}>
      <p className={styles.note}>{words.imports.askAgain}</p>
      <ParamFields
        startsFocused
        source={dataset.source}
        params={params}
        values={values}
        onChange={setValues}
        refusal={refusal}
      />
      {error !== undefined && <FailureMessage error={error} dataset={dataset} />}
      <div className={styles.actions}>
        <Button size="small" type="submit" appearance="primary">
          {words.imports.refresh}
        </Button>
        <Button size="small" onClick={() => onDone()}>
          {words.general.cancel}
        </Button>
      </div>
    </form>
  );
}

function useAskAgain({ dataset, state, withheld, onDone }: Props) {
  const explain = useExplain();
  // Each was given once: without it a refresh would ask for something else.
  const params = dataset.params
    .filter(({ name }) => withheld.includes(name))
    .map((param) => ({ ...param, required: true }));
  const [values, setValues] = useState<FormValues>(() => initialValues(params));
  const [error, setError] = useState<unknown>();
  const [refusal, setRefusal] = useState<FieldRefusal>();

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const asked = toInput(params, values);
    try {
      requireAll(dataset, params, asked);
      dataset.question({ ...state.input, ...asked });
    } catch (problem) {
      const name = refusedParam(problem, { ...dataset, params });
      const { happened, advice } = explain(problem, dataset);
      setError(name === undefined ? problem : undefined);
      setRefusal(name === undefined ? undefined : { name, message: `${happened} ${advice}`, cause: problem });
      return;
    }
    onDone({ ...state.input, ...asked });
  };
  return { params, values, setValues, submit, refusal, error };
}

function requireAll({ source }: Dataset, params: readonly Param[], asked: Input): void {
  const missing = params.find(({ name }) => asked[name] === undefined);
  if (missing) throw new SourceError(source, { kind: 'invalid-input', field: missing.name, problem: 'required' });
}
