import { expect, it, onTestFinished } from 'vitest';

import { readConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { get } from '../test/support/gateway/get.ts';
import { answerJson, relayTo } from '../test/support/gateway/relay-to.ts';

const ID = '0d3c1f7a-1b2c-4d5e-8f90-0a1b2c3d4e5f';

function toRequests(log: readonly string[]): readonly Record<string, unknown>[] {
  return log.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'request');
}

it('tells of each request what happened, by its route', async () => {
  const { gateway, api } = await relayTo(answerJson);

  const { headers } = await get(`${api}/tweedekamer/Persoon(${ID})?$select=Achternaam`);

  await expect.poll(() => toRequests(gateway.log)).toHaveLength(1);
  expect(toRequests(gateway.log)[0]).toMatchObject({
    method: 'GET',
    source: 'tweedekamer',
    route: '{name}({guid})',
    status: '200',
    ms: expect.any(Number),
    bytes: expect.any(Number),
    reqId: headers['x-request-id'],
  });
});

it('never holds an id, a value of a query, a header or a body, whatever goes wrong', async () => {
  const { gateway, api } = await relayTo(
    (request, response) => {
      if (request.url?.includes('break')) response.socket?.end('HTTP/1.1 twohundred\r\nsecret-upstream: x\r\n\r\n');
      else if (request.url?.includes('cut')) {
        response.write('secret-body');
        setTimeout(() => request.socket.destroy(), 20);
      } else if (!request.url?.includes('stall')) response.writeHead(500).end('secret-body');
    },
    { headerTimeoutMs: 100 },
  );
  const headers = { cookie: 'secret-cookie', authorization: 'Bearer secret-token' };

  for (const what of ['break', 'cut', 'stall', 'plain']) {
    const url = `${api}/tweedekamer/Persoon(${ID})?$filter=Achternaam%20eq%20'secret-name'&${what}`;
    await get(url, { headers }).catch(() => undefined);
  }
  await get(`${api}/pdata/secret-path?secret-name`);
  await get(api, { path: '/api/pdata/%zz-secret-path' });
  await get(api, { path: '/secret-path.html?secret-name' });

  await expect.poll(() => toRequests(gateway.log).length).toBeGreaterThanOrEqual(6);
  expect(gateway.log.filter((line) => /"level":[4-6]0.*"reqId"/u.test(line))).toEqual([]);
  expect(gateway.log.join('')).not.toMatch(new RegExp(`secret|${ID}|127\\.0\\.0\\.1:\\d+/`, 'u'));
});

it('says of an unexpected error where it happened, not what it quoted', async () => {
  const log: string[] = [];
  const app = await createGateway({
    config: readConfig({}),
    addinRoot: '/nonexistent',
    logStream: { write: (line) => void log.push(line) },
  });
  onTestFinished(() => app.close());
  app.get('/fault', async () => new URL('secret-path', 'secret-base'));

  const { statusCode, body, headers } = await app.inject('/fault');

  expect(statusCode).toBe(500);
  expect(JSON.parse(body)).toEqual({ request: headers['x-request-id'] });
  expect(log.join('')).toMatch(/"err":\{"type":"TypeError","message":"ERR_INVALID_URL","stack":" +at /u);
  expect(log.join('') + body).not.toContain('secret');
});

it('counts by source, route and status, without ids', async () => {
  const { gateway, api } = await relayTo((request, response) => {
    if (request.url?.includes('organisms/10215')) answerJson(request, response);
    else request.socket.destroy();
  });

  await get(`${api}/pdata/organisms/10215`);
  await get(`${api}/pdata/entities/77/carph?year=2024`);
  const metrics = (await get(`${gateway.url}/metrics`)).body.toString();

  expect(metrics).toContain('bronblad_requests_total{source="pdata",route="organisms/{id}",status="200"} 1');
  expect(metrics).toContain('bronblad_requests_total{source="pdata",route="entities/{id}/carph",status="502"} 1');
  expect(metrics).toContain('bronblad_upstream_failures_total{source="pdata",kind="unreachable"} 1');
  expect(metrics).toContain('bronblad_request_duration_seconds_count{source="pdata",route="organisms/{id}"} 1');
  expect(metrics).not.toMatch(/10215|77|2024/u);
});

it('counts an answer that breaks off as cut', async () => {
  const { gateway, entities } = await relayTo((request, response) => {
    response.write('[');
    setTimeout(() => request.socket.destroy(), 20);
  });

  await expect(get(entities)).rejects.toThrow('aborted');
  const metrics = (await get(`${gateway.url}/metrics`)).body.toString();

  expect(metrics).toContain('bronblad_requests_total{source="pdata",route="entities",status="cut"} 1');
  expect(metrics).toContain('bronblad_upstream_failures_total{source="pdata",kind="unreachable"} 1');
});
