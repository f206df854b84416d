import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';

import { BUILDER_WORDS } from '../../../messages/builder.ts';
import { useSpeech } from '../../speech.ts';
import { createDayText, dayOf } from './day-text.ts';
import type { ControlProps } from './field-control.ts';

type Props = Omit<ControlProps, 'choices'>;

/**
 * A day, typed or picked, and shown as the reader writes it; a month or a year is typed where the parameter takes one.
 */
export function DayControl({ param, value, onChange, controlRef, placeholder }: Props) {
  const styles = useStyles();
  const {
    language,
    format: { locale },
  } = useSpeech();
  const days = useMemo(() => createDayText(locale), [locale]);
  // What is being typed stays as it is until it is done.
  const [typed, setTyped] = useState<string>();
  return (
    <div className={styles.root}>
      <Input
        className={styles.text}
        ref={controlRef}
        value={typed ?? days.show(value)}
        onChange={(_, data) => {
          setTyped(data.value);
          onChange(days.read(data.value));
        }}
        onBlur={() => setTyped(undefined)}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
      />
      <Calendar
        label={BUILDER_WORDS[language].pickDay({ label: param.label[language] })}
        day={dayOf(value)}
        onPick={(day) => {
          setTyped(undefined);
          onChange(day);
        }}
      />
    </div>
  );
}

type CalendarProps = {
  readonly label: string;
  readonly day: string;
  readonly onPick: (day: string) => void;
};

/** The browser's own calendar behind a button; the browser's own field where it cannot be opened that way. */
function Calendar({ label, day, onPick }: CalendarProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isPlain, setPlain] = useState(() => !('showPicker' in HTMLInputElement.prototype));
  const open = (): void => {
    try {
      input.current?.showPicker();
    } catch {
      setPlain(true);
    }
  };
  const pick = (picked: string): void => {
    // Browsers also tell that a day was taken away; the text beside it is where that is done.
    if (picked !== '') onPick(picked);
  };
  return (
    <div className={styles.calendar}>
      {!isPlain && <Button icon={<CalendarLtrRegular />} aria-label={label} title={label} onClick={open} />}
      <input
        ref={input}
        type="date"
        className={isPlain ? styles.plain : styles.hidden}
        {...(isPlain ? { 'aria-label': label } : { 'aria-hidden': true, tabIndex: -1 })}
        value={day}
        onChange={(event) => pick(event.target.value)}
      />
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', gap: tokens.spacingHorizontalXS },
  text: { flexGrow: 1, minWidth: 0, '& > input': { minWidth: 0, width: '100%' } },
  calendar: { position: 'relative', flexShrink: 0 },
  // There, and of the button's size, because the calendar opens where it stands.
  hidden: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    margin: 0,
    padding: 0,
    border: 'none',
    opacity: 0,
    pointerEvents: 'none',
  },
  plain: {
    boxSizing: 'border-box',
    height: '32px',
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
