import { expect, test } from 'vitest';

import { isSetSupported } from './requirement-sets.ts';

test.each([
  ['ExcelApi', '1.12', true],
  ['ExcelApi', '1.17', true],
  ['ExcelApi', '1.18', false],
  ['excelapi', undefined, true],
  ['CustomFunctionsRuntime', '1.4', true],
  ['KeyboardShortcuts', '1.1', false],
  ['SharedRuntime', '2.0', false],
])('%s %s is supported: %s', (name, version, expected) => {
  expect(isSetSupported(name, version)).toBe(expected);
});
