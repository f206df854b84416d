import { describe, expect, it } from 'vitest';

import { inFlight } from '../test/support/gateway/relay-to.ts';
import { sealKey } from '../test/support/gateway/seal-key.ts';
import {
  answerWith,
  askGateway,
  enrolled,
  failureOf,
  giveToken,
  SCHOOL,
  startGatewayTo,
  startVendor,
  type Vendor,
} from '../test/support/gateway/start-vendor.ts';

const KEY = { apiKey: 'vdab-key-7f' };
const KEY_AND_CLIENT = { ...KEY, clientId: 'vdab-client', clientSecret: 'vdab-secret-91' };
const ID = '0d3c1f7a-1b2c-4d5e-8f90-0a1b2c3d4e5f';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function acceptOnly(vendor: Vendor, token: string): void {
  vendor.answerData = ({ headers }, response) =>
    answerWith(response, headers.authorization === `Bearer ${token}` ? 200 : 401, '{"vendor":"words"}');
}

describe('a request with a sealed text', () => {
  it('reaches Informat with its token, its institute and its version, and without the sealed text', async () => {
    const { ask, sealed, dataRequests } = await enrolled();

    const { status, headers, text } = await ask('employees?schoolyear=2026-27', {
      headers: { instituteno: '32847', 'api-version': '2', 'x-ibm-client-id': 'mine', cookie: 'c=1' },
    });

    expect([status, text]).toEqual([200, '[]']);
    expect(headers.get('cache-control')).toBe('no-store');
    const [asked] = dataRequests();
    expect(asked?.url).toBe('/base/employees?schoolyear=2026-27');
    expect(asked?.headers).toMatchObject({
      authorization: 'Bearer token-1',
      instituteno: '032847',
      'api-version': '2',
    });
    expect(JSON.stringify(asked)).not.toContain(sealed.slice(-20));
    expect(asked?.headers).not.toHaveProperty('x-ibm-client-id');
    expect(asked?.headers).not.toHaveProperty('cookie');
  });

  it('leaves the version to Informat when none is asked, and refuses one that does not exist', async () => {
    const { ask, dataRequests } = await enrolled();

    await ask();
    const told = await ask('employees', { headers: { 'api-version': '3' } });

    expect(dataRequests()[0]?.headers).not.toHaveProperty('api-version');
    expect([told.status, failureOf(told)]).toEqual([400, { kind: 'invalid-input', field: 'Api-Version' }]);
    expect(dataRequests()).toHaveLength(1);
  });

  it.each([
    { source: 'vacatures', credential: KEY_AND_CLIENT, path: 'vacatures/bulk', authorization: 'Bearer token-1' },
    { source: 'vacatures', credential: KEY, path: 'vacatures/1', env: { VACATURES_VERSION: 'v2' } },
    { source: 'referentie', credential: KEY, path: 'v1/jobdomeinen' },
    { source: 'competent', credential: KEY, path: 'releases/current/softskills' },
  ])('reaches $source by what it asks for: $path', async ({ path, authorization, ...settings }) => {
    const { ask, dataRequests } = await enrolled(settings);

    expect((await ask(path, { headers: { accept: 'application/hal+json' } })).status).toBe(200);

    const { headers } = dataRequests()[0] ?? {};
    expect(headers?.authorization).toBe(authorization);
    expect(headers).toMatchObject({ 'x-ibm-client-id': 'vdab-key-7f', accept: 'application/hal+json' });
    expect(headers).not.toHaveProperty('instituteno');
  });
});

