import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import { createHttp, type Http, type Transport } from './http.ts';

const anything = z.unknown();
const waits: number[] = [];
const impatient = {
  attempts: 3,
  random: () => 0.5,
  wait: async (ms: number) => {
    waits.push(ms);
  },
};

const closers: (() => void)[] = [];
afterEach(() => {
  closers.splice(0).forEach((close) => close());
  waits.length = 0;
});

async function httpOver(
  listener: RequestListener,
  transport: Transport = {},
): Promise<{ http: Http; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/pdata/`;
  return { http: createHttp({ source: 'pdata', baseUrl, retryPolicy: impatient, ...transport }), asked };
}

const answer =
  (status: number, body = '{}', headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

function inTurn(...listeners: RequestListener[]): RequestListener {
  let turn = 0;
  return (request, response) => listeners[Math.min(turn++, listeners.length - 1)]?.(request, response);
}

describe('what is asked', () => {
  test('repeats the name of a list and leaves out what is not set', async () => {
    const { http, asked } = await httpOver(answer(200));

    await http.getJson('x', anything, { query: { code: ['a', 'b&c'], year: 2026, language: undefined } });

    expect(asked).toEqual(['/api/pdata/x?code=a&code=b%26c&year=2026']);
  });

  test('sends an encoded query text as it is', async () => {
    const { http, asked } = await httpOver(answer(200));

    await http.getJson('x', anything, { search: '$filter=Van%20ge%202026-01-01T00:00:00%2B01:00' });

    expect(asked).toEqual(['/api/pdata/x?$filter=Van%20ge%202026-01-01T00:00:00%2B01:00']);
  });

  test.each(['https://elsewhere.test/x', '//elsewhere.test/x', '../x', '/x'])('refuses to follow %s', async (path) => {
    const { http, asked } = await httpOver(answer(200));

    await expect(http.getJson(path, anything)).rejects.toThrow(RangeError);
    expect(asked).toEqual([]);
  });
});

describe('what the source refuses', () => {
  test.each([
    [400, { kind: 'invalid-input', problem: 'refused' }],
    [401, { kind: 'credentials-rejected' }],
    [403, { kind: 'credentials-rejected' }],
    [404, { kind: 'not-found' }],
    [429, { kind: 'rate-limited' }],
    [500, { kind: 'unavailable', status: 500 }],
    [503, { kind: 'unavailable', status: 503 }],
    [418, { kind: 'unexpected-response', at: 'status 418' }],
  ])('reads status %i as a failure', async (status, failure) => {
    const { http } = await httpOver(answer(status));

    await expect(http.getJson('x', anything)).rejects.toMatchObject({ source: 'pdata', failure });
  });

  test.each([
    ['unreachable', { kind: 'unreachable' }],
    ['timed-out', { kind: 'timed-out', afterMs: 45_000 }],
    ['not-allowed', { kind: 'not-allowed' }],
    ['credentials-missing', { kind: 'credentials-missing' }],
    ['credentials-rejected', { kind: 'credentials-rejected' }],
    ['too-large', { kind: 'answer-too-large', limitBytes: 9 }],
  ])('takes the gateway at its word: %s', async (kind, failure) => {
    const body = JSON.stringify({ failure: { kind, afterMs: 45_000, limitBytes: 9 }, request: 'r-1' });
    const { http } = await httpOver(
      answer(502, body, { 'content-type': 'application/problem+json', 'x-request-id': 'r-1' }),
    );

    await expect(http.getJson('x', anything)).rejects.toMatchObject({ failure, request: 'r-1' });
  });

  test('lets the client explain a refusal that only it understands', async () => {
    const { http } = await httpOver(answer(400, 'node count'));
    const explain = (status: number, body: string) =>
      status === 400 && body === 'node count' ? ({ kind: 'not-allowed' } as const) : undefined;

    await expect(http.getJson('x', anything, { explain })).rejects.toMatchObject({ failure: { kind: 'not-allowed' } });
  });

  test('does not let the client explain what the gateway said', async () => {
    const body = JSON.stringify({ failure: { kind: 'not-allowed' } });
    const { http } = await httpOver(answer(404, body, { 'content-type': 'application/problem+json' }));
    const explain = () => ({ kind: 'not-found' }) as const;

    await expect(http.getJson('x', anything, { explain })).rejects.toMatchObject({ failure: { kind: 'not-allowed' } });
  });

  test('keeps the body and the query out of the error', async () => {
    const { http } = await httpOver(answer(401, 'secret'));

    const error: unknown = await http
      .getJson('x', anything, { query: { key: 'secret' } })
      .catch((reason: unknown) => reason);

    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret');
  });
});

describe('what time may heal', () => {
  test('is tried again, after as long as the source asks and some jitter', async () => {
    const { http } = await httpOver(inTurn(answer(429, '', { 'retry-after': '7' }), answer(200, '{"ok":true}')));

    await expect(http.getJson('x', anything)).resolves.toEqual({ ok: true });
    expect(waits).toEqual([7000 + 300]);
  });

  test('is tried three times in all, with longer pauses', async () => {
    const { http, asked } = await httpOver(answer(503));

    await expect(http.getJson('x', anything)).rejects.toMatchObject({ failure: { kind: 'unavailable' } });
    expect(asked).toHaveLength(3);
    expect(waits).toEqual([300, 600]);
  });

  test('is tried again after a cut connection', async () => {
    const { http } = await httpOver(inTurn((request) => request.socket.destroy(), answer(200, '1')));

    await expect(http.getJson('x', anything)).resolves.toBe(1);
  });

  test('is tried again after a body that was cut half-way', async () => {
    const cut: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('{"a"');
      setTimeout(() => response.destroy(), 20);
    };
    const { http } = await httpOver(inTurn(cut, answer(200, '2')));

    await expect(http.getJson('x', anything)).resolves.toBe(2);
  });

  test('is not waited for when the source asks too long a pause', async () => {
    const { http, asked } = await httpOver(answer(429, '', { 'retry-after': '3600' }));

    await expect(http.getJson('x', anything)).rejects.toMatchObject({
      failure: { kind: 'rate-limited', retryAfterMs: 3_600_000 },
    });
    expect(asked).toHaveLength(1);
  });

  test('is not tried again when a 5xx came late: the source gave up on it', async () => {
    const clock = [0, 30_000];
    const { http, asked } = await httpOver(answer(500), {
      retryPolicy: { ...impatient, now: () => clock.shift() ?? 0 },
    });

    await expect(http.getJson('x', anything)).rejects.toMatchObject({ failure: { kind: 'unavailable' } });
    expect(asked).toHaveLength(1);
  });

  test.each([400, 401, 404])('does not include status %i', async (status) => {
    const { http, asked } = await httpOver(answer(status));

    await http.getJson('x', anything).catch(() => undefined);

    expect(asked).toHaveLength(1);
  });
});

describe('an answer', () => {
  test('that stalls before its headers times out, once', async () => {
    const { http, asked } = await httpOver(() => undefined, { timeoutMs: 40 });

    await expect(http.getJson('x', anything)).rejects.toMatchObject({ failure: { kind: 'timed-out', afterMs: 40 } });
    expect(asked).toHaveLength(1);
  });

  test('that stalls in its body times out too', async () => {
    const { http } = await httpOver((_, response) => void response.writeHead(200).write('['), { timeoutMs: 40 });

    await expect(http.getJson('x', anything)).rejects.toMatchObject({ failure: { kind: 'timed-out', afterMs: 40 } });
  });

  test.each([
    ['announced', (body: string) => ({ 'content-length': String(body.length) })],
    ['not announced', () => ({ 'transfer-encoding': 'chunked' })],
  ])('above the size limit is refused, its length %s', async (_, headers) => {
    const body = JSON.stringify('x'.repeat(5000));
    const { http } = await httpOver(answer(200, body, headers(body)), { limitBytes: 1000 });

    await expect(http.getJson('x', anything)).rejects.toMatchObject({
      failure: { kind: 'answer-too-large', limitBytes: 1000 },
    });
  });

  test.each(['<html>', '', '{"a":'])('that is no JSON is unexpected: %s', async (body) => {
    const { http } = await httpOver(answer(200, body));

    await expect(http.getJson('x', anything)).rejects.toMatchObject({
      failure: { kind: 'unexpected-response', at: 'body' },
    });
  });

  test('that breaks the contract says where', async () => {
    const { http } = await httpOver(answer(200, '{"value":[{"Id":1}]}'));
    const schema = z.object({ value: z.array(z.object({ Id: z.string() })) });

    await expect(http.getJson('x', schema)).rejects.toMatchObject({
      failure: { kind: 'unexpected-response', at: 'value.0.Id' },
    });
  });

  test('keeps characters that a chunk boundary cuts in two', async () => {
    const bytes = Buffer.from('"é"');
    const { http } = await httpOver((_, response) => {
      response.write(bytes.subarray(0, 2));
      setTimeout(() => response.end(bytes.subarray(2)), 20);
    });

    await expect(http.getJson('x', anything)).resolves.toBe('é');
  });
});

describe('a caller that leaves', () => {
  test('ends the request with its own reason', async () => {
    const leaving = new AbortController();
    const closed = new EventTarget();
    const end = new Promise((resolve) => closed.addEventListener('close', resolve));
    const { http } = await httpOver((request) => {
      request.on('close', () => closed.dispatchEvent(new Event('close')));
      leaving.abort(new Error('left'));
    });

    await expect(http.getJson('x', anything, { signal: leaving.signal })).rejects.toThrow('left');
    await end;
  });

  test('ends a pause between two attempts', async () => {
    const leaving = new AbortController();
    const { http } = await httpOver(answer(503), {
      retryPolicy: { attempts: 3, baseMs: 60_000, random: () => 1 },
    });
    const reading = http.getJson('x', anything, { signal: leaving.signal });

    setTimeout(() => leaving.abort(new Error('left')), 60);

    await expect(reading).rejects.toThrow('left');
  });

  test('never starts when it has left already', async () => {
    const { http, asked } = await httpOver(answer(200));

    await expect(http.getJson('x', anything, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(asked).toEqual([]);
  });
});
