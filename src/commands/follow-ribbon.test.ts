import { expect, test } from 'vitest';

import type { ImportState } from '../imports/imports.ts';
import { followRibbon } from './follow-ribbon.ts';

type States = Readonly<Partial<Record<'RefreshSelection' | 'RefreshAll' | 'Freeze', boolean>>>;

function workbook({ imports = 0, formulas = false } = {}) {
  const holds = { imports, formulas, isSilent: false };
  const seen: States[] = [];
  let reads = 0;
  let tell = (): void => undefined;
  const following = followRibbon({
    ribbon: { enable: async (states) => void seen.push(states) },
    imports: {
      list: async () => {
        reads++;
        if (holds.isSilent) throw new Error('editing');
        return Array.from({ length: holds.imports }, () => ({}) as ImportState);
      },
      subscribe: (listener) => {
        tell = listener;
        return () => (tell = () => undefined);
      },
    },
    mayHoldFormulas: async () => holds.formulas,
  });
  return { ...following, holds, seen, reads: () => reads, tell: () => tell() };
}

test.each([
  [
    { imports: 0, formulas: false },
    { RefreshSelection: false, RefreshAll: false, Freeze: false },
  ],
  [
    { imports: 1, formulas: false },
    { RefreshSelection: true, RefreshAll: true, Freeze: false },
  ],
  [
    { imports: 0, formulas: true },
    { RefreshSelection: false, RefreshAll: true, Freeze: true },
  ],
])('with %o the buttons are %o', async (holding, expected) => {
  const { look, seen } = workbook(holding);

  await look();
  expect(seen).toEqual([expected]);
});

test('follows what is imported and removed, in one look for changes that come together', async () => {
  const { holds, seen, tell, look, reads, stop } = workbook();
  holds.imports = 1;
  tell();
  tell();
  tell();
  await look();

  expect(seen.at(-1)).toMatchObject({ RefreshSelection: true, RefreshAll: true });
  expect(reads()).toBeLessThanOrEqual(2);
  stop();
  tell();
  expect(reads()).toBeLessThanOrEqual(2);
});

test('leaves the buttons alone where the workbook does not tell', async () => {
  const { holds, seen, look } = workbook();
  holds.isSilent = true;

  await look();
  expect(seen).toEqual([]);
});

test('a function that is called enables at once, without asking the workbook, and for good', async () => {
  const { seen, reads, sawFormula, look } = workbook();

  sawFormula();
  sawFormula();
  expect(seen).toEqual([{ RefreshAll: true, Freeze: true }]);
  expect(reads()).toBe(0);

  await look();
  expect(seen.at(-1)).toEqual({ RefreshSelection: false, RefreshAll: true, Freeze: true });
});
