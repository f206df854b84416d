import { describe, expect, test } from 'vitest';

import { toQuery } from './query-text.ts';

describe('toQuery', () => {
  test.each([
    ['year=2022&sex=V', 'year=2022&sex=V'],
    ['?year=2022', 'year=2022'],
    ['  year = 2022 ', 'year=2022'],
    ['naam=Jan Janssens', 'naam=Jan%20Janssens'],
    ['naam=Jan%20Janssens', 'naam=Jan%20Janssens'],
    ['naam=Jan+Janssens', 'naam=Jan%20Janssens'],
    ['groei=100%', 'groei=100%25'],
    ['a=b#c', 'a=b%23c'],
    ['a=b=c', 'a=b%3Dc'],
    ['a=b%26c', 'a=b%26c'],
    ['a=', 'a='],
    ['naïef=é', 'na%C3%AFef=%C3%A9'],
    ['a=../../x', 'a=..%2F..%2Fx'],
  ])('writes %j as %j', (text, query) => {
    expect(toQuery(text)).toBe(query);
  });

  test.each(['', '?', '2022', 'year', '=2022', 'a=b&', 'a=b&&c=d', 'a=b&c', 'https://pdata.be/v1', 'a=\uD83D'])(
    'refuses %j',
    (text) => {
      expect(toQuery(text)).toBeUndefined();
    },
  );
});
