import { describe, expect, it } from 'vitest';

import { enrolled, failureOf } from '../test/support/gateway/start-vendor.ts';

const ID = '0d3c1f7a-1b2c-4d5e-8f90-0a1b2c3d4e5f';
const VACATURES = { apiKey: 'vdab-key-7f', clientId: 'vdab-client', clientSecret: 'vdab-secret-91' };

describe('what is written', () => {
  it.each([
    ['PUT', `employees/${ID}/interruptions/${ID}`],
    ['PUT', `employees/interruptions/${ID}/attachments/${ID}`],
    ['PUT', `employees/${ID}/communication-number`],
  ])('goes through byte for byte: %s %s', async (method, path) => {
    const { ask, dataRequests } = await enrolled();
    const body = ' {"Instelnr":"032847", "a":1, "a":2.50,"é":"\\u00e9"}\n';

    await ask(path, { method, body, headers: { 'content-type': 'application/json; charset=utf-8' } });

    expect(dataRequests()).toMatchObject([
      { method, url: `/base/${path}`, body, headers: { 'content-type': 'application/json' } },
    ]);
  });

  it.each([
    `employees/interruptions/${ID}`,
    `employees/interruptions/${ID}/attachments/${ID}`,
    `employees/${ID}/communication-number/${ID}`,
  ])('is deleted without a body, and an empty answer stays one: %s', async (path) => {
    const { ask, vendor, dataRequests } = await enrolled();
    vendor.answerData = (_, response) => response.writeHead(200).end();

    const { status, text } = await ask(path, { method: 'DELETE' });

    expect([status, text]).toEqual([200, '']);
    expect(dataRequests()).toMatchObject([{ method: 'DELETE', body: '' }]);
    expect(dataRequests()[0]?.headers).not.toHaveProperty('content-type');
  });

  it('may be an attachment of 10 MB in base64, and not much more', async () => {
    const { ask, dataRequests } = await enrolled();
    const path = `employees/interruptions/${ID}/attachments/${ID}`;
    const put = (bytes: number) =>
      ask(path, { method: 'PUT', body: JSON.stringify({ file: Buffer.alloc(bytes).toString('base64') }) });

    expect((await put(10 * 1024 * 1024)).status).toBe(200);
    const told = await put(12 * 1024 * 1024);

    expect([told.status, failureOf(told)]).toEqual([413, { kind: 'request-too-large' }]);
    expect(dataRequests()).toHaveLength(1);
  });

  it('is small elsewhere, and JSON everywhere', async () => {
    const { ask, dataRequests } = await enrolled({ source: 'vacatures', credential: VACATURES });

    expect((await ask('vacatures', { body: '["1","2"]' })).status).toBe(200);
    expect(failureOf(await ask('vacatures', { body: `"${'x'.repeat(300_000)}"` }))).toEqual({
      kind: 'request-too-large',
    });
    const told = await ask('vacatures', { body: 'id=1', headers: { 'content-type': 'text/plain' } });
    expect([told.status, failureOf(told)]).toEqual([400, { kind: 'invalid-input', field: 'body' }]);
    expect(dataRequests().map(({ method, body }) => [method, body])).toEqual([['POST', '["1","2"]']]);
  });

  it('is not read before the seal has been', async () => {
    const { ask } = await enrolled();

    const told = await ask(`employees/${ID}/communication-number`, {
      method: 'PUT',
      sealed: undefined,
      body: 'x'.repeat(1000),
      headers: { 'content-type': 'text/plain' },
    });

    expect(failureOf(told)).toEqual({ kind: 'credentials-missing' });
  });
});
