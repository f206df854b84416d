import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toJsonAnswer } from '../answer.ts';
import { startSourceServer, type SandboxServer, type Source } from './source-server.ts';

const source: Source = {
  basePath: '/base/',
  switches: [{ name: 'own-quirk', description: 'Says so.', params: {} }],
  toErrorAnswer: (status) => toJsonAnswer(status, { problem: status }),
  answer: ({ path, query, struck }) =>
    toJsonAnswer(200, { path, query, quirk: struck.has('own-quirk'), text: 'x'.repeat(2000) }),
};

const listSchema = z.object({ switches: z.array(z.object({ name: z.string(), description: z.string() })) });

const fixedTime = new Date('2026-11-23T10:00:00Z');
let server: SandboxServer;
let waits: number[];

beforeEach(async () => {
  waits = [];
  server = await startSourceServer(source, {
    host: '127.0.0.1',
    port: 0,
    now: () => fixedTime,
    wait: async (ms) => {
      waits.push(ms);
    },
  });
});
afterEach(() => server.close());

const get = (path = 'things?a=1'): Promise<Response> => fetch(`${server.url}${path}`);

describe('startSourceServer', () => {
  it('gives its base address with a slash at the end', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/base\/$/u);
  });

  it('hands the undecoded path and query to the source', async () => {
    const body = await (await get('a(b)?$filter=x+eq%20%2B1')).json();
    expect(body).toMatchObject({ path: '/base/a(b)', query: '$filter=x+eq%20%2B1' });
  });

  it('records method, path, query and time, and forgets them on demand', async () => {
    await get('things?a=1');
    expect(server.requests).toEqual([
      { method: 'GET', path: '/base/things', query: 'a=1', at: '2026-11-23T10:00:00.000Z' },
    ]);
    server.clearRequests();
    expect(server.requests).toEqual([]);
  });

  it('refuses other methods than GET and HEAD', async () => {
    const response = await fetch(server.url, { method: 'POST' });
    expect(response.status).toBe(405);
  });

  it('hands method, headers and body to a source that takes other methods', async () => {
    const writer = await startSourceServer(
      {
        ...source,
        methods: ['GET', 'POST'],
        answer: ({ method, headers, body }) => toJsonAnswer(201, { method, key: headers['x-key'], body }),
      },
      { host: '127.0.0.1', port: 0 },
    );
    const response = await fetch(writer.url, { method: 'POST', headers: { 'X-Key': 'é' }, body: 'crème' });
    expect([response.status, await response.json()]).toEqual([201, { method: 'POST', key: 'é', body: 'crème' }]);
    expect((await fetch(writer.url, { method: 'PUT' })).status).toBe(405);
    await writer.close();
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(server.url, { method: 'HEAD' });
    expect(response.headers.get('content-length')).not.toBe('0');
    expect(await response.text()).toBe('');
  });

  it('rejects when the port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startSourceServer(source, { host: '127.0.0.1', port })).rejects.toThrow(/EADDRINUSE/u);
  });
});

