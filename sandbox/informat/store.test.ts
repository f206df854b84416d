import { describe, expect, it } from 'vitest';
import { informatInstitutes } from './informat-credentials.ts';
import { createInformatStore } from './store.ts';

const create = (people = 60) =>
  createInformatStore({ seed: 1, people, institutes: informatInstitutes, isSpread: true });

describe('createInformatStore', () => {
  it('makes an answer once, until a write', () => {
    const store = create();
    let made = 0;
    const ask = (key: string) =>
      store.remember(key, () => {
        made += 1;
        return `${key} ${made}`;
      });
    expect(ask('a')).toBe(ask('a'));
    expect([ask('b').toString(), made]).toEqual(['b 2', 2]);
    store.forget();
    expect(ask('a').toString()).toBe('a 3');
  });

  it('forgets the oldest answer when there are many', () => {
    const store = create();
    const first = store.remember('0', () => 'first');
    for (let count = 1; count <= 12; count += 1) store.remember(String(count), () => 'more');
    expect(store.remember('0', () => 'again')).not.toBe(first);
  });

  it('makes nobody before somebody is asked for', () => {
    const started = performance.now();
    create(10_000_000);
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('gives a long absence a stand-in who has that assignment', () => {
    const store = create(400);
    const substituted = [...store.interruptions().values()].filter(({ substituteId }) => substituteId !== undefined);
    expect(substituted.length).toBeGreaterThan(10);
    expect(new Set(substituted.map(({ substituteId }) => substituteId)).size).toBeGreaterThan(8);
  });
});
