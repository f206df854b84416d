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

test('at most three names are offered', () => {
  expect(closestNames('Persoon', [...SETS, 'PersoonOnderwijs', 'PersoonLoopbaan'])).toHaveLength(3);
});

test.each(['x', 'VVD', 'Afkorting'])('nothing is offered for %s, which no name is like', (typed) => {
  expect(closestNames(typed, SETS)).toEqual([]);
});
