import { expect, test } from 'vitest';

import { searchColumns } from './search-columns.ts';

const NAMES = ['emailadressen', 'geboortedatum', 'geboorteplaats', 'leverancier.naam', 'Persoon.Achternaam', 'Être'];
const find = (search: string): readonly string[] => searchColumns(NAMES, search, (name) => [name, 'tekst · privé']);

test.each([
  ['e-mail', ['emailadressen']],
  ['E mail', ['emailadressen']],
  ['geboorte datum', ['geboortedatum']],
  ['datum geboorte', ['geboortedatum']],
  ['leverancier naam', ['leverancier.naam']],
  ['leveranciernaam', ['leverancier.naam']],
  ['etre', ['Être']],
  ['geboorte prive', ['geboortedatum', 'geboorteplaats']],
  [' ', NAMES],
  ['telefoon', []],
])('%j finds %j', (search, found) => {
  expect(find(search)).toEqual(found);
});

test('does not find a word across two texts', () => {
  expect(find('datumtekst')).toEqual([]);
});
