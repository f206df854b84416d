import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { demoCredentials, informatLandmarks, startSandbox, type Sandbox } from '../index.ts';

const { clientId, clientSecret, institutes } = demoCredentials.informat;
const tokenSchema = z.object({ access_token: z.string(), expires_in: z.literal(3600) });

let sandbox: Sandbox;
let token: string;

const askToken = (): Promise<Response> =>
  fetch(sandbox.informat.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: institutes.map((no) => `api_informat_sas_personeel.personeel.${no}`).join(' '),
    }),
  });

beforeAll(async () => {
  sandbox = await startSandbox({ sizes: { scale: 0.01, largeRows: 1 } });
  token = tokenSchema.parse(await (await askToken()).json()).access_token;
});
afterAll(() => sandbox.close());

const headers = (): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${token}`,
  InstituteNo: String(institutes[0]),
  'Api-Version': '2',
});

const ask = (address: string, body?: unknown): Promise<Response> =>
  fetch(`${sandbox.informat.url}${address}`, {
    headers: { ...headers(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { method: 'PUT', body: JSON.stringify(body) }),
  });

describe('Informat over the network', () => {
  it('gives employees to a customer with a token', async () => {
    const response = await ask('employees?schoolyear=2023-24');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toContainEqual(
      expect.objectContaining({ personId: informatLandmarks.people.active, pPersoon: 1000 }),
    );
  });

  it('takes writes with a body', async () => {
    const address = `employees/${informatLandmarks.people.active}/communication-number`;
    const response = await ask(address, { soort: 3, type: 9, nummer: '0400 11 22 33', id: null });
    expect([response.status, await response.json()]).toEqual([200, expect.stringMatching(/^[0-9a-f-]{36}$/u)]);
  });

  it('refuses an institute header that was sent twice', async () => {
    const url = new URL('employees?schoolyear=2023-24', sandbox.informat.url);
    const request = httpRequest(url, { headers: { ...headers(), InstituteNo: [...institutes] } }).end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(400);
  });

  it('sends status 999, which no fetch can make itself', async () => {
    sandbox.informat.faults.set('informat-999', { times: 1 });
    const response = await ask('employees?schoolyear=2023-24');
    expect([response.status, response.ok]).toEqual([999, false]);
  });

  it('gives a habit up when it is told to over the network, and takes it up again', async () => {
    const control = new URL('/__sandbox/faults', sandbox.informat.url);
    const statusOf = async (): Promise<number> => (await ask('Employees?schoolyear=2023-24')).status;
    const body = JSON.stringify({ name: 'informat-path-casing', on: false });
    expect((await fetch(control, { method: 'POST', body })).status).toBe(204);
    expect(await statusOf()).toBe(404);
    expect((await fetch(`${control.href}?name=informat-path-casing`, { method: 'DELETE' })).status).toBe(204);
    expect(await statusOf()).toBe(200);
  });

  it('can be told to harm tokens alone, and records each request without secrets', async () => {
    sandbox.informat.faults.set('status', { status: 503, match: '/connect/token', times: 1 });
    sandbox.informat.clearRequests();
    expect((await ask('employees?schoolyear=2023-24')).status).toBe(200);
    expect((await askToken()).status).toBe(503);
    expect(sandbox.informat.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /employees',
      'POST /connect/token',
    ]);
    expect(JSON.stringify(sandbox.informat.requests)).not.toContain(clientSecret);
  });
});
