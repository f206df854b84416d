import { beforeEach, describe, expect, test } from 'vitest';

import { contentOf, installMemoryHost, type MemoryHost } from '../../../test/support/excel-memory-host.ts';
import { addTable } from '../../../test/support/excel-memory-objects.ts';
import {
  cellAt,
  putCell,
  RESULT,
  type MemorySheet,
  type MemoryTable,
} from '../../../test/support/excel-memory-sheet.ts';
import type { Cell, Table, TableColumn } from '../../core/table.ts';
import { createExcelWorkbook } from './excel-workbook.ts';

const workbook = createExcelWorkbook({ formats: { date: 'd/mm/yyyy' } });

const KEY: TableColumn = { name: 'id', type: 'text', tier: 0, key: true };
const COLUMNS: readonly TableColumn[] = [
  KEY,
  { name: 'since', type: 'date', tier: 0 },
  { name: 'fte', type: 'number', tier: 0 },
];

const staff = (...rows: readonly (readonly Cell[])[]): Table => ({ columns: COLUMNS, rows });
const OLD = staff(['01', 45_001, 1], ['02', 45_002, 0.5], ['03', 45_003, 0.8]);

let host: MemoryHost;
let sheet: MemorySheet;
let table: MemoryTable;

const put = (row: number, column: number, content: Partial<ReturnType<typeof cellAt>>): void =>
  putCell(sheet, [row, column], { ...cellAt(sheet, row, column), ...content });

const body = (): readonly (readonly Cell[])[] =>
  Array.from({ length: table.area.rows - 1 }, (_, down) =>
    Array.from({ length: table.area.columns }, (__, right) => {
      const { formula, value } = cellAt(sheet, table.area.row + 1 + down, table.area.column + right);
      return formula ?? value;
    }),
  );

/** Gives the table a column of the user's own at its right end. */
const addColumn = (name: string, cells: readonly string[]): void => {
  const column = table.area.column + table.area.columns;
  put(table.area.row, column, { value: name });
  cells.forEach((text, at) => {
    const isFormula = text.startsWith('=');
    put(table.area.row + 1 + at, column, isFormula ? { value: RESULT, formula: text } : { value: text });
  });
  table.area = { ...table.area, columns: table.area.columns + 1 };
};

const insert = async (content: Table): Promise<void> => {
  const { tableId } = await workbook.insertTable(content, { kind: 'selection' });
  const found = sheet.tables.find(({ id }) => id === tableId);
  if (!found) throw new Error('no table');
  table = found;
};

beforeEach(async () => {
  host = installMemoryHost();
  sheet = host.book.active.sheet;
  host.book.active = { sheet, row: 2, column: 1 };
  await insert(OLD);
});

