import { beforeEach, describe, expect, test } from 'vitest';

import { createMemoryHost, type MemoryHost } from '../../testing/create-memory-host.ts';
import { createOwnClient, type ExcelNamespace } from '../../testing/own-client.ts';

let host: MemoryHost;
let excel: ExcelNamespace;

beforeEach(() => {
  host = createMemoryHost();
  excel = createOwnClient(host);
});

type Use<Result> = (table: Excel.Table, context: Excel.RequestContext) => Promise<Result>;

const sheetIn = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

/** A table of people in A1:C4. */
const withTable = <Result>(use: Use<Result>): Promise<Result> =>
  excel.run(async (context) => {
    sheetIn(context).getRange('A1:C4').values = [
      ['id', 'name', 'pay'],
      [1, 'Ann', 10],
      [2, 'Bea', 20],
      [3, 'Cas', 30],
    ];
    const table = sheetIn(context).tables.add('A1:C4', true);
    await context.sync();
    return use(table, context);
  });

const read = (address: string): Promise<unknown> =>
  excel.run(async (context) => {
    const range = sheetIn(context).getRange(address).load('values');
    await context.sync();
    return range.values;
  });

const names = async (table: Excel.Table): Promise<readonly string[]> => {
  table.columns.load('items/name');
  await table.context.sync();
  return table.columns.items.map(({ name }) => name);
};

const address = async (table: Excel.Table): Promise<string> => {
  const range = table.getRange().load('address');
  await table.context.sync();
  return range.address;
};

const failing = (use: Use<unknown>): Promise<unknown> =>
  withTable(async (table, context) => {
    await use(table, context);
    await context.sync();
  });

describe('a new table', () => {
  test('makes the header texts, each of them different', async () => {
    await excel.run(async (context) => {
      sheetIn(context).getRange('A1:D1').values = [[2024, '', 'naam', 'NAAM']];
      const table = sheetIn(context).tables.add('A1:D3', true);
      await context.sync();
      expect(await names(table)).toEqual(['2024', 'Column2', 'naam', 'NAAM2']);
    });
    expect(await read('A1:D1')).toEqual([['2024', 'Column2', 'naam', 'NAAM2']]);
  });

  test('without headers gets a row for them, and what follows moves down', async () => {
    await excel.run(async (context) => {
      sheetIn(context).getRange('A1:B3').values = [
        [1, 2],
        [3, 4],
        ['below', ''],
      ];
      sheetIn(context).tables.add('A1:B2', false);
    });
    expect(await read('A1:B4')).toEqual([
      ['Column1', 'Column2'],
      [1, 2],
      [3, 4],
      ['below', ''],
    ]);
  });

  test('of a header alone gets a blank row', async () => {
    await excel.run(async (context) => {
      sheetIn(context).getRange('A1:A2').values = [['id'], ['below']];
      const table = sheetIn(context).tables.add('A1', true);
      await context.sync();
      expect(await address(table)).toBe('Sheet1!A1:A2');
    });
    expect(await read('A1:A3')).toEqual([['id'], [''], ['below']]);
  });

  test('has the next free name and the style of Excel', async () => {
    await withTable(async (table, context) => {
      const second = sheetIn(context).tables.add('F1:G2', true).load('name,style');
      table.load('name');
      await context.sync();
      expect([table.name, second.name, second.style]).toEqual(['Table1', 'Table2', 'TableStyleMedium2']);
    });
  });

  test('is named in the language of the user', async () => {
    const dutch = createOwnClient(createMemoryHost({ language: 'nl-BE' }));
    await dutch.run(async (context) => {
      const table = sheetIn(context).tables.add('A1:B2', true).load('name');
      table.columns.load('items/name');
      await context.sync();
      expect([table.name, table.columns.items[0]?.name]).toEqual(['Tabel1', 'Kolom1']);
    });
  });
});