describe('a request without a good one', () => {
  it('is refused for want of credentials, and the vendor is not asked', async () => {
    const { ask, dataRequests } = await enrolled();

    for (const authorization of ['', 'Basic eDp5', 'Bearer', 'Bearer ', 'Bearer two parts']) {
      const told = await ask('employees', { sealed: undefined, headers: { authorization } });
      expect([told.status, failureOf(told)]).toEqual([401, { kind: 'credentials-missing' }]);
      expect(told.headers.get('www-authenticate')).toBe('Bearer');
      expect(told.headers.get('cache-control')).toBe('no-store');
    }
    expect(dataRequests()).toEqual([]);
  });

  it('is refused when its seal is past its date', async () => {
    const { ask, clock, dataRequests } = await enrolled();
    clock.now += 30 * DAY_MS - 1000;
    expect((await ask()).status).toBe(200);
    clock.now += 1000;

    const told = await ask();

    expect([told.status, failureOf(told)]).toEqual([401, { kind: 'credentials-rejected', reason: 'expired' }]);
    expect(dataRequests()).toHaveLength(1);
  });

  it('is refused when its seal is altered, or no seal', async () => {
    const { ask, sealed } = await enrolled();

    for (const wrong of [
      `${sealed.slice(0, -10)}${sealed.at(-10) === 'A' ? 'B' : 'A'}${sealed.slice(-9)}`,
      'x',
      'a.b.c.d.e',
      SCHOOL.clientId,
    ]) {
      const told = await ask('employees', { sealed: wrong });
      expect([told.status, failureOf(told)]).toEqual([401, { kind: 'credentials-rejected', reason: 'unreadable' }]);
    }
  });

  it('is refused when it was sealed for another source', async () => {
    const { gateway, sealed } = await enrolled();

    const told = await askGateway(`${gateway.url}/api/competent/search`, { sealed });

    expect([told.status, failureOf(told)]).toEqual([401, { kind: 'credentials-rejected', reason: 'other-source' }]);
  });

  it('is refused when it was sealed for another version of the service', async () => {
    const { sealed } = await enrolled({
      source: 'vacatures',
      credential: KEY,
      env: { VACATURES_VERSION: 'v2', SEAL_KEYS: sealKey('k') },
    });
    const v4 = await startGatewayTo(await startVendor(), {
      env: { SEAL_KEYS: sealKey('k') },
      now: () => Date.parse('2026-11-23T10:00:00Z'),
    });

    const told = await askGateway(`${v4.url}/api/vacatures/vacatures`, { sealed });

    expect([told.status, failureOf(told)]).toEqual([401, { kind: 'credentials-rejected', reason: 'unreadable' }]);
  });

  it('lives through a turn of keys, and ends when its key is removed', async () => {
    const { sealed, vendor, clock } = await enrolled({ env: { SEAL_KEYS: sealKey('old') } });
    const now = () => clock.now;
    const turned = await startGatewayTo(vendor, { now, env: { SEAL_KEYS: `${sealKey('new')},${sealKey('old')}` } });
    const removed = await startGatewayTo(vendor, { now, env: { SEAL_KEYS: sealKey('new') } });
    const headers = { instituteno: '123456' };

    expect((await askGateway(`${turned.url}/api/informat/employees`, { sealed, headers })).status).toBe(200);
    const told = await askGateway(`${removed.url}/api/informat/employees`, { sealed, headers });

    expect([told.status, failureOf(told)]).toEqual([401, { kind: 'credentials-rejected', reason: 'unknown-key' }]);
  });

  it.each(['', '654321', '1234567', '032847, 123456', '../1', '0328470'])(
    'is forbidden for the institute %j',
    async (instituteno) => {
      const { ask, dataRequests } = await enrolled();

      const told = await ask('employees', { headers: { instituteno } });

      expect([told.status, failureOf(told)]).toEqual([403, { kind: 'credentials-rejected', reason: 'institute' }]);
      expect(dataRequests()).toEqual([]);
    },
  );

  it('is on no list when its address is not documented, whoever asks', async () => {
    const { ask } = await enrolled();

    expect(failureOf(await ask('employees/documents'))).toEqual({ kind: 'not-allowed' });
    expect(failureOf(await ask('employees', { body: '{}' }))).toEqual({ kind: 'not-allowed' });
  });
});

