import { beforeEach, describe, expect, test } from 'vitest';

import { createMemoryHost, type MemoryHost } from '../testing/create-memory-host.ts';
import { createOwnClient, type ExcelNamespace } from '../testing/own-client.ts';
import { type Batch } from '../protocol/batch.ts';

let host: MemoryHost;
let excel: ExcelNamespace;

beforeEach(() => {
  host = createMemoryHost();
  excel = createOwnClient(host);
});

const batchAt = (index: number): Batch => JSON.parse(host.batches[index] ?? '{}') as Batch;
const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('a sync', () => {
  test('sends everything since the last one as a single batch', async () => {
    await excel.run(async (context) => {
      sheet(context).getRange('A1').values = [[1]];
      sheet(context).getRange('A2').values = [[2]];
      await context.sync();
      expect(host.batches).toHaveLength(1);
    });
  });

  test('sends nothing when there is nothing to send', async () => {
    await excel.run(async (context) => context.sync());
    expect(host.batches).toHaveLength(0);
  });

  test('sends what is left when the batch function ends', async () => {
    await excel.run(async (context) => {
      sheet(context).getRange('A1').values = [['last']];
    });
    expect(host.book.grid.cells.read('sheet-1').value(0, 0)).toBe('last');
  });

  test('hands back what it was given', async () => {
    await excel.run(async (context) => expect(await context.sync('passed')).toBe('passed'));
  });

  test('tells where an action failed', async () => {
    const failing = excel.run(async (context) => {
      sheet(context).getRange('A1:B2').values = [[1]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      name: 'RichApi.Error',
      code: 'InvalidArgument',
      debugInfo: { code: 'InvalidArgument', errorLocation: 'GetRange.Values' },
    });
  });
});

describe('Excel.run', () => {
  test('says in the batch whether it may wait for a cell that is being edited', async () => {
    await excel.run({ delayForCellEdit: true }, async (context) => {
      sheet(context).activate();
    });
    await excel.run(async (context) => {
      sheet(context).activate();
    });
    expect([batchAt(0).DelayForCellEdit, batchAt(1).DelayForCellEdit]).toEqual([true, false]);
  });

  test('lets go of the ranges it made', async () => {
    await excel.run(async (context) => {
      sheet(context).getRange('A1').load('address');
      await context.sync();
    });
    expect(batchAt(1).Actions).toMatchObject([{ Name: '_RemoveReference', ArgumentInfo: { Arguments: ['Range#1'] } }]);
  });

  test('keeps the context of the objects it is given', async () => {
    const found = await excel.run(async (context) => sheet(context));
    await excel.run({ previousObjects: [found] }, async (context) => expect(context).toBe(found.context));
  });

  test('waits for an earlier run on the same context', async () => {
    const order: string[] = [];
    const context = new excel.RequestContext();
    const first = excel.run(context, async () => {
      await Promise.resolve();
      order.push('first');
    });
    const second = excel.run(context, async () => {
      order.push('second');
    });
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  test('releases its objects after a failure too', async () => {
    const failing = excel.run(async (context) => {
      sheet(context).getRange('A1').load('address');
      await context.sync();
      throw new Error('mine');
    });
    await expect(failing).rejects.toThrow('mine');
    expect(batchAt(1).Actions[0]?.Name).toBe('_RemoveReference');
  });

  test('refuses a session: there is one workbook', async () => {
    await expect(excel.run({ session: 'https://example.invalid' } as object, async () => 1)).rejects.toMatchObject({
      code: 'NotImplemented',
    });
  });
});

describe('a proxy', () => {
  test('shows what was set before it is loaded', async () => {
    await excel.run(async (context) => {
      const range = sheet(context).getRange('A1');
      range.values = [[7]];
      expect(range.values).toEqual([[7]]);
    });
  });

  test('can be used over many syncs of its run', async () => {
    await excel.run(async (context) => {
      const range = sheet(context).getRange('A1');
      const table = sheet(context).tables.add('C1:D2', true);
      await context.sync();
      for (const value of [1, 2, 3]) {
        range.values = [[value]];
        table.columns.getItemAt(0).name = `name${value}`;
        await context.sync();
      }
      range.load('values');
      table.columns.load('items/name');
      await context.sync();
      expect([range.values, table.columns.items[0]?.name]).toEqual([[[3]], 'name3']);
    });
  });

  test('knows its context', async () => {
    await excel.run(async (context) => expect(sheet(context).context).toBe(context));
  });

  test('shows what is loaded as JSON, and nothing else', async () => {
    await excel.run(async (context) => {
      const range = sheet(context).getRange('A1:B1').load('address,format/font/bold');
      await context.sync();
      expect(JSON.parse(JSON.stringify(range))).toEqual({ address: 'Sheet1!A1:B1', format: { font: { bold: false } } });
    });
  });

  test('has every class and enumeration of the API', () => {
    const known = excel as unknown as typeof Excel;
    expect(known.CalculationType.full).toBe('Full');
    expect(known.DeleteShiftDirection.up).toBe('Up');
    expect(known.ErrorCodes.itemNotFound).toBe('ItemNotFound');
  });
});

describe('events', () => {
  const changes = async (act: (context: Excel.RequestContext) => unknown): Promise<readonly unknown[]> => {
    const heard: unknown[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event.address));
      await context.sync();
      await act(context);
      await context.sync();
    });
    await Promise.resolve();
    return heard;
  };

  test('reach a handler with what changed', async () => {
    expect(
      await changes((context) => {
        sheet(context).getRange('B2:C3').values = [
          [1, 2],
          [3, 4],
        ];
      }),
    ).toEqual(['B2:C3']);
  });

  test('do not reach a handler before the sync that adds it', async () => {
    const heard: unknown[] = [];
    await excel.run(async (context) => {
      sheet(context).getRange('A1').values = [[1]];
      context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event));
      await context.sync();
    });
    expect(heard).toEqual([]);
  });

  test('stop after the handler is removed', async () => {
    const heard: unknown[] = [];
    const added = await excel.run(async (context) => {
      const result = sheet(context).onChanged.add(async (event) => void heard.push(event));
      await context.sync();
      return result;
    });
    await excel.run(added.context as Excel.RequestContext, async (context) => {
      added.remove();
      await context.sync();
    });
    await excel.run(async (context) => {
      sheet(context).getRange('A1').values = [[1]];
    });
    expect(heard).toEqual([]);
  });

  test('are silent while the runtime has them off', async () => {
    expect(
      await changes((context) => {
        context.runtime.enableEvents = false;
        sheet(context).getRange('A1').values = [[1]];
      }),
    ).toEqual([]);
  });

  test('lead to the range that changed', async () => {
    let values: unknown;
    await excel.run(async (context) => {
      const done = new Promise<void>((resolve) => {
        sheet(context).onChanged.add(async (event) => {
          values = await excel.run(async (inner) => {
            const range = event.getRange(inner).load('values');
            await inner.sync();
            return range.values;
          });
          resolve();
        });
      });
      await context.sync();
      sheet(context).getRange('D4').values = [['new']];
      await context.sync();
      await done;
    });
    expect(values).toEqual([['new']]);
  });

  test('tell about tables and settings', async () => {
    const heard: string[] = [];
    await excel.run(async (context) => {
      context.workbook.tables.onAdded.add(async ({ type }) => void heard.push(type));
      context.workbook.tables.onDeleted.add(async ({ type }) => void heard.push(type));
      context.workbook.settings.onSettingsChanged.add(async ({ settings }) => {
        heard.push(`settings ${typeof settings.add}`);
      });
      await context.sync();
      sheet(context).tables.add('A1:B2', true).delete();
      context.workbook.settings.add('a', 1);
      await context.sync();
    });
    expect(heard).toEqual(['TableAdded', 'TableDeleted', 'settings function']);
  });

  test('that the host does not have are refused', async () => {
    const failing = excel.run(async (context) => {
      sheet(context).onFormatChanged.add(async () => undefined);
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});
