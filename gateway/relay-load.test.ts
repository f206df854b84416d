import { randomBytes } from 'node:crypto';
import { once } from 'node:events';

import { describe, expect, it } from 'vitest';

import { get, leaveAfter, open } from '../test/support/gateway/get.ts';
import { inFlight, problem, relayTo } from '../test/support/gateway/relay-to.ts';

describe('a client that leaves', () => {
  it('ends the request at a source that has not answered yet', async () => {
    let arrived = (): void => undefined;
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    const { upstream, entities } = await relayTo(() => arrived());

    leaveAfter(entities, asked);
    await asked;
    const [request] = upstream.requests;

    expect(request).toBeDefined();
    if (request && !request.socket.destroyed) await once(request.socket, 'close');
    expect(request?.socket.destroyed).toBe(true);
  });

  it('gives its place in the queue to the next one', async () => {
    const answering: (() => void)[] = [];
    const { gateway, entities } = await relayTo((_, response) => void answering.push(() => response.end('done')), {
      concurrency: 1,
      queue: 1,
    });
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => (leave = resolve));

    const first = get(entities);
    await expect.poll(() => answering.length).toBe(1);
    leaveAfter(entities, left);
    await expect.poll(() => inFlight(gateway)).toBe(2);
    expect((await get(entities)).status).toBe(503);
    leave();
    await expect.poll(() => inFlight(gateway)).toBe(1);
    const next = get(entities);
    await expect.poll(() => inFlight(gateway)).toBe(2);
    answering[0]?.();
    await expect.poll(() => answering.length).toBe(2);
    answering[1]?.();

    expect((await first).status).toBe(200);
    expect((await next).status).toBe(200);
  });

  it('leaves nothing behind when a hundred do so within a body', async () => {
    const big = randomBytes(2_000_000);
    const { gateway, entities } = await relayTo((request, response) => {
      response.setHeader('content-type', 'application/octet-stream');
      if (request.url?.endsWith('?big')) response.end(big);
      else response.end('still here');
    });

    await Promise.all(
      Array.from({ length: 100 }, async () => {
        const answer = await open(`${entities}?big`);
        await once(answer, 'data');
        answer.on('error', () => undefined).destroy();
      }),
    );

    const { body } = await get(entities);
    expect(body.toString()).toBe('still here');
    await expect.poll(() => inFlight(gateway)).toBe(0);
  });
});

describe('a source under load', () => {
  it('gets no more requests at once than it may, and the rest waits', async () => {
    let atOnce = 0;
    let most = 0;
    const { entities } = await relayTo(
      (_, response) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        setTimeout(() => {
          atOnce -= 1;
          response.end('done');
        }, 20);
      },
      { concurrency: 3, queue: 100 },
    );

    const answers = await Promise.all(Array.from({ length: 30 }, () => get(entities)));

    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(most).toBe(3);
  });

  it('is busy when the queue is full, and says when to come back', async () => {
    const { gateway, entities } = await relayTo(() => undefined, { concurrency: 1, queue: 0, headerTimeoutMs: 1500 });
    const slow = get(entities);
    await expect.poll(() => inFlight(gateway)).toBe(1);

    const { status, headers, body } = await get(entities);

    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('2');
    expect(problem(body)).toMatchObject({ failure: { kind: 'busy' } });
    expect((await slow).status).toBe(504);
  });
});
