import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createChunkLimit, sendInChunks } from './chunks.ts';

const tooLarge = (): Error =>
  Object.assign(new Error('too large'), { name: 'RichApi.Error', code: 'RequestPayloadSizeLimitExceeded' });

/** A receiver that refuses more than `accepts` bytes at once. */
const receiver = (sizes: readonly number[], accepts: number) => {
  const received: number[] = [];
  const requests: number[] = [];
  const send = async (start: number, end: number): Promise<void> => {
    await Promise.resolve();
    const bytes = sizes.slice(start, end).reduce((sum, size) => sum + size, 0);
    if (bytes > accepts) throw tooLarge();
    requests.push(bytes);
    for (let at = start; at < end; at++) received.push(at);
  };
  return { send, received, requests };
};

describe('sendInChunks', () => {
  test('sends every item once and in order, in requests within the limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 50 })), async (sizes) => {
        const { send, received, requests } = receiver(sizes, 1000);
        await sendInChunks({ total: sizes.length, limit: createChunkLimit(100), sizeOf: (at) => sizes[at] ?? 0, send });
        expect(received).toEqual(sizes.map((_, at) => at));
        expect(Math.max(0, ...requests)).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('lets the page answer its user between two requests', async () => {
    const order: string[] = [];
    const click = (): void => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        order.push('click');
        port1.close();
      });
      port1.start();
      port2.postMessage(undefined);
    };
    const send = async (start: number): Promise<void> => {
      order.push(`request ${start}`);
      if (start === 0) click();
    };

    await sendInChunks({ total: 2, limit: createChunkLimit(10), sizeOf: () => 10, send });

    expect(order).toEqual(['request 0', 'click', 'request 1']);
  });

  test('halves a request that is refused, and stays small afterwards', async () => {
    const sizes = Array.from({ length: 64 }, () => 10);
    const { send, received, requests } = receiver(sizes, 50);
    const limit = createChunkLimit(320);
    await sendInChunks({ total: 64, limit, sizeOf: () => 10, send });
    expect(received).toHaveLength(64);
    expect(Math.max(...requests)).toBe(40);
    expect(limit.bytes).toBe(40);
  });

  test('gives up on one item that is too large by itself', async () => {
    const { send } = receiver([10, 99], 50);
    const sending = sendInChunks({ total: 2, limit: createChunkLimit(100), sizeOf: (at) => [10, 99][at] ?? 0, send });
    await expect(sending).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });

  test('stops between two requests when it is aborted', async () => {
    const abort = new AbortController();
    const { send, received } = receiver([10, 10, 10], 50);
    const stopping = async (start: number, end: number): Promise<void> => {
      await send(start, end);
      abort.abort(new Error('enough'));
    };
    const sending = sendInChunks({
      total: 3,
      limit: createChunkLimit(10),
      sizeOf: () => 10,
      send: stopping,
      signal: abort.signal,
    });
    await expect(sending).rejects.toThrow('enough');
    expect(received).toEqual([0]);
  });
});
