import { useSyncExternalStore } from 'react';

import type { SourceId } from '../core/errors.ts';
import { isGuarded, type CredentialStore, type Refusal, type StoredCredential } from '../platform/credentials.ts';
import { usePane } from './pane.ts';

/** Whether a source lets this person in, as far as is known here. */
export type AccessState =
  | { readonly kind: 'open' }
  | { readonly kind: 'needed' }
  | { readonly kind: 'connected'; readonly credential: StoredCredential }
  | { readonly kind: 'expired'; readonly credential: StoredCredential }
  | { readonly kind: 'refused'; readonly credential: StoredCredential; readonly refusal: Refusal };

const OPEN: AccessState = { kind: 'open' };

/** Follows every change. Where there is no signing in, every source counts as open. */
export function useAccessState(source: SourceId): AccessState {
  const { access } = usePane();
  const store = access?.credentials ?? NO_STORE;
  const credential = useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.of(source),
  );
  return access === undefined || !isGuarded(source) ? OPEN : stateOf(credential);
}

function stateOf(credential: StoredCredential | undefined): AccessState {
  if (credential === undefined) return { kind: 'needed' };
  if (credential.isExpired) return { kind: 'expired', credential };
  const { refusal } = credential;
  return refusal === undefined ? { kind: 'connected', credential } : { kind: 'refused', credential, refusal };
}

const NO_STORE: Pick<CredentialStore, 'of' | 'subscribe'> = { of: () => undefined, subscribe: () => () => undefined };