describe('replaceRows', () => {
  test('leaves rows in their place, changes what differs, adds at the end, and moves up what follows a removed row', async () => {
    const place = await workbook.replaceRows(
      table.id,
      staff(['04', 45_004, 1], ['03', 45_003, 0.9], ['01', 45_001, 1]),
    );
    expect(body()).toEqual([['01', 45_001, 1], ['03', 45_003, 0.9], ['04', 45_004, 1]]); // prettier-ignore
    expect(place).toMatchObject({ tableId: table.id, address: 'Sheet1!B3:D6' });
  });

  test('writes nothing when nothing differs', async () => {
    const before = structuredClone(contentOf(host.book));
    const sizes = host.requests.length;
    await workbook.replaceRows(table.id, staff(...OLD.rows.toReversed()));
    expect(contentOf(host.book)).toEqual(before);
    expect(Math.max(...host.requests.slice(sizes))).toBeLessThan(4000);
  });

  test('grows and shrinks, to nothing and back', async () => {
    await workbook.replaceRows(table.id, staff(...OLD.rows, ['04', 45_004, 1], ['05', 45_005, 1]));
    expect(body()).toHaveLength(5);
    await workbook.replaceRows(table.id, staff());
    expect(body()).toEqual([['', '', '']]);
    expect([...sheet.cells.keys()].filter((key) => Number(key.split(',')[0]) > 3)).toEqual([]);
    await workbook.replaceRows(table.id, OLD);
    expect(body()).toEqual(OLD.rows);
    expect(cellAt(sheet, 3, 2).format).toBe('d/mm/yyyy');
  });

  test('keeps leading zeros and formulas-to-be as text in changed and in new rows', async () => {
    await workbook.replaceRows(table.id, staff(['01', 45_001, '=1+1'], ['007', '=x', 3]));
    expect(body()).toEqual([['01', 45_001, '=1+1'], ['007', '=x', 3]]); // prettier-ignore
    expect([...sheet.cells.values()].every(({ formula }) => formula === undefined)).toBe(true);
    await workbook.replaceRows(table.id, staff(['01', 45_001, 4], ['007', 45_002, 3]));
    expect(body()).toEqual([['01', 45_001, 4], ['007', 45_002, 3]]); // prettier-ignore
    expect([cellAt(sheet, 4, 2).format, cellAt(sheet, 3, 3).format]).toEqual(['d/mm/yyyy', 'General']);
  });

  test('keeps formats that the user chose, for changed and for new rows', async () => {
    for (const row of [3, 4, 5]) {
      put(row, 2, { format: 'mmm yyyy' });
      put(row, 3, { format: '0.00%' });
    }
    await workbook.replaceRows(table.id, staff(['01', 45_009, 0.1], ['02', 45_002, 0.5], ['09', 45_010, 0.2]));
    for (const row of [3, 4, 5])
      expect([cellAt(sheet, row, 2).format, cellAt(sheet, row, 3).format]).toEqual(['mmm yyyy', '0.00%']);
  });

  test('a value that the user overwrote comes back', async () => {
    put(3, 3, { value: RESULT, formula: '=1+1' });
    await workbook.replaceRows(table.id, OLD);
    expect(body()).toEqual(OLD.rows);
  });

  test('refuses a table that is gone, or one that does not fit', async () => {
    await expect(workbook.replaceRows('{gone}', OLD)).rejects.toMatchObject({ refusal: { kind: 'table-missing' } });
    const many = { columns: [KEY], rows: Array.from({ length: 1_048_575 }, (_, at) => [String(at)]) };
    await expect(workbook.replaceRows(table.id, many)).rejects.toMatchObject({ refusal: { kind: 'does-not-fit' } });
    expect(body()).toEqual(OLD.rows);
  });
});

describe('columns of the user', () => {
  test('stay beside their row, whatever happens to the others', async () => {
    addColumn('note', ['one', '', '003']);
    put(5, 4, { format: '@' });
    await workbook.replaceRows(table.id, staff(['03', 45_003, 1], ['00', 45_000, 1], ['01', 45_001, 1]));
    expect(body().map(([id, , , note]) => [id, note])).toEqual([['01', 'one'], ['03', '003'], ['00', '']]); // prettier-ignore
  });

  test('text that looks like a number stays text under the user’s own format when its row moves', async () => {
    addColumn('note', ['x', 'y', '']);
    put(5, 4, { value: '0042', format: 'General' });
    await workbook.replaceRows(table.id, staff(['03', 45_003, 0.8]));
    expect(cellAt(sheet, 3, 4)).toEqual({ value: '0042', formula: undefined, format: 'General' });
  });

  test('formulas follow their row and go on in new rows', async () => {
    addColumn('double', ['=D4*2', '=D5*2', '=D6*2']);
    await workbook.replaceRows(
      table.id,
      staff(['01', 45_001, 1], ['03', 45_003, 0.8], ['04', 45_004, 1], ['05', 45_005, 1]),
    );
    expect(body().map(([id, , , formula]) => [id, formula])).toEqual([['01', '=D4*2'], ['03', '=D5*2'], ['04', '=D6*2'], ['05', '=D7*2']]); // prettier-ignore
  });

  test('a formula outlives an answer without rows', async () => {
    addColumn('double', ['=D4*2', '=D5*2', '=D6*2']);
    await workbook.replaceRows(table.id, staff());
    expect(body()).toEqual([['', '', '', '=D4*2']]);
    await workbook.replaceRows(table.id, staff(['01', 45_001, 1], ['02', 45_002, 0.5]));
    expect(body().map(([id, , , formula]) => [id, formula])).toEqual([['01', '=D4*2'], ['02', '=D5*2']]); // prettier-ignore
  });

  test('without a key equal rows keep their notes, and the rest go by their order', async () => {
    const plain = (...rows: readonly Cell[][]): Table => ({ columns: [{ name: 'year', type: 'any', tier: 0 }], rows });
    host.book.active = { sheet, row: 20, column: 0 };
    await insert(plain([2021], [2022], [2023]));
    addColumn('note', ['a', 'b', 'c']);
    await workbook.replaceRows(table.id, plain([2020], [2022], [2021], [2024]));
    expect(body()).toEqual([[2021, 'a'], [2022, 'b'], [2020, 'c'], [2024, '']]); // prettier-ignore
  });

  test('a column that arrives anew goes to the right end, moving aside what stands there', async () => {
    addColumn('note', ['a', 'b', 'c']);
    put(4, 5, { value: 'beside' });
    const wider: Table = {
      columns: [...COLUMNS, { name: 'grade', type: 'text', tier: 0 }],
      rows: OLD.rows.map((row, at) => [...row, `0${at}`]),
    };
    await workbook.replaceRows(table.id, wider);
    expect(cellAt(sheet, 2, 5).value).toBe('grade');
    expect(body().map((row) => row.slice(3))).toEqual([['a', '00'], ['b', '01'], ['c', '02']]); // prettier-ignore
    expect(cellAt(sheet, 4, 6).value).toBe('beside');
  });
});

