import { expect, it } from 'vitest';

import { toInstituteNumber } from './institute-number.ts';
import { toSchoolYear } from './school-year.ts';

it.each([
  ['2023-24', '2023-24'],
  ['2023-2024', '2023-24'],
  [' 1999-00 ', '1999-00'],
  ['1999-2000', '1999-00'],
  ['2008-09', '2008-09'],
  ['2008-9', undefined],
  ['1999-100', undefined],
  ['2023-25', undefined],
  ['2023', undefined],
  ['', undefined],
])('the school year %s is sent as %s', (text, year) => {
  expect(toSchoolYear(text)).toBe(year);
});

it.each([
  ['32847', '032847'],
  [' 999999', '999999'],
  ['1234567', undefined],
  ['', undefined],
  ['12a', undefined],
])('the institute %s is sent as %s', (text, number) => {
  expect(toInstituteNumber(text)).toBe(number);
});
