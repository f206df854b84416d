import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

import { useSpeech } from '../speech.ts';

/** A part of a screen that is fetched when it is wanted. Where it cannot be, it says so, and the screen around it stays. */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  const fetched = async (): Promise<{ readonly default: ComponentType<P> }> => ({
    default: await load().catch(() => MissingPart),
  });
  return lazy(fetched);
}

function MissingPart() {
  const styles = useStyles();
  const { crashed, crashedAdvice } = useSpeech().words.general;
  return (
    <p role="alert" className={styles.root}>
      {crashed} {crashedAdvice}
    </p>
  );
}

const useStyles = makeStyles({
  root: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});
