import { describe, expect, test } from 'vitest';

import { VACANCY_COLUMNS } from '../../../clients/vacatures/index.ts';
import { synonymsOf } from './column-synonyms.ts';
import { searchColumns } from './search-columns.ts';

const NAMES = [
  'geboortedatum',
  'Persoon.Achternaam',
  'tewerkstellingsadres.gemeente',
  'count',
  'FractieZetel.AantalZetels',
  'TotEnMet',
  'totaal',
  'Voornamen',
];
const find = (search: string): readonly string[] => searchColumns(NAMES, search, (name) => [name, ...synonymsOf(name)]);

describe('a column is found by what its name means', () => {
  test.each([
    ['date de naissance', ['geboortedatum']],
    ['birth', ['geboortedatum']],
    ['prenom', ['Voornamen']],
    ['surname', ['Persoon.Achternaam']],
    ['municipality', ['tewerkstellingsadres.gemeente']],
    ['commune', ['tewerkstellingsadres.gemeente']],
    ['aantal', ['count', 'FractieZetel.AantalZetels']],
    ['end date', ['TotEnMet']],
  ])('%j finds %j', (search, found) => {
    expect(find(search)).toEqual(found);
  });

  test('the employer, the place and the dates of a vacancy in each language', () => {
    const names = VACANCY_COLUMNS.map(({ name }) => name);
    const first = (search: string): string | undefined =>
      searchColumns(names, search, (name) => [name, ...synonymsOf(name)])[0];

    expect(['employer name', 'nom employeur', 'werkgever naam'].map(first)).toEqual(
      Array.from({ length: 3 }, () => 'leverancier.naam'),
    );
    expect(['publication date', 'date de publication'].map(first)).toEqual(['publicatieDatum', 'publicatieDatum']);
  });
});

test('a short word means nothing inside another one', () => {
  expect(synonymsOf('totaal')).toEqual([]);
  expect(synonymsOf('Van')).toContain('start date');
  expect(synonymsOf('Vandaag')).toEqual([]);
});
