import { Button } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';

import { isSourceError, type Failure, type SourceError, type SourceId } from '../../core/errors.ts';
import type { Dataset, Input } from '../../datasets/dataset.ts';
import { isGuarded, type GuardedSource } from '../../platform/credentials.ts';
import { useToSources } from '../navigation.ts';
import { usePane } from '../pane.ts';
import { useSpeech } from '../speech.ts';
import { lazyPart } from './lazy-part.tsx';

const ConsentDialog = lazyPart(async () => (await import('./consent-dialog.tsx')).ConsentDialog);

type Props = {
  readonly error: unknown;
  readonly dataset?: Dataset | undefined;
  readonly input?: Input | undefined;
  readonly onAgreed?: (() => void) | undefined;
};

/** What a person can do about a failure that is about being let in. */
export function AccessActions({ error, ...props }: Props) {
  if (!isSourceError(error)) return null;
  const { source, failure } = error;
  if (failure.kind === 'consent-missing') return <ConsentButton source={source} {...props} />;
  return isAboutSignIn(failure) && isGuarded(source) ? <SourcesButton source={source} /> : null;
}

/** Trying again is of no use before somebody agrees. */
export function needsConsent(error: unknown): error is SourceError {
  return isSourceError(error) && error.failure.kind === 'consent-missing';
}

const isAboutSignIn = ({ kind }: Failure): boolean => kind === 'credentials-missing' || kind === 'credentials-rejected';

function SourcesButton({ source }: { readonly source: GuardedSource }) {
  const { words } = useSpeech();
  const toSources = useToSources();
  if (!toSources) return null;
  return (
    <Button size="small" onClick={() => toSources(source)}>
      {words.access.toSources}
    </Button>
  );
}

type ConsentProps = Omit<Props, 'error'> & { readonly source: SourceId };

function ConsentButton({ source, dataset, input, onAgreed }: ConsentProps) {
  const { access } = usePane();
  const { words } = useSpeech();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setAsking(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={(element) => {
          button.current = element;
        }}
        size="small"
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {words.access.review}
      </Button>
      {isAsking && (
        <Suspense fallback={null}>
          <ConsentDialog
            consent={access.consent}
            source={source}
            dataset={dataset}
            input={input}
            onClose={close}
            onAgreed={() => {
              close();
              onAgreed?.();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
