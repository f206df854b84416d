import { expect, test } from 'vitest';

import { createManualClock } from '../../test/support/manual-clock.ts';
import { tidyByItself } from './tidy-by-itself.ts';

const MINUTE = 60_000;

test('tidies after the workbook has opened, and again when the last write of before has surely ended', async () => {
  const time = createManualClock();
  const rests = [5 * MINUTE, undefined];
  let calls = 0;
  const tidying = tidyByItself({ workbook: { tidy: async () => rests[calls++] }, wait: time.wait });
  expect(calls).toBe(0);
  await time.advance(MINUTE);
  expect(calls).toBe(1);
  await time.advance(5 * MINUTE);
  await tidying;
  expect(calls).toBe(2);
  expect(time.waiting).toBe(0);
});

test('a workbook that refuses is left as it is', async () => {
  const time = createManualClock();
  const tidying = tidyByItself({ workbook: { tidy: () => Promise.reject(new Error('protected')) }, wait: time.wait });
  await time.advance(MINUTE);
  await expect(tidying).resolves.toBeUndefined();
  expect(time.waiting).toBe(0);
});
