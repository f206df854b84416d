import { describe, expect, test } from 'vitest';

import { createMemoryHost } from './testing/create-memory-host.ts';
import { createMicrosoftClient } from './testing/microsoft-client.ts';
import { createOwnClient, type ExcelNamespace } from './testing/own-client.ts';

type Scenario = (excel: ExcelNamespace) => Promise<unknown>;

const code = (error: unknown): unknown => (error as { readonly code?: unknown }).code;

/** What the add-in sees: the value, or the code of the error. */
const outcome = async (scenario: Scenario, create: typeof createOwnClient): Promise<unknown> => {
  const host = createMemoryHost();
  const excel = create(host);
  try {
    return { value: JSON.parse(JSON.stringify((await scenario(excel)) ?? null)) as unknown };
  } catch (error) {
    if (code(error) === undefined) throw error;
    return { error: code(error) };
  }
};

const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

const fill = async (context: Excel.RequestContext): Promise<Excel.Table> => {
  sheet(context).getRange('A1:C4').values = [
    ['id', 'name', 'pay'],
    [3, 'Cas', 30],
    [1, 'Ann', 10],
    [2, 'Bea', 20],
  ];
  const table = sheet(context).tables.add('A1:C4', true);
  table.name = 'tblPeople';
  await context.sync();
  return table;
};

