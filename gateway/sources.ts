import { type z } from 'zod';

import { type SourceId } from '../src/core/errors.ts';
import { type AllowedPath, toAllowList } from './allow-list.ts';
import { type Config } from './config.ts';
import { type Credential, instituteCredential, keyAndClientCredential, keyCredential } from './credential.ts';
import {
  COMPETENT_PATHS,
  INFORMAT_PATHS,
  ODATA_V3_PATHS,
  ODATA_V4_PATHS,
  PDATA_PATHS,
  REFERENTIE_PATHS,
  VACATURES_PATHS,
} from './documented-paths.ts';
import { type TokenService } from './request-token.ts';

/** How a vendor knows who asks. */
export type VendorAccess = {
  /** What the pane posts, and what a sealed text holds. */
  readonly credential: z.ZodType<Credential>;
  readonly token?: Pick<TokenService, 'url' | 'toScope'>;
  /** A documented call that changes nothing, for trying a key: path and query below the base address. */
  readonly probe?: string;
};

/** A vendor's service as the gateway sees it: where it is, what may be asked there, and how long that may take. */
export type Source = {
  readonly id: SourceId | 'informat' | 'vacatures' | 'referentie' | 'competent';
  /** Absolute, with a trailing slash. */
  readonly baseUrl: string;
  readonly allowed: readonly AllowedPath[];
  /** Absent where everyone may ask. */
  readonly access?: VendorAccess;
  /** From the first byte sent to the last header received, connecting included. */
  readonly headerTimeoutMs: number;
  /** The longest silence within a body. */
  readonly idleTimeoutMs: number;
  /** Requests at the source at the same time; the next ones wait. */
  readonly concurrency: number;
  /** Requests that may wait; one more is refused. */
  readonly queue: number;
  readonly requestLimitBytes: number;
  readonly responseLimitBytes: number;
};

const HEADER_TIMEOUT_MS = 20_000;
/** The parliament itself gives up after 30 s; queries of 23 to 48 s were seen to succeed. */
const PARLIAMENT_TIMEOUT_MS = 45_000;

/** Lists of ids. */
const REQUEST_LIMIT_BYTES = 256 * 1024;
/** An attachment may be 10 MB, which is 14 MB in base64. */
const ATTACHMENT_LIMIT_BYTES = 15 * 1024 * 1024;

const INFORMAT_SCOPE = 'api_informat_sas_personeel.personeel';

/** The example of VDAB's own document. */
const COMPETENT_V1_PROBE = 'releases/current/technicalcompetences/8c15a1bf-9699-43ae-b890-f79ac3e5f461';
const COMPETENT_V2_PROBE =
  'search?searchValue=verpleegkundige&entityTypes=OCCUPATIONAL_PROFILE&language=nl&size=1&page=0';

/** The sources that this configuration names, with the limits their documents and measurements suggest. */
export function toSources(config: Config): readonly Source[] {
  const limits = {
    headerTimeoutMs: HEADER_TIMEOUT_MS,
    idleTimeoutMs: 20_000,
    concurrency: config.UPSTREAM_CONCURRENCY,
    queue: config.UPSTREAM_QUEUE,
    requestLimitBytes: REQUEST_LIMIT_BYTES,
    responseLimitBytes: config.RESPONSE_LIMIT_MB * 1024 * 1024,
  };
  const odataPaths = config.TWEEDEKAMER_PROTOCOL === 'v4' ? ODATA_V4_PATHS : ODATA_V3_PATHS;
  return [
    { ...limits, id: 'pdata', baseUrl: config.PDATA_URL, allowed: toAllowList(PDATA_PATHS) },
    {
      ...limits,
      id: 'tweedekamer',
      baseUrl: config.TWEEDEKAMER_URL,
      allowed: toAllowList(odataPaths),
      headerTimeoutMs: PARLIAMENT_TIMEOUT_MS,
    },
    {
      ...limits,
      id: 'informat',
      baseUrl: config.INFORMAT_URL,
      allowed: toAllowList(INFORMAT_PATHS),
      access: {
        credential: instituteCredential,
        token: { url: config.INFORMAT_TOKEN_URL, toScope: toInformatScope },
      },
      requestLimitBytes: ATTACHMENT_LIMIT_BYTES,
    },
    {
      ...limits,
      id: 'vacatures',
      baseUrl: config.VACATURES_URL,
      allowed: toAllowList(VACATURES_PATHS),
      access: toVacaturesAccess(config),
    },
    {
      ...limits,
      id: 'referentie',
      baseUrl: config.REFERENTIE_URL,
      allowed: toAllowList(REFERENTIE_PATHS),
      access: { credential: keyCredential, probe: 'v1/rijbewijzen' },
    },
    {
      ...limits,
      id: 'competent',
      baseUrl: config.COMPETENT_URL,
      allowed: toAllowList(COMPETENT_PATHS),
      access: {
        credential: keyCredential,
        probe: config.COMPETENT_VERSION === 'v1' ? COMPETENT_V1_PROBE : COMPETENT_V2_PROBE,
      },
    },
  ];
}

/** Without a scope for each institute a token opens nothing. */
function toInformatScope({ institutes = [] }: Credential): string {
  return institutes.map((institute) => `${INFORMAT_SCOPE}.${institute}`).join(' ');
}

function toVacaturesAccess({ VACATURES_VERSION, VACATURES_TOKEN_URL: url }: Config): VendorAccess {
  const probe = 'vacatures?aantal=1';
  if (VACATURES_VERSION === 'v2') return { credential: keyCredential, probe };
  return { credential: keyAndClientCredential, probe, token: { url, toScope: () => 'openid' } };
}
