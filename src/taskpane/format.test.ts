import { expect, test } from 'vitest';

import type { Language } from '../core/language.ts';
import { createFormat } from './format.ts';

const formatOf = (language: Language, hostLocale: string) =>
  createFormat({
    language,
    hostLocale,
    clock: () => new Date(2026, 2, 12, 10, 0),
    booleans: { true: 'WAAR', false: 'ONWAAR' },
  });

/** Without the several kinds of space that Intl uses. */
const plain = (text: string): string => text.replace(/\s/gu, ' ');

test('keeps the region of the host when the reader chose another language', () => {
  expect(plain(formatOf('fr', 'nl-BE').count(12_408))).toBe('12 408');
  expect(formatOf('nl', 'nl-BE').count(12_408)).toBe('12.408');
  expect(formatOf('en', 'en-US').count(12_408)).toBe('12,408');
});

test('says today and yesterday by name and other days by date', () => {
  const { moment } = formatOf('nl', 'nl-BE');

  expect(moment('2026-03-12T08:15:00')).toBe('vandaag, 08:15');
  expect(moment('2026-03-11T23:59:00')).toBe('gisteren, 23:59');
  expect(moment('2026-03-10T08:15:00')).toBe('10 mrt 2026, 08:15');
});

test('writes a whole moment with its date, seconds and time zone', () => {
  const moment = new Date(2026, 2, 12, 8, 15, 7);
  const zone = new Intl.DateTimeFormat('nl-BE', { timeZoneName: 'short' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value;

  expect(plain(formatOf('nl', 'nl-BE').fullMoment(moment))).toBe(`12/03/2026, 08:15:07 ${zone}`);
});

test('chooses singular and plural by the rules of the language', () => {
  const rows = { one: '# ligne', other: '# lignes' };

  expect(formatOf('fr', 'fr-BE').plural(rows, 0)).toBe('0 ligne');
  expect(formatOf('en', 'en-GB').plural({ one: '# row', other: '# rows' }, 0)).toBe('0 rows');
});

test('shows cells as Excel will: serials as dates, years without separators, text as it is', () => {
  const { cell } = formatOf('nl', 'nl-BE');

  expect(cell(46_027, 'date')).toBe('05/01/2026');
  expect(plain(cell(46_027.75, 'datetime'))).toBe('05/01/2026, 18:00');
  expect(cell(2024, 'number')).toBe('2024');
  expect(cell('007', 'text')).toBe('007');
  expect(cell(true, 'boolean')).toBe('WAAR');
});
