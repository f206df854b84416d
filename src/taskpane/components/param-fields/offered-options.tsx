import { makeStyles, Option, tokens } from '@fluentui/react-components';

import type { Param } from '../../../datasets/param.ts';
import { useSpeech } from '../../speech.ts';
import { isNumbered, isOfferable, isOutside } from './numbered.ts';
import { exactly, matching, toOffers } from './offer-choices.ts';
import type { Choices } from './use-choices.ts';

type Props = { readonly param: Param; readonly choices: Choices; readonly typed: string; readonly filter?: string };

/** The list under a combobox: what the source offers, and the text as it was typed where that can be a value. */
export function useOfferedOptions({ param, choices, typed, filter = typed }: Props) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const offers = toOffers(choices.list, language);
  const { shown, more } = matching(offers, filter);
  const note = noteOf(choices, shown.length, more);
  const text = typed.trim();
  const said = note === undefined ? undefined : words.ask[wordOf(param, note, text)];
  return (
    <>
      {shown.map(({ value, label }) => (
        <Option key={value} value={value} text={label}>
          <span className={styles.label}>
            {label}
            {label !== value && <span className={styles.value}>{value}</span>}
          </span>
        </Option>
      ))}
      {text !== '' && exactly(offers, text) === undefined && isOfferable(param, text) && (
        <Option key="typed" value={text} text={words.ask.takeTyped({ text })}>
          <span className={styles.label}>{words.ask.takeTyped({ text })}</span>
        </Option>
      )}
      {said !== undefined && (
        <Option key="note" value="" text="" disabled checkIcon={null}>
          <span className={styles.label}>{said}</span>
        </Option>
      )}
    </>
  );
}

type Note = NonNullable<ReturnType<typeof noteOf>>;

function wordOf(param: Param, note: Note, text: string) {
  if (isNumbered(param)) return IN_NUMBERS[note];
  return note === 'noChoices' && isOutside(param, text) ? 'notInList' : note;
}

/** Whoever does not know the number cannot type it. */
const IN_NUMBERS = {
  choicesLoading: 'choicesLoading',
  choicesFailed: 'numbersFailed',
  moreChoices: 'moreChoices',
  noChoices: 'noNumbers',
} as const;

function noteOf({ state }: Choices, shown: number, more: boolean) {
  if (state === 'loading' || state === 'idle') return 'choicesLoading';
  if (state === 'failed') return 'choicesFailed';
  if (more) return 'moreChoices';
  return shown === 0 ? 'noChoices' : undefined;
}

const useStyles = makeStyles({
  label: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  value: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
