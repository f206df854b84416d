import { beforeEach, expect, test } from 'vitest';

import { contentOf, installMemoryHost, type MemoryHost } from '../../../../test/support/excel-memory-host.ts';
import { cellAt, putCell, shiftCells } from '../../../../test/support/excel-memory-sheet.ts';
import type { Cell, Table } from '../../../core/table.ts';
import type { Stamp } from '../../workbook.ts';
import { createExcelWorkbook } from '../excel-workbook.ts';

const workbook = createExcelWorkbook({ formats: { date: 'd/mm/yyyy', datetime: 'd/mm/yyyy h:mm:ss' } });
const SELECTION = { kind: 'selection' } as const;
const SIZE = { rows: 3, columns: 2, lines: 4 };

const tableOf = (names: readonly string[], ...rows: readonly (readonly Cell[])[]): Table => ({
  columns: names.map((name, at) => ({ name, type: 'text', tier: 0, ...(at === 0 && { key: true }) })),
  rows,
});
const STAFF = tableOf(['id', 'name'], ['1', 'An'], ['2', 'Bo']);

const stampOf = (rows: number, moment = 46_000.25): Stamp => ({
  id: 'a-1',
  lines: [
    { label: 'Source', value: 'pdata.be', type: 'text' },
    { label: 'Question', value: '=Year: 2025', type: 'text' },
    { label: 'Rows', value: rows, type: 'number' },
    { label: 'Last changed', value: moment, type: 'datetime' },
  ],
});
const WRITTEN = [
  ['Source', 'pdata.be'],
  ['Question', '=Year: 2025'],
  ['Rows', 2],
  ['Last changed', 46_000.25],
];

let host: MemoryHost;
const sheet = () => host.book.active.sheet;
const put = (row: number, column: number, value: Cell): void =>
  putCell(sheet(), [row, column], { value, formula: undefined, format: 'General' });
/** Labels and values, from a cell on. */
const pairs = (column = 3, row = 0): readonly (readonly Cell[])[] =>
  [0, 1, 2, 3].map((down) => [0, 1].map((right) => cellAt(sheet(), row + down, column + right).value));

async function insertStamped(): Promise<string> {
  const { tableId } = await workbook.insertTable(STAFF, SELECTION);
  await workbook.addStamp(tableId, stampOf(2));
  return tableId;
}

beforeEach(() => {
  host = installMemoryHost();
});

test('stands a column away from its table, from the header down, its moment with a date format', async () => {
  await insertStamped();
  expect(pairs()).toEqual(WRITTEN);
  expect([0, 1, 2].map((row) => cellAt(sheet(), row, 2).value)).toEqual(['', '', '']);
  expect(cellAt(sheet(), 3, 4).format).toBe('d/mm/yyyy h:mm:ss');
  expect(cellAt(sheet(), 1, 4)).toMatchObject({ value: '=Year: 2025', formula: undefined });
  expect(sheet().named).toMatchObject([{ visible: false, area: { row: 0, column: 3, rows: 4, columns: 2 } }]);
});

test.each([
  ['in it', 3, 4],
  ['between it and the table', 2, 2],
])('overwrites nothing: something %s is told, and nothing is written', async (_, row, column) => {
  put(row, column, 'mine');
  const before = contentOf(host.book);
  await expect(workbook.checkStampRoom(SELECTION, SIZE)).rejects.toMatchObject({
    refusal: { kind: 'occupied', text: 'mine' },
  });
  expect(contentOf(host.book)).toEqual(before);

  const { tableId } = await workbook.insertTable(STAFF, SELECTION);
  await expect(workbook.addStamp(tableId, stampOf(2))).rejects.toMatchObject({ refusal: { kind: 'occupied' } });
  expect(cellAt(sheet(), row, column).value).toBe('mine');
  expect(sheet().named).toEqual([]);
});

test('has room beside a table on a new sheet, and where nothing is', async () => {
  await workbook.checkStampRoom({ kind: 'new-sheet', name: 'x' }, SIZE);
  await workbook.checkStampRoom(SELECTION, SIZE);
  const wide = { ...SIZE, columns: 16_383 };
  for (const placement of [SELECTION, { kind: 'new-sheet', name: 'x' } as const])
    await expect(workbook.checkStampRoom(placement, wide)).rejects.toMatchObject({
      refusal: { kind: 'does-not-fit' },
    });
});

test('tells what is new in place', async () => {
  await insertStamped();
  await expect(workbook.updateStamp(stampOf(57, 46_001.5))).resolves.toBe(true);
  expect(pairs()).toEqual([...WRITTEN.slice(0, 2), ['Rows', 57], ['Last changed', 46_001.5]]);
  await expect(workbook.updateStamp(stampOf(58, 46_002))).resolves.toBe(true);
  expect(pairs()[2]).toEqual(['Rows', 58]);
});

test('writes nothing when nothing is new', async () => {
  await insertStamped();
  const before = contentOf(host.book);
  await expect(workbook.updateStamp(stampOf(2))).resolves.toBe(true);
  expect(contentOf(host.book)).toEqual(before);
});

