import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { launchBrowser } from '../../test/support/browser.ts';
import { type HostPage, openHostPage } from './testing/open-host-page.ts';

let browser: Browser;
let host: HostPage;

beforeAll(async () => {
  browser = await launchBrowser();
  host = await openHostPage(browser);
});

afterAll(async () => {
  await host.close();
  await browser.close();
});

beforeEach(async () => {
  await host.reload();
});

/** Runs add-in code in the task pane. */
const inPane = <Result>(code: () => Promise<Result>): Promise<Result> => host.pane().evaluate(code);

describe('a table', { timeout: 60_000 }, () => {
  const fill = () =>
    inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('People');
        sheet.getRange('A1:D4').values = [
          ['id', 'name', 'pay', 'annual'],
          [3, 'Cas', 30, '=C2*12'],
          [1, 'Ann', 10, '=C3*12'],
          [2, 'Bea', 20, '=C4*12'],
        ];
        sheet.tables.add('A1:D4', true).name = 'tblPeople';
        sheet.getRange('H1:H2').formulas = [['=SUM(tblPeople[pay])'], ['=ROWS(tblPeople)']];
        await context.sync();
      }),
    );

  beforeEach(fill);

  test('is what structured references see, before and after it grows', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('tblPeople');
        const sums = context.workbook.worksheets.getItem('People').getRange('H1:H2');
        sums.load('values');
        await context.sync();
        const before = sums.values;
        table.rows.add(undefined, [[4, 'Dor', 40, '=C5*12']]);
        table.resize('A1:E6');
        table.columns.getItemAt(4).name = 'note';
        table.columns.load('items/name');
        table.worksheet.getRange('H3').formulas = [['=COUNTA(tblPeople[note])']];
        sums.load('values');
        await context.sync();
        return [before, sums.values, table.columns.items.map(({ name }) => name)];
      }),
    );
    expect(read).toEqual([
      [[60], [3]],
      [[100], [5]],
      ['id', 'name', 'pay', 'annual', 'note'],
    ]);
  });

  test('keeps its references when it is renamed', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem('tblPeople').name = 'staff';
        const range = context.workbook.worksheets.getItem('People').getRange('H1').load('values,formulas');
        await context.sync();
        return [range.values, range.formulas];
      }),
    );
    expect(read).toEqual([[[60]], [['=SUM(staff[pay])']]]);
  });

  test('sorts its rows, and formulas stay with theirs', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('tblPeople');
        table.sort.apply([{ key: 0, ascending: true }]);
        const body = table.getDataBodyRange().load('values,formulas');
        await context.sync();
        return [body.values, body.formulas.map((row) => String(row[3]))];
      }),
    );
    expect(read).toEqual([
      [
        [1, 'Ann', 10, 120],
        [2, 'Bea', 20, 240],
        [3, 'Cas', 30, 360],
      ],
      ['=C2*12', '=C3*12', '=C4*12'],
    ]);
  });

  test('gains and loses rows and columns', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('tblPeople');
        table.worksheet.getRange('A5').values = [['below']];
        table.rows.add(0, [[0, 'Abe', 5, '=C2*12']]);
        table.columns.add(1, undefined, 'rank');
        table.columns.getItem('annual').delete();
        table.rows.deleteRowsAt(2, 2);
        const range = table.getRange().load('address,values');
        const below = table.worksheet.getRange('A4').load('values');
        const sum = table.worksheet.getRange('H1').load('values');
        await context.sync();
        return [range.address, range.values, below.values, sum.values];
      }),
    );
    expect(read).toEqual([
      'People!A1:D3',
      [
        ['id', 'rank', 'name', 'pay'],
        [0, '', 'Abe', 5],
        [3, '', 'Cas', 30],
      ],
      [['below']],
      [[35]],
    ]);
  });

  test('moves with columns that are inserted before it, by an add-in or by the user', async () => {
    const columns = () =>
      inPane(() =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItem('tblPeople');
          const range = table.getRange().load('address');
          table.columns.load('items/name');
          await context.sync();
          return [range.address, ...table.columns.items.map(({ name }) => name)];
        }),
      );
    await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('People');
        sheet.getRange('A:A').insert('Right');
        sheet.activate();
      }),
    );
    expect(await columns()).toEqual(['People!B1:E4', 'id', 'name', 'pay', 'annual']);
    await host.page.evaluate(() => globalThis.hostFixture?.insertColumnBefore(0));
    expect(await columns()).toEqual(['People!C1:F4', 'id', 'name', 'pay', 'annual']);
  });

  test('takes the header a user types', async () => {
    await inPane(() => Excel.run(async (context) => context.workbook.worksheets.getItem('People').activate()));
    await host.page.evaluate(() => globalThis.hostFixture?.enter('B1', 'pay'));
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('tblPeople');
        table.columns.load('items/name');
        const header = table.getHeaderRowRange().load('values');
        await context.sync();
        return [table.columns.items.map(({ name }) => name), header.values[0]];
      }),
    );
    expect(read).toEqual([
      ['id', 'pay2', 'pay', 'annual'],
      ['id', 'pay2', 'pay', 'annual'],
    ]);
  });

  test('filters its rows', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('tblPeople');
        const { filter } = table.columns.getItem('name');
        filter.applyValuesFilter(['Ann', 'Bea']);
        filter.load('criteria');
        table.autoFilter.load('isDataFiltered');
        await context.sync();
        const filtered = [filter.criteria.values, table.autoFilter.isDataFiltered];
        table.clearFilters();
        table.autoFilter.load('isDataFiltered');
        await context.sync();
        return [...filtered, table.autoFilter.isDataFiltered];
      }),
    );
    expect(read).toEqual([['Ann', 'Bea'], true, false]);
  });

  test('is known to the page with its values', async () => {
    const tables = await host.page.evaluate(() => globalThis.excelHost?.tables());
    expect(tables).toEqual([
      {
        name: 'tblPeople',
        address: 'A1:D4',
        sheet: 'People',
        headers: ['id', 'name', 'pay', 'annual'],
        rows: [
          [3, 'Cas', 30, 360],
          [1, 'Ann', 10, 120],
          [2, 'Bea', 20, 240],
        ],
      },
    ]);
  });

  test('goes with its cells, and with its sheet', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const { tables, worksheets } = context.workbook;
        tables.getItem('tblPeople').delete();
        const used = worksheets.getItem('People').getRange('A1:D4').getUsedRangeOrNullObject(true);
        worksheets.getItem('People').tables.add('A1:B2', true);
        worksheets.getItem('People').delete();
        const count = tables.getCount();
        worksheets.load('items/name');
        await context.sync();
        return [used.isNullObject, count.value, worksheets.items.map(({ name }) => name)];
      }),
    );
    expect(read).toEqual([true, 0, ['Sheet1']]);
  });
});

test('nothing of this is an error of the page', () => {
  expect(host.problems).toEqual([]);
});
