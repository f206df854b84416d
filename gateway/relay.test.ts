import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { get, open } from '../test/support/gateway/get.ts';
import { answerJson, relayTo } from '../test/support/gateway/relay-to.ts';

const LONG_JSON = JSON.stringify(Array.from({ length: 500 }, (_, id) => ({ id, name: `organism ${id}` })));

describe('what is asked of the source', () => {
  it('is the path under the base address with the query byte for byte', async () => {
    const { upstream, api } = await relayTo(answerJson);
    const query = '$filter=Datum%20ge%202026-07-01T00:00:00%2B02:00&plus=+&quote=%27%27&low=%c3%a9&empty=&&x';

    await get(`${api}/tweedekamer/`, { path: `/api/tweedekamer/Zaak?${query}` });

    expect(upstream.requests.map(({ url }) => url)).toEqual([`/base/v1/Zaak?${query}`]);
  });

  it.each([
    ['', '/base/v1/'],
    ['$metadata', '/base/v1/$metadata'],
    ['Zaak/$count?$filter=Verwijderd%20eq%20false', '/base/v1/Zaak/$count?$filter=Verwijderd%20eq%20false'],
    [
      'Zaak(0000aaaa-0000-0000-0000-00000000000a)/Besluit?',
      '/base/v1/Zaak(0000aaaa-0000-0000-0000-00000000000a)/Besluit',
    ],
  ])('keeps the form of the OData address %j', async (path, asked) => {
    const { upstream, api } = await relayTo(answerJson);

    await get(`${api}/tweedekamer/`, { path: `/api/tweedekamer/${path}` });

    expect(upstream.requests.map(({ url }) => url)).toEqual([asked]);
  });

  it('carries what the client accepts and nothing that tells who the client is', async () => {
    const { upstream, entities } = await relayTo(answerJson);

    await get(entities, {
      headers: {
        accept: 'application/json;odata.metadata=none',
        'accept-encoding': 'br, gzip',
        'accept-language': 'nl-BE',
        authorization: 'Bearer secret',
        cookie: 'session=secret',
        connection: 'close, x-hop',
        'x-hop': 'secret',
        origin: 'https://excel.example',
        referer: 'https://excel.example/book',
        'user-agent': 'Excel',
        'x-forwarded-for': '10.0.0.1',
        'x-request-id': 'mine',
        'if-none-match': '"1"',
        range: 'bytes=0-1',
        'x-custom': 'secret',
      },
    });

    const { host: _, connection: __, ...headers } = upstream.requests[0]?.headers ?? {};
    expect(headers).toEqual({
      accept: 'application/json;odata.metadata=none',
      'accept-encoding': 'br, gzip',
      'accept-language': 'nl-BE',
      'user-agent': expect.stringMatching(/^Bronblad\/\d/u),
    });
  });
});

describe('what the client gets', () => {
  it('is the status, body and telling headers of the vendor, and no cookie', async () => {
    const { entities } = await relayTo((_, response) => {
      response
        .writeHead(400, {
          'content-type': 'application/json; odata.metadata=minimal',
          etag: '"7"',
          'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT',
          'retry-after': '7',
          'set-cookie': 'a=b',
          server: 'Microsoft-IIS',
          'x-powered-by': 'ASP.NET',
          'access-control-allow-origin': 'https://elsewhere.example',
          'strict-transport-security': 'max-age=1',
          'cache-control': 'public, max-age=600',
        })
        .end('{"error":{"code":"","message":"no"}}');
    });

    const { status, headers, body } = await get(entities);

    expect(status).toBe(400);
    expect(body.toString()).toBe('{"error":{"code":"","message":"no"}}');
    expect(headers).toMatchObject({
      'content-type': 'application/json; odata.metadata=minimal',
      etag: '"7"',
      'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT',
      'retry-after': '7',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/u),
    });
    for (const name of ['set-cookie', 'server', 'x-powered-by', 'access-control-allow-origin']) {
      expect(headers).not.toHaveProperty(name);
    }
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('asks once, whatever the vendor says about trying again', async () => {
    const { upstream, entities } = await relayTo((_, response) => {
      response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/html' }).end('<h1>Varnish</h1>');
    });

    const { status, headers, body } = await get(entities);

    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('1');
    expect(body.toString()).toBe('<h1>Varnish</h1>');
    expect(upstream.requests).toHaveLength(1);
  });

  it('holds the very bytes that the vendor compressed', async () => {
    const sent = gzipSync(LONG_JSON);
    const { entities } = await relayTo((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(sent);
    });

    const { headers, body } = await get(entities, { headers: { 'accept-encoding': 'br, gzip' } });

    expect(headers['content-encoding']).toBe('gzip');
    expect(body).toEqual(sent);
  });

  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ])('is compressed when the vendor did not and the client accepts %j', async (accepted, encoding, decode) => {
    const { entities } = await relayTo((_, response) => {
      response.setHeader('content-type', 'application/json').end(LONG_JSON);
    });

    const { headers, body } = await get(entities, { headers: { 'accept-encoding': accepted } });

    expect(headers['content-encoding']).toBe(encoding);
    expect(decode(body).toString()).toBe(LONG_JSON);
  });

  it('leaves photos as they are', async () => {
    const photo = randomBytes(5000);
    const { api } = await relayTo((_, response) => {
      response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': photo.length }).end(photo);
    });

    const { headers, body } = await get(
      `${api}/tweedekamer/Persoon(00000000-0000-0000-0000-000000000001)/TK.DA.GGM.OData.Resource()`,
      { headers: { 'accept-encoding': 'br' } },
    );

    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-length']).toBe('5000');
    expect(body).toEqual(photo);
  });

  it.each(['identity', 'br'])('starts before the vendor has finished (%s)', async (encoding) => {
    const half = randomBytes(1_500_000).toString('base64');
    let finish = (): void => undefined;
    const { entities } = await relayTo((_, response) => {
      response.setHeader('content-type', 'application/json').write(half);
      finish = () => void response.end();
    });

    const answer = await open(entities, { headers: { 'accept-encoding': encoding } });
    const [chunk] = (await once(answer, 'data')) as [Buffer];
    expect(chunk.length).toBeGreaterThan(0);
    finish();
    answer.resume();
    await once(answer, 'end');
  });
});
