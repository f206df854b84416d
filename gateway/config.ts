import { readFileSync } from 'node:fs';

import { z } from 'zod';

import { isLoopbackHost } from './public-url.ts';
import { readSealKeys } from './seal-keys.ts';

/** The environment asks for something that cannot be. Its message names variables and rules, never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Every page that shows Excel on the web, and the pages around it: the browser checks all ancestors of the pane.
 * Collected from Microsoft's notes on hosting in Microsoft 365 and the reports on office-js (issues 1005, 3342, 4911).
 */
const OFFICE_HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
];

const wholeNumber = (min: number, max: number) => {
  const rule = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/u, rule)
    .transform(Number)
    .refine((value) => value >= min && value <= max, rule);
};

const address = z
  .string()
  .refine(isPlainHttpUrl, 'must be an http or https address without user name, password, query or fragment');

const baseUrl = address.transform((value) => new URL(value).href.replace(/\/*$/u, '/'));

const origin = z
  .string()
  .refine(
    (value) => isPlainHttpUrl(value) && new URL(value).pathname === '/',
    'must be an http or https address without a path, such as https://bronblad.example',
  )
  .transform((value) => new URL(value).origin);

const ANCESTOR = /^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::(?:\d{1,5}|\*))?$/iu;

const ancestors = z
  .string()
  .transform((value) => value.split(/[\s,]+/u).filter(Boolean))
  .refine(
    (hosts) => hosts.every((host) => ANCESTOR.test(host)),
    'must be a list of origins, such as https://*.sharepoint.com, separated by spaces or commas',
  );

const ADDRESSES = /^[0-9a-f.:/]+(?:\s*,\s*[0-9a-f.:/]+)*$/iu;

type TrustProxy = boolean | string | ((address: string, hop: number) => boolean);

const trustProxy = z
  .string()
  .refine(
    (value) => ['true', 'false'].includes(value) || /^\d{1,2}$/u.test(value) || ADDRESSES.test(value),
    'must be true, false, a number of proxies, or a list of addresses',
  )
  .transform(toTrustProxy);

const pemFile = z.string().transform((path, context) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    context.addIssue({ code: 'custom', message: 'must name a PEM file that can be read' });
    return z.NEVER;
  }
});

const sealKeys = z.string().transform((value, context) => {
  const keys = readSealKeys(value);
  if (keys !== undefined) return keys;
  context.addIssue({
    code: 'custom',
    message: 'must be kid:key pairs joined by commas, each kid once, each key 32 bytes in base64url',
  });
  return z.NEVER;
});

/** VDAB moved its services; their older versions have other addresses. */
const VACATURES_URLS = {
  v4: 'https://api.vdab.be/services/openservices/vacatures/v4/',
  v2: 'https://api.vdab.be/services/openservices/v2/',
};
const COMPETENT_URLS = {
  v2: 'https://api.vdab.be/services/opendata/competent/v2/',
  v1: 'https://api.vdab.be/services/openservices/v1/',
};

const environment = z
  .object({
    PORT: wholeNumber(0, 65_535).default(3000),
    HOST: z
      .string()
      .regex(/^[a-z0-9.:-]+$/iu, 'must be a host name or an IP address')
      .default('localhost'),
    PUBLIC_URL: origin.optional(),
    TLS_CERT: pemFile.optional(),
    TLS_KEY: pemFile.optional(),
    TRUST_PROXY: trustProxy.default(false),
    FRAME_ANCESTORS: ancestors.default(OFFICE_HOSTS),
    PDATA_URL: baseUrl.default('http://api.pdata.be/v1/'),
    TWEEDEKAMER_URL: baseUrl.default('https://gegevensmagazijn.tweedekamer.nl/OData/v5/'),
    TWEEDEKAMER_PROTOCOL: z.enum(['v4', 'v3'], 'must be v4 or v3').default('v4'),
    INFORMAT_URL: baseUrl.default('https://personeelsapi.informatsoftware.be/'),
    INFORMAT_TOKEN_URL: address.default('https://www.identityserver.be/connect/token'),
    VACATURES_VERSION: z.enum(['v4', 'v2'], 'must be v4 or v2').default('v4'),
    VACATURES_URL: baseUrl.optional(),
    VACATURES_TOKEN_URL: address.default('https://op-derden.vdab.be/isam/sps/oauth/oauth20/token'),
    REFERENTIE_URL: baseUrl.default('https://api.vdab.be/services/openservices/'),
    COMPETENT_VERSION: z.enum(['v2', 'v1'], 'must be v2 or v1').default('v2'),
    COMPETENT_URL: baseUrl.optional(),
    SEAL_KEYS: sealKeys.optional(),
    SEAL_LIFETIME_DAYS: wholeNumber(1, 365).default(30),
    RATE_LIMIT: wholeNumber(1, 1_000_000).default(6000),
    RESPONSE_LIMIT_MB: wholeNumber(1, 1024).default(128),
    UPSTREAM_CONCURRENCY: wholeNumber(1, 256).default(8),
    UPSTREAM_QUEUE: wholeNumber(0, 10_000).default(256),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
      .default('info'),
  })
  .refine(({ TLS_CERT, TLS_KEY }) => (TLS_CERT === undefined) === (TLS_KEY === undefined), {
    path: ['TLS_CERT and TLS_KEY'],
    message: 'must be set together',
  })
  .refine((config) => config.SEAL_KEYS !== undefined || isThisMachineAlone(config), {
    path: ['SEAL_KEYS'],
    message: 'must be set where HOST or PUBLIC_URL is more than this machine (see .env.example)',
  })
  .transform((config) => ({
    ...config,
    VACATURES_URL: config.VACATURES_URL ?? VACATURES_URLS[config.VACATURES_VERSION],
    COMPETENT_URL: config.COMPETENT_URL ?? COMPETENT_URLS[config.COMPETENT_VERSION],
  }));

/** What the environment decides. Certificate and key hold PEM text, base addresses end in a slash. */
export type Config = Readonly<z.output<typeof environment>>;

/**
 * Reads the configuration from environment variables; an empty one counts as not set.
 *
 * @throws ConfigError with one line for every variable that cannot be used.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const { success, data, error } = environment.safeParse(given);
  if (success) return data;
  throw new ConfigError(error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join('\n'));
}

function isPlainHttpUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return /^https?:$/u.test(protocol) && `${username}${password}${search}${hash}` === '';
}

type Reach = { readonly HOST: string; readonly PUBLIC_URL?: string | undefined };

function isThisMachineAlone({ HOST, PUBLIC_URL = 'http://localhost' }: Reach): boolean {
  // An address that is none has been complained about already.
  const publicHost = URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL).host : 'localhost';
  return isLoopbackHost(HOST === '::1' ? '[::1]' : HOST) && isLoopbackHost(publicHost);
}

function toTrustProxy(value: string): TrustProxy {
  if (value === 'true' || value === 'false') return value === 'true';
  if (!/^\d+$/u.test(value)) return value;
  const proxies = Number(value);
  return (_, hop) => hop < proxies;
}
