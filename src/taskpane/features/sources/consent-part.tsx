import { Button } from '@fluentui/react-components';
import { useRef, useSyncExternalStore } from 'react';

import type { GuardedSource } from '../../../platform/credentials.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import type { SourceAccess } from '../../pane-services.ts';
import { usePane } from '../../pane.ts';
import { holdsSensitive } from '../../sensitive-columns.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { useTask } from '../../use-task.ts';
import { useStyles } from './sources.styles.ts';

type Props = { readonly source: GuardedSource; readonly name: string; readonly access: SourceAccess };

/** Whether this workbook may hold sensitive data of a source, and taking that back. */
export function ConsentPart({ source, name, access: { consent } }: Props) {
  const styles = useStyles();
  const words = useAccessWords();
  const { datasets, runtime } = usePane();
  const isGiven = useSyncExternalStore(
    (listener) => consent.subscribe(listener),
    () => consent.has(source),
  );
  const { state, start } = useTask<never, void>();
  const root = useRef<HTMLDivElement>(null);
  const withdraw = (): void => {
    void start(async () => {
      await consent.withdraw(source);
      runtime.forget();
      // The button is gone.
      root.current?.closest('article')?.querySelector<HTMLElement>('h3')?.focus();
    });
  };
  if (!isGiven && state.phase === 'idle' && !holdsSensitive(datasets, source)) return null;
  return (
    <div ref={root} className={styles.consent}>
      <p className={styles.small}>{words.consent[isGiven ? 'given' : 'notGiven']}</p>
      {isGiven && (
        <Button size="small" aria-label={words.consent.withdrawOf({ name })} onClick={withdraw}>
          {words.consent.withdraw}
        </Button>
      )}
      {state.phase === 'done' && !isGiven && <Note>{words.consent.withdrawn({ name })}</Note>}
      {state.phase === 'failed' && <FailureMessage error={state.error} onRetry={withdraw} />}
    </div>
  );
}
