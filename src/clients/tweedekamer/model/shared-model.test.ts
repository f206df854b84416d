import { describe, expect, test } from 'vitest';

import type { Model } from './model.ts';
import { createSharedModel } from './shared-model.ts';

function sharedOver(read: (call: number) => Promise<Model>) {
  const clock = { now: 0 };
  let calls = 0;
  const shared = createSharedModel({ read: () => read(++calls), now: () => clock.now, keepMs: 1000 });
  return { shared, clock, calls: () => calls };
}

const emptyModel = (): Model => ({ sets: [], types: new Map() });
const never = (): Promise<Model> => new Promise(() => undefined);

describe('createSharedModel', () => {
  test('reads once for all who ask at the same time', async () => {
    const { shared, calls } = sharedOver(async () => emptyModel());

    const models = await Promise.all([shared.get(), shared.get(), shared.get(new AbortController().signal)]);

    expect(new Set(models).size).toBe(1);
    expect(calls()).toBe(1);
  });

  test('reads again after a while, and when told to forget', async () => {
    const { shared, clock, calls } = sharedOver(async () => emptyModel());

    await shared.get();
    clock.now = 999;
    await shared.get();
    expect(calls()).toBe(1);

    clock.now = 1000;
    await shared.get();
    expect(calls()).toBe(2);

    shared.forget();
    await shared.get();
    expect(calls()).toBe(3);
  });

  test('keeps no failure', async () => {
    const { shared, calls } = sharedOver(async (call) => {
      if (call === 1) throw new Error('down');
      return emptyModel();
    });

    await expect(shared.get()).rejects.toThrow('down');
    await expect(shared.get()).resolves.toEqual(emptyModel());
    expect(calls()).toBe(2);
  });

  test('lets one caller leave without failing the others', async () => {
    let finish = (_: Model): void => undefined;
    const { shared } = sharedOver(() => new Promise((resolve) => (finish = resolve)));
    const leaver = new AbortController();

    const left = shared.get(leaver.signal);
    const stayed = shared.get();
    leaver.abort(new Error('cancelled'));
    finish(emptyModel());

    await expect(left).rejects.toThrow('cancelled');
    await expect(stayed).resolves.toEqual(emptyModel());
  });

  test('starts nothing for a caller who has left already', async () => {
    const { shared, calls } = sharedOver(never);

    await expect(shared.get(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(calls()).toBe(0);
  });
});
