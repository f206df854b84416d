/** Why a credential does not do. */
export type Rejection =
  /** The sealed text is past its date. */
  | 'expired'
  /** The key it was sealed with is no longer in use. */
  | 'unknown-key'
  /** It was sealed for another source. */
  | 'other-source'
  /** It is no sealed text, was altered, or holds what this configuration does not ask for. */
  | 'unreadable'
  /** The institute is none of those it was sealed for. */
  | 'institute'
  /** The vendor does not know this client id with this secret. */
  | 'client'
  /** The vendor does not give this client all institutes, or all rights, that were asked for. */
  | 'scope'
  /** The vendor does not accept the API key. */
  | 'key';

/** Why the gateway itself refuses or gives up. Everything else an /api address answers comes from the vendor. */
export type OwnFailure =
  | { readonly kind: 'not-allowed' }
  /** `field` is a name of ours, never what was sent. */
  | { readonly kind: 'invalid-input'; readonly field: string }
  | { readonly kind: 'request-too-large' }
  | { readonly kind: 'credentials-missing' }
  | { readonly kind: 'credentials-rejected'; readonly reason: Rejection }
  | { readonly kind: 'rate-limited' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  | { readonly kind: 'too-large'; readonly limitBytes: number };

/** The gateway answers for itself. Holds no path, query, address or body, so it is safe to show and to log. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly failure: OwnFailure;

  constructor(failure: OwnFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** A credential that does not do, as an error. */
export function rejected(reason: Rejection): GatewayError {
  return new GatewayError({ kind: 'credentials-rejected', reason });
}
