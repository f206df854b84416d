import { useMemo, useState, type SubmitEvent } from 'react';

import { isSourceError } from '../../../core/errors.ts';
import type { CredentialField } from '../../../messages/access-words.ts';
import type { GuardedSource } from '../../../platform/credentials.ts';
import type { SourceAccess } from '../../pane-services.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { useTask } from '../../use-task.ts';
import { readForm, type FieldErrors } from './credential-fields.ts';
import { enrol } from './enrol.ts';

type Options = {
  readonly source: GuardedSource;
  readonly fields: readonly CredentialField[];
  readonly access: SourceAccess;
  readonly onSignedIn: () => void;
};

const NONE: FieldErrors = {};

/**
 * Signing in to one source. What is typed stays in the fields of the form, and nowhere else, until it is handed over;
 * the form goes with it.
 */
export function useSignIn({ source, fields, access, onSignedIn }: Options) {
  const words = useAccessWords();
  const task = useTask<never, void>();
  const [complaints, setComplaints] = useState<FieldErrors>(NONE);
  const { state } = task;
  const error = state.phase === 'failed' ? state.error : undefined;
  const refused = refusedField(error, fields);
  const errors = useMemo<FieldErrors>(() => {
    if (refused === undefined || complaints !== NONE) return complaints;
    return { [refused]: words.fieldRefused({ label: words.fields[refused].label }) };
  }, [complaints, refused, words]);

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const checked = readForm(fields, new FormData(event.currentTarget), words);
    setComplaints(checked.errors ?? NONE);
    if (checked.typed === undefined) return;
    const { typed } = checked;
    void task.start(async (signal) => {
      access.credentials.save(source, await enrol(access, { source, typed, signal }));
      onSignedIn();
    });
  };

  return {
    submit,
    errors,
    cancel: task.cancel,
    isRunning: state.phase === 'running',
    /** What went wrong, unless it is said at a field. */
    error: errors === NONE ? error : undefined,
  };
}

function refusedField(error: unknown, fields: readonly CredentialField[]): CredentialField | undefined {
  if (!isSourceError(error) || error.failure.kind !== 'invalid-input') return undefined;
  const { field } = error.failure;
  return fields.find((candidate) => candidate === field);
}
