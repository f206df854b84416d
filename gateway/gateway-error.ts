/** Why the gateway itself refuses or gives up. Everything else an /api address answers comes from the vendor. */
export type OwnFailure =
  | { readonly kind: 'not-allowed' }
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
