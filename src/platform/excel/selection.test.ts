import { beforeEach, describe, expect, test } from 'vitest';

import { installMemoryHost, type MemoryHost } from '../../../test/support/excel-memory-host.ts';
import { addTable } from '../../../test/support/excel-memory-objects.ts';
import { putCell, type MemorySheet } from '../../../test/support/excel-memory-sheet.ts';
import type { Selection } from '../selection.ts';
import { readSelection } from './selection.ts';

let host: MemoryHost;
let sheet: MemorySheet;

beforeEach(() => {
  host = installMemoryHost();
  sheet = host.book.active.sheet;
});

function select(row: number, column: number, size: { readonly rows?: number; readonly columns?: number } = {}) {
  host.book.active = { sheet, row, column, ...size };
  return readSelection(['PDATA.', 'TK.']);
}

const enter = (formula: string, at: readonly [number, number]): void =>
  putCell(sheet, at, { value: 1, formula, format: 'General' });

describe('one selected cell', () => {
  test('tells its table, and nothing outside of it', async () => {
    const { id } = addTable(host.book, sheet, { row: 1, column: 1, rows: 4, columns: 2 });

    await expect(select(2, 2)).resolves.toEqual({ tableIds: [id], mayHoldFormulas: false });
    await expect(select(9, 9)).resolves.toEqual({ tableIds: [], mayHoldFormulas: false });
  });

  test('tells a formula of ours, in capitals or not, and no other', async () => {
    enter('=1+pdata.entity(1)', [0, 0]);
    enter('=SUM(A1)', [0, 1]);

    expect((await select(0, 0)).mayHoldFormulas).toBe(true);
    expect((await select(0, 1)).mayHoldFormulas).toBe(false);
  });

  test('tells by the formula that fills it', async () => {
    enter('=TK.ODATA("a")', [0, 0]);
    enter('=SEQUENCE(2,2)', [5, 0]);
    sheet.spills.push({ row: 0, column: 0, rows: 2, columns: 2 }, { row: 5, column: 0, rows: 2, columns: 2 });

    expect(await select(1, 1)).toMatchObject({
      mayHoldFormulas: true,
      formula: { address: 'Sheet1!A1', formula: '=TK.ODATA("a")' },
    });
    expect(await select(6, 1)).toEqual({ tableIds: [], mayHoldFormulas: false });
  });
});

describe('several selected cells', () => {
  test('tell a formula of ours among them, and none where there is none', async () => {
    enter('=TK.COUNT("a")', [2, 2]);

    expect(await select(0, 0, { rows: 3, columns: 3 })).toEqual({ tableIds: [], mayHoldFormulas: true });
    expect((await select(0, 0, { rows: 2, columns: 2 })).mayHoldFormulas).toBe(false);
  });

  test('tell the formula of the active one among them', async () => {
    enter('=TK.COUNT("a")', [2, 2]);

    expect(await select(2, 2, { rows: 3, columns: 3 })).toMatchObject({
      formula: { address: 'Sheet1!C3', formula: '=TK.COUNT("a")' },
    });
  });

  test('may hold one where something fills a part of them from elsewhere, or where they are many', async () => {
    sheet.spills.push({ row: 0, column: 0, rows: 2, columns: 2 });
    expect((await select(1, 1, { rows: 3, columns: 3 })).mayHoldFormulas).toBe(true);

    host.limitBytes = 5000;
    expect((await select(10, 0, { rows: 5000, columns: 3 })).mayHoldFormulas).toBe(true);
  });
});

test('a chart, or several areas at once, is nothing; another failure is told', async () => {
  host.book.selected = 'a chart';
  const nothing: Selection = { tableIds: [], mayHoldFormulas: false };
  await expect(select(0, 0)).resolves.toEqual(nothing);

  host.book.selected = '';
  host.failAt(0, 'before');
  await expect(select(0, 0)).rejects.toMatchObject({ refusal: { kind: 'failed' } });
});
