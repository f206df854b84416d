import { Button } from '@fluentui/react-components';
import { useRef, useState, useSyncExternalStore } from 'react';

import type { GuardedSource } from '../../../platform/credentials.ts';
import { ConsentDialog } from '../../components/consent-dialog.tsx';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import type { SourceAccess } from '../../pane-services.ts';
import { usePane } from '../../pane.ts';
import { useSpeech } from '../../speech.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { useTask } from '../../use-task.ts';
import { RecalculateButton } from './recalculate-button.tsx';
import { useStyles } from './sources.styles.ts';

type Props = { readonly source: GuardedSource; readonly name: string; readonly access: SourceAccess };

/** Whether this workbook may hold sensitive data of a source: agreeing to that, and taking it back. */
export function ConsentPart(props: Props) {
  const { catalogue } = useSpeech();
  const { source, access } = props;
  const isGiven = useSyncExternalStore(
    (listener) => access.consent.subscribe(listener),
    () => access.consent.has(source),
  );
  const [wasGiven] = useState(isGiven);
  const hasSensitive = catalogue.some((dataset) => dataset.source === source && dataset.hasSensitive);
  if (!isGiven && !wasGiven && !hasSensitive) return null;
  return <Consent {...props} isGiven={isGiven} />;
}

function Consent({ source, name, access, isGiven }: Props & { readonly isGiven: boolean }) {
  const styles = useStyles();
  const { consent: words } = useAccessWords();
  const { runtime } = usePane();
  const [isAsking, setAsking] = useState(false);
  const [isNew, setNew] = useState(false);
  const { state, start } = useTask<never, void>();
  const root = useRef<HTMLDivElement>(null);
  // Each of the buttons goes with what it does.
  const focusCard = (): void => root.current?.closest('article')?.querySelector<HTMLElement>('h3')?.focus();
  const withdraw = (): void => {
    setNew(false);
    void start(async () => {
      await access.consent.withdraw(source);
      runtime.forget();
      focusCard();
    });
  };
  const close = (): void => {
    setAsking(false);
    focusCard();
  };
  return (
    <div ref={root} className={styles.consent}>
      <p className={styles.small}>{words[isGiven ? 'given' : 'notGiven']}</p>
      {isGiven ? (
        <Button size="small" aria-label={words.withdrawOf({ name })} onClick={withdraw}>
          {words.withdraw}
        </Button>
      ) : (
        <Button
          size="small"
          aria-haspopup="dialog"
          aria-label={words.reviewOf({ name })}
          onClick={() => setAsking(true)}
        >
          {words.review}
        </Button>
      )}
      {isGiven && isNew && <RecalculateButton access={access} />}
      {state.phase === 'done' && !isGiven && <Note>{words.withdrawn({ name })}</Note>}
      {state.phase === 'failed' && <FailureMessage error={state.error} onRetry={withdraw} />}
      {isAsking && (
        <ConsentDialog
          consent={access.consent}
          source={source}
          onClose={close}
          onAgreed={() => {
            setNew(true);
            close();
          }}
        />
      )}
    </div>
  );
}
