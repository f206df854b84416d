import { decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';

import {
  answerWith,
  askGateway,
  enrol,
  failureOf,
  giveToken,
  SCHOOL,
  startGatewayTo,
  startVendor,
} from '../test/support/gateway/start-vendor.ts';
import { sealKey } from '../test/support/gateway/seal-key.ts';

const NOW = Date.parse('2026-11-23T10:00:00.400Z');
const KEY_AND_CLIENT = { apiKey: 'vdab-key-7f', clientId: 'vdab-client', clientSecret: 'vdab-secret-91' };
const KEY = { apiKey: 'vdab-key-7f' };

function post(gateway: { readonly url: string }, source: string, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return askGateway(`${gateway.url}/api/credentials/${source}`, { body: text });
}

describe('a credential that the vendor accepts', () => {
  it('is exchanged for a sealed text with a date, and stored nowhere', async () => {
    const vendor = await startVendor();
    const gateway = await startGatewayTo(vendor, { env: { SEAL_KEYS: sealKey('k1') }, now: () => NOW });

    const { status, headers, text } = await post(gateway, 'informat', SCHOOL);
    const { sealed, expiresAt, ...rest } = JSON.parse(text) as Record<string, string>;

    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(expiresAt).toBe('2026-12-23T10:00:00.000Z');
    expect(rest).toEqual({});
    expect(decodeProtectedHeader(sealed ?? '')).toEqual({ alg: 'dir', enc: 'A256GCM', kid: 'k1' });
    expect(sealed?.split('.')).toHaveLength(5);
  });

  it('lasts as long as the configuration says', async () => {
    const gateway = await startGatewayTo(await startVendor(), { env: { SEAL_LIFETIME_DAYS: '1' }, now: () => NOW });

    expect((await enrol(gateway)).expiresAt).toBe('2026-11-24T10:00:00.000Z');
  });

  it('of Informat is tried by a form that asks a scope for each institute, in 6 digits', async () => {
    const vendor = await startVendor();
    const gateway = await startGatewayTo(vendor);

    await enrol(gateway, 'informat', {
      ...SCHOOL,
      clientId: ` ${SCHOOL.clientId}\n`,
      institutes: ['32847', '032847', '1'],
    });
    const [asked] = vendor.tokenRequests;

    expect(asked?.method).toBe('POST');
    expect(asked?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: SCHOOL.clientId,
      client_secret: SCHOOL.clientSecret,
      scope: 'api_informat_sas_personeel.personeel.000001 api_informat_sas_personeel.personeel.032847',
    });
    expect(vendor.dataRequests).toEqual([]);
  });

  it('of vacancies v4 is tried by a token and one call', async () => {
    const vendor = await startVendor();
    const gateway = await startGatewayTo(vendor);

    await enrol(gateway, 'vacatures', KEY_AND_CLIENT);

    expect(new URLSearchParams(vendor.tokenRequests[0]?.body).get('client_secret')).toBe('vdab-secret-91');
    expect(vendor.dataRequests).toMatchObject([
      {
        url: '/base/vacatures?aantal=1',
        headers: { 'x-ibm-client-id': 'vdab-key-7f', authorization: 'Bearer token-1' },
      },
    ]);
  });

  it.each([
    ['vacatures', { VACATURES_VERSION: 'v2' }, '/base/vacatures?aantal=1'],
    ['referentie', {}, '/base/v1/rijbewijzen'],
    ['competent', {}, expect.stringMatching(/^\/base\/search\?searchValue=/u)],
    ['competent', { COMPETENT_VERSION: 'v1' }, expect.stringMatching(/^\/base\/releases\/current\/technicalcomp/u)],
  ])('of %s with %j is tried by one documented call with the key alone', async (source, env, url) => {
    const vendor = await startVendor();
    const gateway = await startGatewayTo(vendor, { env });

    await enrol(gateway, source, KEY);

    expect(vendor.tokenRequests).toEqual([]);
    expect(vendor.dataRequests).toMatchObject([{ method: 'GET', url, headers: { 'x-ibm-client-id': 'vdab-key-7f' } }]);
    expect(vendor.dataRequests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('has a key that works when the call finds nothing', async () => {
    const vendor = await startVendor({ answerData: (_, response) => answerWith(response, 404, '{}') });

    expect((await enrol(await startGatewayTo(vendor), 'competent', KEY)).sealed).toMatch(/^ey/u);
  });
});

describe('a credential that the vendor refuses', () => {
  it.each([
    ['client', 400, '{"error":"invalid_client"}'],
    ['client', 401, 'Unknown client vendor-words'],
    ['client', 400, '{"error":"unauthorized_client","error_description":"vendor-words"}'],
    ['scope', 400, '{"error":"invalid_scope","error_description":"vendor-words"}'],
    ['scope', 200, '{"access_token":"t","expires_in":9,"scope":"api_informat_sas_personeel.personeel.032847"}'],
    ['scope', 200, '{"access_token":"t","scope":["api_informat_sas_personeel.personeel.032847"]}'],
  ])('is 422 for the reason %s at %i %s', async (reason, status, body) => {
    const vendor = await startVendor({ answerToken: (_, response) => answerWith(response, status, body) });

    const told = await post(await startGatewayTo(vendor), 'informat', SCHOOL);

    expect(told.status).toBe(422);
    expect(told.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
    expect(told.headers.get('cache-control')).toBe('no-store');
    expect(failureOf(told)).toEqual({ kind: 'credentials-rejected', reason });
    expect(told.text).not.toContain('vendor-words');
  });

  it.each([401, 403])('is 422 for its key at %i', async (status) => {
    const vendor = await startVendor({ answerData: (_, response) => answerWith(response, status, 'vendor-words') });
    const gateway = await startGatewayTo(vendor);

    for (const [source, credential] of [
      ['vacatures', KEY_AND_CLIENT],
      ['competent', KEY],
    ] as const) {
      const told = await post(gateway, source, credential);
      expect([told.status, failureOf(told)]).toEqual([422, { kind: 'credentials-rejected', reason: 'key' }]);
    }
  });
});

describe('a vendor that does not decide', () => {
  it.each([
    [500, '{}'],
    [302, ''],
    [404, ''],
    [200, '<html>'],
    [200, '{"access_token": "t", '],
    [200, '{"access_token":""}'],
    [200, '{"access_token":"two\\nlines"}'],
    [200, '{"token":"t"}'],
    [200, `"${'x'.repeat(70_000)}"`],
  ])('is as good as unreachable when it answers %i %.20s for a token', async (status, body) => {
    const vendor = await startVendor({ answerToken: (_, response) => answerWith(response, status, body) });

    const told = await post(await startGatewayTo(vendor), 'informat', SCHOOL);

    expect([told.status, failureOf(told)]).toEqual([502, { kind: 'unreachable' }]);
  });

  it.each([429, 503])('is busy when it answers %i for a token', async (status) => {
    const vendor = await startVendor({ answerToken: (_, response) => answerWith(response, status, '') });

    const told = await post(await startGatewayTo(vendor), 'informat', SCHOOL);

    expect([told.status, failureOf(told)]).toEqual([503, { kind: 'busy' }]);
    expect(Number(told.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each([
    [500, 'unreachable'],
    [302, 'unreachable'],
    [429, 'busy'],
  ])('answering %i to a key is %s', async (status, kind) => {
    const vendor = await startVendor({ answerData: (_, response) => answerWith(response, status, '') });

    expect(failureOf(await post(await startGatewayTo(vendor), 'referentie', KEY))).toEqual({ kind });
  });

  it.each([
    ['of its door, which knows no such address', '{"httpCode":"404","httpMessage":"Not Found"}'],
    ['in a page', '<html>404</html>'],
    ['without a word', ''],
  ])('has not looked at a key when it answers 404 %s', async (_, body) => {
    const vendor = await startVendor({ answerData: (__, response) => answerWith(response, 404, body) });

    const told = await post(await startGatewayTo(vendor), 'competent', KEY);

    expect([told.status, failureOf(told)]).toEqual([502, { kind: 'unreachable' }]);
  });

  it('is unreachable when it hangs up or is not there', async () => {
    const vendor = await startVendor({ answerToken: (_, response) => response.destroy() });

    expect(failureOf(await post(await startGatewayTo(vendor), 'informat', SCHOOL))).toEqual({ kind: 'unreachable' });
    const nowhere = await startGatewayTo(vendor, { env: { COMPETENT_URL: 'http://127.0.0.1:1/' } });
    expect(failureOf(await post(nowhere, 'competent', KEY))).toEqual({ kind: 'unreachable' });
  });

  it('times out before its headers and within its body', async () => {
    const vendor = await startVendor({
      answerToken: () => undefined,
      answerData: (_, response) => response.writeHead(200).write('['),
    });
    const gateway = await startGatewayTo(vendor, { limits: { headerTimeoutMs: 150 } });

    for (const [source, credential] of [
      ['informat', SCHOOL],
      ['competent', KEY],
    ] as const) {
      const told = await post(gateway, source, credential);
      expect([told.status, failureOf(told)]).toEqual([504, { kind: 'timed-out', afterMs: 150 }]);
    }
  });
});

describe('what is posted', () => {
  it.each([
    ['informat', { ...SCHOOL, institutes: ['1234567'] }, 'institutes'],
    ['informat', { ...SCHOOL, institutes: ['12a'] }, 'institutes'],
    ['informat', { ...SCHOOL, institutes: [32_847] }, 'institutes'],
    ['informat', { ...SCHOOL, institutes: [] }, 'institutes'],
    ['informat', { ...SCHOOL, clientSecret: ' ' }, 'clientSecret'],
    ['informat', { clientSecret: 's', institutes: ['1'] }, 'clientId'],
    ['informat', { ...SCHOOL, typedName: 1 }, 'body'],
    ['vacatures', KEY, 'clientId'],
    ['referentie', { apiKey: 'two\nlines' }, 'apiKey'],
    ['competent', KEY_AND_CLIENT, 'body'],
    ['competent', [], 'body'],
    ['competent', '{"apiKey": "k', 'body'],
    ['competent', '', 'body'],
    ['competent', '{"__proto__": {"apiKey": "k"}}', 'body'],
  ])('for %s as %j is refused by the name of its field %s', async (source, body, field) => {
    const vendor = await startVendor();

    const told = await post(await startGatewayTo(vendor), source, body);

    expect([told.status, failureOf(told)]).toEqual([400, { kind: 'invalid-input', field }]);
    expect(told.text).not.toMatch(/typedName|lines/u);
    expect([...vendor.tokenRequests, ...vendor.dataRequests]).toEqual([]);
  });

  it('must be JSON and small', async () => {
    const gateway = await startGatewayTo(await startVendor());
    const url = `${gateway.url}/api/credentials/competent`;

    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const told = await askGateway(url, { body: JSON.stringify(KEY), headers: { 'content-type': type } });
      expect([told.status, failureOf(told)]).toEqual([400, { kind: 'invalid-input', field: 'body' }]);
    }
    const told = await post(gateway, 'competent', { apiKey: 'x'.repeat(20_000) });
    expect([told.status, failureOf(told)]).toEqual([413, { kind: 'request-too-large' }]);
  });

  it('goes to guarded sources only, and cannot be read back', async () => {
    const gateway = await startGatewayTo(await startVendor());

    expect((await post(gateway, 'pdata', KEY)).status).toBe(404);
    expect((await post(gateway, '', KEY)).status).toBe(404);
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const told = await askGateway(`${gateway.url}/api/credentials/informat`, { method });
      expect([told.status, failureOf(told)]).toEqual([404, { kind: 'not-allowed' }]);
    }
  });

  it('cannot be guessed at speed', async () => {
    const vendor = await startVendor({ answerToken: (_, response) => answerWith(response, 401, '') });
    const gateway = await startGatewayTo(vendor);

    const statuses: number[] = [];
    for (let attempt = 0; attempt < 31; attempt += 1) statuses.push((await post(gateway, 'informat', SCHOOL)).status);

    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 422), 429]);
    expect(vendor.tokenRequests).toHaveLength(30);
  });

  it('is checked anew each time, whatever token is still good', async () => {
    const vendor = await startVendor();
    const gateway = await startGatewayTo(vendor);
    await enrol(gateway);
    vendor.answerToken = (_, response) => answerWith(response, 401, '');

    expect((await post(gateway, 'informat', SCHOOL)).status).toBe(422);
    vendor.answerToken = (_, response) => giveToken(response, 'again');
    expect((await post(gateway, 'informat', SCHOOL)).status).toBe(200);
  });
});
