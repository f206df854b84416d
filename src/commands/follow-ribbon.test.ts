import { describe, expect, test } from 'vitest';

import { importState } from '../../test/support/imports-in-memory.ts';
import type { ImportState } from '../imports/imports.ts';
import { followRibbon } from './follow-ribbon.ts';

type States = Readonly<Partial<Record<'RefreshSelection' | 'RefreshAll' | 'Freeze', boolean>>>;

function workbook({ imports = 0, formulas = false, tells = true } = {}) {
  const holds = { imports, formulas, isSilent: false, areGone: false };
  const selected = { tableIds: [] as readonly string[], mayHoldFormulas: false };
  const seen: States[] = [];
  const reads = { imports: 0, selection: 0 };
  const pauses: (() => void)[] = [];
  let idle = Promise.resolve();
  let tell = (): void => undefined;
  let select = (): void => undefined;
  const following = followRibbon({
    ribbon: { enable: async (states) => void seen.push(states) },
    imports: {
      list: async () => {
        reads.imports++;
        if (holds.isSilent) throw new Error('editing');
        const stateOf = (at: number): ImportState =>
          importState({ tableId: `t-${at}`, ...(holds.areGone && { place: undefined }) });
        return Array.from({ length: holds.imports }, (_, at) => stateOf(at));
      },
      subscribe: (listener) => {
        tell = listener;
        return () => (tell = () => undefined);
      },
    },
    mayHoldFormulas: async () => holds.formulas,
    readSelection: async () => {
      reads.selection++;
      return { ...selected };
    },
    listenToSelection: async (listener) => {
      if (!tells) throw new Error('ApiNotFound');
      select = listener;
    },
    whenIdle: () => idle,
    wait: () => new Promise((resolve) => pauses.push(resolve)),
  });
  /** Lets the pause after a new selection pass, and what follows from it. */
  const pass = async (): Promise<void> => {
    pauses.splice(0).forEach((end) => end());
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    ...following,
    holds,
    seen,
    reads,
    tell: () => tell(),
    pass,
    pick: (next: Partial<typeof selected>) => {
      Object.assign(selected, { tableIds: [], mayHoldFormulas: false }, next);
      select();
    },
    calculate: (answer: Promise<void>) => void (idle = answer),
  };
}

test.each([
  [
    { imports: 0, formulas: false },
    { RefreshSelection: false, RefreshAll: false, Freeze: false },
  ],
  [
    { imports: 1, formulas: false },
    { RefreshSelection: false, RefreshAll: true, Freeze: false },
  ],
  [
    { imports: 0, formulas: true },
    { RefreshSelection: false, RefreshAll: true, Freeze: true },
  ],
])('with %o and none of it selected the buttons are %o', async (holding, expected) => {
  const { look, seen } = workbook(holding);

  await look();
  expect(seen).toEqual([expected]);
});

test('follows what is imported and removed, in one look for changes that come together', async () => {
  const { holds, seen, tell, look, reads, stop, pick } = workbook();
  pick({ tableIds: ['t-0'] });
  holds.imports = 1;
  tell();
  tell();
  tell();
  await look();

  expect(seen.at(-1)).toMatchObject({ RefreshSelection: true, RefreshAll: true });
  expect(reads.imports).toBeLessThanOrEqual(2);
  stop();
  tell();
  expect(reads.imports).toBeLessThanOrEqual(2);
});

test('an import whose table was deleted enables nothing, until its table is back', async () => {
  const { holds, seen, look, pick, pass } = workbook({ imports: 1 });
  holds.areGone = true;
  await look();
  expect(seen).toEqual([{ RefreshSelection: false, RefreshAll: false, Freeze: false }]);

  holds.areGone = false;
  pick({ tableIds: ['t-0'] });
  await pass();
  expect(seen.at(-1)).toEqual({ RefreshSelection: true, RefreshAll: true, Freeze: false });
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
  expect(reads).toEqual({ imports: 0, selection: 0 });

  await look();
  expect(seen.at(-1)).toEqual({ RefreshSelection: false, RefreshAll: true, Freeze: true });
});

describe('refreshing the selection', () => {
  test('goes with what is selected: an import, a formula, neither', async () => {
    const { look, pick, pass, seen } = workbook({ imports: 2 });
    await look();

    const states = [];
    for (const next of [{ tableIds: ['other', 't-1'] }, { tableIds: ['other'] }, { mayHoldFormulas: true }, {}]) {
      pick(next);
      await pass();
      states.push(seen.at(-1));
    }
    expect(states).toEqual([true, false, true, false].map((RefreshSelection) => ({ RefreshSelection })));
  });

  test('asks once for cells that were only walked through, and only of the selection', async () => {
    const { look, pick, pass, reads } = workbook({ imports: 1 });
    await look();
    const before = { ...reads };

    pick({});
    await Promise.resolve();
    pick({ tableIds: ['t-0'] });
    await pass();
    await pass();
    expect(reads).toEqual({ imports: before.imports, selection: before.selection + 1 });
    await pass();
    expect(reads.selection).toBe(before.selection + 1);
  });

  test('asks nothing where there is nothing to refresh', async () => {
    const { look, pick, pass, reads } = workbook();
    await look();
    pick({ mayHoldFormulas: true });
    await pass();

    expect(reads.selection).toBe(0);
  });

  test('waits until functions have their answers, and then looks at the formula that was entered', async () => {
    const { pick, pass, sawFormula, calculate, reads, seen } = workbook();
    let answer = (): void => undefined;
    calculate(new Promise((resolve) => (answer = resolve)));
    pick({ mayHoldFormulas: true });
    sawFormula();
    await pass();
    expect(reads).toEqual({ imports: 0, selection: 0 });

    answer();
    await pass();
    expect(seen.at(-1)).toMatchObject({ RefreshSelection: true });
  });

  test('stays possible where Excel does not tell of selections', async () => {
    const { look, seen, reads } = workbook({ imports: 1, tells: false });

    await look();
    expect(seen).toEqual([{ RefreshSelection: true, RefreshAll: true, Freeze: false }]);
    expect(reads.selection).toBe(0);
  });
});
