import { Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';

import { useAnnounce } from '../../components/announcer.tsx';
import { useStyles } from './sources.styles.ts';

/** What goes on at this moment, seen and heard. */
export function Working({ label }: { readonly label: string }) {
  const styles = useStyles();
  const announce = useAnnounce();
  useEffect(() => announce(label), [announce, label]);
  return <Spinner className={styles.working} size="tiny" label={label} />;
}
