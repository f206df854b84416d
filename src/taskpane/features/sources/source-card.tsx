import { useEffect, useId, useRef } from 'react';

import type { SourceId } from '../../../core/errors.ts';
import { SOURCE_NAMES } from '../../../messages/sources.ts';
import type { GuardedSource } from '../../../platform/credentials.ts';
import type { SourceAccess } from '../../pane-services.ts';
import { useSpeech } from '../../speech.ts';
import { useAccessState } from '../../use-access-state.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { AccessLine } from './access-line.tsx';
import { CardActions } from './card-actions.tsx';
import { ConsentPart } from './consent-part.tsx';
import { Requirement } from './requirement.tsx';
import { useStyles } from './sources.styles.ts';

type Props = {
  readonly source: GuardedSource;
  readonly access: SourceAccess;
  /** Back to where the reader needed this one; undefined for one who came by oneself. */
  readonly onReturn: (() => void) | undefined;
};

/** A source that asks who is there. */
export function GuardedCard({ source, access, onReturn }: Props) {
  const isWanted = onReturn !== undefined;
  const styles = useStyles();
  const { words: paneWords, language } = useSpeech();
  const words = useAccessWords();
  const state = useAccessState(source);
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [isWanted]);
  const name = SOURCE_NAMES[source][language];
  const institutes = 'credential' in state ? state.credential.institutes : undefined;
  return (
    <article className={styles.card} aria-labelledby={title}>
      <div>
        <h3 ref={heading} id={title} tabIndex={-1} className={styles.title}>
          {name}
        </h3>
        <p className={styles.small}>{paneWords.sources[source]}</p>
      </div>
      <AccessLine source={source} />
      {institutes && <p className={styles.small}>{words.institutes({ list: institutes.join(', ') })}</p>}
      <CardActions
        source={source}
        name={name}
        access={access}
        startsOpen={isWanted && state.kind !== 'connected'}
        onReturn={onReturn}
      />
      <ConsentPart source={source} name={name} access={access} />
      <Requirement source={source} isOpen={state.kind === 'needed' && isWanted} />
    </article>
  );
}

/** A source that lets everyone in. */
export function OpenCard({ source }: { readonly source: SourceId }) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const title = useId();
  return (
    <article className={styles.card} aria-labelledby={title}>
      <div>
        <h3 id={title} className={styles.title}>
          {SOURCE_NAMES[source][language]}
        </h3>
        <p className={styles.small}>{words.sources[source]}</p>
      </div>
      <AccessLine source={source} />
    </article>
  );
}
