import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { onTestFinished, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import { createHttp, type Authorize, type Http } from './http.ts';

type Asked = {
  readonly method: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

type World = { readonly http: Http; readonly asked: readonly Asked[]; readonly baseUrl: string };

const atOnce = { wait: () => Promise.resolve() };

async function worldOf(answer: RequestListener, authorize?: Authorize): Promise<World> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    asked.push({ method: request.method, headers: request.headers, body: await text(request) });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/informat/`;
  return { http: createHttp({ source: 'informat', baseUrl, retryPolicy: atOnce, authorize }), asked, baseUrl };
}

const says =
  (status: number, body = '', headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

describe('a read by POST', () => {
  test('sends its body as JSON, and reads JSON', async () => {
    const { http, asked } = await worldOf(says(200, '[1]'));

    await expect(http.postJson('vacatures', z.array(z.number()), { json: { ids: [7] } })).resolves.toEqual([1]);
    expect(asked).toMatchObject([
      { method: 'POST', body: '{"ids":[7]}', headers: { 'content-type': 'application/json' } },
    ]);
  });

  test('is repeated like any read', async () => {
    const { http, asked } = await worldOf(says(503));

    await expect(http.postJson('vacatures', z.unknown(), { json: {} })).rejects.toMatchObject({
      failure: { kind: 'unavailable' },
    });
    expect(asked).toHaveLength(3);
  });
});

describe('a write', () => {
  test('sends its method and body, and takes an empty answer', async () => {
    const { http, asked } = await worldOf(says(200));

    await expect(http.send('PUT', 'employees/1', { json: { a: 1 } })).resolves.toBe('');
    expect(asked).toMatchObject([{ method: 'PUT', body: '{"a":1}' }]);
  });

  test('without a body has no content type', async () => {
    const { http, asked } = await worldOf(says(204));

    await http.send('DELETE', 'employees/1');

    expect(asked[0]).toMatchObject({ method: 'DELETE', body: '' });
    expect(asked[0]?.headers).not.toHaveProperty('content-type');
  });

  test.each([
    { name: 'an error of the vendor', answer: says(503) },
    { name: 'a cut connection', answer: ((request) => request.socket.destroy()) satisfies RequestListener },
    { name: 'too many requests', answer: says(429, '', { 'retry-after': '0' }) },
  ])('is never repeated after $name', async ({ answer }) => {
    const { http, asked } = await worldOf(answer);

    await expect(http.send('PUT', 'employees/1', { json: {} })).rejects.toMatchObject({ name: 'SourceError' });
    expect(asked).toHaveLength(1);
  });

  test.each([
    [413, { kind: 'request-too-large' }, { kind: 'invalid-input', field: 'request', problem: 'too-long' }],
    [400, { kind: 'invalid-input', field: 'body' }, { kind: 'invalid-input', field: 'body', problem: 'refused' }],
  ])('tells what the gateway says of it by %i', async (status, failure, told) => {
    const problem = { 'content-type': 'application/problem+json' };
    const { http } = await worldOf(says(status, JSON.stringify({ failure }), problem));

    await expect(http.send('PUT', 'employees/1', { json: {} })).rejects.toMatchObject({ failure: told });
  });
});

describe('a source that asks who is there', () => {
  test('gets the sealed credential beside the headers of the request', async () => {
    const { http, asked } = await worldOf(says(200, '[]'), () => 'sealed-text');

    await http.getText('employees', { headers: { InstituteNo: '099999' } });

    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer sealed-text', instituteno: '099999' });
  });

  test('is not asked without one', async () => {
    const { http, asked } = await worldOf(says(200, '[]'), () => undefined);

    await expect(http.getText('employees')).rejects.toMatchObject({ failure: { kind: 'credentials-missing' } });
    expect(asked).toEqual([]);
  });

  test.each(['expired', 'institute', 'key'])('says why it refuses: %s', async (reason) => {
    const problem = { 'content-type': 'application/problem+json' };
    const failure = { kind: 'credentials-rejected', reason };
    const { http } = await worldOf(says(401, JSON.stringify({ failure }), problem), () => 'sealed-text');

    await expect(http.getText('employees')).rejects.toMatchObject({ failure });
  });

  test('may refuse for a reason that this version does not know', async () => {
    const problem = { 'content-type': 'application/problem+json' };
    const failure = { kind: 'credentials-rejected', reason: 'full-moon' };
    const { http } = await worldOf(says(401, JSON.stringify({ failure }), problem), () => 'sealed-text');

    await expect(http.getText('employees')).rejects.toMatchObject({
      failure: { kind: 'credentials-rejected', reason: undefined },
    });
  });
});

test('the address of a path is absolute, and stays below the base', async () => {
  const { http, baseUrl } = await worldOf(says(200));

  expect(http.addressOf('Document(1)/file')).toBe(`${baseUrl}Document(1)/file`);
  expect(() => http.addressOf('../pdata/entities')).toThrow(RangeError);
});
