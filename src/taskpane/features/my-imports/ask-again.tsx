import { Button } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';

import type { Dataset, Input } from '../../../datasets/dataset.ts';
import type { ImportState } from '../../../imports/imports.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { initialValues, toFormValues, toInput, type FormValues } from '../../components/param-fields/form-values.ts';
import { ParamFields, type FieldRefusal } from '../../components/param-fields/param-fields.tsx';
import { refusedParam, useExplain } from '../../explain.ts';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './import-card.styles.ts';

type Props = {
  readonly dataset: Dataset;
  readonly state: ImportState;
  /** Everything to ask with, or nothing when the person thought better of it. */
  readonly onDone: (input?: Input) => void;
};

/** The arguments that the workbook does not keep. */
export function AskAgain({ dataset, state, onDone }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const explain = useExplain();
  const params = dataset.params.filter(({ name }) => state.withheld.includes(name));
  const [values, setValues] = useState<FormValues>(() => initialValues(params));
  const [error, setError] = useState<unknown>();
  const [refusal, setRefusal] = useState<FieldRefusal>();

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const input = toInput(dataset.params, { ...toFormValues(dataset.params, state.input), ...values });
    try {
      dataset.question(input);
    } catch (problem) {
      const name = refusedParam(problem, { ...dataset, params });
      const { happened, advice } = explain(problem, dataset);
      setError(name === undefined ? problem : undefined);
      setRefusal(name === undefined ? undefined : { name, message: `${happened} ${advice}`, cause: problem });
      return;
    }
    onDone(input);
  };
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
