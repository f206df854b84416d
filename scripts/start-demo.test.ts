import { expect, it, onTestFinished } from 'vitest';

import { startDemo } from './start-demo.ts';

async function demoOver(env: Readonly<Record<string, string>>) {
  const demo = await startDemo({ port: 0, env: { LOG_LEVEL: 'silent', ...env } });
  onTestFinished(() => demo.close());
  return demo;
}

it('answers for every source from the sandbox when none has an address', async () => {
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

  const urls = ['PDATA', 'TWEEDEKAMER', 'INFORMAT', 'VACATURES', 'REFERENTIE', 'COMPETENT'];
  const env = Object.fromEntries(urls.map((name) => [`${name}_URL`, nowhere]));

  expect((await demoOver(env)).sandbox).toBeUndefined();
});

it('asks the sandbox in the older versions that the environment names', async () => {
  const { url, sandbox } = await demoOver({ TWEEDEKAMER_PROTOCOL: 'v3', COMPETENT_VERSION: 'v1' });

  const versions: unknown = await (await fetch(`${url}/api/sources`)).json();
  await (await fetch(`${url}/api/tweedekamer/$metadata`)).text();

  expect(versions).toMatchObject({ tweedekamer: { protocol: 'v3' }, competent: { version: 'v1' } });
  expect(sandbox?.tweedekamer.requests.map(({ path }) => path)).toEqual(['/OData/v3/1.0/$metadata']);
});

it('refuses a port that is taken', async () => {
  const { url } = await demoOver({});
  const { port } = new URL(url);

  await expect(startDemo({ port: Number(port) })).rejects.toThrow(`Port ${port} is in use.`);
});
