import { expect, test } from 'vitest';

import { createQueue } from './queue.ts';

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

test('runs one task at a time, in the order in which they came', async () => {
  const queue = createQueue();
  const log: string[] = [];
  const task = (name: string) => async (): Promise<string> => {
    log.push(`${name} starts`);
    await later();
    log.push(`${name} ends`);
    return name;
  };
  await expect(Promise.all([queue(task('a')), queue(task('b'))])).resolves.toEqual(['a', 'b']);
  expect(log).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
});

test('goes on after a task that fails', async () => {
  const queue = createQueue();
  const failing = queue(() => Promise.reject(new Error('no')));
  const next = queue(() => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});

test('a task that is cancelled while it waits leaves at once and is never started', async () => {
  const queue = createQueue();
  const abort = new AbortController();
  let release = (): void => undefined;
  const first = queue(() => new Promise<void>((resolve) => (release = resolve)));
  let isStarted = false;
  const waiting = queue(() => Promise.resolve((isStarted = true)), { signal: abort.signal });
  const after = queue(() => Promise.resolve('after'));
  abort.abort(new Error('never mind'));
  await expect(waiting).rejects.toThrow('never mind');
  release();
  await first;
  await expect(after).resolves.toBe('after');
  expect(isStarted).toBe(false);
});

test('a task that comes with an aborted signal is refused, and the next one runs', async () => {
  const queue = createQueue();
  await expect(queue(() => Promise.resolve(1), { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  await expect(queue(() => Promise.resolve(2))).resolves.toBe(2);
});

test('tells a task that waits how many go first, each time that changes', async () => {
  const queue = createQueue();
  const abort = new AbortController();
  const told: number[] = [];
  let release = (): void => undefined;
  const first = queue(() => new Promise<void>((resolve) => (release = resolve)));
  const second = queue(() => Promise.resolve(), { signal: abort.signal });
  const third = queue(() => Promise.resolve(), { onAhead: (ahead) => told.push(ahead) });
  abort.abort(new Error('never mind'));
  await expect(second).rejects.toThrow('never mind');
  release();
  await Promise.all([first, third]);
  expect(told).toEqual([2, 1]);
});
