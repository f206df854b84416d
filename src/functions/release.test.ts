import { describe, expect, test } from 'vitest';

import { createManualClock } from '../../test/support/manual-clock.ts';
import { createRelease } from './release.ts';

const { signal: never } = new AbortController();
const HEAVY = 1_000_001;

function releasing() {
  const clock = createManualClock();
  const release = createRelease(clock);
  const released: string[] = [];
  const go = (name: string, size: number, signal = never): Promise<void> =>
    release(size, signal).then(
      () => void released.push(`${name} at ${clock.now()}`),
      (error: Error) => void released.push(`${name} left at ${clock.now()}: ${error.message}`),
    );
  return { clock, go, released };
}

describe('createRelease', () => {
  test('lets light results pass at once', async () => {
    const { clock, go, released } = releasing();

    await Promise.all([go('a', 10), go('b', 1_000_000), go('c', 10)]);

    expect(released).toEqual(['a at 0', 'b at 0', 'c at 0']);
    expect(clock.waiting).toBe(0);
  });

  test('spreads many light results over batches that Excel takes', async () => {
    const { clock, go, released } = releasing();

    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) void go(name, 900_000);
    await clock.advance(10_000);

    expect(released).toEqual([
      ...['a', 'b', 'c', 'd'].map((name) => `${name} at 0`),
      ...['e', 'f', 'g', 'h'].map((name) => `${name} at 2500`),
      'i at 5000',
    ]);
  });

  test('lets light results pass heavy ones that wait', async () => {
    const { clock, go, released } = releasing();

    void go('a', 1_900_000);
    void go('b', 1_900_000);
    void go('c', 10);
    await clock.advance(5000);

    expect(released).toEqual(['a at 0', 'c at 0', 'b at 2500']);
  });

  test('keeps heavy and light results of one moment within one batch', async () => {
    const { clock, go, released } = releasing();

    void go('a', 1_900_000);
    for (const name of ['b', 'c', 'd']) void go(name, 1_000_000);
    await clock.advance(5000);

    expect(released).toEqual(['a at 0', 'b at 0', 'c at 0', 'd at 2500']);
  });

  test('lets heavy results go one at a time, in order', async () => {
    const { clock, go, released } = releasing();

    void go('a', HEAVY);
    void go('b', HEAVY);
    void go('c', HEAVY);
    await clock.advance(10_000);

    expect(released).toEqual(['a at 0', 'b at 2500', 'c at 5000']);
  });

  test('does not hold back the first heavy result after a pause', async () => {
    const { clock, go, released } = releasing();

    void go('a', HEAVY);
    await clock.advance(60_000);
    void go('b', HEAVY);
    await clock.advance(0);

    expect(released).toEqual(['a at 0', 'b at 60000']);
  });

  test('lets one that gives up leave at once, without using its turn', async () => {
    const { clock, go, released } = releasing();
    const impatient = new AbortController();

    void go('a', HEAVY);
    void go('b', HEAVY, impatient.signal);
    void go('c', HEAVY);
    await clock.advance(1000);
    impatient.abort(new Error('cancelled'));
    await clock.advance(5000);

    expect(released).toEqual(['a at 0', 'b left at 1000: cancelled', 'c at 2500']);
  });

  test('lets one far back in the line leave as soon as it gives up', async () => {
    const { clock, go, released } = releasing();
    const impatient = new AbortController();

    for (const name of ['a', 'b', 'c']) void go(name, HEAVY);
    void go('d', HEAVY, impatient.signal);
    await clock.advance(100);
    impatient.abort(new Error('late'));
    await clock.advance(0);

    expect(released).toEqual(['a at 0', 'd left at 100: late']);
  });
});
