import { expect, test } from 'vitest';

import { createCallsUnderWay } from './calls-under-way.ts';

test('is idle when every call has its answer, also one that failed', async () => {
  const calls = createCallsUnderWay();
  await calls.whenIdle();
  let succeed = (): void => undefined;
  let fail = (): void => undefined;
  const answers = [
    calls.count(new Promise<number>((resolve) => (succeed = () => resolve(1)))),
    calls.count(new Promise<number>((_, reject) => (fail = () => reject(new Error('down'))))),
  ];
  let isIdle = false;
  const idle = calls.whenIdle().then(() => (isIdle = true));

  succeed();
  await expect(answers[0]).resolves.toBe(1);
  await Promise.resolve();
  expect(isIdle).toBe(false);

  fail();
  await expect(answers[1]).rejects.toThrow('down');
  await idle;
  await calls.whenIdle();
});
