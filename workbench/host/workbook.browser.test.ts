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

describe('cells', { timeout: 60_000 }, () => {
  test('hold text, numbers and dates as they were meant', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const range = sheet.getRange('A1:C3');
        sheet.getRange('A1:A3').numberFormat = [['@'], ['@'], ['@']];
        sheet.getRange('B2:B3').numberFormat = [['yyyy-mm-dd'], ['#,##0.00']];
        range.values = [
          ['00123', 'TRUE', '2024-01-15'],
          ['=cmd', 45_306, "'00123"],
          ['2024-01-15', 81_234.5, ''],
        ];
        range.load('values,text,numberFormat,valueTypes');
        await context.sync();
        return [range.values, range.text, range.numberFormat[0], range.valueTypes[0]];
      }),
    );
    expect(read).toEqual([
      [
        ['00123', true, 45_306],
        ['=cmd', 45_306, '00123'],
        ['2024-01-15', 81_234.5, ''],
      ],
      [
        ['00123', 'TRUE', '1/15/2024'],
        ['=cmd', '2024-01-15', '00123'],
        ['2024-01-15', '81,234.50', ''],
      ],
      ['@', 'General', 'm/d/yyyy'],
      ['String', 'Boolean', 'Double'],
    ]);
  });

  test('keep text and numbers apart when only their format changes', async () => {
    const values = await inPane(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
        range.numberFormat = [['@', 'General']];
        range.values = [['007', 7]];
        range.numberFormat = [['General', '@']];
        range.load('values');
        await context.sync();
        return range.values;
      }),
    );
    expect(values).toEqual([['007', 7]]);
  });

  test('give formulas a value in the same batch', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:B1').formulas = [[2, '=A1*21']];
        const range = sheet.getRange('B1').load('values,formulas,formulasR1C1');
        await context.sync();
        return [range.values, range.formulas, range.formulasR1C1];
      }),
    );
    expect(read).toEqual([[[42]], [['=A1*21']], [['=RC[-1]*21']]]);
  });

  test('tell where a formula spills, and that it cannot', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const anchor = sheet.getRange('B2');
        anchor.formulas = [['=SEQUENCE(3,2)']];
        await context.sync();
        const spill = anchor.getSpillingToRangeOrNullObject().load('address');
        const parent = sheet.getRange('C4').getSpillParentOrNullObject().load('address');
        const used = sheet.getUsedRange(true).load('address');
        anchor.load('hasSpill');
        await context.sync();
        sheet.getRange('B3').values = [['in the way']];
        const after = sheet.getRange('B2:C3').load('values');
        const none = anchor.getSpillingToRangeOrNullObject();
        await context.sync();
        return [spill.address, parent.address, used.address, anchor.hasSpill, after.values, none.isNullObject];
      }),
    );
    expect(read).toEqual([
      'Sheet1!B2:C4',
      'Sheet1!B2',
      'Sheet1!B2:C4',
      true,
      [
        ['#SPILL!', ''],
        ['in the way', ''],
      ],
      true,
    ]);
  });

  test('move when others are inserted, and formulas follow', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Other');
        sheet.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)']];
        sheet.getRange('A2').insert('Down');
        sheet.getRange('B1').values = [['right']];
        sheet.getRange('B1').insert('Right');
        const range = sheet.getRange('A1:C4').load('values,formulas');
        await context.sync();
        sheet.getRange('2:2').delete('Up');
        const after = sheet.getRange('A1:A3').load('values,formulas');
        const active = context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
        return [range.values, range.formulas[3]?.[0], after.values, after.formulas[2]?.[0], active.name];
      }),
    );
    expect(read).toEqual([
      [
        [1, '', 'right'],
        ['', '', ''],
        [2, '', ''],
        [3, '', ''],
      ],
      '=SUM(A1:A3)',
      [[1], [2], [3]],
      '=SUM(A1:A2)',
      'Sheet1',
    ]);
  });

  test('take a format for a whole column along to what is written later', async () => {
    const values = await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A:A').numberFormat = '@' as unknown as string[][];
        await context.sync();
        sheet.getRange('A5').values = [['00042']];
        const range = sheet.getRange('A5').load('values,numberFormat');
        await context.sync();
        return [range.values, range.numberFormat];
      }),
    );
    expect(values).toEqual([[['00042']], [['@']]]);
  });

  test('have fonts, fills, alignment and sizes', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const { format } = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3');
        format.set({
          columnWidth: 90,
          rowHeight: 30,
          wrapText: true,
          horizontalAlignment: 'Center',
          font: { bold: true, italic: true, color: '#112233', size: 14 },
          fill: { color: '#ffee00' },
        });
        await context.sync();
        format.load('columnWidth,rowHeight,wrapText,horizontalAlignment');
        format.font.load('bold,italic,color,size');
        format.fill.load('color');
        await context.sync();
        const loaded: unknown = JSON.parse(JSON.stringify(format));
        format.fill.clear();
        format.fill.load('color');
        await context.sync();
        return [loaded, format.fill.color];
      }),
    );
    expect(read).toEqual([
      {
        columnWidth: 90,
        rowHeight: 30,
        wrapText: true,
        horizontalAlignment: 'Center',
        font: { bold: true, italic: true, color: '#112233', size: 14 },
        fill: { color: '#FFEE00' },
      },
      '#FFFFFF',
    ]);
  });

  test('decide how wide their column must be', async () => {
    const [narrow, wide] = await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:B1').values = [['a', 'a name that is rather longer than the other']];
        sheet.getRange('A:B').format.autofitColumns();
        const formats = ['A1', 'B1'].map((address) => sheet.getRange(address).format.load('columnWidth'));
        await context.sync();
        return formats.map(({ columnWidth }) => columnWidth);
      }),
    );
    expect(wide).toBeGreaterThan((narrow ?? 0) * 3);
  });
});

