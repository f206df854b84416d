import { beforeEach, expect, test } from 'vitest';

import { installMemoryHost, type MemoryHost } from '../../../test/support/excel-memory-host.ts';
import { WorkbookError } from '../workbook.ts';
import { hasDecimalComma } from './decimal-comma.ts';

let host: MemoryHost;

beforeEach(() => {
  host = installMemoryHost();
});

test.each([
  [',', true],
  ['.', false],
])('asks Excel with which sign it writes decimals: %s', async (sign, isComma) => {
  host.book.culture.numberDecimalSeparator = sign;

  await expect(hasDecimalComma()).resolves.toBe(isComma);
});

test('says so when Excel does not answer', async () => {
  host.failAt(0, 'before');

  await expect(hasDecimalComma()).rejects.toBeInstanceOf(WorkbookError);
});
