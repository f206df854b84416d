import { useSyncExternalStore } from 'react';

import type { SourceId } from '../core/errors.ts';
import { isGuarded, type Refusal, type StoredCredential } from '../platform/credentials.ts';
import { usePane } from './pane.ts';

/** Whether a source lets this person in, as far as is known here. */
export type AccessState =
  | { readonly kind: 'open' }
  | { readonly kind: 'needed' }
  | { readonly kind: 'connected'; readonly credential: StoredCredential }
  | { readonly kind: 'expired'; readonly credential: StoredCredential }
  | { readonly kind: 'refused'; readonly credential: StoredCredential; readonly refusal: Refusal };

const OPEN: AccessState = { kind: 'open' };

/** Follows every change. */
export function useAccessState(source: SourceId): AccessState {
  const { credentials } = usePane().access;
  const credential = useSyncExternalStore(
    (listener) => credentials.subscribe(listener),
    () => credentials.of(source),
  );
  return isGuarded(source) ? stateOf(credential) : OPEN;
}

function stateOf(credential: StoredCredential | undefined): AccessState {
  if (credential === undefined) return { kind: 'needed' };
  if (credential.isExpired) return { kind: 'expired', credential };
  const { refusal } = credential;
  return refusal === undefined ? { kind: 'connected', credential } : { kind: 'refused', credential, refusal };
}
