import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';

import type { Dataset } from '../../../datasets/dataset.ts';
import { filledPersonal } from '../../components/param-fields/form-values.ts';
import { useSpeech } from '../../speech.ts';
import { useChooseWords } from '../../use-choose-words.ts';
import { FormulaPart } from './formula-part.tsx';
import { InsertOutcome } from './insert-outcome.tsx';
import type { Insertion } from './use-insertion.ts';

type Props = { readonly dataset: Dataset; readonly insertion: Insertion };

/** Where the data goes, and the two ways to put it there. */
export function InsertPanel({ dataset, insertion }: Props) {
  const styles = useStyles();
  const { words } = useSpeech();
  const title = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { state, place, setPlace, insertTable } = insertion;
  const isRunning = state.phase === 'running';
  return (
    <section className={styles.root} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {words.insert.title}
      </h2>
      <Field label={words.insert.place}>
        <RadioGroup
          value={place}
          disabled={isRunning}
          onChange={(_, { value }) => setPlace(value === 'new-sheet' ? value : 'selection')}
        >
          <Radio value="selection" label={words.insert.selection} />
          <Radio value="new-sheet" label={words.insert.newSheet} />
        </RadioGroup>
      </Field>
      <StampChoice insertion={insertion} />
      <PersonalConsent dataset={dataset} insertion={insertion} />
      <Button
        appearance="primary"
        icon={<TableAddRegular />}
        ref={(element) => {
          button.current = element;
        }}
        disabledFocusable={isRunning}
        onClick={() => insertTable()}
      >
        {words.insert.table}
      </Button>
      <InsertOutcome insertion={insertion} dataset={dataset} of="table" onCancelled={() => button.current?.focus()} />
      <FormulaPart insertion={insertion} dataset={dataset} />
      <BothPart insertion={insertion} dataset={dataset} />
    </section>
  );
}

/** For whoever calculates with the one and keeps the other. */
function BothPart({ dataset, insertion }: Props) {
  const styles = useStyles();
  const hint = useId();
  const { insert: words } = useChooseWords();
  const button = useRef<HTMLButtonElement>(null);
  const { state, formula, insertBoth } = insertion;
  if (formula.text === undefined) return null;
  return (
    <>
      <Button
        ref={(element) => {
          button.current = element;
        }}
        aria-describedby={hint}
        disabledFocusable={state.phase === 'running'}
        onClick={insertBoth}
      >
        {words.both}
      </Button>
      <p id={hint} className={styles.note}>
        {words.bothHint}
      </p>
      <InsertOutcome insertion={insertion} dataset={dataset} of="both" onCancelled={() => button.current?.focus()} />
    </>
  );
}

function StampChoice({ insertion: { state, isStamped, setStamped } }: Pick<Props, 'insertion'>) {
  const styles = useStyles();
  const hint = useId();
  const { insert } = useChooseWords();
  return (
    <div>
      <Checkbox
        label={insert.stamp}
        aria-describedby={isStamped ? hint : undefined}
        checked={isStamped}
        disabled={state.phase === 'running'}
        onChange={(_, { checked }) => setStamped(checked === true)}
      />
      {isStamped && (
        <p id={hint} className={styles.note}>
          {insert.stampHint}
        </p>
      )}
    </div>
  );
}

function PersonalConsent({ dataset, insertion: { input, keepPersonal, setKeepPersonal } }: Props) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const personal = filledPersonal(dataset, input);
  if (personal.length === 0) return null;
  const labels = personal.map(({ label }) => label[language]).join(', ');
  return (
    <div className={styles.consent}>
      <p className={styles.note}>{words.insert.personalNote({ labels })}</p>
      <Checkbox
        label={words.insert.keepPersonal}
        checked={keepPersonal}
        onChange={(_, { checked }) => setKeepPersonal(checked === true)}
      />
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  consent: {
    paddingTop: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
