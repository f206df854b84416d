import { onTestFinished, describe, expect, it } from 'vitest';

import project from '../package.json' with { type: 'json' };
import { readConfig } from './config.ts';
import { createGateway, type GatewayOptions } from './gateway.ts';
import { builtAddin } from '../test/support/gateway/built-addin.ts';
import { sealKey } from '../test/support/gateway/seal-key.ts';

type Settings = Partial<Omit<GatewayOptions, 'config'>> & { readonly env?: Readonly<Record<string, string>> };

async function gatewayOver({ env = {}, ...options }: Settings = {}) {
  const config = readConfig({ LOG_LEVEL: 'silent', SEAL_KEYS: sealKey('one'), ...env });
  const app = await createGateway({ addinRoot: builtAddin(), ...options, config });
  onTestFinished(() => app.close());
  return app;
}

describe('the built add-in', () => {
  it('is served as it is, and checked again at each visit', async () => {
    const app = await gatewayOver();

    const page = await app.inject('/taskpane.html');
    const help = await app.inject('/help/nl/index.html');

    expect(page.statusCode).toBe(200);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
    expect(page.body).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(help.body).toContain('Hulp');
  });

  it('keeps bundles for ever, but nothing whose name stays the same', async () => {
    const app = await gatewayOver();

    const caching = async (url: string) => (await app.inject(url)).headers['cache-control'];

    expect(await caching('/assets/main-Ab3_dE-9.js')).toBe('public, max-age=31536000, immutable');
    expect(await caching('/assets/icon-32.png')).toBe('no-cache');
    expect(await caching('/functions.js')).toBe('no-cache');
    expect(await caching('/manifest.xml')).toBe('no-cache');
  });

  it('goes out as it was compressed by the build', async () => {
    const app = await gatewayOver();

    const answer = await app.inject({ url: '/assets/main-Ab3_dE-9.js', headers: { 'accept-encoding': 'br' } });

    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.body).toBe('as if compressed');
  });

  it.each(['/..%2fpackage.json', '/%2e%2e/package.json', '/assets/', '/.env', '/nothing.html'])(
    'is all there is: %s is not found',
    async (url) => {
      const app = await gatewayOver();

      expect([403, 404]).toContain((await app.inject(url)).statusCode);
    },
  );

  it('may be framed by Excel on the web and read from its pages, and runs nothing foreign', async () => {
    const app = await gatewayOver();

    const { headers } = await app.inject('/taskpane.html');
    const policy = String(headers['content-security-policy']);

    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    for (const name of ['x-frame-options', 'cross-origin-opener-policy', 'strict-transport-security']) {
      expect(headers).not.toHaveProperty(name);
    }
    const directives = policy.split(';');
    expect(directives).toContain("script-src 'self' https://appsforoffice.microsoft.com");
    expect(directives).toContain("style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    expect(directives).toContain("connect-src 'self'");
    expect(directives).toContain("worker-src 'self'");
    expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /u);
    expect(policy).not.toMatch(/unsafe|\*(?:[ ;]|$)/u);
  });

  it('may be framed by whom the configuration names', async () => {
    const app = await gatewayOver({ env: { FRAME_ANCESTORS: 'https://intranet.example' } });

    const { headers } = await app.inject('/taskpane.html');

    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'self' https:\/\/intranet\.example$/u);
  });

  it('asks for https for good only on a public address', async () => {
    const app = await gatewayOver({ env: { PUBLIC_URL: 'https://bronblad.example' } });

    expect((await app.inject('/taskpane.html')).headers['strict-transport-security']).toBe('max-age=31536000');
  });
});

describe('files that name their own address', () => {
  it.each(['/manifest.xml', '/functions.json', '/functions-nl.json', '/functions-fr.json'])(
    '%s is filled with PUBLIC_URL',
    async (url) => {
      const app = await gatewayOver({ env: { PUBLIC_URL: 'https://bronblad.example/' } });

      const { body, headers } = await app.inject(url);

      expect(body).toContain('"https://bronblad.example/');
      expect(body).not.toContain('${');
      expect(headers['content-type']).toMatch(url.endsWith('xml') ? /^application\/xml/u : /^application\/json/u);
    },
  );

  it('take the address that a client on this machine asked for', async () => {
    const app = await gatewayOver();

    const { body } = await app.inject({ url: '/functions.json', headers: { host: 'localhost:3000' } });

    expect(body).toContain('"http://localhost:3000/help/');
  });

  it('never take the word of a client elsewhere', async () => {
    const app = await gatewayOver();

    const { statusCode, body } = await app.inject({ url: '/manifest.xml', headers: { host: 'evil.example' } });

    expect(statusCode).toBe(503);
    expect(body).toContain('PUBLIC_URL');
    expect(body).not.toContain('evil');
  });
});

describe('a server whose add-in has not been built', () => {
  it('says what to run, and that it is not ready', async () => {
    const app = await gatewayOver({ addinRoot: '/nonexistent' });

    expect((await app.inject('/')).body).toContain('npm run build');
    expect((await app.inject('/taskpane.html')).statusCode).toBe(503);
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    const health = await app.inject('/healthz');
    expect(health.statusCode).toBe(200);
    expect(health.json()).toEqual({ status: 'ok', version: project.version });
  });

  it('is ready once it has been built', async () => {
    const app = await gatewayOver();

    expect((await app.inject('/readyz')).json()).toEqual({ status: 'ok', addin: true });
    expect((await app.inject('/')).headers['location']).toBe('/taskpane.html');
  });
});
