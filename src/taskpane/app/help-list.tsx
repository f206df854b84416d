import { Link, makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';

import { useSpeech } from '../speech.ts';

type Props = {
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** What there is to help: the pages, and what the pane itself can do. */
export function HelpList({ actions, onKeyDown }: Props) {
  const styles = useStyles();
  const { words, language } = useSpeech();
  return (
    <ul className={styles.root}>
      <li>
        <Link
          className={styles.item}
          href={`help/${language}/index.html`}
          target="_blank"
          rel="noopener"
          aria-label={`${words.navigation.helpPages}, ${words.general.opensElsewhere}`}
          onKeyDown={onKeyDown}
        >
          {words.navigation.helpPages}
        </Link>
      </li>
      {actions.map(({ label, act }) => (
        <li key={label}>
          <Link as="button" className={styles.item} onKeyDown={onKeyDown} onClick={act}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  root: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'block', lineHeight: '32px' },
});
