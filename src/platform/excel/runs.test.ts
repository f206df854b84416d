import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { RowPatch } from './row-patch.ts';
import { toRuns } from './runs.ts';

const patches: readonly RowPatch[] = [
  { row: 0, formats: ['@', '@', null] },
  { row: 1, formats: ['@', '@', '0.0'] },
  { row: 3, formats: ['@', '0', '0.0'] },
];
const formats = ({ formats: line }: RowPatch) => line;

test('joins what is the same below and beside one another', async () => {
  await expect(toRuns(patches, formats)).resolves.toEqual([
    { area: { row: 0, column: 0, rows: 2, columns: 2 }, content: '@' },
    { area: { row: 3, column: 0, rows: 1, columns: 1 }, content: '@' },
    { area: { row: 3, column: 1, rows: 1, columns: 1 }, content: '0' },
    { area: { row: 1, column: 2, rows: 1, columns: 1 }, content: '0.0' },
    { area: { row: 3, column: 2, rows: 1, columns: 1 }, content: '0.0' },
  ]);
});

test('counts as the same what it is told to', async () => {
  const table = [
    { row: 0, values: ['a', 1] },
    { row: 1, values: ['b', ''] },
  ];
  await expect(
    toRuns(
      table,
      ({ values }: RowPatch) => values,
      () => '',
    ),
  ).resolves.toMatchObject([{ area: { row: 0, column: 0, rows: 2, columns: 2 } }]);
});

test('covers every cell once, with its own content, whatever the pattern', async () => {
  const cell = fc.constantFrom('@', '0', 'General', null);
  const lines = fc.array(fc.option(fc.array(cell, { minLength: 3, maxLength: 3 }), { nil: undefined }), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(lines, async (drawn) => {
      const given = drawn.flatMap((line, row): readonly RowPatch[] => (line ? [{ row, formats: line }] : []));
      const covered = (await toRuns(given, formats)).flatMap(({ area, content }) =>
        Array.from({ length: area.rows * area.columns }, (_, at) => {
          const [down, right] = [Math.floor(at / area.columns), at % area.columns];
          return `${area.row + down},${area.column + right}=${content}`;
        }),
      );
      const wanted = given.flatMap(({ row, formats: line = [] }) =>
        line.flatMap((content, column) => (content === null ? [] : [`${row},${column}=${content}`])),
      );
      expect(covered.toSorted()).toEqual(wanted.toSorted());
    }),
  );
});
