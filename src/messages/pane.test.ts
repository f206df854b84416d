import { expect, test } from 'vitest';

import { LANGUAGES } from '../core/language.ts';
import { ACCESS_WORDS } from './access.ts';
import { CHOOSE_WORDS } from './choose.ts';
import { DOCTOR_WORDS } from './doctor.ts';
import { FORMULAS_WORDS } from './formulas.ts';
import { IMPORT_WORDS } from './imports.ts';
import { BUILDER_WORDS } from './builder.ts';
import { en } from './pane-en.ts';
import { fr } from './pane-fr.ts';
import { nl } from './pane-nl.ts';
import { STAMP_WORDS } from './stamp.ts';
import { TOUR_WORDS } from './tour.ts';

const WORDS = {
  nl: [
    nl,
    BUILDER_WORDS.nl,
    TOUR_WORDS.nl,
    ACCESS_WORDS.nl,
    CHOOSE_WORDS.nl,
    DOCTOR_WORDS.nl,
    FORMULAS_WORDS.nl,
    IMPORT_WORDS.nl,
    STAMP_WORDS.nl,
  ],
  fr: [
    fr,
    BUILDER_WORDS.fr,
    TOUR_WORDS.fr,
    ACCESS_WORDS.fr,
    CHOOSE_WORDS.fr,
    DOCTOR_WORDS.fr,
    FORMULAS_WORDS.fr,
    IMPORT_WORDS.fr,
    STAMP_WORDS.fr,
  ],
  en: [
    en,
    BUILDER_WORDS.en,
    TOUR_WORDS.en,
    ACCESS_WORDS.en,
    CHOOSE_WORDS.en,
    DOCTOR_WORDS.en,
    FORMULAS_WORDS.en,
    IMPORT_WORDS.en,
    STAMP_WORDS.en,
  ],
};

/** Every text of a tree of words, with the path to it; templates filled with their own names. */
function textsOf(words: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
    return [[path, (words as (values: object) => string)(names)]];
  }
  return Object.entries(words as object).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
}

const valuesIn = (text: string): readonly string[] => (text.match(/\{\w+\}|#/g) ?? []).toSorted();

test.each(LANGUAGES)('no text of the pane is empty or loose at its ends in %s', (language) => {
  expect(textsOf(WORDS[language]).filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
});

test.each(['nl', 'fr'] as const)('%s says the same values as English', (language) => {
  const valuesByPath = (texts: ReturnType<typeof textsOf>) => texts.map(([path, text]) => [path, valuesIn(text)]);

  expect(valuesByPath(textsOf(WORDS[language]))).toEqual(valuesByPath(textsOf(WORDS.en)));
});

test('French puts a no-break space before double punctuation and inside guillemets', () => {
  expect(textsOf(WORDS.fr).filter(([, text]) => / [:;?!»]|« /u.test(text))).toEqual([]);
});