describe('the access token', () => {
  it('is requested once for 100 concurrent calls', async () => {
    const { ask, clock, tokenRequests, dataRequests } = await enrolled();
    clock.now += HOUR_MS;

    const answers = await Promise.all(Array.from({ length: 100 }, () => ask()));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(tokenRequests()).toHaveLength(1);
    expect(dataRequests()).toHaveLength(100);
  });

  it('is renewed a minute before the vendor ends it', async () => {
    const { ask, clock, tokenRequests } = await enrolled();

    clock.now += HOUR_MS - 60_001;
    await ask();
    expect(tokenRequests()).toHaveLength(0);
    clock.now += 1;
    await ask();
    expect(tokenRequests()).toHaveLength(1);
  });

  it('is renewed when the vendor refuses it, and the question asked again in full', async () => {
    const { ask, vendor, tokenRequests, dataRequests } = await enrolled();
    acceptOnly(vendor, 'token-2');
    const body = '{ "nummer": "0470", "nummer": 1e400 }';

    const told = await ask(`employees/${ID}/communication-number`, { method: 'PUT', body });

    expect(told.status).toBe(200);
    expect(tokenRequests()).toHaveLength(1);
    expect(dataRequests().map((asked) => [asked.method, asked.headers.authorization, asked.body])).toEqual([
      ['PUT', 'Bearer token-1', body],
      ['PUT', 'Bearer token-2', body],
    ]);
  });

  it('is renewed once for a hundred refusals', async () => {
    const { ask, vendor, tokenRequests } = await enrolled();
    acceptOnly(vendor, 'token-2');

    const answers = await Promise.all(Array.from({ length: 100 }, () => ask()));

    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(tokenRequests()).toHaveLength(1);
  });

  it('is renewed no more than once: the second refusal is the answer', async () => {
    const { ask, vendor, dataRequests, tokenRequests } = await enrolled();
    acceptOnly(vendor, 'none');

    const told = await ask();

    expect([told.status, told.text]).toEqual([401, '{"vendor":"words"}']);
    expect(told.headers.get('content-type')).toBe('application/json');
    expect(dataRequests()).toHaveLength(2);
    expect(tokenRequests()).toHaveLength(1);
  });

  it('leaves nothing of the refused answer behind', async () => {
    const { ask, vendor } = await enrolled();
    let refusals = 0;
    vendor.answerData = (_, response) => {
      if (refusals++ > 0) return response.writeHead(200).end('fine');
      response.writeHead(401, { 'content-type': 'text/x', 'retry-after': '9', etag: '"1"' });
      return response.end('x'.repeat(100_000));
    };

    const { status, headers, text } = await ask();

    expect([status, text]).toEqual([200, 'fine']);
    expect([headers.get('retry-after'), headers.get('etag'), headers.get('content-type')]).toEqual([null, null, null]);
  });

  it.each([
    [400, '{"error":"invalid_client"}', [401, { kind: 'credentials-rejected', reason: 'client' }]],
    [400, '{"error":"invalid_scope"}', [401, { kind: 'credentials-rejected', reason: 'scope' }]],
    [500, 'vendor-words', [502, { kind: 'unreachable' }]],
    [200, '{"access_token"', [502, { kind: 'unreachable' }]],
    [429, '', [503, { kind: 'busy' }]],
  ])('that cannot be had at %i %s ends the request, until it can', async (status, body, refusal) => {
    const { ask, vendor, clock, dataRequests } = await enrolled();
    clock.now += HOUR_MS;
    vendor.answerToken = (_, response) => answerWith(response, status, body);

    const told = await ask();

    expect([told.status, failureOf(told)]).toEqual(refusal);
    expect(told.text).not.toContain('vendor-words');
    expect(dataRequests()).toEqual([]);
    vendor.answerToken = (_, response) => giveToken(response, 'later');
    expect((await ask()).status).toBe(200);
  });

  it('that cannot be renewed ends the request with the reason', async () => {
    const { ask, vendor } = await enrolled();
    acceptOnly(vendor, 'none');
    vendor.answerToken = (_, response) => answerWith(response, 400, '{"error":"invalid_client"}');

    const told = await ask();

    expect([told.status, failureOf(told)]).toEqual([401, { kind: 'credentials-rejected', reason: 'client' }]);
  });

  it('times out when it does not come', async () => {
    const { ask, vendor, clock } = await enrolled({ limits: { headerTimeoutMs: 150 } });
    clock.now += HOUR_MS;
    vendor.answerToken = () => undefined;

    const told = await ask();

    expect([told.status, failureOf(told)]).toEqual([504, { kind: 'timed-out', afterMs: 150 }]);
  });

  it('is kept for the others when the one who waited for it leaves', async () => {
    const { gateway, sealed, vendor, clock, ask, tokenRequests, dataRequests } = await enrolled();
    clock.now += HOUR_MS;
    let give = (): void => undefined;
    vendor.answerToken = (_, response) => (give = () => giveToken(response, 'late'));
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${sealed}`, instituteno: '032847' };
    const left = fetch(`${gateway.url}/api/informat/employees`, { headers, signal: leaving.signal }).catch(
      () => 'left',
    );
    await expect.poll(() => tokenRequests().length).toBe(1);
    leaving.abort();
    expect(await left).toBe('left');
    await expect.poll(() => inFlight(gateway)).toBe(0);
    give();

    expect((await ask()).status).toBe(200);
    expect(dataRequests().map((asked) => asked.headers.authorization)).toEqual(['Bearer late']);
    expect(tokenRequests()).toHaveLength(1);
  });

  it('is not asked for by a key alone: a 401 is the answer', async () => {
    const { ask, vendor, dataRequests } = await enrolled({ source: 'competent', credential: KEY });
    acceptOnly(vendor, 'none');

    expect((await ask('search')).status).toBe(401);
    expect(dataRequests()).toHaveLength(1);
  });
});
