import { expect, test } from 'vitest';

import { dateFormatOf, toCulture } from './culture.ts';

test.each([
  { language: 'nl-BE', decimal: ',', pattern: 'd/MM/yyyy', format: 'd/mm/yyyy' },
  { language: 'nl-NL', decimal: ',', pattern: 'd-M-yyyy', format: 'd-m-yyyy' },
  { language: 'fr-BE', decimal: ',', pattern: 'dd-MM-yy', format: 'dd-mm-yy' },
  { language: 'en-US', decimal: '.', pattern: 'M/d/yyyy', format: 'm/d/yyyy' },
])('$language writes numbers with $decimal and days as $pattern', ({ decimal, format, language, pattern }) => {
  const culture = toCulture(language, language);
  expect([culture.decimalSeparator, culture.shortDatePattern, dateFormatOf(culture)]).toEqual([
    decimal,
    pattern,
    format,
  ]);
});

test('a language Excel does not know here counts as American', () => {
  expect(toCulture('xx-XX', 'xx').name).toBe('en-US');
});

test('the words of Excel follow its display language, not its numbers', () => {
  expect(toCulture('nl-BE', 'fr-FR').words).toMatchObject({ sheet: 'Feuil', yes: 'VRAI' });
});
