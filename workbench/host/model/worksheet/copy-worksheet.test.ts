import { beforeEach, expect, test } from 'vitest';

import { createMemoryHost } from '../../testing/create-memory-host.ts';
import { createOwnClient, type ExcelNamespace } from '../../testing/own-client.ts';

let excel: ExcelNamespace;

beforeEach(async () => {
  excel = createOwnClient(createMemoryHost());
  await excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C3').values = [
      ['id', 'name', 'pay'],
      [1, 'Ann', 10],
      [2, "'00042", '=C2*2'],
    ];
    sheet.getRange('C2:C3').numberFormat = [['0.00'], ['0.00']];
    sheet.getRange('A1').format.font.bold = true;
    sheet.tables.add('A1:C3', true).name = 'People';
  });
});

const copied = (...place: Parameters<Excel.Worksheet['copy']>): Promise<readonly string[]> =>
  excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem('Sheet1').copy(...place);
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

test('a copied sheet has the same cells and looks, and tables of its own', async () => {
  await copied();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1 (2)');
    const range = sheet.getRange('A1:C3').load('formulas, numberFormat');
    const { font } = sheet.getRange('A1').format;
    font.load('bold');
    const { tables } = context.workbook;
    tables.load('items/name, items/id');
    const own = sheet.tables.getItemAt(0).getRange().load('address');
    await context.sync();
    expect(range.formulas).toEqual([
      ['id', 'name', 'pay'],
      [1, 'Ann', 10],
      [2, '00042', '=C2*2'],
    ]);
    expect(range.numberFormat.map(([, , format]) => format)).toEqual(['General', '0.00', '0.00']);
    expect(font.bold).toBe(true);
    expect(tables.items.map(({ name }) => name)).toEqual(['People', 'Table1']);
    expect(new Set(tables.items.map(({ id }) => id)).size).toBe(2);
    expect(own.address).toBe("'Sheet1 (2)'!A1:C3");
  });
});

test('a copied sheet comes where it is asked', async () => {
  expect(await copied()).toEqual(['Sheet1', 'Sheet1 (2)']);
  expect(await copied('Beginning')).toEqual(['Sheet1 (3)', 'Sheet1', 'Sheet1 (2)']);
  expect(await copied('After')).toEqual(['Sheet1 (3)', 'Sheet1', 'Sheet1 (4)', 'Sheet1 (2)']);
});

test('a copied sheet is in view, even if its original is not', async () => {
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('Other');
    worksheets.getItem('Sheet1').visibility = 'Hidden';
    worksheets.getItem('Sheet1').copy('End');
    const copy = worksheets.getItem('Sheet1 (2)').load('visibility');
    await context.sync();
    expect(copy.visibility).toBe('Visible');
  });
});
