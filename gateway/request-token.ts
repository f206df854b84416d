import { z } from 'zod';

import { type Credential } from './credential.ts';
import { GatewayError, rejected } from './gateway-error.ts';
import { type AskVendor } from './vendor-request.ts';

/** Where a vendor hands out access tokens (RFC 6749 §4.4, client credentials). */
export type TokenService = {
  readonly url: string;
  /** What to ask for, separated by spaces. */
  readonly toScope: (credential: Credential) => string;
  readonly timeoutMs: number;
};

export type AccessToken = {
  readonly value: string;
  /** Milliseconds since 1970, the safety margin taken off. */
  readonly usableUntil: number;
  /** What the vendor says it granted; undefined when it does not say. */
  readonly scopes: readonly string[] | undefined;
};

type TokenRequest = {
  readonly ask: AskVendor;
  readonly service: TokenService;
  readonly credential: Credential;
  readonly now: () => number;
};

/** A token must outlast the request that carries it. */
const MARGIN_MS = 60_000;
/** RFC 6749 recommends expires_in but does not require it. */
const UNSTATED_LIFETIME_SECONDS = 300;

const tokenAnswer = z.object({
  // Goes into a header as it is.
  access_token: z.string().regex(/^[\x21-\x7e]+$/u),
  expires_in: z.coerce.number().positive().catch(UNSTATED_LIFETIME_SECONDS),
  // A text in the answer; the vendor's own tokens hold a list instead.
  scope: z
    .union([z.string().transform((text) => text.split(/\s+/u).filter(Boolean)), z.array(z.string())])
    .optional()
    .catch(undefined),
});

const refusal = z.object({ error: z.string() });

/**
 * Asks for an access token.
 *
 * @throws GatewayError `credentials-rejected` when the vendor refuses; `busy`, `unreachable` or `timed-out` when it
 * does not decide.
 */
export async function requestToken({ ask, service, credential, now }: TokenRequest): Promise<AccessToken> {
  const { clientId = '', clientSecret = '' } = credential;
  const asked = now();
  const { status, text } = await ask({
    url: service.url,
    timeoutMs: service.timeoutMs,
    form: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: service.toScope(credential),
    }),
  });
  if (status !== 200) throw toTokenError(status, text);
  const answer = tokenAnswer.safeParse(parsed(text));
  if (!answer.success) throw new GatewayError({ kind: 'unreachable' });
  const { access_token: value, expires_in: seconds, scope: scopes } = answer.data;
  const lifetime = seconds * 1000;
  return { value, usableUntil: asked + lifetime - Math.min(MARGIN_MS, lifetime / 2), scopes };
}

function toTokenError(status: number, text: string): GatewayError {
  if (status === 429 || status === 503) return new GatewayError({ kind: 'busy' });
  if (![400, 401, 403].includes(status)) return new GatewayError({ kind: 'unreachable' });
  const { data } = refusal.safeParse(parsed(text));
  return rejected(data?.error === 'invalid_scope' ? 'scope' : 'client');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
