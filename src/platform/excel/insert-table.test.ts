import { beforeEach, describe, expect, test } from 'vitest';

import {
  contentOf,
  installMemoryHost,
  type Failing,
  type MemoryHost,
} from '../../../test/support/excel-memory-host.ts';
import { addTable } from '../../../test/support/excel-memory-objects.ts';
import { cellAt, putCell, type MemorySheet } from '../../../test/support/excel-memory-sheet.ts';
import type { Cell, CellType, Table } from '../../core/table.ts';
import type { Placement } from '../workbook.ts';
import { createExcelWorkbook } from './excel-workbook.ts';

const SELECTION: Placement = { kind: 'selection' };
const NEW_SHEET: Placement = { kind: 'new-sheet', name: 'Personeel' };

const workbook = createExcelWorkbook({ formats: { date: 'd/mm/yyyy', datetime: 'd/mm/yyyy h:mm:ss' } });

let host: MemoryHost;
let sheet: MemorySheet;

beforeEach(() => {
  host = installMemoryHost();
  sheet = host.book.active.sheet;
});

const tableOf = (types: Readonly<Record<string, CellType>>, ...rows: readonly (readonly Cell[])[]): Table => ({
  columns: Object.entries(types).map(([name, type]) => ({ name, type, tier: 0 })),
  rows,
});

const STAFF = tableOf(
  { id: 'text', naam: 'text', since: 'date', fte: 'number', active: 'boolean', note: 'any' },
  ['00123', '=cmd|calc', 45_000, 0.8, true, 'TRUE'],
  ['7', '+32 2', 45_001, 1, false, 12],
  ['', '@x', '', '', '', ''],
);

const cell = (row: number, column: number) => cellAt(sheet, row, column);
const values = (row: number, columns: number): readonly Cell[] =>
  Array.from({ length: columns }, (_, column) => cell(row, column).value);

