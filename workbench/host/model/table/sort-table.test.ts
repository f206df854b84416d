import { expect, test } from 'vitest';

import { sortOrder } from './sort-table.ts';

const sort = (fields: readonly { key: number; ascending: boolean }[], matchCase = false) => ({ fields, matchCase });

test('numbers come before text, text before booleans, blanks last', () => {
  expect(sortOrder([['b'], [true], [''], [2], ['a'], [1]], sort([{ key: 0, ascending: true }]), 'nl')).toEqual([
    5, 3, 4, 0, 1, 2,
  ]);
});

test('blanks stay last when the order is turned round', () => {
  expect(sortOrder([[1], [''], [2]], sort([{ key: 0, ascending: false }]), 'nl')).toEqual([2, 0, 1]);
});

test('the second key decides between rows that are equal on the first', () => {
  const rows = [
    ['a', 2],
    ['b', 1],
    ['a', 1],
  ] as const;
  expect(
    sortOrder(
      rows,
      sort([
        { key: 0, ascending: true },
        { key: 1, ascending: true },
      ]),
      'nl',
    ),
  ).toEqual([2, 0, 1]);
});

test('equal rows keep their order', () => {
  expect(sortOrder([['a'], ['A'], ['a']], sort([{ key: 0, ascending: true }]), 'nl')).toEqual([0, 1, 2]);
});
