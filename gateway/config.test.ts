import { describe, expect, it } from 'vitest';

import { sealKey } from '../test/support/gateway/seal-key.ts';
import { ConfigError, readConfig } from './config.ts';

function complaint(env: Readonly<Record<string, string>>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return 'none';
}

describe('readConfig', () => {
  it('needs nothing: the documented services, on this machine only', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      HOST: 'localhost',
      TRUST_PROXY: false,
      PDATA_URL: 'http://api.pdata.be/v1/',
      TWEEDEKAMER_URL: 'https://gegevensmagazijn.tweedekamer.nl/OData/v5/',
      TWEEDEKAMER_PROTOCOL: 'v4',
      RESPONSE_LIMIT_MB: 128,
    });
  });

  it('lets the pages of Excel on the web frame the pane', () => {
    expect(readConfig({}).FRAME_ANCESTORS).toContain('https://*.officeapps.live.com');
  });

  it('counts an empty variable as one that is not set', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: '', TLS_CERT: '' })).toMatchObject({ PORT: 3000 });
  });

  it.each([
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/'],
    ['http://127.0.0.1:4000/v1', 'http://127.0.0.1:4000/v1/'],
    ['HTTPS://API.example/v1//', 'https://api.example/v1/'],
  ])('gives the base address %s one slash at the end', (given, read) => {
    expect(readConfig({ PDATA_URL: given }).PDATA_URL).toBe(read);
  });

  it.each([
    ['PORT', '3000.5', 'a whole number'],
    ['PORT', '65536', 'from 0 to 65535'],
    ['HOST', 'a b', 'a host name'],
    ['PUBLIC_URL', 'https://bronblad.example/app', 'without a path'],
    ['PUBLIC_URL', 'bronblad.example', 'http or https'],
    ['PDATA_URL', 'file:///etc/passwd', 'http or https'],
    ['PDATA_URL', 'http://user:hunter2@pdata.example/', 'without user name'],
    ['TWEEDEKAMER_URL', 'https://tk.example/?key=hunter2', 'query'],
    ['TWEEDEKAMER_PROTOCOL', 'v5', 'v4 or v3'],
    ['TRUST_PROXY', 'maybe', 'true, false'],
    ['FRAME_ANCESTORS', "https://ok.example 'unsafe-inline'", 'a list of origins'],
    ['FRAME_ANCESTORS', 'https://a.example;script-src', 'a list of origins'],
    ['RESPONSE_LIMIT_MB', '0', 'from 1'],
    ['LOG_LEVEL', 'loud', 'debug'],
    ['TLS_CERT', '/nonexistent.pem', 'a PEM file'],
    ['INFORMAT_URL', 'informat.example', 'http or https'],
    ['INFORMAT_TOKEN_URL', 'https://user:hunter2@token.example/', 'without user name'],
    ['VACATURES_TOKEN_URL', 'https://token.example/?secret=hunter2', 'query'],
    ['VACATURES_VERSION', 'v3', 'v4 or v2'],
    ['COMPETENT_VERSION', 'v4', 'v2 or v1'],
    ['SEAL_LIFETIME_DAYS', '366', 'from 1 to 365'],
    ['SEAL_KEYS', 'one:hunter2', '32 bytes in base64url'],
    ['SEAL_KEYS', `hunter2,${sealKey('one')}`, 'kid:key pairs'],
    ['SEAL_KEYS', `${sealKey('one')},`, 'joined by commas'],
    ['SEAL_KEYS', `${sealKey('hunter2')}, ${sealKey('hunter2')}`, 'each kid once'],
    ['SEAL_KEYS', `one:${'/'.repeat(43)}`, 'base64url'],
  ])('refuses %s=%s in one line that repeats no value', (name, value, rule) => {
    const line = complaint({ [name]: value });

    expect(line).toMatch(new RegExp(`^${name} .*${rule}.*\\.$`, 'mu'));
    expect(line.split('\n').filter((part) => part.startsWith(`${name} `))).toHaveLength(1);
    expect(line).not.toContain('hunter2');
  });

  it('names every variable that is wrong', () => {
    expect(complaint({ PORT: 'x', RATE_LIMIT: '-1' }).split('\n')).toHaveLength(2);
  });

  it('wants certificate and key together', () => {
    expect(complaint({ TLS_CERT: 'package.json' })).toBe('TLS_CERT and TLS_KEY must be set together.');
  });

  it('asks the documented services, at the addresses of the chosen versions', () => {
    expect(readConfig({})).toMatchObject({
      INFORMAT_URL: 'https://personeelsapi.informatsoftware.be/',
      INFORMAT_TOKEN_URL: 'https://www.identityserver.be/connect/token',
      VACATURES_URL: 'https://api.vdab.be/services/openservices/vacatures/v4/',
      COMPETENT_URL: 'https://api.vdab.be/services/opendata/competent/v2/',
    });
    expect(readConfig({ VACATURES_VERSION: 'v2', COMPETENT_VERSION: 'v1' })).toMatchObject({
      VACATURES_URL: 'https://api.vdab.be/services/openservices/v2/',
      COMPETENT_URL: 'https://api.vdab.be/services/openservices/v1/',
    });
    expect(readConfig({ COMPETENT_VERSION: 'v1', COMPETENT_URL: 'http://127.0.0.1:9/c' })).toMatchObject({
      COMPETENT_URL: 'http://127.0.0.1:9/c/',
    });
  });

  it('reads several keys, in their order', () => {
    const { SEAL_KEYS = [] } = readConfig({ SEAL_KEYS: `${sealKey('2026-11')}, ${sealKey('2026-10')}` });

    expect(SEAL_KEYS.map(({ kid, secret }) => [kid, secret.length])).toEqual([
      ['2026-11', 32],
      ['2026-10', 32],
    ]);
  });

  it.each([{ HOST: '0.0.0.0' }, { HOST: '192.168.1.7' }, { PUBLIC_URL: 'https://bronblad.example' }])(
    'wants keys of its own where others can come: %j',
    (env) => {
      expect(complaint(env)).toMatch(/^SEAL_KEYS must be set where HOST or PUBLIC_URL is more than this machine/u);
      expect(readConfig({ ...env, SEAL_KEYS: sealKey('one') }).SEAL_KEYS).toHaveLength(1);
    },
  );

  it.each([{}, { HOST: '::1' }, { HOST: '127.0.0.1', PUBLIC_URL: 'https://localhost:3000' }])(
    'needs none on this machine alone: %j',
    (env) => {
      expect(readConfig(env).SEAL_KEYS).toBeUndefined();
    },
  );

  it.each([
    ['true', true],
    ['false', false],
    ['10.0.0.0/8, ::1', '10.0.0.0/8, ::1'],
  ])('reads TRUST_PROXY=%s', (given, read) => {
    expect(readConfig({ TRUST_PROXY: given }).TRUST_PROXY).toBe(read);
  });

  it('trusts as many proxies as TRUST_PROXY counts', () => {
    const trusts = readConfig({ TRUST_PROXY: '2' }).TRUST_PROXY as (address: string, hop: number) => boolean;

    expect([0, 1, 2].map((hop) => trusts('10.0.0.1', hop))).toEqual([true, true, false]);
  });
});
