import { EncryptJWT, errors, jwtDecrypt } from 'jose';

import { type Credential } from './credential.ts';
import { GatewayError, rejected } from './gateway-error.ts';
import { type SealKey } from './seal-keys.ts';

/** What the pane keeps: unreadable to it, and good until `expiresAt` (ISO 8601, UTC). */
export type Sealed = { readonly sealed: string; readonly expiresAt: string };

export type Sealer = {
  /** Encrypts a credential for one source with the first key. */
  seal(source: string, credential: Credential): Promise<Sealed>;
  /**
   * What was sealed for this source; its shape is for the caller to check.
   *
   * @throws GatewayError `credentials-rejected`
   */
  open(source: string, sealed: string): Promise<unknown>;
};

export type SealerOptions = {
  /** The first seals, all open. */
  readonly keys: readonly SealKey[];
  readonly lifetimeMs: number;
  readonly now: () => number;
};

const ALGORITHMS = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };

/** Seals as a compact JWE (RFC 7516, `dir` with A256GCM) around a JWT whose audience is the source. */
export function createSealer({ keys, lifetimeMs, now }: SealerOptions): Sealer {
  const secrets = new Map(keys.map(({ kid, secret }) => [kid, secret]));
  const [first] = keys;
  if (first === undefined) throw new Error('Sealing takes at least one key');

  function findSecret({ kid = '' }: { readonly kid?: string }): Uint8Array {
    const secret = secrets.get(kid);
    if (secret === undefined) throw rejected('unknown-key');
    return secret;
  }

  return {
    async seal(source, credential) {
      const expires = Math.floor((now() + lifetimeMs) / 1000);
      const sealed = await new EncryptJWT({ credential })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: first.kid })
        .setAudience(source)
        .setExpirationTime(expires)
        .encrypt(first.secret);
      return { sealed, expiresAt: new Date(expires * 1000).toISOString() };
    },
    async open(source, sealed) {
      const checks = { ...ALGORITHMS, audience: source, requiredClaims: ['exp'], currentDate: new Date(now()) };
      try {
        const { payload } = await jwtDecrypt(sealed, findSecret, checks);
        return payload['credential'];
      } catch (error) {
        throw toRejection(error);
      }
    },
  };
}

function toRejection(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  if (error instanceof errors.JWTExpired) return rejected('expired');
  const other = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud';
  return rejected(other ? 'other-source' : 'unreadable');
}
