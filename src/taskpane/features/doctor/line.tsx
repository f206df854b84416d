import { Button, Spinner } from '@fluentui/react-components';
import { useId, useRef } from 'react';

import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useToSources } from '../../navigation.ts';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './doctor.styles.ts';
import { remedyOf, toneOf, type Found } from './found.ts';
import { tell, type Telling } from './sentence.ts';
import { StateIcon } from './state-icon.tsx';

type Actions = { readonly onRetry: () => void; readonly onReload: () => void };

type Props = Actions & {
  readonly title: string;
  /** undefined while it is being checked. */
  readonly found: Found | undefined;
  readonly telling: Telling;
};

/** One thing that was checked: green, or a sentence and a button. */
export function Line({ title, found, telling, ...actions }: Props) {
  const styles = useStyles();
  const { words } = telling;
  const id = useId();
  return (
    <li className={styles.line} aria-labelledby={id}>
      {found ? (
        <StateIcon tone={toneOf(found)} label={words.tones[toneOf(found)]} />
      ) : (
        <Spinner className={styles.spinner} size="extra-tiny" aria-label={`${title}: ${words.checking}`} />
      )}
      <div className={styles.lineBody}>
        <h3 id={id} tabIndex={-1} className={styles.lineTitle}>
          {title}
        </h3>
        {found ? (
          <Outcome title={title} found={found} telling={telling} {...actions} />
        ) : (
          <p className={styles.text}>{words.checking}</p>
        )}
      </div>
    </li>
  );
}

type OutcomeProps = Actions & { readonly title: string; readonly found: Found; readonly telling: Telling };

function Outcome({ title, found, telling, ...actions }: OutcomeProps) {
  const styles = useStyles();
  const { words: paneWords } = useSpeech();
  const { text, more, code } = tell(found, telling);
  return (
    <>
      <p className={styles.text}>{text}</p>
      {more !== undefined && <p className={styles.text}>{more}</p>}
      {code !== undefined && <p className={styles.code}>{paneWords.general.quote({ code })}</p>}
      {remedyOf(found) !== undefined && <RemedyButton title={title} found={found} telling={telling} {...actions} />}
    </>
  );
}

function RemedyButton({ title, found, telling: { words }, onRetry, onReload }: OutcomeProps) {
  const styles = useStyles();
  const { words: paneWords, language } = useSpeech();
  const toSources = useToSources();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, 'li', 'h3');
  const remedy = remedyOf(found);
  if (remedy === undefined) return null;
  const label = words.actions[remedy];
  const name = `${label}: ${title}`;
  const press = { retry: onRetry, reload: onReload, 'sign-in': signIn, 'sign-in-again': signIn };
  function signIn(): void {
    if ('source' in found) toSources?.(found.source);
  }
  return (
    <div ref={root} className={styles.actions}>
      {remedy === 'help' ? (
        <Button
          as="a"
          size="small"
          href={`help/${language}/index.html`}
          target="_blank"
          rel="noopener"
          aria-label={`${name}, ${paneWords.general.opensElsewhere}`}
        >
          {label}
        </Button>
      ) : (
        <Button size="small" aria-label={name} onClick={press[remedy]}>
          {label}
        </Button>
      )}
    </div>
  );
}
