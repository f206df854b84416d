import { randomBytes } from 'node:crypto';

/** A key of AES-256 and the name that sealed texts know it by. */
export type SealKey = { readonly kid: string; readonly secret: Uint8Array };

/** In base64url, 32 bytes are 43 characters, the last of which holds four bits. */
const KEY = /^(?<kid>[\w.-]{1,64}):(?<secret>[\w-]{42}[AEIMQUYcgkosw048])=?$/u;

const KEY_BYTES = 32;

/** Reads `kid:base64url(32 bytes)`, joined by commas; undefined when one is malformed or two share a name. */
export function readSealKeys(text: string): readonly SealKey[] | undefined {
  const keys = text.split(',').map((part) => {
    const { kid, secret } = KEY.exec(part.trim())?.groups ?? {};
    return kid === undefined || secret === undefined ? undefined : { kid, secret: Buffer.from(secret, 'base64url') };
  });
  const valid = keys.filter((key) => key !== undefined);
  const names = new Set(valid.map(({ kid }) => kid));
  return names.size === keys.length ? valid : undefined;
}

/** A key that lasts as long as this process. */
export function createSealKey(): SealKey {
  return { kid: `run-${randomBytes(6).toString('hex')}`, secret: randomBytes(KEY_BYTES) };
}
