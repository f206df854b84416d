import { expect, test } from 'vitest';

import type { Step } from './imports.ts';
import { createUnderWayBook } from './under-way.ts';

const ASKING: Step = { phase: 'asking', progress: { rows: 500, pages: 2 } };

test('shows what runs and how far it is, to whoever began it and to everyone else, until it has ended', async () => {
  const book = createUnderWayBook();
  const steps: Step[] = [];
  const seen: (readonly (string | undefined)[])[] = [];
  const stop = book.subscribe(() => seen.push(book.list().map(({ id, step }) => `${id} ${step?.phase}`)));
  const inOrder = book.follow('i-1', { onStep: (step) => steps.push(step) }, async ({ onStep }) => {
    await book.follow('i-2', {}, async () => undefined);
    onStep?.(ASKING);
    return 7;
  });

  await expect(inOrder).resolves.toBe(7);
  expect(steps).toEqual([ASKING]);
  expect(seen).toEqual([['i-1 undefined'], ['i-1 undefined', 'i-2 undefined'], ['i-1 undefined'], ['i-1 asking'], []]);
  stop();
  await book.follow('i-3', {}, async () => undefined);
  expect(seen).toHaveLength(5);
});

test('is cancelled by whoever sees it as well as by whoever began it', async () => {
  const book = createUnderWayBook();
  const untilStopped = ({ signal }: { readonly signal?: AbortSignal | undefined }): Promise<never> =>
    new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('stopped')));
    });
  const seen = book.follow('i-1', {}, untilStopped);
  book.list()[0]?.cancel();
  await expect(seen).rejects.toThrow('stopped');

  const own = new AbortController();
  const begun = book.follow('i-1', { signal: own.signal }, untilStopped);
  own.abort();
  await expect(begun).rejects.toThrow('stopped');
  expect(book.list()).toEqual([]);
});