const scenarios: Readonly<Record<string, Scenario>> = {
  'write and read values': (excel) =>
    excel.run(async (context) => {
      const range = sheet(context).getRange('B2:C3');
      range.values = [
        ['00123', 'x'],
        [true, '=1+1'],
      ];
      range.load('values,formulas,address,rowCount,columnCount,numberFormat,valueTypes');
      await context.sync();
      const { address, columnCount, formulas, numberFormat, rowCount, values, valueTypes } = range;
      return { address, columnCount, formulas, numberFormat, rowCount, values, valueTypes };
    }),
  'text format before values': (excel) =>
    excel.run(async (context) => {
      const range = sheet(context).getRange('A1:A3');
      range.numberFormat = [['@'], ['@'], ['@']];
      range.values = [['00123'], ['=cmd'], ['2024-01-15']];
      range.load('values');
      await context.sync();
      return range.values;
    }),
  'null leaves a cell, empty text clears it': (excel) =>
    excel.run(async (context) => {
      const range = sheet(context).getRange('A1:B2');
      range.values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      range.values = [
        [null, ''],
        ['', null],
      ];
      range.load('values');
      await context.sync();
      return range.values;
    }),
  'a property that was not loaded': (excel) => excel.run(async (context) => sheet(context).getRange('A1').values),
  'isNullObject before a sync': (excel) =>
    excel.run(async (context) => context.workbook.tables.getItemOrNullObject('x').isNullObject),
  'a result before a sync': (excel) => excel.run(async (context) => context.workbook.tables.getCount().value),
  'a result after a sync': (excel) =>
    excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return count.value;
    }),
  'a null object and what hangs on it': (excel) =>
    excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject('nope');
      const range = table.getRange();
      range.load('address');
      table.load('name');
      await context.sync();
      return [table.isNullObject, range.isNullObject, table.name ?? 'undefined'];
    }),
  'setting something on a null object': (excel) =>
    excel.run(async (context) => {
      context.workbook.tables.getItemOrNullObject('nope').name = 'x';
      await context.sync();
    }),
  'a sheet that does not exist': (excel) =>
    excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nope').load('name');
      await context.sync();
    }),
  'a sheet twice': (excel) =>
    excel.run(async (context) => {
      context.workbook.worksheets.add('sheet1');
      await context.sync();
    }),
  'values of another shape': (excel) =>
    excel.run(async (context) => {
      sheet(context).getRange('A1:B2').values = [[1]];
      await context.sync();
    }),
  'a member the host does not have': (excel) =>
    excel.run(async (context) => {
      sheet(context).charts.load('items/name');
      await context.sync();
    }),
  'actions before the failing one took effect': async (excel) => {
    const error = await excel
      .run(async (context) => {
        sheet(context).getRange('A1').values = [['kept']];
        context.workbook.worksheets.getItem('Nope').activate();
        sheet(context).getRange('A2').values = [['never']];
        await context.sync();
      })
      .catch(code);
    const values = await excel.run(async (context) => {
      const range = sheet(context).getRange('A1:A2');
      range.load('values');
      await context.sync();
      return range.values;
    });
    return { error, values };
  },
  'answers before the failing action arrive': (excel) =>
    excel.run(async (context) => {
      const range = sheet(context).getRange('A1').load('address');
      context.workbook.worksheets.getItem('Nope').activate();
      const error = await context.sync().catch(code);
      return { address: range.address, error };
    }),
  'a range used after its run': async (excel) => {
    const range = await excel.run(async (context) => sheet(context).getRange('A1').load('address'));
    range.load('values');
    await range.context.sync();
  },
  'a tracked range used after its run': async (excel) => {
    const range = await excel.run(async (context) => {
      const tracked = sheet(context).getRange('B2').load('address');
      context.trackedObjects.add(tracked);
      await context.sync();
      return tracked;
    });
    return excel.run(range, async (context) => {
      range.load('rowIndex');
      await context.sync();
      const { address, rowIndex } = range;
      range.untrack();
      return { address, rowIndex };
    });
  },
  'a range of a context without run, twice': async (excel) => {
    const context = new excel.RequestContext();
    const range = sheet(context).getRange('A1').load('address');
    await context.sync();
    range.load('values');
    await context.sync();
  },
  'a sheet used after its run': async (excel) => {
    const found = await excel.run(async (context) => sheet(context).load('name'));
    return excel.run(found, async (context) => {
      found.name = 'Renamed';
      found.load('name');
      await context.sync();
      return found.name;
    });
  },
  'objects of two contexts': (excel) =>
    excel.run(async (context) =>
      excel.run(async (other) => {
        sheet(context).tables.add(sheet(other).getRange('A1:B2'), true);
        await context.sync();
      }),
    ),
  'a batch function without a promise': (excel) => excel.run((() => 1) as unknown as () => Promise<number>),
  'load in every form': (excel) =>
    excel.run(async (context) => {
      await fill(context);
      const forms: readonly unknown[] = [
        'name,visibility',
        ['name', 'visibility'],
        { name: true, visibility: true },
        { select: 'name,visibility' },
        { select: ['name'], expand: [] },
      ];
      const loaded = forms.map((form) => sheet(context).load(form as string));
      await context.sync();
      return loaded.map((found) => found.toJSON());
    }),
  'members of a collection': (excel) =>
    excel.run(async (context) => {
      await fill(context);
      const { tables } = context.workbook;
      tables.load('items/name,items/columns/items/name,count');
      await context.sync();
      const [table] = tables.items;
      return [tables.count, table?.name, table?.columns.items.map((column) => column.name)];
    }),
  'a page of a collection': (excel) =>
    excel.run(async (context) => {
      context.workbook.worksheets.add('B');
      context.workbook.worksheets.add('C');
      const { worksheets } = context.workbook;
      worksheets.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  'properties of properties': (excel) =>
    excel.run(async (context) => {
      const range = sheet(context).getRange('A1').load('worksheet/name,format/font/bold,format/fill/color');
      await context.sync();
      return [range.worksheet.name, range.format.font.bold, range.format.fill.color];
    }),
  'set with an object': (excel) =>
    excel.run(async (context) => {
      const range = sheet(context).getRange('A1:B1');
      range.set({ values: [['a', 'b']], format: { font: { bold: true }, wrapText: true } });
      range.load('values,format/wrapText,format/font/bold');
      await context.sync();
      return [range.values, range.format.wrapText, range.format.font.bold];
    }),
  'set a property that may only be read': (excel) =>
    excel.run(async (context) =>
      sheet(context)
        .getRange('A1')
        .set({ address: 'B1' } as object),
    ),
  'set a property that does not exist': (excel) =>
    excel.run(async (context) =>
      sheet(context)
        .getRange('A1')
        .set({ nonsense: 1 } as object),
    ),
  'a new sheet in the batch that makes it, and after': (excel) =>
    excel.run(async (context) => {
      const added = context.workbook.worksheets.add('Data');
      added.getRange('A1').values = [[1]];
      await context.sync();
      added.name = 'Other';
      added.load('name,position');
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      return [added.name, added.position, count.value];
    }),
  'rows, columns and shape of a table': (excel) =>
    excel.run(async (context) => {
      const table = await fill(context);
      table.rows.add(undefined, [[4, 'Dor', 40]]);
      table.columns.add(undefined, [['bonus'], [1], [2], [3], [4]]);
      table.resize('A1:D6');
      table.rows.getItemAt(0).delete();
      const body = table.getDataBodyRange().load('address,values');
      table.columns.load('items/name,items/index,items/id');
      const rows = table.rows.getCount();
      await context.sync();
      return [body.address, body.values, table.columns.items.map((column) => column.toJSON()), rows.value];
    }),
  'sorting a table': (excel) =>
    excel.run(async (context) => {
      const table = await fill(context);
      table.sort.apply([{ key: 0, ascending: true }]);
      const body = table.getDataBodyRange().load('values');
      table.sort.load('fields,matchCase');
      await context.sync();
      return [body.values, table.sort.fields, table.sort.matchCase];
    }),
  'a table over a table': (excel) =>
    excel.run(async (context) => {
      await fill(context);
      sheet(context).tables.add('C4:D6', true);
      await context.sync();
    }),
  'settings, names and custom XML': (excel) =>
    excel.run(async (context) => {
      const { customXmlParts, names, settings } = context.workbook;
      settings.add('imports', { list: [1, 2] });
      names.add('Total', sheet(context).getRange('A1:B2'));
      const part = customXmlParts.add('<a xmlns="urn:x"><b/></a>');
      const xml = part.getXml();
      const setting = settings.getItemOrNullObject('imports').load('value');
      const none = settings.getItemOrNullObject('other');
      const item = names.getItem('Total').load('formula,type');
      const scoped = customXmlParts.getByNamespace('urn:x').getCount();
      await context.sync();
      return [setting.value, none.isNullObject, item.formula, item.type, xml.value, scoped.value];
    }),
  'the application and its culture': (excel) =>
    excel.run(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode,calculationState,decimalSeparator');
      application.cultureInfo.load('name,datetimeFormat/shortDatePattern,numberFormat/numberDecimalSeparator');
      application.suspendApiCalculationUntilNextSync();
      context.runtime.enableEvents = false;
      context.runtime.load('enableEvents');
      await context.sync();
      const { cultureInfo } = application;
      return [
        application.calculationMode,
        application.calculationState,
        cultureInfo.name,
        cultureInfo.datetimeFormat.shortDatePattern,
        context.runtime.enableEvents,
      ];
    }),
  'a request over 5 MB': (excel) =>
    excel.run(async (context) => {
      const row = Array.from({ length: 20 }, () => 'abcdefgh');
      sheet(context).getRange('A1:T30000').values = Array.from({ length: 30_000 }, () => row);
      await context.sync();
    }),
  'whole columns': (excel) =>
    excel.run(async (context) => {
      const range = sheet(context).getRange('A:B').load('values,address,rowCount,isEntireColumn');
      await context.sync();
      return [range.values, range.address, range.rowCount, range.isEntireColumn];
    }),
  'ranges from ranges': (excel) =>
    excel.run(async (context) => {
      const start = sheet(context).getRange('B2:C3');
      const found = [
        start.getResizedRange(1, 1),
        start.getAbsoluteResizedRange(1, 1),
        start.getOffsetRange(2, 1),
        start.getCell(1, 1),
        start.getRow(1),
        start.getColumn(1),
        start.getLastRow(),
        start.getLastColumn(),
        start.getRowsBelow(2),
        start.getRowsAbove(1),
        start.getColumnsAfter(1),
        start.getColumnsBefore(1),
        start.getEntireRow(),
        start.getEntireColumn(),
        start.getBoundingRect('E5'),
        start.getIntersection('C3:D4'),
      ].map((range) => range.load('address'));
      const none = start.getIntersectionOrNullObject('E5');
      await context.sync();
      return [...found.map((range) => range.address), none.isNullObject];
    }),
  'a cell off the sheet': (excel) =>
    excel.run(async (context) => {
      sheet(context).getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    }),
};

