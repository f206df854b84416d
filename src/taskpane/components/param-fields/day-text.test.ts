import { expect, test } from 'vitest';

import { createDayText, dayOf } from './day-text.ts';

test.each([
  ['1/10/2026', 'nl-BE', '2026-10-01'],
  ['31-12-2025', 'nl-NL', '2025-12-31'],
  ['01.02.2026', 'fr-BE', '2026-02-01'],
  ['1/10/2026', 'en-GB', '2026-10-01'],
  ['1/10/2026', 'en-US', '2026-01-10'],
  ['2026-10-01', 'en-US', '2026-10-01'],
  ['30/02/2026', 'fr-BE', '30/02/2026'],
  ['1/10/202', 'nl-BE', '1/10/202'],
  ['2025-2026', 'nl-BE', '2025-2026'],
  ['2026-10', 'nl-BE', '2026-10'],
])('%s in %s is read as %s', (typed, locale, text) => {
  expect(createDayText(locale).read(typed)).toBe(text);
});

test.each([
  ['2026-10-01', 'nl-BE', '01/10/2026'],
  ['2026-10-01', 'nl-NL', '01-10-2026'],
  ['2026-10-01', 'fr-BE', '01/10/2026'],
  ['2026-10-01', 'en-US', '10/01/2026'],
  ['2026-10', 'nl-BE', '2026-10'],
  ['2026-10-01T08:30', 'nl-BE', '2026-10-01T08:30'],
  ['eind vorig jaar', 'nl-BE', 'eind vorig jaar'],
])('%s in %s is shown as %s, and read back', (text, locale, shown) => {
  const days = createDayText(locale);
  expect(days.show(text)).toBe(shown);
  expect(days.read(shown)).toBe(text);
});

test.each([
  ['2026-10-01', '2026-10-01'],
  ['2026-10-01T08:30', '2026-10-01'],
  ['2026-10', ''],
  ['2025-2026', ''],
])('a calendar opens for %s at “%s”', (text, day) => {
  expect(dayOf(text)).toBe(day);
});
