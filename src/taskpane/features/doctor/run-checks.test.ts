import { expect, test } from 'vitest';

import type { Check } from './checks.ts';
import type { Found } from './found.ts';
import { runChecks } from './run-checks.ts';

const check = (id: string, run: Check['run']): Check => ({ id, group: 'addin', about: { subject: 'version' }, run });
const GOOD: Found = { kind: 'worker' };

function collect() {
  const found = new Map<string, Found>();
  return { found, onFound: (id: string, one: Found) => void found.set(id, one) };
}

test('runs no more than four at once', async () => {
  let running = 0;
  let most = 0;
  const busy = async (): Promise<Found> => {
    running++;
    most = Math.max(most, running);
    await new Promise((resolve) => void setTimeout(resolve, 1));
    running--;
    return GOOD;
  };
  const { found, onFound } = collect();
  const checks = Array.from({ length: 9 }, (_, at) => check(String(at), busy));

  await runChecks(checks, { signal: new AbortController().signal, patienceMs: 1000, onFound });

  expect(most).toBe(4);
  expect(found.size).toBe(9);
});

test('tells a line that does not answer in time, ends its work, and goes on', async () => {
  let wasEnded = false;
  const silent = (signal: AbortSignal): Promise<Found> =>
    new Promise(() => signal.addEventListener('abort', () => (wasEnded = true)));
  const { found, onFound } = collect();

  await runChecks([check('silent', silent), check('good', async () => GOOD)], {
    signal: new AbortController().signal,
    patienceMs: 10,
    onFound,
  });

  expect(Object.fromEntries(found)).toEqual({ silent: { kind: 'silent', afterMs: 10 }, good: GOOD });
  expect(wasEnded).toBe(true);
});

test('a mistake of ours is told as a line that could not be checked', async () => {
  const { found, onFound } = collect();
  const broken = check('broken', () => Promise.reject(new Error('secret')));

  await runChecks([broken], { signal: new AbortController().signal, patienceMs: 1000, onFound });

  expect(found.get('broken')).toEqual({ kind: 'failed' });
});

test('tells nothing any more once it is left', async () => {
  const leaving = new AbortController();
  const { found, onFound } = collect();
  const signals: AbortSignal[] = [];
  const waiting = (signal: AbortSignal): Promise<Found> => {
    signals.push(signal);
    return new Promise(() => undefined);
  };
  const running = runChecks(
    Array.from({ length: 6 }, (_, at) => check(String(at), waiting)),
    { signal: leaving.signal, patienceMs: 60_000, onFound },
  );
  await Promise.resolve();
  leaving.abort();
  await running;

  expect(found.size).toBe(0);
  expect(signals).toHaveLength(4);
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
});
