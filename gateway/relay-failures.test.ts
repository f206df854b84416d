import { randomBytes } from 'node:crypto';

import { describe, expect, it, onTestFinished } from 'vitest';

import { get } from '../test/support/gateway/get.ts';
import { answerJson, problem, relayTo } from '../test/support/gateway/relay-to.ts';
import { startGateway } from '../test/support/gateway/start-gateway.ts';

describe('a source that fails', () => {
  it('is unreachable when it refuses the connection', async () => {
    const gateway = await startGateway();
    onTestFinished(gateway.close);

    const { status, headers, body } = await get(`${gateway.url}/api/pdata/entities`);

    expect(status).toBe(502);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/u);
    expect(headers['cache-control']).toBe('no-store');
    expect(problem(body)).toEqual({ failure: { kind: 'unreachable' }, request: headers['x-request-id'] });
  });

  it('is unreachable when it hangs up before its headers', async () => {
    const { entities } = await relayTo((request) => request.socket.destroy());

    const { status, body } = await get(entities);

    expect(status).toBe(502);
    expect(problem(body)).toMatchObject({ failure: { kind: 'unreachable' } });
  });

  it('is unreachable when it redirects, and the other place is never asked', async () => {
    const { upstream, entities } = await relayTo((_, response) => {
      response.writeHead(302, { location: '/base/v1/organisms', 'retry-after': '9' }).end('moved');
    });

    const { status, headers, body } = await get(entities);

    expect(status).toBe(502);
    expect(problem(body)).toMatchObject({ failure: { kind: 'unreachable' } });
    expect(headers).not.toHaveProperty('location');
    expect(headers).not.toHaveProperty('retry-after');
    expect(upstream.requests).toHaveLength(1);
  });

  it('is unreachable when its status is none', async () => {
    const { entities } = await relayTo(({ socket }) => socket.end('HTTP/1.1 999 What\r\ncontent-length: 2\r\n\r\nno'));

    const { status, body } = await get(entities);

    expect(status).toBe(502);
    expect(problem(body)).toMatchObject({ failure: { kind: 'unreachable' } });
  });

  it('times out when its headers do not come', async () => {
    const { upstream, entities } = await relayTo(() => undefined, { headerTimeoutMs: 150 });

    const { status, body } = await get(entities);

    expect(status).toBe(504);
    expect(problem(body)).toMatchObject({ failure: { kind: 'timed-out', afterMs: 150 } });
    await expect.poll(() => upstream.requests[0]?.socket.destroyed).toBe(true);
  });

  it('may think as long as its own limit allows', async () => {
    const { entities } = await relayTo(
      (request, response) => void setTimeout(() => answerJson(request, response), 300),
      {
        headerTimeoutMs: 5000,
        idleTimeoutMs: 100,
      },
    );

    expect((await get(entities)).status).toBe(200);
  });

  it.each([
    ['falls silent', (): void => undefined],
    ['hangs up', (end: () => void) => end()],
  ])('cuts the answer when it %s within a body', async (_, misbehave) => {
    const { entities } = await relayTo(
      (request, response) => {
        response.setHeader('content-type', 'application/json').write(randomBytes(1_500_000).toString('base64'));
        setTimeout(() => misbehave(() => request.socket.destroy()), 50);
      },
      { idleTimeoutMs: 300 },
    );

    await expect(get(entities)).rejects.toThrow('aborted');
    await expect(get(entities, { headers: { 'accept-encoding': 'br' } })).rejects.toThrow('aborted');
  });

  it('is refused when it announces more than the limit', async () => {
    const { entities } = await relayTo(
      (_, response) => response.writeHead(200, { 'content-length': 1001, 'content-encoding': 'gzip' }).write('x'),
      { responseLimitBytes: 1000 },
    );

    const { status, headers, body } = await get(entities);

    expect(status).toBe(502);
    expect(headers).not.toHaveProperty('content-encoding');
    expect(problem(body)).toMatchObject({ failure: { kind: 'too-large', limitBytes: 1000 } });
  });

  it('is cut when it sends more than the limit', async () => {
    const { upstream, entities } = await relayTo(
      (_, response) => {
        response.write('x'.repeat(1000));
        const more = setInterval(() => response.write('x'.repeat(1_000_000)), 5);
        response.once('close', () => clearInterval(more));
      },
      { responseLimitBytes: 500_000 },
    );

    await expect(get(entities)).rejects.toThrow('aborted');
    await expect.poll(() => upstream.requests[0]?.socket.destroyed).toBe(true);
  });

  it('is answered for when its body breaks before a byte of it has gone out', async () => {
    const { entities } = await relayTo((request, response) => {
      response.setHeader('content-type', 'application/json').write('[');
      setTimeout(() => request.socket.destroy(), 50);
    });

    const { status, headers, body } = await get(entities, { headers: { 'accept-encoding': 'br' } });

    expect(status).toBe(502);
    expect(headers).not.toHaveProperty('content-encoding');
    expect(problem(body)).toMatchObject({ failure: { kind: 'unreachable' } });
  });
});
