import { createCompetentSource } from './competent/competent-source.ts';
import { informatInstitutes } from './informat/informat-credentials.ts';
import { createInformatSource } from './informat/informat-source.ts';
import { tokenPath as informatTokenPath } from './informat/token-endpoint.ts';
import { createPdataSource } from './pdata/pdata-source.ts';
import { createReferentieSource } from './referentie/referentie-source.ts';
import { startSourceServer, type SandboxServer, type Source } from './server/source-server.ts';
import { createDataset } from './tweedekamer/data/create-dataset.ts';
import { createStore } from './tweedekamer/store.ts';
import { createTweedekamerSource } from './tweedekamer/tweedekamer-source.ts';
import { tokenPath as vacaturesTokenPath } from './vacatures/token-endpoint.ts';
import { createVacaturesSource } from './vacatures/vacatures-source.ts';

export { competentLandmarks } from './competent/competent-landmarks.ts';
export { demoCredentials } from './demo-credentials.ts';
export { informatLandmarks } from './informat/data/landmarks.ts';
export { largeOrganismId } from './pdata/organisms.ts';
export { type SandboxServer } from './server/source-server.ts';
export { landmarks } from './tweedekamer/data/landmarks.ts';
export { vacatureLandmarks } from './vacatures/vacature-landmarks.ts';

export const sourceNames = ['pdata', 'tweedekamer', 'informat', 'vacatures', 'referentie', 'competent'] as const;
export type SourceName = (typeof sourceNames)[number];

export type SandboxSizes = {
  /** How much the parliament has: 1 (default) is about 2 000 matters, meetings and documents. */
  readonly scale?: number;
  /** Rows in the distribution of pdata's large organisation; 50 000 by default, over 6 MB of cells. */
  readonly largeRows?: number;
  /** Rows on a page of the parliament's v4/2.0 and v5; 250 by default. */
  readonly pageSize?: number;
  /** People on the staff of the schools; 60 by default. A group of 20 000 is some 40 MB in one answer. */
  readonly staff?: number;
  /** The institutes the staff is spread over, 1 or 2 (default). */
  readonly institutes?: number;
  /** VDAB's vacancies, removed ones included; 1 200 by default. 200 000 cost nothing until the first is asked for. */
  readonly vacancies?: number;
  /** Occupational profiles of Competent; 150 by default. */
  readonly profiles?: number;
};

export type SandboxOptions = {
  /** `127.0.0.1` by default. */
  readonly host?: string;
  /** The same seed gives the same data; 1 by default. */
  readonly seed?: number;
  /** 0, the default, takes a free port. */
  readonly ports?: Readonly<Partial<Record<SourceName, number>>>;
  readonly sizes?: SandboxSizes;
  readonly now?: () => Date;
};

/** Its identity server answers at `tokenUrl`, on the same origin. */
export type TokenServer = SandboxServer & { readonly tokenUrl: string };

/**
 * Older versions answer at the same origin: v4 and v3 of `tweedekamer`, whose `url` is v5's, at `/OData/v4/2.0/` and
 * `/OData/v3/1.0/` (`new URL('/OData/v3/1.0/', sandbox.tweedekamer.url).href`; pages of 50 rows); v2 of
 * `vacatures` (v4) at `/services/openservices/v2/`; v1 of `competent` (v2) at `/services/openservices/v1/`.
 */
export type Sandbox = Readonly<Record<SourceName, SandboxServer>> & {
  readonly informat: TokenServer;
  readonly vacatures: TokenServer;
  readonly close: () => Promise<void>;
};

const defaults = { host: '127.0.0.1', seed: 1, now: () => new Date() };
const defaultSizes: Required<SandboxSizes> = {
  scale: 1,
  largeRows: 50_000,
  pageSize: 250,
  staff: 60,
  institutes: 2,
  vacancies: 1200,
  profiles: 150,
};

