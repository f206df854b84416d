import { EncryptJWT } from 'jose';
import { describe, expect, it } from 'vitest';

import { sealKey } from '../test/support/gateway/seal-key.ts';
import { readSealKeys } from './seal-keys.ts';
import { createSealer } from './sealer.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const CREDENTIAL = { apiKey: 'key-7f' };

type Settings = { readonly keys?: readonly string[]; readonly now?: number };

function sealerWith({ keys = ['one'], now = NOW }: Settings = {}) {
  return createSealer({
    keys: readSealKeys(keys.map(sealKey).join(',')) ?? [],
    lifetimeMs: 60_000,
    now: () => now,
  });
}

function rejection(reason: string) {
  return { failure: { kind: 'credentials-rejected', reason } };
}

describe('a sealed text', () => {
  it('gives back what was sealed, to any server with the key', async () => {
    const { sealed, expiresAt } = await sealerWith().seal('competent', CREDENTIAL);

    expect(expiresAt).toBe('2026-11-23T10:01:00.000Z');
    expect(await sealerWith().open('competent', sealed)).toEqual(CREDENTIAL);
  });

  it('tells nothing and never looks the same twice', async () => {
    const sealer = sealerWith();
    const [first, second] = await Promise.all([
      sealer.seal('competent', CREDENTIAL),
      sealer.seal('competent', CREDENTIAL),
    ]);
    const readable = first.sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));

    expect(first.sealed).not.toBe(second.sealed);
    expect(readable.join('')).not.toMatch(/key-7f|competent/u);
  });

  it('is good until its date, and not a moment longer', async () => {
    const { sealed } = await sealerWith().seal('competent', CREDENTIAL);

    expect(await sealerWith({ now: NOW + 59_000 }).open('competent', sealed)).toEqual(CREDENTIAL);
    await expect(sealerWith({ now: NOW + 60_000 }).open('competent', sealed)).rejects.toMatchObject(
      rejection('expired'),
    );
  });

  it('opens for the source it was sealed for', async () => {
    const { sealed } = await sealerWith().seal('competent', CREDENTIAL);

    await expect(sealerWith().open('referentie', sealed)).rejects.toMatchObject(rejection('other-source'));
  });

  it('outlives the turn of keys until its own key is removed', async () => {
    const { sealed } = await sealerWith({ keys: ['one'] }).seal('competent', CREDENTIAL);
    const renewed = await sealerWith({ keys: ['two', 'one'] }).seal('competent', CREDENTIAL);

    expect(await sealerWith({ keys: ['two', 'one'] }).open('competent', sealed)).toEqual(CREDENTIAL);
    await expect(sealerWith({ keys: ['two'] }).open('competent', sealed)).rejects.toMatchObject(
      rejection('unknown-key'),
    );
    expect(await sealerWith({ keys: ['two'] }).open('competent', renewed.sealed)).toEqual(CREDENTIAL);
  });

  it('does not open with another key of the same name', async () => {
    const { sealed } = await sealerWith().seal('competent', CREDENTIAL);
    const impostor = createSealer({
      keys: [{ kid: 'one', secret: new Uint8Array(32) }],
      lifetimeMs: 1000,
      now: () => NOW,
    });

    await expect(impostor.open('competent', sealed)).rejects.toMatchObject(rejection('unreadable'));
  });

  it('does not open when any part of it is altered', async () => {
    const { sealed } = await sealerWith().seal('competent', CREDENTIAL);
    const parts = sealed.split('.');

    for (const index of [2, 3, 4]) {
      const altered = parts.map((part, at) =>
        at === index ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : part,
      );
      await expect(sealerWith().open('competent', altered.join('.'))).rejects.toMatchObject(rejection('unreadable'));
    }
    const header = Buffer.from('{"alg":"dir","enc":"A256GCM","kid":"one","x":1}').toString('base64url');
    const reheaded = [header, ...parts.slice(1)].join('.');
    await expect(sealerWith().open('competent', reheaded)).rejects.toMatchObject(rejection('unreadable'));
  });

  it.each(['', 'x', 'a.b.c', 'a.b.c.d.e', '....', `${'A'.repeat(9000)}.A.A.A.A`])('is not %.20j', async (text) => {
    await expect(sealerWith().open('competent', text)).rejects.toMatchObject(rejection('unreadable'));
  });

  it.each([
    ['without a date', { alg: 'dir', enc: 'A256GCM' }, (jwt: EncryptJWT) => jwt],
    ['of another cipher', { alg: 'dir', enc: 'A128CBC-HS256' }, (jwt: EncryptJWT) => jwt.setExpirationTime('1h')],
  ])('is not one %s, even under our key', async (_, header, finish) => {
    const [key] = readSealKeys(sealKey('one')) ?? [];
    const jwt = new EncryptJWT({ credential: CREDENTIAL })
      .setProtectedHeader({ ...header, kid: 'one' })
      .setAudience('competent');
    const text = await finish(jwt).encrypt(key?.secret ?? new Uint8Array());

    await expect(sealerWith().open('competent', text)).rejects.toMatchObject(rejection('unreadable'));
  });
});
