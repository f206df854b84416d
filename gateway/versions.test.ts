import { describe, expect, it, onTestFinished } from 'vitest';

import { get } from '../test/support/gateway/get.ts';
import { startGateway } from '../test/support/gateway/start-gateway.ts';

async function ask(env: Readonly<Record<string, string>> = {}, method = 'GET') {
  const gateway = await startGateway({ env });
  onTestFinished(() => gateway.close());
  const { status, headers, body } = await get(`${gateway.url}/api/sources`, { method });
  return { status, headers, text: body.toString(), gateway };
}

describe('what the gateway tells of its sources', () => {
  it('is which version of each it talks to, and is not kept', async () => {
    const { status, headers, text } = await ask();

    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(text)).toEqual({
      tweedekamer: { protocol: 'v4' },
      vacatures: { version: 'v4' },
      competent: { version: 'v2' },
    });
  });

  it('follows the configuration', async () => {
    const { text } = await ask({ TWEEDEKAMER_PROTOCOL: 'v3', VACATURES_VERSION: 'v2', COMPETENT_VERSION: 'v1' });

    expect(JSON.parse(text)).toEqual({
      tweedekamer: { protocol: 'v3' },
      vacatures: { version: 'v2' },
      competent: { version: 'v1' },
    });
  });

  it('is bounded by the rate limit as every other request', async () => {
    const { gateway } = await ask({ RATE_LIMIT: '1' });

    expect((await get(`${gateway.url}/api/sources`)).status).toBe(429);
  });

  it('can only be read', async () => {
    expect((await ask({}, 'POST')).status).toBe(404);
  });
});
