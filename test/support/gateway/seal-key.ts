import { createHash } from 'node:crypto';

/** One entry of SEAL_KEYS, the same for the same name. It protects nothing. */
export function sealKey(kid: string): string {
  return `${kid}:${createHash('sha256').update(kid).digest('base64url')}`;
}
