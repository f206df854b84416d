import { beforeEach, expect, test } from 'vitest';

import { installMemoryHost, type MemoryHost } from '../../../test/support/excel-memory-host.ts';
import { addSheet } from '../../../test/support/excel-memory-objects.ts';
import { putCell } from '../../../test/support/excel-memory-sheet.ts';
import { mayHoldFormulas } from './may-hold-formulas.ts';

let host: MemoryHost;

beforeEach(() => {
  host = installMemoryHost();
});

const holds = (): Promise<boolean> => mayHoldFormulas(['PDATA.', 'TK.']);

test('an empty workbook holds none, nor one with other formulas and words that look like ours', async () => {
  await expect(holds()).resolves.toBe(false);

  const { sheet } = host.book.active;
  putCell(sheet, [0, 0], { value: 3, formula: '=SUM(A2:A3)', format: 'General' });
  putCell(sheet, [1, 0], { value: 'PDATA.WORKFORCE', formula: undefined, format: 'General' });
  await expect(holds()).resolves.toBe(false);
});

test('one formula on any sheet is enough, in capitals or not', async () => {
  const other = addSheet(host.book, 'Other');
  putCell(other, [4, 2], { value: 1, formula: '=1+tk.members()', format: 'General' });

  await expect(holds()).resolves.toBe(true);
});

test('a large workbook is not read for it', async () => {
  const { sheet } = host.book.active;
  putCell(sheet, [0, 0], { value: 1, formula: undefined, format: 'General' });
  putCell(sheet, [60_000, 0], { value: 1, formula: undefined, format: 'General' });
  host.limitBytes = 5000;

  await expect(holds()).resolves.toBe(true);
});
