import { makeStyles, Option, tokens } from '@fluentui/react-components';

import { useSpeech } from '../../speech.ts';
import { exactly, matching, toOffers } from './offer-choices.ts';
import type { Choices } from './use-choices.ts';

type Props = { readonly choices: Choices; readonly typed: string };

/** The list under a combobox: what the source offers, and always the text as it was typed. */
export function useOfferedOptions({ choices, typed }: Props) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const offers = toOffers(choices.list, language);
  const { shown, more } = matching(offers, typed);
  const note = noteOf(choices, shown.length, more);
  const text = typed.trim();
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
      {text !== '' && exactly(offers, text) === undefined && (
        <Option key="typed" value={text} text={words.ask.takeTyped({ text })}>
          {words.ask.takeTyped({ text })}
        </Option>
      )}
      {note !== undefined && (
        <Option key="note" value="" text="" disabled checkIcon={null}>
          {words.ask[note]}
        </Option>
      )}
    </>
  );
}

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
