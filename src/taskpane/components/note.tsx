import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';

import { useAnnounce } from './announcer.tsx';

/** A short word on what just happened, seen and heard. */
export function Note({ children }: { readonly children: string }) {
  const styles = useStyles();
  const announce = useAnnounce();
  useEffect(() => announce(children), [announce, children]);
  return <p className={styles.note}>{children}</p>;
}

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});
