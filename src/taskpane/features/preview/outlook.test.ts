import { expect, test } from 'vitest';

import { giftTable } from '../../../../test/support/pane.tsx';
import { outlookOf, type Asked } from './outlook.ts';

const asked = (about: Partial<Asked>): Asked => ({
  source: 'tweedekamer',
  id: 'tweedekamer.gifts',
  table: giftTable(20),
  rows: 20,
  tookMs: 800,
  parts: 1,
  ...about,
});

test('counts the pages of a source that pages, four side by side', () => {
  expect(outlookOf(asked({ rows: 1240 }))).toMatchObject({ requests: 5, seconds: 2 });
});

test('counts the parts that are asked for one by one', () => {
  expect(outlookOf(asked({ source: 'informat', rows: 700, parts: 3 }))).toMatchObject({ requests: 3, seconds: 1 });
});

test('counts a list and its vacancies for each page of a search, one page after the other', () => {
  const search = { source: 'vacatures', id: 'vacatures.search' } as const;
  expect(outlookOf(asked({ ...search, rows: 1_100 }))).toMatchObject({ requests: 12, seconds: 5 });
});

test('counts no vacancies where the lists of a search hold all that is asked', () => {
  const search = { source: 'vacatures', id: 'vacatures.search', rows: 1_100 } as const;
  expect(outlookOf(asked({ ...search, pages: 1 }))).toMatchObject({ requests: 6, seconds: 5 });
  expect(outlookOf(asked({ ...search, pages: 2 }))).toMatchObject({ requests: 12 });
});

test('estimates nothing where nobody knows how many rows there are', () => {
  expect(outlookOf(asked({ rows: undefined }))).toEqual({ isTooLong: false, isTooLargeForFormula: false });
});

test.each([
  [1_048_575, false],
  [1_048_576, true],
])('of %i rows below a header it tells whether they are too many: %s', (rows, isTooLong) => {
  expect(outlookOf(asked({ rows }))).toMatchObject({ isTooLong });
});

test('tells what is too large for a formula by what the first rows weigh', () => {
  const line = JSON.stringify(giftTable(20).rows).length / 20;
  const fitting = Math.floor(1_800_000 / line);

  expect(outlookOf(asked({ rows: fitting })).isTooLargeForFormula).toBe(false);
  expect(outlookOf(asked({ rows: fitting * 2 })).isTooLargeForFormula).toBe(true);
});
