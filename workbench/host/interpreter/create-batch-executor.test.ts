import { expect, test } from 'vitest';

import { createMemoryHost } from '../testing/create-memory-host.ts';
import { createOwnClient } from '../testing/own-client.ts';
import { type CellEditing } from './create-batch-executor.ts';

const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

const editing = (): CellEditing & { end(): void } => {
  let isEditing = true;
  let settle: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    isEditing: () => isEditing,
    ended: () => ended,
    end: () => {
      isEditing = false;
      settle();
    },
  };
};

test('a batch fails while the user edits a cell', async () => {
  const excel = createOwnClient(createMemoryHost({ editing: editing() }));
  const failing = excel.run(async (context) => {
    sheet(context).activate();
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
});

test('a batch that may wait runs once the user has left the cell', async () => {
  const cell = editing();
  const host = createMemoryHost({ editing: cell });
  const excel = createOwnClient(host);
  const writing = excel.run({ delayForCellEdit: true }, async (context) => {
    sheet(context).getRange('A1').values = [['late']];
  });
  await Promise.resolve();
  expect(host.book.grid.cells.read('sheet-1').value(0, 0)).toBe('');
  cell.end();
  await writing;
  expect(host.book.grid.cells.read('sheet-1').value(0, 0)).toBe('late');
});

test('a request over 5 MB does nothing', async () => {
  const host = createMemoryHost();
  const failing = createOwnClient(host).run(async (context) => {
    sheet(context).getRange('A1').values = [['x'.repeat(5 * 1024 * 1024)]];
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect(host.book.grid.cells.read('sheet-1').value(0, 0)).toBe('');
});

test('bytes count, not characters', async () => {
  const failing = createOwnClient(createMemoryHost()).run(async (context) => {
    sheet(context).getRange('A1').values = [['é'.repeat(3 * 1024 * 1024)]];
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});

test('an answer over 5 MB is lost though the batch took effect', async () => {
  const host = createMemoryHost();
  const excel = createOwnClient(host);
  await excel.run(async (context) => {
    sheet(context).getRange('A1:A60').values = Array.from({ length: 60 }, () => ['x'.repeat(50_000)]);
  });
  const failing = excel.run(async (context) => {
    sheet(context).getRange('B1').values = [['done']];
    sheet(context).getRange('A1:A60').load('values,text');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  expect(host.book.grid.cells.read('sheet-1').value(0, 1)).toBe('done');
});

test('more than 5 million cells are not read', async () => {
  const failing = createOwnClient(createMemoryHost()).run(async (context) => {
    sheet(context).getRange('A1:J500001').load('values');
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
});

test('batches run in the order in which they arrive', async () => {
  const host = createMemoryHost();
  const excel = createOwnClient(host);
  const write = (value: number) =>
    excel.run(async (context) => {
      const table = sheet(context).tables.getItemOrNullObject('none');
      await context.sync();
      sheet(context).getRange('A1').values = [[table.isNullObject ? value : 0]];
    });
  await Promise.all([write(1), write(2)]);
  expect(host.book.grid.cells.read('sheet-1').value(0, 0)).toBe(2);
});