describe('a name', () => {
  test('that is no word in a formula is refused', async () => {
    await expect(
      failing(async (table) => {
        table.name = 'A1';
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('that another table has is refused', async () => {
    await expect(
      failing(async (_, context) => {
        sheetIn(context).tables.add('F1:G2', true).name = 'TABLE1';
      }),
    ).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });

  test('leads to the table whatever its case', async () => {
    await withTable(async (table, context) => {
      table.name = 'tblPeople';
      const found = context.workbook.tables.getItem('TBLPEOPLE').load('name');
      const body = sheetIn(context).getRange('tblPeople').load('address');
      await context.sync();
      expect([found.name, body.address]).toEqual(['tblPeople', 'Sheet1!A2:C4']);
    });
  });
});

describe('resizing', () => {
  test('names new columns after their first cell and keeps the others', async () => {
    await withTable(async (table, context) => {
      sheetIn(context).getRange('D1').values = [['bonus']];
      table.resize('A1:E6');
      await context.sync();
      expect(await names(table)).toEqual(['id', 'name', 'pay', 'bonus', 'Column5']);
    });
  });

  test.each(['A2:C5', 'A1:C1', 'F1:G4'])('to %s is refused', async (target) => {
    await expect(failing(async (table) => table.resize(target))).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('over another table is refused', async () => {
    const refused = failing(async (table, context) => {
      sheetIn(context).tables.add('E1:F4', true);
      table.resize('A1:E4');
    });
    await expect(refused).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('rows', () => {
  test('are added at the end, and what stands below moves', async () => {
    await withTable(async (table, context) => {
      sheetIn(context).getRange('A5').values = [['below']];
      table.rows.add(undefined, [[4, 'Dor', 40]]);
      await context.sync();
      expect(await address(table)).toBe('Sheet1!A1:C5');
    });
    expect(await read('A5:A6')).toEqual([[4], ['below']]);
  });

  test('are added in between', async () => {
    await withTable(async (table) => void table.rows.add(0, [[0, 'Abe', 5]]));
    expect(await read('A1:A5')).toEqual([['id'], [0], [1], [2], [3]]);
  });

  test('of another width are refused', async () => {
    await expect(failing(async (table) => table.rows.add(undefined, [[1, 2]]))).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
  });

  test('leave one blank row when all are removed', async () => {
    await withTable(async (table, context) => {
      sheetIn(context).getRange('A5').values = [['below']];
      table.rows.deleteRowsAt(0, 3);
      await context.sync();
      expect(await address(table)).toBe('Sheet1!A1:C2');
    });
    expect(await read('A1:A3')).toEqual([['id'], [''], ['below']]);
  });

  test('do not tear a table below apart', async () => {
    const refused = failing(async (table, context) => {
      sheetIn(context).tables.add('B6:E8', true);
      sheetIn(context).getRange('A5').values = [['in the way']];
      table.rows.add(undefined, [[4, 'Dor', 40]]);
    });
    await expect(refused).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
  });

  test('can be read and removed one by one', async () => {
    await withTable(async (table, context) => {
      table.rows.load('items/values,count');
      await context.sync();
      expect(table.rows.items.map(({ values }) => values[0]?.[1])).toEqual(['Ann', 'Bea', 'Cas']);
      table.rows.deleteRows([0, 2]);
    });
    expect(await read('B2:B3')).toEqual([['Bea'], ['']]);
  });
});

describe('columns', () => {
  test('are added with values and a name', async () => {
    await withTable(async (table) => {
      table.columns.add(1, [['x'], [1], [2], [3]], 'rank');
    });
    expect(await read('A1:D2')).toEqual([
      ['id', 'rank', 'name', 'pay'],
      [1, 1, 'Ann', 10],
    ]);
  });

  test('are removed with their cells', async () => {
    await withTable(async (table) => table.columns.getItem('name').delete());
    expect(await read('A1:C2')).toEqual([
      ['id', 'pay', ''],
      [1, 10, ''],
    ]);
  });

  test('keep their id when others come and go', async () => {
    await withTable(async (table, context) => {
      const pay = table.columns.getItem('pay').load('id');
      await context.sync();
      table.columns.add(0, undefined, 'first');
      table.columns.getItem('name').delete();
      const found = table.columns.getItem(pay.id).load('name,index');
      await context.sync();
      expect([found.name, found.index]).toEqual(['pay', 2]);
    });
  });

  test('get the name that is written in their header', async () => {
    await withTable(async (table, context) => {
      sheetIn(context).getRange('C1').values = [['name']];
      await context.sync();
      expect(await names(table)).toEqual(['id', 'name', 'name2']);
    });
    expect(await read('C1')).toEqual([['name2']]);
  });

  test('cannot take the name of another', async () => {
    const refused = failing(async (table) => {
      table.columns.getItem('id').name = 'PAY';
    });
    await expect(refused).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });
});

describe('the end of a table', () => {
  test('takes its cells along', async () => {
    await withTable(async (table) => table.delete());
    expect(await read('A1:C2')).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
  });

  test('leaves the cells when it becomes a range', async () => {
    await withTable(async (table, context) => {
      const range = table.convertToRange().load('address');
      const found = context.workbook.tables.getCount();
      await context.sync();
      expect([range.address, found.value]).toEqual(['Sheet1!A1:C4', 0]);
    });
    expect(await read('A1')).toEqual([['id']]);
  });

  test('comes with that of its sheet, and the table is not found any more', async () => {
    const refused = failing(async (table, context) => {
      context.workbook.worksheets.add('Other');
      sheetIn(context).delete();
      table.getRange().load('address');
    });
    await expect(refused).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('a protected sheet refuses every change', async () => {
  const refused = failing(async (table, context) => {
    sheetIn(context).protection.protect();
    table.rows.add(undefined, [[4, 'Dor', 40]]);
  });
  await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('a filter is told as it was given', async () => {
  await withTable(async (table, context) => {
    const { filter } = table.columns.getItem('pay');
    filter.applyCustomFilter('>=20');
    filter.load('criteria');
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    expect([filter.criteria, table.autoFilter.isDataFiltered]).toEqual([
      { filterOn: 'Custom', criterion1: '>=20' },
      true,
    ]);
    table.clearFilters();
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(false);
  });
});

test('what the grid cannot show is refused, not ignored', async () => {
  const refused = failing(async (table) => {
    table.showTotals = true;
  });
  await expect(refused).rejects.toMatchObject({ code: 'NotImplemented' });
});
