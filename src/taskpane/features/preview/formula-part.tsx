import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { InsertOutcome } from './insert-outcome.tsx';
import type { Insertion } from './use-insertion.ts';
import { useLocalFormula } from './use-local-formula.ts';

type Props = { readonly insertion: Insertion; readonly dataset: Dataset };

/** The same question as a formula: to read, to copy, to put in the selected cell. */
export function FormulaPart({ insertion, dataset }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { formula, insertFormula, state } = insertion;
  return (
    <>
      <h3 className={styles.title}>{words.insert.formulaTitle}</h3>
      {formula.text === undefined ? (
        <FailureMessage error={formula.error} dataset={dataset} />
      ) : (
        <>
          <FormulaField formula={formula.text} hasOwnColumns={insertion.hasOwnColumns} />
          <Button disabledFocusable={state.phase === 'running'} onClick={insertFormula}>
            {words.insert.formula}
          </Button>
          <InsertOutcome insertion={insertion} dataset={dataset} of="formula" />
        </>
      )}
    </>
  );
}

type FieldProps = { readonly formula: string; readonly hasOwnColumns: boolean };

function FormulaField({ formula, hasOwnColumns }: FieldProps) {
  const styles = useStyles();
  const { words } = useSpeech();
  const { insert } = useChooseWords();
  const text = useLocalFormula(formula);
  const field = useRef<HTMLInputElement>(null);
  const { note, copy } = useCopy(text, () => field.current?.select());
  return (
    <Field
      label={words.insert.formulaText}
      hint={note ?? (hasOwnColumns ? insert.formulaColumns : words.insert.formulaHint)}
    >
      <Input
        ref={(element) => {
          field.current = element;
        }}
        readOnly
        value={text}
        input={{ className: styles.formula }}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={<CopyRegular />}
            aria-label={words.insert.copy}
            title={words.insert.copy}
            onClick={copy}
          />
        }
      />
    </Field>
  );
}

/** Excel may keep the clipboard from an add-in; then the text is selected, ready for the keyboard. */
function useCopy(formula: string, select: () => void) {
  const { words } = useSpeech();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand'>();
  const tell = (next: 'copied' | 'copyByHand'): void => {
    setOutcome(next);
    announce(words.insert[next]);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(formula);
      tell('copied');
    } catch {
      select();
      tell('copyByHand');
    }
  };
  return { note: outcome && words.insert[outcome], copy: () => void copy() };
}

const useStyles = makeStyles({
  title: {
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
