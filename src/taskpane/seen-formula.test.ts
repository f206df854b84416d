import { expect, test, vi } from 'vitest';

import type { Selection } from '../platform/selection.ts';
import { createSeenFormula } from './seen-formula.ts';

const MEMBERS = { address: 'Sheet1!B2', formula: '=TK.MEMBERS()' };
const NOTHING: Selection = { tableIds: [], mayHoldFormulas: false };

function seeing(readSelection: () => Promise<Selection>, whenIdle: () => Promise<void> = async () => undefined) {
  const seen = createSeenFormula({ readSelection, whenIdle });
  const told = vi.fn<() => void>();
  const stop = seen.subscribe(() => told());
  return { ...seen, told, stop };
}

test('what others read of the selection is told once, until it is something else', async () => {
  let selection: Selection = { ...NOTHING, formula: MEMBERS };
  const { read, current, told, stop } = seeing(async () => selection);
  expect(current()).toBeUndefined();

  await expect(read()).resolves.toBe(selection);
  selection = { ...NOTHING, formula: { ...MEMBERS } };
  await read();
  expect([current(), told.mock.calls.length]).toEqual([MEMBERS, 1]);

  selection = NOTHING;
  await read();
  expect([current(), told.mock.calls.length]).toEqual([undefined, 2]);

  stop();
  selection = { ...NOTHING, formula: MEMBERS };
  await read();
  expect(told).toHaveBeenCalledTimes(2);
});

test('a selection that cannot be read holds nothing', async () => {
  const answers = [Promise.resolve({ ...NOTHING, formula: MEMBERS }), Promise.reject(new Error('editing'))];
  const { read, current } = seeing(() => answers.shift() ?? Promise.resolve(NOTHING));
  await read();

  await expect(read()).rejects.toThrow('editing');

  expect(current()).toBeUndefined();
});

test('another look forgets at once, and asks when no function calculates', async () => {
  const readSelection = vi.fn<() => Promise<Selection>>(async () => ({ ...NOTHING, formula: MEMBERS }));
  let settle = (): void => undefined;
  const idle = new Promise<void>((resolve) => (settle = resolve));
  const { read, current, lookAgain } = seeing(readSelection, () => idle);
  await read();

  lookAgain();
  expect([current(), readSelection.mock.calls.length]).toEqual([undefined, 1]);

  settle();
  await vi.waitFor(() => expect(current()).toEqual(MEMBERS));
  expect(readSelection).toHaveBeenCalledTimes(2);
});
