import { beforeEach, describe, expect, test } from 'vitest';

import { installMemoryHost, type MemoryHost } from '../../../test/support/excel-memory-host.ts';
import { addSheet } from '../../../test/support/excel-memory-objects.ts';
import { cellAt, putCell, RESULT, type MemorySheet } from '../../../test/support/excel-memory-sheet.ts';
import type { Table } from '../../core/table.ts';
import { createExcelWorkbook } from './excel-workbook.ts';

const workbook = createExcelWorkbook({ formats: {} });

const TABLE: Table = {
  columns: [
    { name: 'id', type: 'text', tier: 0 },
    { name: 'since', type: 'date', tier: 0 },
    { name: 'ok', type: 'boolean', tier: 0 },
  ],
  rows: [['007', 45_000, true], ['', '', false]], // prettier-ignore
};

let host: MemoryHost;
let sheet: MemorySheet;

beforeEach(() => {
  host = installMemoryHost();
  sheet = host.book.active.sheet;
});

describe('a table in the workbook', () => {
  test('is read as it was written, dates as serials', async () => {
    const { tableId } = await workbook.insertTable(TABLE, { kind: 'selection' });
    await expect(workbook.readTable(tableId)).resolves.toEqual({ names: ['id', 'since', 'ok'], rows: TABLE.rows });
  });

  test('is read in answers that Excel can send', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => [String(at), at + 1, true]);
    const { tableId } = await workbook.insertTable({ ...TABLE, rows }, { kind: 'selection' });
    host.limitBytes = 3000;
    await expect(workbook.readTable(tableId)).resolves.toMatchObject({ rows });
  });

  test('is found by its id after the user has renamed table and sheet', async () => {
    const { tableId } = await workbook.insertTable(TABLE, { kind: 'new-sheet', name: 'Staff' });
    const moved = host.book.sheets[1];
    const [table] = moved?.tables ?? [];
    if (moved) moved.name = 'Mensen';
    if (table) table.name = 'personeel';
    const place = { tableId, tableName: 'personeel', sheetName: 'Mensen', address: 'Mensen!A1:C3' };
    await expect(workbook.findTable(tableId)).resolves.toEqual(place);
    await workbook.select({ ...place, sheetName: 'Staff' });
    expect([host.book.active.sheet.name, host.book.selected]).toEqual(['Mensen', 'Mensen!A1:C3']);
  });

  test('is gone after deletion, and whatever is asked of it says so', async () => {
    const place = await workbook.insertTable(TABLE, { kind: 'selection' });
    await workbook.deleteTable(place.tableId);
    expect(sheet.cells.size).toBe(0);
    await expect(workbook.findTable(place.tableId)).resolves.toBeUndefined();
    const missing = { refusal: { kind: 'table-missing' } };
    await expect(workbook.readTable(place.tableId)).rejects.toMatchObject(missing);
    await expect(workbook.deleteTable(place.tableId)).rejects.toMatchObject(missing);
    await expect(workbook.select(place)).rejects.toMatchObject(missing);
  });
});

describe('a formula', () => {
  test('goes into the active cell when that is empty, and not otherwise', async () => {
    host.book.active = { sheet, row: 2, column: 1 };
    await expect(workbook.activeAddress()).resolves.toBe('Sheet1!B3');
    await expect(workbook.insertFormula('=PDATA.ENTITIES()')).resolves.toBe('Sheet1!B3');
    expect(cellAt(sheet, 2, 1).formula).toBe('=PDATA.ENTITIES()');
    await expect(workbook.insertFormula('=TK.ENTITIES()')).rejects.toMatchObject({
      refusal: { kind: 'occupied', address: 'Sheet1!B3' },
    });
  });

  test('of ours that shows an error is entered again after everything is recalculated, on every sheet', async () => {
    const other = addSheet(host.book, 'Other');
    const put = (on: MemorySheet, row: number, [formula, value]: readonly [string, string | number]): void =>
      putCell(on, [row, 3], { formula, value, format: 'General' });
    put(sheet, 0, ['=PDATA.ENTITIES()', '#N/A']);
    put(sheet, 1, ['=1/0', '#DIV/0!']);
    put(sheet, 2, ['=MYTK.ODATA()', '#NAME?']);
    put(sheet, 4, ['=PDATA.ENTITY(1)', 7]);
    put(other, 900, ['=SUM(tk.odata("Zaak"))', '#BUSY!']);
    await workbook.recalculate(['PDATA.', 'TK.']);
    expect(host.book.calculations).toEqual(['Full']);
    expect([0, 1, 2, 4].map((row) => cellAt(sheet, row, 3).value)).toEqual([RESULT, '#DIV/0!', '#NAME?', 7]);
    expect(cellAt(other, 900, 3).value).toBe(RESULT);
  });
});

test('a setting comes back as it was stored, and one that was never stored is undefined', async () => {
  await expect(workbook.readSetting('bronblad.imports')).resolves.toBeUndefined();
  await workbook.writeSetting('bronblad.imports', '{"a":1}');
  await workbook.writeSetting('bronblad.imports', '{"a":2}');
  await expect(workbook.readSetting('bronblad.imports')).resolves.toBe('{"a":2}');
});
