import { createHash } from 'node:crypto';

import { LRUCache } from 'lru-cache';

import { type Credential } from './credential.ts';
import { type AccessToken } from './request-token.ts';

export type AccessTokens = {
  /** The token in use, or a new one. However many ask at once, the vendor is asked once. */
  get(credential: Credential): Promise<AccessToken>;
  /** A new token in any case. */
  fetch(credential: Credential): Promise<AccessToken>;
  /** Another token than the one that the vendor just refused; asked for once, however many were refused. */
  replace(credential: Credential, refused: AccessToken): Promise<AccessToken>;
};

type AccessTokensOptions = {
  readonly request: (credential: Credential) => Promise<AccessToken>;
  readonly now: () => number;
};

const MOST_TOKENS = 10_000;

/** Access tokens of one vendor, in memory only, under a hash of the credential they were given for. */
export function createAccessTokens({ request, now }: AccessTokensOptions): AccessTokens {
  const held = new LRUCache<string, Promise<AccessToken>>({ max: MOST_TOKENS });

  function start(key: string, credential: Credential): Promise<AccessToken> {
    const flight = request(credential);
    held.set(key, flight);
    flight.catch(() => held.peek(key) === flight && held.delete(key));
    return flight;
  }

  /** The held token if it will do, else one new flight for all who find that it does not. */
  async function find(credential: Credential, isGood: (token: AccessToken) => boolean): Promise<AccessToken> {
    const key = toKey(credential);
    for (let flight = held.get(key); flight !== undefined; flight = held.get(key)) {
      const token = await flight;
      if (isGood(token)) return token;
      if (held.get(key) === flight) break;
    }
    return await start(key, credential);
  }

  return {
    get: (credential) => find(credential, ({ usableUntil }) => usableUntil > now()),
    fetch: (credential) => start(toKey(credential), credential),
    replace: (credential, refused) => find(credential, (token) => token !== refused && token.usableUntil > now()),
  };
}

function toKey({ clientId, clientSecret, institutes }: Credential): string {
  return createHash('sha256')
    .update(JSON.stringify([clientId, clientSecret, institutes]))
    .digest('base64');
}
