import { expect, it, onTestFinished } from 'vitest';

import { startDemo } from './start-demo.ts';

async function demoOver(env: Readonly<Record<string, string>>) {
  const demo = await startDemo({ port: 0, env: { LOG_LEVEL: 'silent', ...env } });
  onTestFinished(() => demo.close());
  return demo;
}

it('answers for both sources from the sandbox when neither has an address', async () => {
  const { url, sandbox, origins } = await demoOver({ PDATA_URL: '' });

  const entities = await fetch(`${url}/api/pdata/entities`);
  const metadata = await fetch(`${url}/api/tweedekamer/$metadata`);

  expect(entities.status).toBe(200);
  expect(metadata.status).toBe(200);
  expect(await metadata.text()).toContain('EntityType');
  expect(sandbox?.pdata.requests).toHaveLength(1);
  expect(origins.every(({ origin }) => origin.includes('sandbox'))).toBe(true);
});

it('asks the real source where the environment names one', async () => {
  const other = await demoOver({});
  const { url, sandbox, origins } = await demoOver({ PDATA_URL: other.sandbox?.pdata.url ?? '' });

  await fetch(`${url}/api/pdata/organisms`);

  expect(other.sandbox?.pdata.requests).toHaveLength(1);
  expect(sandbox?.pdata.requests).toHaveLength(0);
  expect(origins[0]).toEqual({ source: 'pdata', origin: new URL(other.sandbox?.pdata.url ?? '').origin });
});

it('starts no sandbox when every source has an address', async () => {
  const nowhere = 'http://127.0.0.1:1/';

  expect((await demoOver({ PDATA_URL: nowhere, TWEEDEKAMER_URL: nowhere })).sandbox).toBeUndefined();
});

it('refuses a port that is taken', async () => {
  const { url } = await demoOver({});
  const { port } = new URL(url);

  await expect(startDemo({ port: Number(port) })).rejects.toThrow(`Port ${port} is in use.`);
});
