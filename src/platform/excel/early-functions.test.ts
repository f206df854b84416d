import { expect, test } from 'vitest';

import { createEarlyFunctions, type EarlyFunctions, type Handler } from './early-functions.ts';

type Stage = {
  readonly early: EarlyFunctions;
  readonly call: Handler;
  readonly clock: { now: number };
  readonly timeUp: () => void;
};

function stage(): Stage {
  const associated = new Map<string, Handler>();
  const timers: (() => void)[] = [];
  const clock = { now: 0 };
  const early = createEarlyFunctions({
    ids: ['A.ONE'],
    associate: (id, handler) => associated.set(id, handler),
    missing: () => new Error('no handler'),
    now: () => clock.now,
    later: (run) => timers.push(run),
  });
  const call: Handler = (...args) => associated.get('A.ONE')?.(...args);
  return { early, call, clock, timeUp: () => timers.forEach((run) => run()) };
}

test('a call that comes before its handler waits for it, and says since when', async () => {
  const { early, call, clock } = stage();
  clock.now = 100;
  const answer = call('x', { functionName: 'A.ONE' });
  clock.now = 5000;

  early.provide({ 'A.ONE': (...args) => args });

  await expect(answer).resolves.toEqual(['x', { functionName: 'A.ONE', arrivedAt: 100 }]);
});

test('a call ends when its handler does not come in time', async () => {
  const { call, timeUp } = stage();
  const answer = call(null, {});

  timeUp();

  await expect(answer).rejects.toThrow('no handler');
});

test('a call that came too early does not spoil a later one', async () => {
  const { early, call, timeUp } = stage();
  const first = call(null, {});
  timeUp();
  await expect(first).rejects.toThrow('no handler');

  early.provide({ 'A.ONE': () => 1 });

  await expect(call(null, {})).resolves.toBe(1);
});

test('knows whether a cell is calculating already', async () => {
  const { early, call } = stage();
  expect(early.wasCalled()).toBe(false);
  early.provide({ 'A.ONE': () => 1 });

  await call(null, {});

  expect(early.wasCalled()).toBe(true);
});