type Settings = { readonly seed: number; readonly sizes: Required<SandboxSizes>; readonly now: () => Date };

const creators: Readonly<Record<SourceName, (settings: Settings) => Source>> = {
  pdata: ({ seed, sizes }) => createPdataSource({ seed, largeRows: sizes.largeRows }),
  tweedekamer: ({ seed, sizes: { scale, pageSize }, now }) =>
    createTweedekamerSource({
      store: createStore(createDataset({ seed, scale })),
      pageSizes: { v4: pageSize, v5: pageSize },
      now,
    }),
  informat: ({ seed, sizes: { staff, institutes }, now }) =>
    createInformatSource({ seed, people: staff, institutes: informatInstitutes, isSpread: institutes > 1, now }),
  vacatures: ({ seed, sizes, now }) => createVacaturesSource({ seed, size: sizes.vacancies, now }),
  referentie: createReferentieSource,
  competent: ({ seed, sizes, now }) => createCompetentSource({ seed, profiles: sizes.profiles, now }),
};

const withTokenUrl = (server: SandboxServer, path: string): TokenServer => ({
  ...server,
  tokenUrl: new URL(path, server.url).href,
});

/** Starts stand-ins for the sources, with made-up data. Rejects when a port is taken. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const { host, seed, now } = { ...defaults, ...options };
  const settings: Settings = { seed, sizes: { ...defaultSizes, ...options.sizes }, now };
  const starting = sourceNames.map(async (name) => {
    const port = options.ports?.[name] ?? 0;
    return [name, await startSourceServer(creators[name](settings), { host, port, now })] as const;
  });
  const outcomes = await Promise.allSettled(starting);
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const close = async (): Promise<void> => {
    await Promise.all(started.map(([, server]) => server.close()));
  };
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed === undefined) {
    const servers = Object.fromEntries(started) as Record<SourceName, SandboxServer>;
    const informat = withTokenUrl(servers.informat, informatTokenPath);
    return { ...servers, informat, vacatures: withTokenUrl(servers.vacatures, vacaturesTokenPath), close };
  }
  await close();
  throw failed.reason;
};

/** Where an older version answers, at the same origin as the one of today. */
const OLDER_PATHS: readonly {
  readonly variable: string;
  readonly value: string;
  readonly url: string;
  readonly path: string;
}[] = [
  { variable: 'TWEEDEKAMER_PROTOCOL', value: 'v3', url: 'TWEEDEKAMER_URL', path: '/OData/v3/1.0/' },
  { variable: 'VACATURES_VERSION', value: 'v2', url: 'VACATURES_URL', path: '/services/openservices/v2/' },
  { variable: 'COMPETENT_VERSION', value: 'v1', url: 'COMPETENT_URL', path: '/services/openservices/v1/' },
];

/**
 * Each source's address under the name of the variable the gateway reads it from. `wanted` may ask for an older version
 * by the gateway's own variables.
 */
export const toAddresses = (
  sandbox: Sandbox,
  wanted: Readonly<Record<string, string | undefined>> = {},
): Readonly<Record<string, string>> => {
  const today: Readonly<Record<string, string>> = {
    PDATA_URL: sandbox.pdata.url,
    TWEEDEKAMER_URL: sandbox.tweedekamer.url,
    INFORMAT_URL: sandbox.informat.url,
    INFORMAT_TOKEN_URL: sandbox.informat.tokenUrl,
    VACATURES_URL: sandbox.vacatures.url,
    VACATURES_TOKEN_URL: sandbox.vacatures.tokenUrl,
    REFERENTIE_URL: sandbox.referentie.url,
    COMPETENT_URL: sandbox.competent.url,
  };
  const older = OLDER_PATHS.filter(({ variable, value }) => wanted[variable] === value);
  return {
    ...today,
    ...Object.fromEntries(older.map(({ url, path }) => [url, new URL(path, today[url]).href])),
  };
};
