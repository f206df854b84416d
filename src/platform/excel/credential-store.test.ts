import { describe, expect, test, vi } from 'vitest';

import { createCredentialStore } from './credential-store.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const SCHOOL = { sealed: 'ey.J-h_b.c', expiresAt: '2026-12-23T10:00:00.000Z', institutes: ['032847', '099999'] };
const KEY = 'pk.bronblad.credential.informat';

function storageInMemory(entries: readonly (readonly [string, string])[] = []) {
  const kept = new Map(entries);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

function storeOver(entries: readonly (readonly [string, string])[] = [], now = () => NOW) {
  const storage = storageInMemory(entries);
  return { storage, store: createCredentialStore({ storage: () => storage, partitionKey: 'pk.', now }) };
}

describe('a credential that was saved', () => {
  test('is kept under the partition of the add-in, by source', () => {
    const { storage, store } = storeOver();

    store.save('informat', SCHOOL);
    store.save('competent', { sealed: 'x', expiresAt: SCHOOL.expiresAt });

    expect([...storage.kept.keys()]).toEqual([KEY, 'pk.bronblad.credential.competent']);
    expect(JSON.parse(storage.kept.get(KEY) ?? '')).toEqual(SCHOOL);
    expect(store.of('informat')).toMatchObject({ ...SCHOOL, isExpired: false });
    expect(store.of('competent')?.institutes).toBeUndefined();
    expect(store.of('vacatures')).toBeUndefined();
  });

  test('is the same object until something changes', () => {
    const { store } = storeOver();
    store.save('informat', SCHOOL);

    const first = store.of('informat');
    expect(store.of('informat')).toBe(first);
    store.save('informat', { ...SCHOOL, sealed: 'other' });
    expect(store.of('informat')).not.toBe(first);
  });

  test('says when it is past its date', () => {
    let now = NOW;
    const { store } = storeOver([], () => now);
    store.save('informat', SCHOOL);

    expect(store.of('informat')?.isExpired).toBe(false);
    now = Date.parse(SCHOOL.expiresAt);
    expect(store.of('informat')).toMatchObject({ sealed: SCHOOL.sealed, isExpired: true });
  });

  test('is gone once forgotten', () => {
    const { storage, store } = storeOver();
    store.save('informat', SCHOOL);

    store.forget('informat');

    expect(store.of('informat')).toBeUndefined();
    expect(storage.kept.size).toBe(0);
  });

  test('lasts for the session where the browser keeps nothing', () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store = createCredentialStore({ storage: refuse, partitionKey: undefined, now: () => NOW });

    store.save('informat', SCHOOL);
    expect(store.of('informat')).toMatchObject(SCHOOL);
    store.forget('informat');
    expect(store.of('informat')).toBeUndefined();
  });
});

test.each([
  ['no JSON', '{'],
  ['another shape', '["x"]'],
  ['no sealed text', JSON.stringify({ expiresAt: SCHOOL.expiresAt })],
  ['a sealed text that no header can carry', JSON.stringify({ ...SCHOOL, sealed: 'a\r\nb' })],
  ['a date that is none', JSON.stringify({ ...SCHOOL, expiresAt: 'tomorrow' })],
  ['institutes that are none', JSON.stringify({ ...SCHOOL, institutes: ['1'] })],
])('what is kept with %s counts as nothing', (_, text) => {
  expect(storeOver([[KEY, text]]).store.of('informat')).toBeUndefined();
});

describe('a refusal', () => {
  test('is remembered until another credential is saved', () => {
    const { store } = storeOver();
    store.save('informat', SCHOOL);

    store.note('informat', 'unknown-key');
    expect(store.of('informat')?.refusal).toBe('unknown-key');
    store.save('informat', { ...SCHOOL, sealed: 'new' });
    expect(store.of('informat')?.refusal).toBeUndefined();
  });

  test('is taken back when the credential works after all', () => {
    const { store } = storeOver();
    store.save('informat', SCHOOL);
    store.note('informat', 'vendor');
    expect(store.of('informat')?.refusal).toBe('vendor');

    store.note('informat', 'works');

    expect(store.of('informat')?.refusal).toBeUndefined();
  });

  test('of another institute says nothing about the credential', () => {
    const { store } = storeOver();
    store.save('informat', SCHOOL);

    store.note('informat', 'institute');

    expect(store.of('informat')?.refusal).toBeUndefined();
  });
});

test('listeners hear every change once, until they stop listening', () => {
  const { store } = storeOver();
  const listener = vi.fn<() => void>();
  const stop = store.subscribe(listener);

  store.save('informat', SCHOOL);
  store.note('informat', 'client');
  store.note('informat', 'client');
  store.forget('informat');
  expect(listener).toHaveBeenCalledTimes(3);
  stop();
  store.save('informat', SCHOOL);
  expect(listener).toHaveBeenCalledTimes(3);
});
