import { expect, test } from 'vitest';

import { LANGUAGES } from '../core/language.ts';
import { PANE_WORDS } from './pane.ts';

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
  expect(textsOf(PANE_WORDS[language]).filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
});

test.each(['nl', 'fr'] as const)('%s says the same values as English', (language) => {
  const valuesByPath = (texts: ReturnType<typeof textsOf>) => texts.map(([path, text]) => [path, valuesIn(text)]);

  expect(valuesByPath(textsOf(PANE_WORDS[language]))).toEqual(valuesByPath(textsOf(PANE_WORDS.en)));
});

test('French puts a no-break space before double punctuation and inside guillemets', () => {
  expect(textsOf(PANE_WORDS.fr).filter(([, text]) => / [:;?!»]|« /u.test(text))).toEqual([]);
});
