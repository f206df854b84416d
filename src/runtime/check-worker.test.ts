import { expect, test } from 'vitest';

import { checkWorker } from './check-worker.ts';
import { serveInformat } from './serve-informat.ts';

type Listener = (event: { readonly data: unknown }) => void;

/** A worker whose other side is here: `serve` gets the messages, and answers them or not. */
function workerServedBy(serve: (port: Parameters<typeof serveInformat>[0]) => void) {
  const outside: Listener[] = [];
  const inside: Listener[] = [];
  const errors: (() => void)[] = [];
  let isStopped = false;
  serve({
    postMessage: (data) => outside.forEach((listener) => listener({ data })),
    addEventListener: (_, listener) => void inside.push(listener),
  });
  const worker = {
    postMessage: (data: unknown) => queueMicrotask(() => inside.forEach((listener) => listener({ data }))),
    addEventListener: (type: 'message' | 'error', listener: Listener) =>
      void (type === 'error' ? errors.push(listener as () => void) : outside.push(listener)),
    terminate: () => {
      isStopped = true;
    },
  };
  return { worker, fail: () => errors.forEach((listener) => listener()), isStopped: () => isStopped };
}

const never = new AbortController().signal;

test('a worker that serves answers a knock, and is stopped', async () => {
  const { worker, isStopped } = workerServedBy(serveInformat);

  await expect(checkWorker(() => worker, never)).resolves.toBe(true);
  expect(isStopped()).toBe(true);
});

test('a worker that cannot be made or fails to load is none', async () => {
  const refuse = (): never => {
    throw new Error('refused');
  };
  await expect(checkWorker(refuse, never)).resolves.toBe(false);

  const { worker, fail, isStopped } = workerServedBy(() => undefined);
  const checked = checkWorker(() => worker, never);
  fail();
  await expect(checked).resolves.toBe(false);
  expect(isStopped()).toBe(true);
});

test('a silent worker is left when the check ends', async () => {
  const { worker, isStopped } = workerServedBy(() => undefined);
  const ending = new AbortController();
  const checked = checkWorker(() => worker, ending.signal);
  ending.abort();

  await expect(checked).rejects.toThrow(/abort/i);
  expect(isStopped()).toBe(true);
});
