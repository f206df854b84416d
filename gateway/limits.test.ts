import { request as httpRequest } from 'node:http';
import { once } from 'node:events';

import { describe, expect, it, onTestFinished } from 'vitest';

import { get } from '../test/support/gateway/get.ts';
import { answerJson, problem, relayTo } from '../test/support/gateway/relay-to.ts';
import { startGateway } from '../test/support/gateway/start-gateway.ts';

describe('what is not allowed', () => {
  it.each([
    ['an unknown source', 'GET', '/api/elsewhere/employees'],
    ['no source', 'GET', '/api/'],
    ['a path that is not documented', 'GET', '/api/pdata/admin'],
    ['a write', 'POST', '/api/pdata/entities'],
    ['a preflight', 'OPTIONS', '/api/pdata/entities'],
    ['a method of its own', 'PROPFIND', '/api/pdata/entities'],
    ['an encoded slash', 'GET', '/api/pdata/entities%2f1'],
    ['dots', 'GET', '/api/pdata/entities/../organisms'],
    ['two slashes', 'GET', '/api/pdata//entities'],
    ['a backslash', 'GET', '/api/pdata/entities\\1'],
    ['an address that cannot be decoded', 'GET', '/api/pdata/%zz'],
    ['a very long address', 'GET', `/api/pdata/entities/${'9'.repeat(5000)}`],
  ])('%s is refused without asking the source, and not repeated', async (_, method, path) => {
    const { upstream, gateway } = await relayTo(answerJson);

    const { status, headers, body } = await get(gateway.url, { method, path });

    expect(status).toBe(404);
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8' });
    expect(headers['cache-control']).toBe('no-store');
    expect(problem(body)).toEqual({ failure: { kind: 'not-allowed' }, request: headers['x-request-id'] });
    expect(upstream.requests).toEqual([]);
  });

  it('is decided before a body is read', async () => {
    const { gateway } = await relayTo(answerJson);
    const asking = httpRequest(`${gateway.url}/api/pdata/entities`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-unknown', 'content-length': 1_000_000 },
    });
    onTestFinished(() => void asking.destroy());
    asking.on('error', () => undefined).write('{');

    const [answer] = (await once(asking, 'response')) as [{ readonly statusCode: number }];

    expect(answer.statusCode).toBe(404);
  });

  it('an address in full goes nowhere', async () => {
    const { upstream, gateway } = await relayTo(answerJson);

    const { status } = await get(gateway.url, { path: `${upstream.url}entities` });

    expect(status).not.toBe(200);
    expect(upstream.requests).toEqual([]);
  });
});

describe('the rate limit', () => {
  it('says when to come back, and leaves other addresses alone', async () => {
    const gateway = await startGateway({ env: { RATE_LIMIT: '2', TRUST_PROXY: 'true' } });
    onTestFinished(() => gateway.close());
    const from = (client: string) =>
      get(`${gateway.url}/api/pdata/entities`, { headers: { 'x-forwarded-for': client } });

    await from('10.0.0.1');
    await from('10.0.0.1');
    const { status, headers, body } = await from('10.0.0.1');

    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(problem(body)).toEqual({ failure: { kind: 'rate-limited' }, request: headers['x-request-id'] });
    expect((await from('10.0.0.2')).status).toBe(502);
    expect((await get(`${gateway.url}/healthz`)).status).toBe(200);
  });

  it('does not believe a client about its address unless a proxy is trusted', async () => {
    const gateway = await startGateway({ env: { RATE_LIMIT: '1' } });
    onTestFinished(() => gateway.close());
    const from = (client: string) =>
      get(`${gateway.url}/api/pdata/entities`, { headers: { 'x-forwarded-for': client } });

    await from('10.0.0.1');

    expect((await from('10.0.0.2')).status).toBe(429);
  });
});

describe('a server under pressure', () => {
  it('is busy for sources, and alive', async () => {
    const gateway = await startGateway({ pressure: { maxHeapUsedBytes: 1, sampleInterval: 10 } });
    onTestFinished(() => gateway.close());

    await expect
      .poll(async () => {
        const { status, headers, body } = await get(`${gateway.url}/api/pdata/entities`);
        return { status, retryAfter: headers['retry-after'], ...Object(problem(body)) };
      })
      .toMatchObject({ status: 503, retryAfter: '2', failure: { kind: 'busy' } });
    expect((await get(`${gateway.url}/healthz`)).status).toBe(200);
  });
});
