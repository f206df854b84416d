import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findChanges, isSameCell, matchRows, type RowChange, type Rows } from './diff.ts';
import type { Cell } from './table.ts';

async function countChanges(before: Rows, after: Rows, keys: readonly number[]): Promise<RowChange> {
  const { added, changed, removed } = await findChanges(before, after, keys);
  return { added: added.length, changed: changed.length, removed: removed.length };
}

describe('isSameCell', () => {
  test.each<readonly [Cell, Cell, boolean]>([
    [0.1 + 0.2, 0.3, true],
    [45_000.123_456_789, 45_000.123_456_789_01, true],
    [1e15 + 1, 1e15 + 2, true],
    [123_456_789_012_345, 123_456_789_012_346, false],
    [1, '1', false],
    [true, 'TRUE', false],
    ['', 0, false],
    ['00123', '123', false],
    [-0, 0, true],
  ])('%j and %j are the same: %j', (one, other, same) => {
    expect(isSameCell(one, other)).toBe(same);
  });
});

describe('findChanges', () => {
  test('tells added, changed and removed rows apart by their key, whatever their order', async () => {
    const before = [['a', 1], ['b', 2], ['c', 3]]; // prettier-ignore
    const after = [['c', 3], ['d', 4], ['b', 9]]; // prettier-ignore
    await expect(countChanges(before, after, [0])).resolves.toEqual({ added: 1, changed: 1, removed: 1 });
  });

  test('says which rows they are', async () => {
    const before = [['a', 1], ['b', 2], ['c', 3]]; // prettier-ignore
    const after = [['c', 3], ['d', 4], ['b', 9]]; // prettier-ignore
    const places = { added: [1], changed: [{ before: 1, after: 2 }], removed: [0] };
    await expect(findChanges(before, after, [0])).resolves.toEqual(places);
  });

  test('without a key it counts a row with another value as one removed and one added', async () => {
    await expect(countChanges([['a', 1]], [['a', 2]], [])).resolves.toEqual({ added: 1, changed: 0, removed: 1 });
  });

  test('without a key equal rows count as often as they occur', async () => {
    await expect(countChanges([['a'], ['a'], ['b']], [['b'], ['a']], [])).resolves.toEqual({
      added: 0,
      changed: 0,
      removed: 1,
    });
  });

  test('a key of several columns is not fooled by values that read the same when joined', async () => {
    await expect(countChanges([['a', 'b c']], [['a b', 'c']], [0, 1])).resolves.toEqual({
      added: 1,
      changed: 0,
      removed: 1,
    });
  });
});

describe('matchRows', () => {
  test('pairs rows of an equal key in their order', async () => {
    await expect(matchRows([['k', 1], ['k', 2]], [['k', 8], ['k', 9], ['k', 7]], [0])).resolves.toEqual([0, 1, undefined]); // prettier-ignore
  });

  test('without a key it prefers the row at the same place', async () => {
    await expect(matchRows([['x'], ['y'], ['x']], [['z'], ['y'], ['x']], [])).resolves.toEqual([undefined, 1, 2]);
  });

  test('never gives one old row to two new ones', async () => {
    const cell = fc.constantFrom<Cell>('a', 'b', 1, true);
    const rows = fc.array(fc.tuple(cell, cell), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.constantFrom<readonly number[]>([], [0], [0, 1]), async (before, after, keys) => {
        const match = await matchRows(before, after, keys);
        const used = match.filter((at) => at !== undefined);
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });

  test('a shuffled table has no change', async () => {
    const rows = fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([name]) => name });
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        await expect(countChanges(table, table.toReversed(), [0])).resolves.toEqual({
          added: 0,
          changed: 0,
          removed: 0,
        });
        await expect(countChanges(table, table.toReversed(), [])).resolves.toEqual({
          added: 0,
          changed: 0,
          removed: 0,
        });
      }),
    );
  });
});
