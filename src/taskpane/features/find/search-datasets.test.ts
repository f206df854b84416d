import { describe, expect, test } from 'vitest';

import { LANGUAGES, type Language } from '../../../core/language.ts';
import { toSummary } from '../../../datasets/dataset-summary.ts';
import { DATASETS } from '../../../datasets/index.ts';
import { loadPaneWords } from '../../../messages/pane.ts';
import { nearestDatasets, searchDatasets } from './search-datasets.ts';

const functionsFor = (search: string, language: Language = 'nl'): readonly string[] => {
  const catalogue = DATASETS.map((dataset) => toSummary(dataset, language));
  return searchDatasets(catalogue, search).map(({ functionName }) => functionName);
};

describe('what people search by finds what they mean', () => {
  test.each([
    ['geschenken', 'TK.ODATA'],
    ['geschenk', 'TK.ODATA'],
    ['cadeaux', 'TK.ODATA'],
    ['cadeau', 'TK.ODATA'],
    ['gifts', 'TK.ODATA'],
    ['kamerlid', 'TK.ODATA'],
    ['Kamerleden', 'TK.ODATA'],
    ['partij', 'TK.ODATA'],
    ['party', 'TK.ODATA'],
    ['parties', 'TK.ODATA'],
    ['fraction', 'TK.ODATA'],
    ['députée', 'TK.ODATA'],
    ['sick leave', 'PDATA.ILLNESS'],
    ['ziekte', 'PDATA.ILLNESS'],
    ['ziekteverlof', 'PDATA.ILLNESS'],
    ['congé de maladie', 'PDATA.ILLNESS'],
    ['gehandicapten', 'PDATA.CARPH'],
    ['handicapée', 'PDATA.CARPH'],
    ['vrouwen', 'PDATA.WORKFORCE'],
    ['femme', 'PDATA.WORKFORCE'],
    ['women', 'PDATA.DISTRIBUTION'],
    ['bosa', 'PDATA.ORGANISMS'],
    ['gepensioneerd', 'PDATA.PENSION'],
    ['personeel', 'INFORMAT.EMPLOYEES'],
    ['staff', 'INFORMAT.EMPLOYEES'],
    ['effectifs', 'INFORMAT.EMPLOYEES'],
    ['effectifs', 'PDATA.WORKFORCE'],
    ['werknemers', 'INFORMAT.EMPLOYEES'],
    ['salariés', 'PDATA.WORKFORCE'],
    ['vaardigheden', 'COMPETENT.PROFILECOMPETENCES'],
    ['personeel geboortedatum e-mail', 'INFORMAT.EMPLOYEES'],
    ['personnel date de naissance', 'INFORMAT.EMPLOYEES'],
    ['staff birth date', 'INFORMAT.EMPLOYEES'],
    ['huidige leden van een fractie met hun geschenken', 'TK.MEMBERS'],
    ['leden van een fractie met geschenken', 'TK.MEMBERS'],
    ['membres d’un parti avec leurs cadeaux', 'TK.MEMBERS'],
    ['current members of one party with their gifts', 'TK.MEMBERS'],
    ['gifts', 'TK.MEMBERS'],
  ])('%s: %s', (search, functionName) => {
    for (const language of LANGUAGES) expect(functionsFor(search, language)).toContain(functionName);
  });

  test.each(LANGUAGES)('every example of the search box in %s', async (language) => {
    const { placeholder } = (await loadPaneWords(language)).find;
    const examples = placeholder.slice(placeholder.indexOf(':') + 1).split(',');

    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) expect(functionsFor(example, language)).not.toEqual([]);
  });
});

test('a word in the title comes before the same word in other texts, and a word as typed before another form', () => {
  expect(functionsFor('ziektedagen')[0]).toBe('PDATA.ILLNESS');
  expect(functionsFor('personeelsbestand')[0]).toBe('PDATA.WORKFORCE');
});

test('a word of its own comes before the same letters inside a longer one', () => {
  expect(functionsFor('age', 'fr').slice(0, 2)).toEqual(['PDATA.WORKFORCE', 'PDATA.DISTRIBUTION']);
  expect(functionsFor('age', 'fr')).toContain('TK.TRIPS');
});

test('words that can be read in the result come before words that it only goes by', () => {
  expect(functionsFor('leden van een fractie met hun geschenken')[0]).toBe('TK.MEMBERS');
  expect(functionsFor('members of one party with their gifts', 'en')[0]).toBe('TK.MEMBERS');
});

test('words that tell nothing stand in nobody’s way, and find what they are in when they stand alone', () => {
  expect(functionsFor('the gifts', 'en')).toEqual(functionsFor('gifts', 'en'));
  expect(functionsFor('van').length).toBeGreaterThan(0);
});

test.each(['qqq', 'hotel', 'part time jobs', 'the moon'])('%s finds nothing', (search) => {
  expect(functionsFor(search)).toEqual([]);
});

describe('what comes nearest when a word too many was typed', () => {
  const nearestTo = (search: string, language: Language): readonly string[] =>
    nearestDatasets(
      DATASETS.map((dataset) => toSummary(dataset, language)),
      search,
    ).map(({ functionName }) => functionName);

  test.each([
    ['fr', 'offres d’emploi enseignant Gand', 'VDAB.VACATURES'],
    ['nl', 'vacatures leerkracht Gent', 'VDAB.VACATURES'],
    ['nl', 'geschenken van Kamerleden sinds vorige week', 'TK.MEMBERS'],
    ['en', 'gifts last Tuesday', 'TK.GIFTS'],
    ['fr', 'pyramide des âges', 'PDATA.WORKFORCE'],
    ['en', 'the moon', undefined],
  ] as const)('%s: %s', (language, search, first) => {
    expect(functionsFor(search, language)).toEqual([]);
    expect(nearestTo(search, language)[0]).toBe(first);
  });

  test('are those that know the most of the words, no others', () => {
    expect(nearestTo('gifts party qqq', 'en')).toEqual(functionsFor('gifts party', 'en'));
  });
});

test.each(LANGUAGES)('the catalogue in %s finds each dataset by its texts in every language', (language) => {
  for (const { functionName, title, keywords, description } of DATASETS) {
    for (const spoken of LANGUAGES) {
      for (const search of [title[spoken], keywords[spoken], description[spoken]])
        expect(functionsFor(search, language), `${functionName}: ${search}`).toContain(functionName);
    }
  }
});
