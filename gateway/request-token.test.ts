import { expect, it } from 'vitest';

import { requestToken } from './request-token.ts';

const NOW = 1_000_000;

async function tokenFrom(answer: object) {
  return await requestToken({
    ask: async () => ({ status: 200, text: JSON.stringify({ access_token: 't', ...answer }) }),
    service: { url: 'http://token.example/', toScope: () => 'all', timeoutMs: 1 },
    credential: { clientId: 'a', clientSecret: 's' },
    now: () => NOW,
  });
}

it.each([
  ['an hour, but for a minute', { expires_in: 3600 }, 3_540_000],
  ['a quarter, but for a minute', { expires_in: 900 }, 840_000],
  ['a quarter that is written as text', { expires_in: '900' }, 840_000],
  ['half of a short time', { expires_in: 10 }, 5000],
  ['some minutes when nothing is said', {}, 240_000],
  ['some minutes when nonsense is said', { expires_in: 'soon' }, 240_000],
  ['some minutes when it has none left', { expires_in: -5 }, 240_000],
])('takes a token for %s', async (_, answer, ms) => {
  expect((await tokenFrom(answer)).usableUntil).toBe(NOW + ms);
});

it.each([
  [{ scope: 'a b  c' }, ['a', 'b', 'c']],
  [{ scope: ['a', 'b'] }, ['a', 'b']],
  [{ scope: 7 }, undefined],
  [{}, undefined],
])('reads what %j grants', async (answer, scopes) => {
  expect((await tokenFrom(answer)).scopes).toEqual(scopes);
});
