import { useState } from 'react';

import { isSourceError } from '../../../core/errors.ts';
import type { GuardedSource } from '../../../platform/credentials.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import { Note } from '../../components/note.tsx';
import type { SourceAccess } from '../../pane-services.ts';
import { usePane } from '../../pane.ts';
import { testSource } from '../../test-source.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { useTask } from '../../use-task.ts';
import { Working } from './working.tsx';

type Options = { readonly source: GuardedSource; readonly access: SourceAccess };

/** Tries a sign-in, and notes on it how that went. */
export function useTest({ source, access }: Options) {
  const { runtime, clock } = usePane();
  const { state, start } = useTask<never, void>();
  const [isShown, setShown] = useState(false);

  const test = (): void => {
    setShown(true);
    void start(async (signal) => {
      try {
        await testSource(runtime, { source, now: clock(), signal });
        access.credentials.note(source, 'works');
      } catch (error) {
        if (isSourceError(error) && error.failure.kind === 'credentials-rejected')
          access.credentials.note(source, error.failure.reason ?? 'vendor');
        throw error;
      }
    });
  };
  return { state: isShown ? state : ({ phase: 'idle' } as const), start: test, clear: () => setShown(false) };
}

export function TestOutcome({ test, name }: { readonly test: ReturnType<typeof useTest>; readonly name: string }) {
  const words = useAccessWords();
  switch (test.state.phase) {
    case 'idle':
    case 'cancelled':
      return null;
    case 'running':
      return <Working label={words.testing} />;
    case 'done':
      return <Note>{words.tested({ name })}</Note>;
    case 'failed':
      return <FailureMessage error={test.state.error} onRetry={test.start} />;
  }
}
