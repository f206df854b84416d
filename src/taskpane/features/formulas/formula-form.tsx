import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

import type { FormulaTools, OpenFormula } from '../../../formulas/index.ts';
import { AccessNote } from '../../components/access-note.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { ParamFields } from '../../components/param-fields/param-fields.tsx';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './formulas.styles.ts';
import { useFormulaForm } from './use-formula-form.ts';
import { useFormulasWords } from './use-words.ts';

type Props = {
  readonly opened: OpenFormula;
  readonly tools: FormulaTools;
  /** Whether the fields hold something else than the formula. */
  readonly onEdited: (isEdited: boolean) => void;
  readonly onDiscarded: () => void;
  readonly onWritten: () => Promise<void>;
};

/** The arguments of a formula as fields; those that Excel works out stay as they are. */
export function FormulaForm(props: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { selected } = useFormulasWords();
  const { opened } = props;
  const { params, values, change, discard, submit, refusal, error, isEdited, isWriting } = useFormulaForm(props);
  const write = useRef<HTMLButtonElement>(null);
  const letGo = (): void => {
    // The button that is pressed goes, and this one stays.
    write.current?.focus();
    discard();
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <AccessNote source={opened.dataset.source} />
      <Kept opened={opened} />
      {params.some(({ required }) => required) && <p className={styles.small}>{words.ask.requiredNote}</p>}
      <ParamFields source={opened.dataset.source} params={params} values={values} onChange={change} refusal={refusal} />
      {error !== undefined && <FailureMessage error={error} dataset={opened.dataset} />}
      {params.length > 0 && (
        <div className={styles.actions}>
          <Button
            ref={(element) => {
              write.current = element;
            }}
            type="submit"
            appearance="primary"
            disabledFocusable={isWriting || !isEdited}
          >
            {selected.write}
          </Button>
          {isEdited && <Button onClick={letGo}>{selected.discard}</Button>}
        </div>
      )}
    </form>
  );
}

function Kept({ opened: { dataset, expressions } }: { readonly opened: OpenFormula }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { selected } = useFormulasWords();
  const kept = dataset.params.filter(({ name }) => expressions[name] !== undefined);
  if (kept.length === 0) return null;
  return (
    <div>
      <dl className={styles.kept}>
        {kept.map(({ name, label }) => (
          <div key={name}>
            <dt className={styles.keptName}>{label[language]}</dt>
            <dd className={styles.keptText}>{expressions[name]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>{selected.fromCells}</p>
    </div>
  );
}
