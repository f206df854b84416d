import { beforeEach, describe, expect, test } from 'vitest';

import { createMemoryHost, type MemoryHost } from '../../testing/create-memory-host.ts';
import { createOwnClient, type ExcelNamespace } from '../../testing/own-client.ts';

let host: MemoryHost;
let excel: ExcelNamespace;

beforeEach(() => {
  host = createMemoryHost();
  excel = createOwnClient(host);
});

const onSheet = <Result>(
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> => excel.run((context) => use(context.workbook.worksheets.getItem('Sheet1'), context));

const read = (address: string): Promise<unknown> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values;
  });

describe('what a range holds', () => {
  test('is one value for all its cells when one is given', async () => {
    await onSheet(async (sheet) => {
      sheet.getRange('A1:B2').values = 7 as unknown as number[][];
    });
    expect(await read('A1:B2')).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('is never set for whole columns', async () => {
    const refused = onSheet(async (sheet, context) => {
      sheet.getRange('A:A').values = 7 as unknown as number[][];
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('is text under valuesAsJson, whatever it looks like', async () => {
    const loaded = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:D1');
      range.valuesAsJson = [
        [
          { type: 'String', basicValue: '00123' },
          { type: 'Double', basicValue: 45_306, numberFormat: 'yyyy-mm-dd' },
          { type: 'Boolean', basicValue: true },
          { type: 'Empty' },
        ],
      ];
      range.load('valuesAsJson');
      await context.sync();
      return range.valuesAsJson[0];
    });
    expect(loaded).toEqual([
      { type: 'String', basicType: 'String', basicValue: '00123' },
      { type: 'Double', basicType: 'Double', basicValue: 45_306, numberFormat: 'yyyy-mm-dd' },
      { type: 'Boolean', basicType: 'Boolean', basicValue: true },
      { type: 'Empty', basicType: 'Empty', basicValue: '' },
    ]);
  });

  test('may be formulas that are relative to their cell', async () => {
    const formulas = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('C2:C3');
      range.formulasR1C1 = [['=RC[-1]*2'], ['=RC[-1]*2']];
      range.load('formulas');
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([['=B2*2'], ['=B3*2']]);
  });

  test.each([
    ['Contents', [['']], [['@']]],
    ['Formats', [['x']], [['General']]],
    ['All', [['']], [['General']]],
  ] as const)('goes with clear(%j)', async (what, values, formats) => {
    const after = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['@']];
      range.values = [['x']];
      range.clear(what);
      range.load('values,numberFormat');
      await context.sync();
      return [range.values, range.numberFormat];
    });
    expect(after).toEqual([values, formats]);
  });
});

describe('a copy', () => {
  beforeEach(() =>
    onSheet(async (sheet) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        ['', 4],
      ];
    }),
  );

  test('takes the size of its source', async () => {
    await onSheet(async (sheet) => sheet.getRange('D1').copyFrom('A1:B2'));
    expect(await read('D1:E2')).toEqual([
      [1, 2],
      ['', 4],
    ]);
  });

  test('fills a larger target again and again', async () => {
    await onSheet(async (sheet) => sheet.getRange('D1:D4').copyFrom('B1:B2'));
    expect(await read('D1:D4')).toEqual([[2], [4], [2], [4]]);
  });

  test('can turn rows into columns and skip blanks', async () => {
    await onSheet(async (sheet) => {
      sheet.getRange('E1').values = [['kept']];
      sheet.getRange('D1').copyFrom('A1:B2', 'Values', true, true);
    });
    expect(await read('D1:E2')).toEqual([
      [1, 'kept'],
      [2, 4],
    ]);
  });

  test('over its own source reads before it writes', async () => {
    await onSheet(async (sheet) => sheet.getRange('A2').copyFrom('A1:B2'));
    expect(await read('A1:B3')).toEqual([
      [1, 2],
      [1, 2],
      ['', 4],
    ]);
  });
});

describe('where the data is', () => {
  beforeEach(() =>
    onSheet(async (sheet) => {
      sheet.getRange('B2:C3').values = [
        ['a', 'b'],
        ['c', ''],
      ];
      sheet.getRange('D4').values = [['touches by a corner']];
      sheet.getRange('F8').values = [['apart']];
    }),
  );

  test('is told by the used range and the surrounding region', async () => {
    const addresses = await onSheet(async (sheet, context) => {
      const ranges = [
        sheet.getUsedRange(true),
        sheet.getRange('B2').getSurroundingRegion(),
        sheet.getRange('A1:C9').getUsedRange(true),
      ].map((range) => range.load('address'));
      const none = sheet.getRange('H1:I9').getUsedRangeOrNullObject(true);
      await context.sync();
      return [...ranges.map(({ address }) => address), none.isNullObject];
    });
    expect(addresses).toEqual(['Sheet1!B2:F8', 'Sheet1!B2:D4', 'Sheet1!B2:C3', true]);
  });

  test('is nowhere in an empty range', async () => {
    const refused = onSheet(async (sheet, context) => {
      sheet.getRange('H1:I9').getUsedRange(true).load('address');
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('is the first cell on an empty sheet', async () => {
    const address = await excel.run(async (context) => {
      const range = context.workbook.worksheets.add('Empty').getUsedRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Empty!A1');
  });
});

describe('inserting cells', () => {
  test('through part of a table is refused', async () => {
    const refused = onSheet(async (sheet, context) => {
      sheet.tables.add('A1:C4', true);
      sheet.getRange('A2').insert('Down');
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
  });

  test('above a table moves it as a whole', async () => {
    const address = await onSheet(async (sheet, context) => {
      const table = sheet.tables.add('B3:C4', true);
      sheet.getRange('B1:C1').insert('Down');
      const range = table.getRange().load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B4:C5');
  });
});

describe('a sheet', () => {
  test.each(['', 'a/b', "'quoted'", 'x'.repeat(32)])('is not called %j', async (name) => {
    const refused = excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('without a name gets one in the language of the user', async () => {
    const dutch = createOwnClient(createMemoryHost({ language: 'nl-NL' }));
    const name = await dutch.run(async (context) => {
      const sheet = context.workbook.worksheets.add().load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Blad2');
  });

  test('stays when it is the last that can be seen', async () => {
    const refused = onSheet(async (sheet, context) => {
      sheet.delete();
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  test('that is gone is not written to', async () => {
    const refused = onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1').load('address');
      context.workbook.worksheets.add('Other');
      sheet.delete();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('calculates what was marked, or everything', async () => {
    await onSheet(async (sheet, context) => {
      sheet.calculate(true);
      sheet.getRange('A1').setDirty();
      context.application.calculate('FullRebuild');
    });
    expect(host.recalculations).toEqual(['dirty sheet-1', 'dirty sheet-1', 'fullRebuild']);
  });
});
