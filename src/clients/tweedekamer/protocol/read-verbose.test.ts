import { expect, test } from 'vitest';

import { readVerbose } from './read-verbose.ts';

test('verbose JSON gives the rows that light JSON would', () => {
  const page = readVerbose({
    d: {
      results: [
        {
          __metadata: { uri: 'https://tk.test/Persoon(1)' },
          Achternaam: 'Jansen',
          Begin: '/Date(1495620000000)/',
          Fractie: { __metadata: {}, Afkorting: 'X' },
          Reis: { __deferred: { uri: 'https://tk.test/Persoon(1)/Reis' } },
          Functie: {
            results: [{ __metadata: {}, Waarde: 'lid' }],
            __next: 'https://tk.test/Persoon(1)/Functie?$skiptoken=1',
          },
          Afbeelding: null,
        },
      ],
      __count: '51',
      __next: 'https://elsewhere.test/Persoon?$skiptoken=2',
    },
  });

  expect(page).toEqual({
    rows: [
      {
        Achternaam: 'Jansen',
        Begin: '2017-05-24T10:00:00',
        Fractie: { Afkorting: 'X' },
        Functie: [{ Waarde: 'lid' }],
        'Functie@odata.nextLink': 'https://tk.test/Persoon(1)/Functie?$skiptoken=1',
        Afbeelding: null,
      },
    ],
    total: 51,
    next: '$skiptoken=2',
  });
});

test('the first versions had nothing around their rows', () => {
  expect(readVerbose({ d: [{ A: 1 }] })?.rows).toEqual([{ A: 1 }]);
});

test.each([{ value: [] }, { d: 'x' }, undefined])('anything else is left to others: %j', (json) => {
  expect(readVerbose(json)).toBeUndefined();
});
