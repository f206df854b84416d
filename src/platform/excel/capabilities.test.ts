import { afterEach, expect, test, vi } from 'vitest';

import { hasWanted } from '../capabilities.ts';
import { readCapabilities } from './capabilities.ts';

afterEach(() => vi.unstubAllGlobals());

function excel(supported: Readonly<Record<string, number>>, diagnostics?: object): void {
  const isSetSupported = (set: string, version: string): boolean =>
    Number(version.split('.')[1]) <= (supported[set] ?? 0);
  vi.stubGlobal('Office', { context: { diagnostics, requirements: { isSetSupported } } });
}

test('tells which Excel this is, and the highest version of each set', () => {
  excel({ ExcelApi: 17, CustomFunctionsRuntime: 3 }, { platform: 'PC', version: '16.0.17928.20114' });

  expect(readCapabilities()).toEqual({
    version: '16.0.17928.20114',
    platform: 'PC',
    sets: {
      ExcelApi: '1.17',
      CustomFunctionsRuntime: '1.3',
      SharedRuntime: undefined,
      RibbonApi: undefined,
      OpenBrowserWindowApi: undefined,
    },
  });
});

test('leaves out what an older Excel does not tell, and a platform that nobody knows', () => {
  excel({});
  expect(readCapabilities()).toMatchObject({ version: undefined, platform: undefined });

  excel({}, { platform: 'Toaster', version: '1' });
  expect(readCapabilities()).toMatchObject({ version: '1', platform: undefined });
});

test('a set is good from the wanted version on, counted as numbers', () => {
  excel({ ExcelApi: 9, CustomFunctionsRuntime: 4, RibbonApi: 12 });
  const capabilities = readCapabilities();

  expect(hasWanted(capabilities, 'ExcelApi')).toBe(false);
  expect(hasWanted(capabilities, 'CustomFunctionsRuntime')).toBe(true);
  expect(hasWanted(capabilities, 'RibbonApi')).toBe(true);
  expect(hasWanted(capabilities, 'SharedRuntime')).toBe(false);
});