test('goes with its cells when they move, also apart from one another', async () => {
  await insertStamped();
  shiftCells(sheet(), { row: 0, column: 0, rows: 2, columns: 16_384 }, 'Down');
  await workbook.updateStamp(stampOf(57));
  expect(pairs(3, 2)[2]).toEqual(['Rows', 57]);
  expect(pairs()[2]).toEqual(WRITTEN[0]);
});

test('leaves a line that a person changed, and keeps the others up to date', async () => {
  await insertStamped();
  put(2, 3, 'Number of people');
  put(1, 4, 'the year before');
  await expect(workbook.updateStamp(stampOf(57, 46_001))).resolves.toBe(true);
  expect(pairs()).toEqual([
    ['Source', 'pdata.be'],
    ['Question', 'the year before'],
    ['Number of people', 2],
    ['Last changed', 46_001],
  ]);
});

test('writes nowhere when a person deleted it, and forgets it', async () => {
  await insertStamped();
  for (const row of [0, 1, 2, 3]) for (const column of [3, 4]) put(row, column, '');
  put(2, 4, 2);
  const before = pairs();
  await expect(workbook.updateStamp(stampOf(57))).resolves.toBe(false);
  expect(pairs()).toEqual(before);
  expect(sheet().named).toEqual([]);
  await expect(workbook.updateStamp(stampOf(57))).resolves.toBe(false);
});

test('writes nowhere when its cells were deleted', async () => {
  await insertStamped();
  shiftCells(sheet(), { row: 0, column: 2, rows: 1_048_576, columns: 5 }, 'Left');
  await expect(workbook.updateStamp(stampOf(57))).resolves.toBe(false);
  expect(sheet().named).toEqual([]);
});

test.each(['half-way', 'lost'] as const)('is recognised after a write of which nobody knows (%s)', async (how) => {
  await insertStamped();
  host.failAt(1, how);
  await expect(workbook.updateStamp(stampOf(57, 46_001))).rejects.toMatchObject({ refusal: { kind: 'failed' } });
  host.heal();
  await expect(workbook.updateStamp(stampOf(58, 46_002))).resolves.toBe(true);
  expect(pairs().slice(2)).toEqual([
    ['Rows', 58],
    ['Last changed', 46_002],
  ]);
});

test('is told in rows that a filter hides as well', async () => {
  await insertStamped();
  sheet().tables[0]?.filters.set(0, { filterOn: 'Values', values: ['1'] });
  await workbook.updateStamp(stampOf(57, 46_001));
  expect(pairs()[2]).toEqual(['Rows', 57]);
});

test('goes with its table as long as nobody changed it', async () => {
  await insertStamped();
  await workbook.removeStamp('a-1', { withCells: true });
  expect(pairs().flat().join('')).toBe('');
  expect(cellAt(sheet(), 0, 3).format).toBe('General');
  expect(sheet().named).toEqual([]);
  await workbook.removeStamp('a-1', { withCells: true });
});

test('stays when a person changed it, and when only the import is forgotten', async () => {
  await insertStamped();
  await workbook.removeStamp('a-1');
  expect(pairs()).toEqual(WRITTEN);
  expect(sheet().named).toEqual([]);

  host = installMemoryHost();
  await insertStamped();
  put(0, 4, 'our own list');
  await workbook.removeStamp('a-1', { withCells: true });
  expect(pairs()[0]).toEqual(['Source', 'our own list']);
  expect(pairs()[2]).toEqual(['Rows', 2]);
  expect(sheet().named).toEqual([]);
});

test('moves aside as a whole when its table gets columns, and stays a column away', async () => {
  const tableId = await insertStamped();
  put(3, 6, 'mine');
  await workbook.replaceRows(tableId, tableOf(['id', 'name', 'grade'], ['1', 'An', 'A'], ['2', 'Bo', 'B']));
  expect(pairs(4)).toEqual(WRITTEN);
  expect([0, 1, 2, 3].map((row) => cellAt(sheet(), row, 3).value)).toEqual(['', '', '', '']);
  expect(cellAt(sheet(), 3, 7).value).toBe('mine');
  await workbook.updateStamp(stampOf(57));
  expect(pairs(4)[2]).toEqual(['Rows', 57]);
});

test('stays where it is while its table grows downwards', async () => {
  const tableId = await insertStamped();
  const rows = Array.from({ length: 9 }, (_, at) => [String(at + 1), 'An']);
  await workbook.replaceRows(tableId, tableOf(['id', 'name'], ...rows));
  expect(pairs()).toEqual(WRITTEN);
});

test('a cell is a place, wherever the selection goes', async () => {
  host.book.active = { sheet: sheet(), row: 2, column: 1 };
  const cell = await workbook.activeCell();
  host.book.active = { sheet: sheet(), row: 20, column: 10 };
  await expect(workbook.insertTable(STAFF, cell)).resolves.toMatchObject({ address: 'Sheet1!B3:C5' });
});