describe('the workbook', { timeout: 60_000 }, () => {
  test('keeps names, settings and XML parts', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const { customXmlParts, names, settings, worksheets } = context.workbook;
        const sheet = worksheets.getItem('Sheet1');
        names.add('pays', sheet.getRange('A1:A2'));
        names.add('rate', '=0.21');
        settings.add('imports', [{ id: 1 }]);
        const part = customXmlParts.add('<list xmlns="urn:test"><item/></list>');
        sheet.getRange('A1:B2').formulas = [
          [100, '=SUM(pays)*rate'],
          [200, ''],
        ];
        const total = sheet.getRange('B1').load('values');
        const setting = settings.getItem('imports').load('value');
        const xml = part.getXml();
        part.load('namespaceUri');
        names.load('items/name,items/formula');
        await context.sync();
        const found = names.items.map(({ formula, name }) => `${name}${String(formula)}`);
        return [total.values, setting.value, xml.value, part.namespaceUri, found];
      }),
    );
    expect(read).toEqual([
      [[63]],
      [{ id: 1 }],
      '<list xmlns="urn:test"><item/></list>',
      'urn:test',
      ['pays=Sheet1!$A$1:$A$2', 'rate=0.21'],
    ]);
  });

  test('shows sheets in their order, hides them and freezes their panes', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const second = worksheets.add('Second');
        second.position = 0;
        second.tabColor = '#FF0000';
        second.freezePanes.freezeRows(1);
        const frozen = second.freezePanes.getLocationOrNullObject().load('address');
        worksheets.getItem('Sheet1').visibility = 'Hidden';
        worksheets.load('items/name,items/visibility,items/tabColor');
        await context.sync();
        return [frozen.address, worksheets.items.map(({ name, tabColor, visibility }) => [name, visibility, tabColor])];
      }),
    );
    expect(read).toEqual([
      'Second!1:1',
      [
        ['Second', 'Visible', '#FF0000'],
        ['Sheet1', 'Hidden', ''],
      ],
    ]);
  });

  test('selects cells and tells which are selected', async () => {
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('Chosen');
        sheet.getRange('B2:C4').select();
        const selected = context.workbook.getSelectedRange().load('address');
        const cell = context.workbook.getActiveCell().load('address');
        await context.sync();
        return [selected.address, cell.address];
      }),
    );
    expect(read).toEqual(['Chosen!B2:C4', 'Chosen!B2']);
  });

  test('asks for calculation in the words of the page', async () => {
    await inPane(() =>
      Excel.run(async (context) => {
        context.application.calculate('Full');
        context.workbook.worksheets.getItem('Sheet1').getRange('C3').setDirty();
      }),
    );
    expect(await host.page.evaluate(() => globalThis.hostFixture?.recalculations)).toEqual(['full', 'sheet-1:2,2']);
  });

  test('writes as the language of the page does', async () => {
    await host.reload('?lang=nl-BE');
    const read = await inPane(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
        range.values = [['1.234,5', '15/01/2024']];
        range.load('values,numberFormat');
        const { cultureInfo } = context.application;
        cultureInfo.datetimeFormat.load('shortDatePattern');
        cultureInfo.load('name');
        await context.sync();
        return [range.values, range.numberFormat, cultureInfo.name, cultureInfo.datetimeFormat.shortDatePattern];
      }),
    );
    expect(read).toEqual([[[1234.5, 45_306]], [['General', 'd/mm/yyyy']], 'nl-BE', 'd/MM/yyyy']);
  });
});

test('nothing of this is an error of the page', () => {
  expect(host.problems).toEqual([]);
});
