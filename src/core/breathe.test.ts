import { describe, expect, test } from 'vitest';

import { eachInParts, mapInParts, nextTask } from './breathe.ts';

const LONG = Array.from({ length: 1200 }, (_, at) => at);

describe('a pass over a long list', () => {
  test('gives what a plain one gives', async () => {
    await expect(mapInParts(LONG, (item, at) => item + at)).resolves.toEqual(LONG.map((item, at) => item + at));
    await expect(mapInParts([], String)).resolves.toEqual([]);
  });

  test('stops for breath between its parts and not within them', async () => {
    const seen: (number | 'breath')[] = [];
    const breathe = async (): Promise<void> => void seen.push('breath');

    await eachInParts(LONG.length, (at) => seen.push(at), breathe);

    const places = seen.flatMap((entry, at) => (entry === 'breath' ? [at] : []));
    expect(places).toEqual([500, 1001]);
    expect(seen.filter((entry) => entry !== 'breath')).toEqual(LONG);
  });

  test('of few rows is done at once', async () => {
    let breaths = 0;

    await eachInParts(
      500,
      () => undefined,
      async () => void breaths++,
    );

    expect(breaths).toBe(0);
  });
});

test('a breath lets a task through that waits already, which a promise does not', async () => {
  const order: string[] = [];
  const { port1, port2 } = new MessageChannel();
  const waiting = new Promise<void>((resolve) => {
    port1.addEventListener('message', () => {
      order.push('the other task');
      port1.close();
      resolve();
    });
  });
  port1.start();
  port2.postMessage(undefined);

  await Promise.resolve();
  order.push('after a promise');
  await nextTask();
  order.push('after a breath');
  await waiting;

  expect(order).toEqual(['after a promise', 'the other task', 'after a breath']);
});
