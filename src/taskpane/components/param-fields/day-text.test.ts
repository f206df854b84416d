import { expect, test } from 'vitest';

import { dayOf, toDayText } from './day-text.ts';

test.each([
  ['1/10/2026', 'nl', '2026-10-01'],
  ['31-12-2025', 'nl', '2025-12-31'],
  ['01.02.2026', 'fr', '2026-02-01'],
  ['30/02/2026', 'fr', '30/02/2026'],
  ['2025-2026', 'nl', '2025-2026'],
  ['2026-10', 'nl', '2026-10'],
  ['1/10/2026', 'en', '1/10/2026'],
] as const)('%s in %s is %s', (typed, language, text) => {
  expect(toDayText(typed, language)).toBe(text);
});

test.each([
  ['2026-10-01', '2026-10-01'],
  ['2026-10-01T08:30', '2026-10-01'],
  ['2026-10', ''],
  ['2025-2026', ''],
])('a calendar opens for %s at “%s”', (text, day) => {
  expect(dayOf(text)).toBe(day);
});
