import { Button, Checkbox } from '@fluentui/react-components';
import { useMemo, useState, type SubmitEvent } from 'react';

import type { Dataset, Input } from '../../../datasets/dataset.ts';
import type { ImportEdit, ImportState } from '../../../imports/imports.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { filledPersonal, toInput, type FormValues } from '../../components/param-fields/form-values.ts';
import { requireNumbers } from '../../components/param-fields/numbered.ts';
import { ParamFields, type FieldRefusal } from '../../components/param-fields/param-fields.tsx';
import { refusedParam, useExplain } from '../../explain.ts';
import { useSpeech } from '../../speech.ts';
import { useImportWords } from '../../use-import-words.ts';
import { useStyles } from './import-card.styles.ts';

type Props = {
  readonly dataset: Dataset;
  readonly state: ImportState;
  /** What was tried before and failed. */
  readonly before: ImportEdit | undefined;
  /** What to ask instead, or nothing when the person thought better of it. */
  readonly onDone: (edit?: ImportEdit) => void;
};

/** The form of an import that is there, filled in with what it asks. */
export function EditQuestion(props: Props) {
  const styles = useStyles();
  const { words, format } = useSpeech();
  const importWords = useImportWords().edit;
  const { dataset, state, onDone } = props;
  const form = useEdit(props);
  const { columns } = state;
  return (
    <form className={styles.askAgain} noValidate onSubmit={form.submit}>
      <p className={styles.note}>{importWords.note}</p>
      <ParamFields
        startsFocused
        source={dataset.source}
        params={dataset.params}
        values={form.values}
        onChange={form.change}
        refusal={form.refusal}
      />
      {columns && (
        <Checkbox
          label={format.plural(importWords.columns, columns.length)}
          checked={form.keepsColumns}
          onChange={(_, { checked }) => form.setKeepsColumns(checked === true)}
        />
      )}
      <PersonalConsent dataset={dataset} form={form} />
      {form.error !== undefined && <FailureMessage error={form.error} dataset={dataset} />}
      <div className={styles.actions}>
        <Button size="small" type="submit" appearance="primary">
          {importWords.submit}
        </Button>
        <Button size="small" onClick={() => onDone()}>
          {words.general.cancel}
        </Button>
      </div>
    </form>
  );
}

function PersonalConsent({ dataset, form }: { readonly dataset: Dataset; readonly form: EditForm }) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const personal = filledPersonal(dataset, toInput(dataset.params, form.values));
  if (personal.length === 0) return null;
  const labels = personal.map(({ label }) => label[language]).join(', ');
  return (
    <div>
      <p className={styles.note}>{words.insert.personalNote({ labels })}</p>
      <Checkbox
        label={words.insert.keepPersonal}
        checked={form.keepPersonal}
        onChange={(_, { checked }) => form.setKeepPersonal(checked === true)}
      />
    </div>
  );
}

type EditForm = ReturnType<typeof useEdit>;

function useEdit({ dataset, state, before, onDone }: Props) {
  const explain = useExplain();
  const [values, setValues] = useState<FormValues>(() =>
    toValues(dataset, before?.input ?? { ...state.input, ...state.remembered }),
  );
  const [keepsColumns, setKeepsColumns] = useState(before === undefined || before.columns !== undefined);
  const [keepPersonal, setKeepPersonal] = useState(
    before?.keepPersonal ?? filledPersonal(dataset, state.input).length > 0,
  );
  const [error, setError] = useState<unknown>();

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const input = toInput(dataset.params, values);
    try {
      requireNumbers(dataset, values);
      dataset.question(input);
    } catch (problem) {
      setError(problem);
      return;
    }
    onDone({ input, columns: keepsColumns ? state.columns : undefined, keepPersonal });
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
  return {
    values,
    change,
    submit,
    refusal,
    error: name === undefined ? error : undefined,
    keepsColumns,
    setKeepsColumns,
    keepPersonal,
    setKeepPersonal,
  };
}

/** A field that was left blank stays blank, whatever a new form would start with. */
function toValues({ params }: Dataset, input: Input): FormValues {
  return Object.fromEntries(params.map(({ name }) => [name, textOf(input[name])]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
