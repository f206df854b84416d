import { expect, test } from 'vitest';

import type { TableColumn } from '../../../core/table.ts';
import { movedBy, toNames, toPicked } from './picked-columns.ts';
import { toPickableColumns } from './pickable-columns.ts';

const column = (name: string): TableColumn => ({ name, type: 'text', tier: 1 });
const COLUMNS = toPickableColumns(['naam', 'graad', 'graad.betekenis', 'plaats.betekenis'].map(column));

test('a column of meanings is part of the coded one, and stands alone where no code is given', () => {
  expect(COLUMNS.map(({ name, meaning }) => [name, meaning])).toEqual([
    ['naam', undefined],
    ['graad', 'graad.betekenis'],
    ['plaats.betekenis', undefined],
  ]);
});

test.each([
  [
    ['naam', 'graad'],
    ['naam', 'graad'],
  ],
  [
    ['graad', 'graad.betekenis', 'naam'],
    ['graad', 'graad.betekenis', 'naam'],
  ],
  [
    ['graad.betekenis', 'naam', 'graad'],
    ['graad', 'graad.betekenis', 'naam'],
  ],
  [
    ['graad.betekenis', 'naam'],
    ['graad.betekenis', 'naam'],
  ],
  [['loon', 'naam', 'naam'], ['naam']],
])('reads %j as %j', (names, read) => {
  expect(toNames(toPicked(names, COLUMNS))).toEqual(read);
});

test('moves a code with its meaning, and no further than the ends', () => {
  const picked = toPicked(['naam', 'graad', 'graad.betekenis'], COLUMNS);

  expect(toNames(movedBy(picked, 1, -1))).toEqual(['graad', 'graad.betekenis', 'naam']);
  expect(movedBy(picked, 0, -1)).toBe(picked);
  expect(movedBy(picked, 1, 1)).toBe(picked);
});
