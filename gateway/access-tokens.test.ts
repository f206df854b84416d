import { expect, it } from 'vitest';

import { createAccessTokens } from './access-tokens.ts';
import { type AccessToken } from './request-token.ts';

const SCHOOL = { clientId: 'a', clientSecret: 's', institutes: ['000001'] };

function tokensOf({ usableForMs = 1000 } = {}) {
  let clock = 0;
  const flights: { readonly land: () => void; readonly crash: (error: Error) => void }[] = [];
  const tokens = createAccessTokens({
    now: () => clock,
    request: () =>
      new Promise<AccessToken>((resolve, reject) => {
        const value = `t${flights.length + 1}`;
        const land = (): void => resolve({ value, usableUntil: clock + usableForMs, scopes: undefined });
        flights.push({ land, crash: reject });
      }),
  });
  return { tokens, flights, pass: (ms: number) => (clock += ms) };
}

it('asks once for however many callers, and not again while the token is good', async () => {
  const { tokens, flights, pass } = tokensOf();

  const all = Array.from({ length: 100 }, () => tokens.get(SCHOOL));
  flights[0]?.land();

  expect(new Set((await Promise.all(all)).map(({ value }) => value))).toEqual(new Set(['t1']));
  pass(999);
  expect(await tokens.get(SCHOOL)).toMatchObject({ value: 't1' });
  expect(flights).toHaveLength(1);
});

it('asks once for however many callers find the token past its date', async () => {
  const { tokens, flights, pass } = tokensOf();
  const first = tokens.get(SCHOOL);
  flights[0]?.land();
  await first;
  pass(1000);

  const all = Array.from({ length: 100 }, () => tokens.get(SCHOOL));
  await expect.poll(() => flights.length).toBe(2);
  flights[1]?.land();

  expect(new Set((await Promise.all(all)).map(({ value }) => value))).toEqual(new Set(['t2']));
  expect(flights).toHaveLength(2);
});

it('replaces a refused token once for however many were refused', async () => {
  const { tokens, flights } = tokensOf();
  const first = tokens.get(SCHOOL);
  flights[0]?.land();
  const refused = await first;

  const all = Array.from({ length: 100 }, () => tokens.replace(SCHOOL, refused));
  await expect.poll(() => flights.length).toBe(2);
  flights[1]?.land();
  const values = (await Promise.all(all)).map(({ value }) => value);

  expect(new Set(values)).toEqual(new Set(['t2']));
  expect(await tokens.replace(SCHOOL, refused)).toMatchObject({ value: 't2' });
  expect(flights).toHaveLength(2);
});

it('forgets a failure, after all who waited for it have heard', async () => {
  const { tokens, flights } = tokensOf();
  const all = [tokens.get(SCHOOL), tokens.get(SCHOOL)];
  flights[0]?.crash(new Error('no'));

  expect(await Promise.allSettled(all)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  const next = tokens.get(SCHOOL);
  flights[1]?.land();
  expect(await next).toMatchObject({ value: 't2' });
});

it('keeps credentials apart, down to the institutes', async () => {
  const { tokens, flights } = tokensOf();
  const others = [
    SCHOOL,
    { ...SCHOOL, clientId: 'b' },
    { ...SCHOOL, clientSecret: 't' },
    { ...SCHOOL, institutes: ['000001', '000002'] },
    { clientId: 'as', clientSecret: '', institutes: ['000001'] },
  ];

  const all = others.map((credential) => tokens.get(credential));
  for (const { land } of flights) land();

  expect(new Set((await Promise.all(all)).map(({ value }) => value)).size).toBe(others.length);
});