/** Scenarios that end in an error, and with which code. */
const failures: Readonly<Record<string, string>> = {
  'a property that was not loaded': 'PropertyNotLoaded',
  'isNullObject before a sync': 'PropertyNotLoaded',
  'a result before a sync': 'ValueNotLoaded',
  'setting something on a null object': 'ItemNotFound',
  'a sheet that does not exist': 'ItemNotFound',
  'a sheet twice': 'ItemAlreadyExists',
  'values of another shape': 'InvalidArgument',
  'a member the host does not have': 'ApiNotFound',
  'a range used after its run': 'InvalidObjectPath',
  'a range of a context without run, twice': 'InvalidObjectPath',
  'objects of two contexts': 'InvalidRequestContext',
  'a batch function without a promise': 'RunMustReturnPromise',
  'set a property that may only be read': 'InvalidArgument',
  'set a property that does not exist': 'InvalidArgument',
  'a table over a table': 'InvalidArgument',
  'a request over 5 MB': 'RequestPayloadSizeLimitExceeded',
  'a cell off the sheet': 'InvalidArgument',
};

describe('our client and that of Microsoft', () => {
  test.each(Object.entries(scenarios))('agree on %s', async (name, scenario) => {
    const ours = await outcome(scenario, createOwnClient);
    const theirs = await outcome(scenario, createMicrosoftClient);
    expect(theirs).toEqual(name in failures ? { error: failures[name] } : { value: expect.anything() });
    expect(ours).toEqual(theirs);
  });
});
