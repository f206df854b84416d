import { type AddressInfo } from 'node:net';

import { type FastifyInstance } from 'fastify';

import { type Config, readConfig } from '../../../gateway/config.ts';
import { createGateway, type GatewayOptions } from '../../../gateway/gateway.ts';
import { type Source, toSources } from '../../../gateway/sources.ts';

export type TestGateway = {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly log: readonly string[];
  readonly close: () => Promise<void>;
};

type Settings = Partial<Omit<GatewayOptions, 'config' | 'sources'>> & {
  readonly env?: Readonly<Record<string, string>>;
  /** Replaces limits of every source. */
  readonly limits?: Partial<Source>;
};

/** A gateway that listens on a free port and keeps its log. Sources that are not set point nowhere. */
export async function startGateway({ env = {}, limits = {}, ...options }: Settings = {}): Promise<TestGateway> {
  const log: string[] = [];
  const config: Config = readConfig({ ...NO_SOURCES, ...env });
  const app = await createGateway({
    addinRoot: '/nonexistent',
    logStream: { write: (line) => void log.push(line) },
    ...options,
    config,
    sources: toSources(config).map((source) => ({ ...source, ...limits })),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return { app, url: `http://127.0.0.1:${port}`, log, close: () => app.close() };
}

/** Nothing listens on port 1. */
const NOWHERE = 'http://127.0.0.1:1/';

const NO_SOURCES = {
  PDATA_URL: NOWHERE,
  TWEEDEKAMER_URL: NOWHERE,
  INFORMAT_URL: NOWHERE,
  INFORMAT_TOKEN_URL: NOWHERE,
  VACATURES_URL: NOWHERE,
  VACATURES_TOKEN_URL: NOWHERE,
  REFERENTIE_URL: NOWHERE,
  COMPETENT_URL: NOWHERE,
};
