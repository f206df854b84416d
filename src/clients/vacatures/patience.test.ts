import { describe, expect, test } from 'vitest';

import { SourceError, type Failure } from '../../core/errors.ts';
import { createPatience } from './patience.ts';

const limited = (retryAfterMs?: number): SourceError =>
  new SourceError('vacatures', { kind: 'rate-limited', retryAfterMs });

/** Answers or fails, one outcome a call. */
function script(outcomes: readonly (string | Error)[]) {
  const waits: number[] = [];
  let at = 0;
  const patiently = createPatience(async (ms) => void waits.push(ms));
  const ask = (): Promise<string> =>
    patiently(async () => {
      const outcome = outcomes[at++] ?? 'end';
      if (typeof outcome === 'string') return outcome;
      throw outcome;
    });
  return { ask, waits };
}

const failureOf = (failure: Failure) => expect.objectContaining({ failure });

describe('patience', () => {
  test('tells at once when the very first request is one too many', async () => {
    const { ask, waits } = script([limited(1000)]);

    await expect(ask()).rejects.toEqual(failureOf({ kind: 'rate-limited', retryAfterMs: 1000 }));
    expect(waits).toEqual([]);
  });

  test('waits as long as asked once the reading is under way', async () => {
    const { ask, waits } = script(['one', limited(42_000), limited(), 'two']);

    expect([await ask(), await ask()]).toEqual(['one', 'two']);
    expect(waits).toEqual([42_000, 60_000]);
  });

  test('waits no longer than a minute, nor for ever', async () => {
    const long = script(['one', limited(61_000)]);
    await long.ask();
    await expect(long.ask()).rejects.toThrow('rate-limited');

    const endless = script(['one', ...Array.from({ length: 20 }, () => limited(1))]);
    await endless.ask();
    await expect(endless.ask()).rejects.toThrow('rate-limited');
    expect(endless.waits).toHaveLength(10);
  });

  test('waits for nothing else', async () => {
    const { ask, waits } = script(['one', new SourceError('vacatures', { kind: 'unreachable' })]);
    await ask();

    await expect(ask()).rejects.toThrow('unreachable');
    expect(waits).toEqual([]);
  });
});
