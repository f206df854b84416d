import { afterAll, beforeAll, expect, test } from 'vitest';

import { createHttp } from '../../src/core/http.ts';
import { startConnected, type Connected } from '../support/connected.ts';

let connected: Connected;

beforeAll(async () => {
  connected = await startConnected({ sizes: { scale: 0.2, largeRows: 1, vacancies: 50, profiles: 20 } });
});
afterAll(() => connected.close());

test('a sealed credential opens its source through the gateway, and no other', async () => {
  const { http, apiUrl, sealed } = connected;
  const borrowed = createHttp({
    source: 'competent',
    baseUrl: `${apiUrl}competent/`,
    authorize: () => sealed.referentie,
  });

  await expect(http('referentie').getText('v1/rijbewijzen')).resolves.toContain('omschrijving');
  await expect(borrowed.getText('releases')).rejects.toMatchObject({
    failure: { kind: 'credentials-rejected', reason: 'other-source' },
  });
});

test('without a sealed credential nothing is sent', async () => {
  const { sandbox, apiUrl } = connected;
  sandbox.referentie.clearRequests();
  const http = createHttp({ source: 'referentie', baseUrl: `${apiUrl}referentie/`, authorize: () => undefined });

  await expect(http.getText('v1/rijbewijzen')).rejects.toMatchObject({ failure: { kind: 'credentials-missing' } });
  expect(sandbox.referentie.requests).toEqual([]);
});