describe('neighbours of the table', () => {
  const MORE = staff(...OLD.rows, ['04', 45_004, 1], ['05', 45_005, 1]);

  test('stay where they are while there is room, and when the table shrinks', async () => {
    put(9, 1, { value: 'below' });
    put(4, 7, { value: 'beside' });
    await workbook.replaceRows(table.id, MORE);
    await workbook.replaceRows(table.id, staff(['02', 45_002, 0.5]));
    expect([cellAt(sheet, 9, 1).value, cellAt(sheet, 4, 7).value]).toEqual(['below', 'beside']);
  });

  test('move down together when there is no room', async () => {
    put(6, 1, { value: 'below' });
    put(6, 9, { value: 'beside' });
    const other = addTable(host.book, sheet, { row: 8, column: 2, rows: 2, columns: 2 });
    await workbook.replaceRows(table.id, MORE);
    expect(body()).toEqual(MORE.rows);
    expect([cellAt(sheet, 8, 1).value, cellAt(sheet, 6, 9).value, other.area.row]).toEqual(['below', 'beside', 10]);
  });

  test('a table below that would be torn apart is named, and nothing changes', async () => {
    addTable(host.book, sheet, { row: 7, column: 2, rows: 2, columns: 5 });
    const before = structuredClone(contentOf(host.book));
    await expect(workbook.replaceRows(table.id, MORE)).rejects.toMatchObject({
      refusal: { kind: 'occupied', address: 'Sheet1!C8:G9' },
    });
    expect(contentOf(host.book)).toEqual(before);
  });

  test('a totals row stays at the end with what it holds', async () => {
    put(6, 1, { value: 'Totaal' });
    put(6, 3, { value: RESULT, formula: '=SUBTOTAL(109,[fte])', format: '0.0' });
    table.hasTotals = true;
    for (const rows of [MORE, staff(['01', 45_001, 2])]) {
      await workbook.replaceRows(table.id, rows);
      expect(body()).toEqual(rows.rows);
      const at = table.area.row + table.area.rows;
      expect([table.hasTotals, cellAt(sheet, at, 1).value]).toEqual([true, 'Totaal']);
      expect(cellAt(sheet, at, 3)).toMatchObject({ formula: '=SUBTOTAL(109,[fte])', format: '0.0' });
    }
  });
});

describe('sort and filter', () => {
  test('a table that the user sorted is sorted again, notes and all', async () => {
    addColumn('note', ['c', 'b', 'a']);
    table.sort = [{ key: 2, ascending: true }];
    await workbook.replaceRows(
      table.id,
      staff(['01', 45_001, 1], ['02', 45_002, 0.5], ['03', 45_003, 0.1], ['04', 45_004, 0.3]),
    );
    expect(body().map(([id, , , note]) => [id, note])).toEqual([['03', 'a'], ['04', ''], ['02', 'b'], ['01', 'c']]); // prettier-ignore
  });

  test('rows that a filter hides are changed too, and the filter is there afterwards', async () => {
    const criteria = { filterOn: 'Values', values: ['02'] };
    table.filters.set(0, criteria);
    const fresh = staff(['01', 45_001, 7], ['02', 45_002, 8], ['03', 45_003, 9]);
    await workbook.replaceRows(table.id, fresh);
    expect(body()).toEqual(fresh.rows);
    expect([...table.filters]).toEqual([[0, criteria]]);
  });
});