describe('fault switches', () => {
  it('waits before it answers', async () => {
    server.faults.set('latency', { ms: 1234 });
    expect((await get()).status).toBe(200);
    expect(waits).toEqual([1234]);
  });

  it("answers an error in the vendor's shape", async () => {
    server.faults.set('status', { status: 502 });
    const response = await get();
    expect([response.status, await response.json()]).toEqual([502, { problem: 502 }]);
  });

  it('answers an HTML page', async () => {
    server.faults.set('status-html', { status: 503 });
    const response = await get();
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('Varnish');
  });

  it('answers 429 with or without Retry-After', async () => {
    server.faults.set('rate-limit', { retryAfter: '7', times: 1 });
    expect((await get()).headers.get('retry-after')).toBe('7');
    server.faults.set('rate-limit');
    const bare = await get();
    expect([bare.status, bare.headers.get('retry-after')]).toEqual([429, null]);
  });

  it('closes the connection before any header', async () => {
    server.faults.set('cut');
    await expect(get()).rejects.toThrow('fetch failed');
  });

  it('stalls for thirty seconds and then closes, or answers when asked', async () => {
    server.faults.set('stall', { times: 1 });
    await expect(get()).rejects.toThrow('fetch failed');
    server.faults.set('stall', { answers: true, ms: 40_000 });
    expect((await get()).status).toBe(200);
    expect(waits).toEqual([30_000, 40_000]);
  });

  it('gives up after thirty seconds with an error', async () => {
    server.faults.set('gives-up');
    expect((await get()).status).toBe(500);
    expect(waits).toEqual([30_000]);
  });

  it('sends headers and no body', async () => {
    server.faults.set('stall-body');
    const response = await get();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(waits).toEqual([30_000]);
  });

  it('sends half of the body and closes', async () => {
    server.faults.set('cut-body');
    const { host, pathname } = new URL(server.url);
    const [hostname, port] = host.split(':');
    const response = await new Promise<IncomingMessage>((resolve) => {
      httpRequest({ hostname, port, path: pathname }, resolve).end();
    });
    let received = 0;
    response.on('data', (chunk: Buffer) => {
      received += chunk.length;
    });
    await once(response, 'error');
    expect(received).toBe(Math.floor(Number(response.headers['content-length']) / 2));
  });

  it('sends JSON that breaks off', async () => {
    server.faults.set('malformed');
    const response = await get();
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it('sends nothing at all with status 200', async () => {
    server.faults.set('empty');
    const response = await get();
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('sends a valid body of the size that was asked', async () => {
    server.faults.set('oversize', { megabytes: 2, times: 1 });
    const announced = await get();
    const text = await announced.text();
    expect(Number(announced.headers.get('content-length'))).toBe(text.length);
    expect(text.length).toBeGreaterThan(2 * 1024 * 1024);
    expect(JSON.parse(text)).toMatchObject({ path: '/base/things' });
    server.faults.set('oversize', { megabytes: 1, announced: false });
    const silent = await get();
    expect(silent.headers.get('content-length')).toBeNull();
    expect((await silent.text()).length).toBeGreaterThan(1024 * 1024);
  });

  it('compresses for a client that accepts it', async () => {
    server.faults.set('gzip');
    const response = await get();
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toMatchObject({ path: '/base/things' });
    const plain = await fetch(server.url, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it("passes a source's own quirks on", async () => {
    server.faults.set('own-quirk', { match: 'things' });
    expect(await (await get('things')).json()).toMatchObject({ quirk: true });
    expect(await (await get('others')).json()).toMatchObject({ quirk: false });
  });
});

describe('requests the client gave up on', () => {
  it('slow the next one down when that switch is on', async () => {
    const slow = await startSourceServer(source, { host: '127.0.0.1', port: 0 });
    slow.faults.set('abort-slows', { ms: 120 });
    slow.faults.set('latency', { ms: 20_000, times: 1 });
    await expect(fetch(slow.url, { signal: AbortSignal.timeout(40) })).rejects.toThrow(/timeout/u);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const started = performance.now();
    await fetch(slow.url);
    expect(performance.now() - started).toBeGreaterThan(100);
    await slow.close();
  });
});

describe('control addresses', () => {
  const control = (path: string, method = 'GET', body?: unknown): Promise<Response> =>
    fetch(new URL(`/__sandbox/${path}`, server.url), {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('set and clear switches from another process', async () => {
    const set = await control('faults', 'POST', { name: 'status', status: 418, match: 'things', times: 1 });
    expect(set.status).toBe(204);
    expect((await get('others')).status).toBe(200);
    expect((await get('things')).status).toBe(418);
    expect((await get('things')).status).toBe(200);
    await control('faults', 'POST', [{ name: 'status', match: '/THINGS$/i' }, { name: 'own-quirk' }]);
    expect((await get('things')).status).toBe(500);
    await control('faults', 'DELETE');
    expect(await (await get('things')).json()).toMatchObject({ quirk: false });
  });

  it('list the switches with their descriptions', async () => {
    const { switches } = listSchema.parse(await (await control('faults')).json());
    expect(switches.map(({ name }) => name)).toContain('own-quirk');
    expect(switches.every(({ description }) => description.endsWith('.'))).toBe(true);
  });

  it('refuse what they do not understand', async () => {
    expect((await control('faults', 'POST', { name: 'no-such' })).status).toBe(400);
    expect((await control('faults', 'POST', 'text')).status).toBe(400);
    expect((await control('other')).status).toBe(404);
  });

  it('give and forget the recorded requests, and are not recorded themselves', async () => {
    await get('things?a=1');
    expect(await (await control('requests')).json()).toMatchObject([{ path: '/base/things', query: 'a=1' }]);
    await control('requests', 'DELETE');
    expect(await (await control('requests')).json()).toEqual([]);
  });
});
