import { describe, expect, test } from 'vitest';

import type { Cell } from '../core/table.ts';
import { mergeChanges } from './merge-changes.ts';

const before = {
  names: ['mine', 'Id', 'Naam'],
  rows: [
    ['x', 'a', 'Anna'],
    ['y', 'b', 'Bart'],
    ['z', 'c', 'Cleo'],
  ],
};

type Rows = readonly (readonly Cell[])[];

const NAMES = ['Id', 'Naam'];

const changed = (rows: Rows, touched: readonly Cell[], total: number) => changedWith(NAMES, { rows, touched, total });

type Change = { readonly rows: Rows; readonly touched: readonly Cell[]; readonly total: number };

const changedWith = (names: readonly string[], { rows, touched, total }: Change) =>
  ({
    table: { columns: names.map((name) => ({ name, type: 'text', tier: 1 }) as const), rows },
    touched,
    total,
  }) as const;

describe('mergeChanges', () => {
  test('gives up when somebody deleted one row and copied another', () => {
    const rows = [before.rows[0] ?? [], before.rows[0] ?? [], before.rows[2] ?? []];

    expect(mergeChanges({ ...before, rows }, changed([], [], 3), 'Id')).toBeUndefined();
  });

  test('replaces what changed in its place, drops what is gone and puts what is new behind', () => {
    const changes = changed(
      [
        ['d', 'Dirk'],
        ['b', 'Berta'],
      ],
      ['b', 'c', 'd', 'never-seen'],
      3,
    );

    expect(mergeChanges(before, changes, 'Id')?.rows).toEqual([
      ['a', 'Anna'],
      ['b', 'Berta'],
      ['d', 'Dirk'],
    ]);
  });

  test('leaves everything when nothing changed', () => {
    expect(mergeChanges(before, changed([], [], 3), 'Id')?.rows).toEqual(before.rows.map((row) => row.slice(1)));
  });

  test('takes a row that is read twice once', () => {
    const twice = changed([['b', 'Bart']], ['b', 'b'], 3);

    expect(mergeChanges(before, twice, 'Id')?.rows).toHaveLength(3);
  });

  test.each([
    ['the sheet has fewer rows than the source', changed([], [], 4)],
    [
      'the source has a column that the sheet lacks',
      changedWith(['Id', 'Naam', 'Nieuw'], { rows: [], touched: [], total: 3 }),
    ],
    ['the key does not arrive', changedWith(['Naam'], { rows: [], touched: [], total: 3 })],
  ])('gives up when %s', (_, changes) => {
    expect(mergeChanges(before, changes, 'Id')).toBeUndefined();
  });
});
