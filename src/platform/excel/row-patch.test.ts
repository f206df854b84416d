import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Cell } from '../../core/table.ts';
import { toBlocks, type Block, type RowPatch } from './row-patch.ts';

const WIDTH = 4;

const apply = (blocks: readonly Block<Cell>[], rows: number): (Cell | null)[][] => {
  const grid = Array.from({ length: rows }, () => new Array<Cell | null>(WIDTH).fill(null));
  for (const { row, column, lines } of blocks) {
    lines.forEach((line, down) =>
      line.forEach((cell, right) => {
        const target = grid[row + down];
        if (cell !== null && target) target[column + right] = cell;
      }),
    );
  }
  return grid;
};

test('blocks hold exactly the cells of their patches, whatever lies between', () => {
  const cell = fc.option(fc.constantFrom<Cell>('x', 1, true, ''), { nil: null });
  const patch = fc.record({
    row: fc.integer({ min: 0, max: 60 }),
    values: fc.array(cell, { minLength: WIDTH, maxLength: WIDTH }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(patch, { selector: ({ row }) => row }), (list) => {
      const patches: RowPatch[] = list.toSorted((one, other) => one.row - other.row);
      const wanted = Array.from({ length: 61 }, () => new Array<Cell | null>(WIDTH).fill(null));
      for (const { row, values } of patches) wanted[row] = [...(values ?? [])];
      expect(apply(toBlocks(patches).values, 61)).toEqual(wanted);
    }),
  );
});

test('neighbouring rows share a block, distant ones do not, and untouched columns are left out', () => {
  const { values } = toBlocks([
    { row: 0, values: [null, 'a', null, null] },
    { row: 2, values: [null, 'b', 'c', null] },
    { row: 40, values: ['d', null, null, null] },
  ]);
  expect(values).toEqual([
    { row: 0, column: 1, lines: [['a', null], [null, null], ['b', 'c']] }, // prettier-ignore
    { row: 40, column: 0, lines: [['d']] },
  ]);
});
