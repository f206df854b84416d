import { Button } from '@fluentui/react-components';
import { PlugConnectedCheckmarkRegular } from '@fluentui/react-icons';
import { useId } from 'react';

import { SOURCE_IDS } from '../../../core/errors.ts';
import { GUARDED_SOURCES, isGuarded, type GuardedSource } from '../../../platform/credentials.ts';
import { useToDoctor } from '../../navigation.ts';
import type { SourceAccess } from '../../pane-services.ts';
import { useSpeech } from '../../speech.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { GuardedCard, OpenCard } from './source-card.tsx';
import { useStyles } from './sources.styles.ts';

type Props = {
  readonly access: SourceAccess;
  /** The source that the reader came for. */
  readonly wanted?: GuardedSource | undefined;
  /** Back to where that source was needed. */
  readonly onReturn: () => void;
};

/** Who lets this person in, and what it takes. */
export function Sources({ access, wanted, onReturn }: Props) {
  const styles = useStyles();
  const words = useAccessWords();
  const { words: paneWords } = useSpeech();
  const toDoctor = useToDoctor();
  const [guarded, open] = [useId(), useId()];
  return (
    <div className={styles.root}>
      <h1 className={styles.heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p className={styles.intro}>{words.intro}</p>
      {toDoctor && (
        <div className={styles.actions}>
          <Button icon={<PlugConnectedCheckmarkRegular />} onClick={toDoctor}>
            {paneWords.general.checkConnection}
          </Button>
        </div>
      )}
      <section className={styles.group} aria-labelledby={guarded}>
        <h2 id={guarded} className={styles.groupTitle}>
          {words.guarded}
        </h2>
        <ul className={styles.list}>
          {GUARDED_SOURCES.map((source) => (
            <li key={source}>
              <GuardedCard source={source} access={access} onReturn={source === wanted ? onReturn : undefined} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.group} aria-labelledby={open}>
        <h2 id={open} className={styles.groupTitle}>
          {words.open}
        </h2>
        <ul className={styles.list}>
          {SOURCE_IDS.filter((source) => !isGuarded(source)).map((source) => (
            <li key={source}>
              <OpenCard source={source} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
