import { expect, test } from 'vitest';

import { closestNames } from './closest-names.ts';

const SETS = [
  'Persoon',
  'PersoonGeschenk',
  'PersoonReis',
  'Fractie',
  'FractieZetel',
  'Zaak',
  'Zaal',
  'Verslag',
  'Besluit',
];

test.each([
  ['Persoonn', 'Persoon'],
  ['fracties', 'Fractie'],
  ['Zaken', 'Zaak'],
  ['Geschenk', 'PersoonGeschenk'],
  ['besluiten', 'Besluit'],
])('%s is nearest to %s', (typed, meant) => {
  expect(closestNames(typed, SETS)[0]).toBe(meant);
});

test('at most eight names are offered', () => {
  expect(closestNames('x', SETS)).toHaveLength(8);
});