describe('insertTable', () => {
  test('keeps text, numbers, dates and booleans what they are', async () => {
    const place = await workbook.insertTable(STAFF, SELECTION, { name: 'PDATA.WORKFORCE' });
    expect(place).toMatchObject({
      sheetName: 'Sheet1',
      address: 'Sheet1!A1:F4',
      tableName: 'bronblad_pdata_workforce',
    });
    expect(values(0, 6)).toEqual(['id', 'naam', 'since', 'fte', 'active', 'note']);
    expect([1, 2, 3].map((row) => values(row, 6))).toEqual(STAFF.rows);
    expect([...sheet.cells.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect([0, 2, 3].map((column) => cell(1, column).format)).toEqual(['@', 'd/mm/yyyy', 'General']);
    expect([cell(1, 5).format, cell(2, 5).format]).toEqual(['@', 'General']);
  });

  test('protects text that a number or date column turns out to hold', async () => {
    await workbook.insertTable(
      tableOf({ since: 'date', n: 'number' }, ['=HYPERLINK("x")', '1-2'], [45_000, 3]),
      SELECTION,
    );
    expect([values(1, 2), values(2, 2)]).toEqual([['=HYPERLINK("x")', '1-2'], [45_000, 3]]); // prettier-ignore
  });

  test('a number stays a number in cells that the user had made text', async () => {
    putCell(sheet, [1, 0], { value: '', formula: undefined, format: '@' });
    await workbook.insertTable(tableOf({ n: 'number' }, [5]), SELECTION);
    expect(cell(1, 0)).toMatchObject({ value: 5, format: 'General' });
  });

  test.each([true, false])('a leading apostrophe survives whether Excel takes it away or not (%j)', async (strips) => {
    host.book.stripsApostrophes = strips;
    const places = [["'s-Gravenhage"], ['Gent'], ["''s"], ["'t Zand"]]; // prettier-ignore
    await workbook.insertTable(tableOf({ place: 'text' }, ...places), SELECTION);
    expect([1, 2, 3, 4].map((row) => values(row, 1))).toEqual(places);
  });

  test('starts at the active cell, and an empty table gets the blank row that Excel wants', async () => {
    host.book.active = { sheet, row: 4, column: 2 };
    const place = await workbook.insertTable(tableOf({ a: 'text', b: 'any' }), SELECTION);
    expect(place.address).toBe('Sheet1!C5:D6');
    await expect(workbook.readTable(place.tableId)).resolves.toEqual({ names: ['a', 'b'], rows: [] });
  });

  test('makes a new sheet with a name that is free, shows it, and names the table like no other', async () => {
    sheet.name = 'Personeel';
    host.book.names.push('bronblad_x');
    const place = await workbook.insertTable(STAFF, NEW_SHEET, { name: 'x' });
    expect(place).toMatchObject({
      sheetName: 'Personeel (2)',
      tableName: 'bronblad_x_2',
      address: 'Personeel (2)!A1:F4',
    });
    expect(host.book.active.sheet.name).toBe('Personeel (2)');
  });

  test('columns whose names differ only in case stay apart', async () => {
    await workbook.insertTable(tableOf({ Id: 'text', id: 'text' }, ['a', 'b']), SELECTION);
    expect(values(0, 2)).toEqual(['Id', 'id2']);
  });

  test('refuses a table without columns', async () => {
    await expect(workbook.insertTable(tableOf({}), SELECTION)).rejects.toMatchObject({
      refusal: { kind: 'nothing-to-insert' },
    });
  });
});

describe('insertTable refuses before it writes', () => {
  const cases: readonly (readonly [string, () => void, object])[] = [
    [
      'a cell is in the way',
      () => putCell(sheet, [2, 3], { value: 'mine', formula: undefined, format: 'General' }),
      { kind: 'occupied', address: 'Sheet1!D3' },
    ],
    [
      'an empty row of another table is in the way',
      () => {
        host.book.active = { sheet, row: 10, column: 0 };
        addTable(host.book, sheet, { row: 6, column: 2, rows: 6, columns: 2 });
      },
      { kind: 'occupied', address: 'Sheet1!C7:D12' },
    ],
    [
      'the sheet ends too soon',
      () => {
        host.book.active = { sheet, row: 1_048_573, column: 0 };
      },
      { kind: 'does-not-fit', rows: 3 },
    ],
    [
      'the sheet is protected',
      () => {
        sheet.isProtected = true;
      },
      { kind: 'protected' },
    ],
    [
      'the user does not leave the cell',
      () => host.failAt(0, 'before', 'InvalidOperationInCellEditMode'),
      { kind: 'editing' },
    ],
  ];

  test.each(cases)('when %s', async (...[, prepare, refusal]) => {
    prepare();
    const before = structuredClone(contentOf(host.book));
    await expect(workbook.insertTable(STAFF, SELECTION)).rejects.toMatchObject({ refusal });
    expect(contentOf(host.book)).toEqual(before);
    expect(host.book.enableEvents).toBe(true);
  });
});

describe('insertTable in parts', () => {
  const LONG = tableOf(
    { id: 'text', text: 'text' },
    ...Array.from({ length: 3000 }, (_, at) => [`0${at}`, 'é'.repeat(500)]),
  );

  test('keeps every request well under what Excel accepts, and tells how far it is', async () => {
    const steps: number[] = [];
    const onProgress = (written: number, total: number): void => void steps.push(written, total);
    await workbook.insertTable(LONG, SELECTION, { onProgress });
    expect(Math.max(...host.requests)).toBeLessThan(1_600_000);
    expect(steps.at(-2)).toBe(3000);
    expect(steps.at(-1)).toBe(3000);
    expect(steps.length).toBeGreaterThan(2);
    expect(cell(3000, 0).value).toBe('02999');
  });

  test('halves requests until Excel accepts them', async () => {
    host.limitBytes = 200_000;
    await workbook.insertTable(LONG, SELECTION);
    expect([1, 1500, 3000].map((row) => cell(row, 0).value)).toEqual(['00', '01499', '02999']);
    expect(host.requests.filter((size) => size > 200_000).length).toBeLessThan(6);
  });

  test.each([SELECTION, NEW_SHEET])('a cancelled one leaves the workbook as it was: %j', async (placement) => {
    putCell(sheet, [40, 1], { value: '', formula: undefined, format: '0.00' });
    const before = structuredClone(contentOf(host.book));
    const abort = new AbortController();
    const onProgress = (): void => abort.abort(new Error('enough'));
    const inserting = workbook.insertTable(LONG, placement, { signal: abort.signal, onProgress });
    await expect(inserting).rejects.toThrow('enough');
    expect(contentOf(host.book)).toEqual(before);
    expect(host.book.enableEvents).toBe(true);
  });
});

describe('insertTable that fails', () => {
  const places: readonly Placement[] = [SELECTION, NEW_SHEET];
  const ways: readonly Failing[] = ['before', 'half-way', 'lost'];
  const cases = places.flatMap((placement) => ways.map((how) => [placement.kind, how, placement] as const));

  test.each(cases)(
    'at any request leaves the workbook as it was, or inserts all: %s, %s',
    async (...[, how, placement]) => {
      let outcomes = '';
      for (let batch = 0; batch < 20; batch++) {
        host = installMemoryHost();
        sheet = host.book.active.sheet;
        putCell(sheet, [2, 1], { value: '', formula: undefined, format: '0.00' });
        const before = structuredClone(contentOf(host.book));
        host.failAt(batch, how);
        const place = await workbook.insertTable(STAFF, placement).catch(() => undefined);
        host.heal();
        outcomes += place ? '+' : '-';
        if (place) await expect(workbook.readTable(place.tableId)).resolves.toMatchObject({ rows: STAFF.rows });
        else expect(contentOf(host.book)).toEqual(before);
        expect(host.book.enableEvents).toBe(true);
      }
      // A request that only tells Excel what is no longer needed may fail unnoticed.
      expect(outcomes).toMatch(/^-[-+]*-[-+]*\+{5}$/);
    },
  );
});
