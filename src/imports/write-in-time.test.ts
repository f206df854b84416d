import { expect, test } from 'vitest';

import { createManualClock } from '../../test/support/manual-clock.ts';
import { writeInTime } from './write-in-time.ts';

const MINUTE = 60_000;
const never = new Promise<never>(() => undefined);

test('gives what the write gives, and leaves no timer', async () => {
  const { wait, ...time } = createManualClock();
  await expect(writeInTime({ wait, signal: undefined, write: async () => 'written' })).resolves.toBe('written');
  expect(time.waiting).toBe(0);
});

test('a write that takes too long is told to stop, and may leave the sheet as it was', async () => {
  const time = createManualClock();
  let hasTidied = false;
  const writing = writeInTime({
    wait: time.wait,
    signal: undefined,
    write: (signal) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          hasTidied = true;
          reject(signal.reason as Error);
        }),
      ),
  });
  const ending = writing.catch((error: unknown) => error);
  await time.advance(10 * MINUTE);
  expect(await ending).toMatchObject({ refusal: { kind: 'slow' } });
  expect(hasTidied).toBe(true);
});

test('one that does not stop is no longer waited for', async () => {
  const time = createManualClock();
  const writing = writeInTime({ wait: time.wait, signal: undefined, write: () => never });
  const ending = writing.catch((error: unknown) => error);
  await time.advance(11 * MINUTE);
  expect(await ending).toMatchObject({ refusal: { kind: 'slow' } });
});

test('passes on that a person cancels', async () => {
  const time = createManualClock();
  const abort = new AbortController();
  const write = (signal: AbortSignal): Promise<never> =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  const writing = writeInTime({ wait: time.wait, signal: abort.signal, write });
  abort.abort(new Error('never mind'));
  await expect(writing).rejects.toThrow('never mind');
});
