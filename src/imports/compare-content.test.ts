import { expect, test } from 'vitest';

import type { Cell, TableColumn } from '../core/table.ts';
import { compareContent } from './compare-content.ts';

const ID = '67e4c91d-0407-4759-a6a7-c427a4784f47';
const OTHER_ID = 'A7e4c91d-0407-4759-a6a7-c427a4784f48';

const column = (name: string, rest: Partial<TableColumn> = {}): TableColumn => ({
  name,
  type: 'text',
  tier: 0,
  ...rest,
});
const COLUMNS = [
  column('Date', { type: 'date' }),
  column('Id', { key: true }),
  column('PersonId'),
  column('Name'),
  column('Amount', { type: 'number' }),
  column('Party'),
];

async function nameOf(row: readonly Cell[], columns: readonly TableColumn[] = COLUMNS): Promise<readonly Cell[]> {
  const names = columns.map(({ name }) => name);
  const { rows } = await compareContent({ names, rows: [] }, { columns, rows: [row] });
  return (rows.added[0] ?? []).map(({ cell }) => cell);
}

test('names a row by its key and its first cells', async () => {
  expect(await nameOf([46_027, '007', '', 'Boek', 12, 'VVD'])).toEqual(['007', 46_027, 'Boek']);
});

test.each([ID, `{${ID.toUpperCase()}}`, `{ ${ID}}`])('names a row by its texts when its key is %s', async (id) => {
  expect(await nameOf([46_027, id, OTHER_ID, 'Boek', 12, 'VVD'])).toEqual(['Boek', 'VVD']);
});

test('names a row without a text by whatever else it holds, and by its key when that is nothing', async () => {
  expect(await nameOf([46_027, ID, OTHER_ID, '', 12, ''])).toEqual([46_027, 12]);
  expect(await nameOf(['', ID, '', '', '', ''])).toEqual([ID]);
});

test('keeps the part of a key that a person can read', async () => {
  const columns = [column('Name'), column('Year', { type: 'number', key: true }), column('Id', { key: true })];

  expect(await nameOf(['Boek', 2026, ID], columns)).toEqual([2026, 'Boek']);
});

test('names rows that changed or went by their texts as well', async () => {
  const columns = [column('Id', { key: true }), column('Name'), column('Amount', { type: 'number' })];
  const names = columns.map(({ name }) => name);
  const before = [
    [ID, 'Boek', 1],
    [OTHER_ID, 'Reis', 2],
  ];

  const { rows } = await compareContent({ names, rows: before }, { columns, rows: [[ID, 'Boek', 3]] });

  expect(rows.changed).toEqual([{ row: [{ cell: 'Boek', type: 'text' }], columns: ['Amount'] }]);
  expect(rows.removed).toEqual([[{ cell: 'Reis', type: 'text' }]]);
});
