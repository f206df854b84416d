import { makeStyles } from '@fluentui/react-components';
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';

import type { Language } from '../../core/language.ts';
import { useSpeech } from '../speech.ts';

export type Politeness = 'polite' | 'assertive';
type Announce = (text: string, politeness?: Politeness) => void;
type Said = { readonly text: string; readonly turn: number; readonly language?: Language };

const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to people who listen to the pane; an interruption only for errors. */
export const useAnnounce = (): Announce => use(AnnounceContext);

const SILENCE: Said = { text: '', turn: 0 };
/** Long enough to be noticed, short enough not to be met again while reading on. */
const STAYS_MS = 5000;

/** Two live regions, because Fluent's own announcer has a single, assertive one. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [polite, setPolite] = useState(SILENCE);
  const [assertive, setAssertive] = useState(SILENCE);
  const { language } = useSpeech();
  const announce = useCallback<Announce>(
    (text, politeness = 'polite') => {
      const say = politeness === 'polite' ? setPolite : setAssertive;
      say(({ turn }) => ({ text, turn: turn + 1, language }));
    },
    [language],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <output className={styles.hidden}>
        <Words said={polite} />
      </output>
      <div role="alert" className={styles.hidden}>
        <Words said={assertive} />
      </div>
    </AnnounceContext>
  );
}

/** What is to be heard now, never in a language that was left. A new element each turn: the same words twice are news twice. */
function Words({ said }: { readonly said: Said }) {
  const { language } = useSpeech();
  const [heard, setHeard] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setHeard(said.turn), STAYS_MS);
    return () => clearTimeout(timer);
  }, [said.turn]);
  return heard === said.turn || said.language !== language ? null : <span key={said.turn}>{said.text}</span>;
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    // Below the page, where it would be otherwise, it makes the page a pixel too high.
    top: 0,
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
