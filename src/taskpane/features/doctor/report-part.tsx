import { Button, Field, Textarea } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';

import { DOCTOR_WORDS } from '../../../messages/doctor.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './doctor.styles.ts';
import { toReport } from './report.ts';
import type { Checks } from './use-checks.ts';

/** The outcome as text: to read before it is sent, and to copy. */
export function ReportPart({ checks: { checks, found, isDone } }: { readonly checks: Checks }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { clock } = usePane();
  const words = DOCTOR_WORDS[language];
  const title = useId();
  const details = useRef<HTMLDetailsElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = toReport({ checks, found, words, now: clock() });
  const { note, copy } = useCopy(text, () => {
    if (details.current) details.current.open = true;
    field.current?.focus();
    field.current?.select();
  });
  return (
    <section className={styles.group} aria-labelledby={title}>
      <h2 id={title} className={styles.groupTitle}>
        {words.report.title}
      </h2>
      <p className={styles.text}>{words.report.note}</p>
      <div className={styles.actions}>
        <Button icon={<CopyRegular />} disabledFocusable={!isDone} onClick={copy}>
          {words.report.copy}
        </Button>
      </div>
      {note !== undefined && <p className={styles.text}>{note}</p>}
      <details ref={details} className={styles.details}>
        <summary>{words.report.show}</summary>
        <Field label={words.report.label}>
          <Textarea
            readOnly
            value={text}
            ref={(element) => {
              field.current = element;
            }}
            textarea={{ className: styles.report, rows: 12 }}
          />
        </Field>
      </details>
    </section>
  );
}

/** Excel may keep the clipboard from an add-in; then the text is selected, ready for the keyboard. */
function useCopy(text: string, select: () => void) {
  const { language } = useSpeech();
  const words = DOCTOR_WORDS[language].report;
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand'>();
  const tell = (next: 'copied' | 'copyByHand'): void => {
    setOutcome(next);
    announce(words[next]);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      tell('copied');
    } catch {
      select();
      tell('copyByHand');
    }
  };
  return { note: outcome && words[outcome], copy: () => void copy() };
}
