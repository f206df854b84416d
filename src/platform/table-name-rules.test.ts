import { expect, test } from 'vitest';

import { isTableName } from './table-name-rules.ts';

test.each([
  ['Personeel_2026', true],
  ['Écoles.Gent', true],
  ['_staff', true],
  ['two words', false],
  ['2026', false],
  ['', false],
  ['AB12', false],
  ['r1c1', false],
  ['R', false],
  ['a'.repeat(256), false],
])('%s: %s', (name, isOne) => {
  expect(isTableName(name)).toBe(isOne);
});
