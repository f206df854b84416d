import { expect, test } from 'vitest';

import { parseLocalAddress, splitAddress, toAddress, toColumnName, toLocalAddress } from './address.ts';
import { sheetSize } from './area.ts';

test.each([
  ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
  ['$B$2:D4', { row: 1, column: 1, rows: 3, columns: 3 }],
  ['D4:B2', { row: 1, column: 1, rows: 3, columns: 3 }],
  ['B:C', { row: 0, column: 1, rows: sheetSize.rows, columns: 2 }],
  ['2:5', { row: 1, column: 0, rows: 4, columns: sheetSize.columns }],
  ['XFD1048576', { row: sheetSize.rows - 1, column: sheetSize.columns - 1, rows: 1, columns: 1 }],
])('%s is read as the area it names', (address, area) => {
  expect(parseLocalAddress(address)).toEqual(area);
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B2:C3', 'naam', 'A1,B2'])('%j is no address', (address) => {
  expect(() => parseLocalAddress(address)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
});

test.each(['A1', 'B2:D4', 'AA10:AZ20', 'A:A', '3:3'])('%s is written as it was read', (address) => {
  expect(toLocalAddress(parseLocalAddress(address))).toBe(address);
});

test.each([
  ['Data', 'Data!A1'],
  ['Mijn blad', "'Mijn blad'!A1"],
  ["'s avonds", "'''s avonds'!A1"],
  ['A1', "'A1'!A1"],
  ['2024', "'2024'!A1"],
  ['Élèves', 'Élèves!A1'],
])('a sheet called %s is quoted where Excel does', (sheet, address) => {
  expect(toAddress(sheet, parseLocalAddress('A1'))).toBe(address);
  expect(splitAddress(address)).toEqual({ sheet, local: 'A1' });
});

test('columns after Z have two and three letters', () => {
  expect([25, 26, 701, 702, 16_383].map(toColumnName)).toEqual(['Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});
