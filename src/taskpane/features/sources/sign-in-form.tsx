import { Button, Field, Spinner } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import type { CredentialField } from '../../../messages/access-words.ts';
import type { GuardedSource } from '../../../platform/credentials.ts';
import { FailureMessage } from '../../components/failure-message.tsx';
import type { SourceAccess } from '../../pane-services.ts';
import { useSpeech } from '../../speech.ts';
import { useAccessWords } from '../../use-access-words.ts';
import { fieldsOf, isSecret, type FieldErrors } from './credential-fields.ts';
import { LongInput, SecretInput } from './secret-input.tsx';
import { useStyles } from './sources.styles.ts';
import { Working } from './working.tsx';
import { useSettings } from './use-settings.ts';
import { useSignIn } from './use-sign-in.ts';

type Props = {
  readonly source: GuardedSource;
  readonly name: string;
  readonly access: SourceAccess;
  /** The reader just asked for these fields. */
  readonly takesFocus: boolean;
  readonly onSignedIn: () => void;
  readonly onCancel: () => void;
};

/** What must be typed depends on the version that the gateway has behind it, for one source. */
export function SignInForm(props: Props) {
  const { words } = useSpeech();
  const { state, ask } = useSettings(props.access, props.source === 'vacatures');
  switch (state.phase) {
    case 'done':
      return <Form {...props} fields={fieldsOf(props.source, state.result)} />;
    case 'failed':
      return <FailureMessage error={state.error} onRetry={ask} />;
    case 'idle':
    case 'running':
    case 'cancelled':
      return <Spinner size="tiny" label={words.general.loading} />;
  }
}

function Form({ fields, ...props }: Props & { readonly fields: readonly CredentialField[] }) {
  const styles = useStyles();
  const { words: paneWords } = useSpeech();
  const words = useAccessWords();
  const { source, name, access, takesFocus, onSignedIn, onCancel } = props;
  const { submit, errors, error, cancel, isRunning } = useSignIn({ source, fields, access, onSignedIn });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('input')?.focus();
  }, [takesFocus]);
  useEffect(() => {
    const [first] = Object.keys(errors);
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [errors]);
  return (
    <form ref={form} className={styles.form} aria-label={words.signInTo({ name })} noValidate onSubmit={submit}>
      {fields.map((field) => (
        <CredentialControl key={field} field={field} errors={errors} />
      ))}
      {error !== undefined && <FailureMessage error={error} />}
      {isRunning && <Working label={words.signingIn} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={isRunning}>
          {words.signIn}
        </Button>
        <Button size="small" onClick={isRunning ? cancel : onCancel}>
          {paneWords.general.cancel}
        </Button>
      </div>
    </form>
  );
}

function CredentialControl({ field, errors }: { readonly field: CredentialField; readonly errors: FieldErrors }) {
  const words = useAccessWords();
  const { label, hint } = words.fields[field];
  const error = errors[field];
  return (
    <Field
      label={label}
      hint={hint}
      required
      validationState={error === undefined ? 'none' : 'error'}
      {...(error !== undefined && { validationMessage: error })}
    >
      {(control) =>
        field === 'institutes' ? (
          <LongInput {...control} name={field} inputMode="numeric" />
        ) : (
          <SecretInput {...control} name={field} type={isSecret(field) ? 'password' : 'text'} />
        )
      }
    </Field>
  );
}
