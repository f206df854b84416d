import { expect, test } from 'vitest';

import type { Table } from '../core/table.ts';
import { createAnswerCache } from './answer-cache.ts';

const table = (rows: number): Table => ({
  columns: [{ name: 'n', type: 'number', tier: 0 }],
  rows: Array.from({ length: rows }, (_, n) => [n]),
});

const cacheAt = (clock: { now: number }, maxCells = 100) =>
  createAnswerCache({ keepMs: 1000, maxCells, now: () => clock.now });

test('keeps an answer for its time and no longer', () => {
  const clock = { now: 5 };
  const cache = cacheAt(clock);
  const kept = table(3);
  cache.set('a', kept);

  clock.now = 1004;
  expect(cache.get('a')).toBe(kept);
  clock.now = 1005;
  expect(cache.get('a')).toBeUndefined();
});

test('lets go of what was unused for longest when all is too large', () => {
  const cache = cacheAt({ now: 0 });
  for (const key of ['a', 'b', 'c']) cache.set(key, table(30));

  cache.get('a');
  cache.set('d', table(30));

  expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key))).toEqual(['a', 'c', 'd']);
});

test('counts an answer once, however often it is set', () => {
  const cache = cacheAt({ now: 0 });
  for (let time = 0; time < 10; time++) cache.set('a', table(60));
  cache.set('b', table(30));

  expect([cache.get('a'), cache.get('b')].filter(Boolean)).toHaveLength(2);
});

test('does not give up all others for one that is too large by itself', () => {
  const cache = cacheAt({ now: 0 });
  cache.set('a', table(10));
  cache.set('huge', table(1000));

  expect([cache.get('huge'), cache.get('a')?.rows.length]).toEqual([undefined, 10]);
});

test('forgets everything', () => {
  const cache = cacheAt({ now: 0 });
  cache.set('a', table(90));
  cache.clear();
  cache.set('b', table(90));

  expect([cache.get('a'), cache.get('b')?.rows.length]).toEqual([undefined, 90]);
});
