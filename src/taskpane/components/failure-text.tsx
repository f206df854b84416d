import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';

import { useExplain } from '../explain.ts';
import { useAnnounce } from './announcer.tsx';

/** What happened and what to do, where there is no room for more. */
export function FailureText({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const { happened, advice } = useExplain()(error);
  const text = `${happened} ${advice}`;
  useEffect(() => announce(text, 'assertive'), [announce, text]);
  return <p className={styles.text}>{text}</p>;
}

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});
