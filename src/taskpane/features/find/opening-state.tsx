import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

import { FailureText } from '../../components/failure-text.tsx';
import { LoadingNote } from '../../components/loading-note.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useSpeech } from '../../speech.ts';
import { useStyles } from './find.styles.ts';

/** Choosing a dataset takes a moment, and may fail. */
export type Choosing = {
  readonly onChoose: (id: string) => void;
  /** What was chosen and is not there yet; with an error, why it did not come. */
  readonly opening: { readonly id: string; readonly error?: unknown } | undefined;
};

type Props = NonNullable<Choosing['opening']> & Pick<Choosing, 'onChoose'>;

export function OpeningState({ id, error, onChoose }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.opening}>
      {error === undefined ? <LoadingNote /> : <NotOpened error={error} onRetry={() => onChoose(id)} />}
    </div>
  );
}

/** Words and a button only: without a connection nothing larger could be fetched to say that there is none. */
function NotOpened({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { words } = useSpeech();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, 'li', 'button');
  return (
    <div ref={root}>
      <FailureText error={error} />
      <Button size="small" onClick={onRetry}>
        {words.general.retry}
      </Button>
    </div>
  );
}
