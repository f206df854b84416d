import { expect, test } from 'vitest';

import { parseLocalAddress, toLocalAddress } from '../model/address.ts';
import { type Shift, type TableRecord } from './grid.ts';
import { shiftTables } from './shift-tables.ts';

const table: TableRecord = {
  id: 't',
  name: 'T',
  sheet: 's',
  area: parseLocalAddress('C3:E8'),
  columns: [
    { id: 1, name: 'a' },
    { id: 2, name: 'b' },
    { id: 3, name: 'c' },
  ],
  style: '',
  filters: [],
};

const shifted = (address: string, direction: Shift): string | undefined => {
  const [result] = shiftTables([table], parseLocalAddress(address), direction);
  return result?.area === undefined ? undefined : toLocalAddress(result.area);
};

test.each([
  ['C1:E2', 'down', 'C5:E10'],
  ['C3:E3', 'down', 'C4:E9'],
  ['C4:E5', 'down', 'C3:E10'],
  ['C9:E9', 'down', 'C3:E8'],
  ['1:2', 'down', 'C5:E10'],
  ['A3:B8', 'right', 'E3:G8'],
  ['D3:D8', 'right', 'C3:F8'],
  ['C1:E1', 'up', 'C2:E7'],
  ['C7:E8', 'up', 'C3:E6'],
  ['C2:E4', 'up', 'C2:E5'],
  ['E3:E8', 'left', 'C3:D8'],
  ['B3:B8', 'left', 'B3:D8'],
] as const)('cells at %s that go %s leave the table at %s', (address, direction, area) => {
  expect(shifted(address, direction)).toBe(area);
});

test('a table goes with its cells', () => {
  expect(shifted('C3:E8', 'up')).toBeUndefined();
});

test('cells beside the table leave it alone', () => {
  expect(shiftTables([table], parseLocalAddress('C1:D2'), 'down')).toEqual([]);
});

test('a column in the middle goes in its place and has no name yet', () => {
  const [result] = shiftTables([table], parseLocalAddress('D3:D8'), 'right');
  expect(result?.columns).toEqual([
    { id: 1, name: 'a' },
    { id: 4, name: '' },
    { id: 2, name: 'b' },
    { id: 3, name: 'c' },
  ]);
});
