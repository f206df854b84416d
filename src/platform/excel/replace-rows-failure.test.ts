import { describe, expect, test } from 'vitest';

import {
  contentOf,
  installMemoryHost,
  type Failing,
  type MemoryHost,
} from '../../../test/support/excel-memory-host.ts';
import { cellAt, putCell, RESULT, type MemoryTable } from '../../../test/support/excel-memory-sheet.ts';
import type { Cell, Table, TableColumn } from '../../core/table.ts';
import { WorkbookError } from '../workbook.ts';
import { createExcelWorkbook } from './excel-workbook.ts';

const workbook = createExcelWorkbook({ formats: {} });

const COLUMNS: readonly TableColumn[] = [
  { name: 'id', type: 'text', tier: 0, key: true },
  { name: 'n', type: 'number', tier: 0 },
];
const of = (...rows: readonly (readonly Cell[])[]): Table => ({ columns: COLUMNS, rows });

const OLD = of(['01', 1], ['02', 2], ['03', 3], ['04', 4]);
const SHORTER = of(['04', 40], ['01', 1]);
const LONGER = of(['02', 20], ['05', 5], ['06', 6], ['07', 7], ['04', 4], ['03', 3]);
const WIDER: Table = {
  columns: [...COLUMNS, { name: 'new', type: 'text', tier: 0 }],
  rows: LONGER.rows.map((row) => [...row, '007']),
};

type Setting = { readonly totals: boolean; readonly crowded: boolean };

/** A table with a note, a formula, a filter and a sort order of the user, and with neighbours when it is crowded. */
const setUp = async ({ totals, crowded }: Setting): Promise<{ host: MemoryHost; table: MemoryTable }> => {
  const host = installMemoryHost();
  const { sheet } = host.book.active;
  const put = (row: number, column: number, content: Partial<ReturnType<typeof cellAt>>): void =>
    putCell(sheet, [row, column], { ...cellAt(sheet, row, column), ...content });
  const { tableId } = await workbook.insertTable(OLD, { kind: 'selection' });
  const table = sheet.tables.find(({ id }) => id === tableId);
  if (!table) throw new Error('no table');
  put(0, 2, { value: 'note' });
  for (const row of [1, 2, 3, 4]) {
    put(row, 2, { value: `0${row}` });
    put(row, 3, { value: RESULT, formula: `=B${row + 1}*2` });
  }
  put(0, 3, { value: 'double' });
  put(2, 1, { value: '=text', format: '@' });
  table.area = { ...table.area, columns: 4 };
  if (totals) {
    table.hasTotals = true;
    put(5, 1, { value: RESULT, formula: '=SUBTOTAL(109,[n])' });
  }
  table.filters.set(0, { filterOn: 'Values', values: ['01'] });
  if (crowded) {
    put(6, 1, { value: 'below' });
    put(2, 4, { value: 'beside' });
  }
  return { host, table };
};

const cellsOf = ({ book }: MemoryHost): unknown => Object.fromEntries(book.active.sheet.cells);

const ways: readonly Failing[] = ['before', 'half-way', 'lost'];
const news = { SHORTER, LONGER, WIDER };
const settings: readonly Setting[] = [
  { totals: false, crowded: false },
  { totals: true, crowded: true },
];
const cases = ways.flatMap((how) =>
  Object.entries(news).flatMap(([name, table]) => settings.map((setting) => [how, name, setting, table] as const)),
);

describe('replaceRows that fails at any request', () => {
  test.each(cases)(
    'leaves everything as it was, or has replaced all: %s, %s, %j',
    async (...[how, , setting, fresh]) => {
      const success = await setUp(setting);
      await workbook.replaceRows(success.table.id, fresh);
      const wanted = cellsOf(success.host);
      let outcomes = '';
      for (let batch = 0; !outcomes.endsWith('++++++'); batch++) {
        const { host, table } = await setUp(setting);
        const before = structuredClone(contentOf(host.book));
        host.failAt(batch, how);
        const place = await workbook.replaceRows(table.id, fresh).catch((error: unknown) => {
          expect(error).toMatchObject({ refusal: { kind: 'failed', code: 'GeneralException' } });
        });
        host.heal();
        outcomes += place ? '+' : '-';
        if (place) expect(cellsOf(host)).toEqual(wanted);
        else expect(contentOf(host.book)).toEqual(before);
        expect(host.book.enableEvents).toBe(true);
        if (batch > 80) throw new Error(`never succeeds: ${outcomes}`);
      }
      expect(outcomes.length).toBeGreaterThan(15);
    },
  );
});

describe('replaceRows that is cancelled', () => {
  test.each([SHORTER, LONGER, WIDER])('after its first step leaves everything as it was', async (fresh) => {
    const { host, table } = await setUp({ totals: true, crowded: true });
    const before = structuredClone(contentOf(host.book));
    const abort = new AbortController();
    const onProgress = (): void => abort.abort(new Error('enough'));
    const inParts = createExcelWorkbook({ formats: {}, requestBytes: 300 });
    const replacing = inParts.replaceRows(table.id, fresh, { signal: abort.signal, onProgress });
    await expect(replacing).rejects.toThrow('enough');
    expect(contentOf(host.book)).toEqual(before);
  });
});

test('what a person writes beside a row while others are written is not lost: the refresh gives way', async () => {
  const { host, table } = await setUp({ totals: true, crowded: true });
  const { sheet } = host.book.active;
  const inParts = createExcelWorkbook({ formats: {}, requestBytes: 300 });
  const write = (): void => putCell(sheet, [2, 2], { value: 'mine', formula: undefined, format: 'General' });
  const before = { ...(cellsOf(host) as object), '2,2': { value: 'mine', formula: undefined, format: 'General' } };
  const replacing = inParts.replaceRows(table.id, SHORTER, { onProgress: write });
  await expect(replacing).rejects.toMatchObject({ refusal: { kind: 'changed-meanwhile' } });
  expect(cellsOf(host)).toEqual(before);
  expect(host.book.sheets).toHaveLength(1);
});

describe('replaceRows that cannot even restore', () => {
  test('says so', async () => {
    const kinds: string[] = [];
    for (let batch = 0; batch < 12; batch++) {
      const { host, table } = await setUp({ totals: false, crowded: false });
      const { sheet } = host.book.active;
      host.onBatch = () => {
        // The sheet is protected by a colleague as soon as the first cell has changed.
        if (cellAt(sheet, 4, 1).value === 40 || cellAt(sheet, 1, 1).value === 40) sheet.isProtected = true;
      };
      host.failAt(batch, 'lost');
      await workbook.replaceRows(table.id, of(['01', 40], ['02', 2])).catch((error: unknown) => {
        if (error instanceof WorkbookError) kinds.push(error.refusal.kind);
      });
    }
    expect(kinds).toContain('not-restored');
  });

  test('a protected sheet is only refused, for nothing has to be restored', async () => {
    const { host, table } = await setUp({ totals: true, crowded: true });
    host.book.active.sheet.isProtected = true;
    const before = structuredClone(contentOf(host.book));
    await expect(workbook.replaceRows(table.id, LONGER)).rejects.toMatchObject({ refusal: { kind: 'protected' } });
    expect(contentOf(host.book)).toEqual(before);
  });
});
