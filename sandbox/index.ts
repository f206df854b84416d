import { createPdataSource } from './pdata/pdata-source.ts';
import { startSourceServer, type SandboxServer, type Source } from './server/source-server.ts';
import { createDataset } from './tweedekamer/data/create-dataset.ts';
import { createStore } from './tweedekamer/store.ts';
import { createTweedekamerSource } from './tweedekamer/tweedekamer-source.ts';

export { largeOrganismId } from './pdata/organisms.ts';
export { type SandboxServer } from './server/source-server.ts';
export { landmarks } from './tweedekamer/data/landmarks.ts';

export const sourceNames = ['pdata', 'tweedekamer'] as const;
export type SourceName = (typeof sourceNames)[number];

export type SandboxSizes = {
  /** How much the parliament has: 1 (default) is about 2 000 matters, meetings and documents. */
  readonly scale?: number;
  /** Rows in the distribution of pdata's large organisation; 50 000 by default, over 6 MB of cells. */
  readonly largeRows?: number;
  /** Rows on a page of the parliament's v4/2.0 and v5; 250 by default. */
  readonly pageSize?: number;
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

/** The `url` of `tweedekamer` is that of v5; v4 is served at `/OData/v4/2.0/` of the same origin. */
export type Sandbox = Readonly<Record<SourceName, SandboxServer>> & { readonly close: () => Promise<void> };

const defaults = { host: '127.0.0.1', seed: 1, now: () => new Date() };
const defaultSizes: Required<SandboxSizes> = { scale: 1, largeRows: 50_000, pageSize: 250 };

type Settings = { readonly seed: number; readonly sizes: Required<SandboxSizes>; readonly now: () => Date };

const creators: Readonly<Record<SourceName, (settings: Settings) => Source>> = {
  pdata: ({ seed, sizes }) => createPdataSource({ seed, largeRows: sizes.largeRows }),
  tweedekamer: ({ seed, sizes: { scale, pageSize }, now }) =>
    createTweedekamerSource({
      store: createStore(createDataset({ seed, scale })),
      pageSizes: { v4: pageSize, v5: pageSize },
      now,
    }),
};

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
  if (failed === undefined) return { ...(Object.fromEntries(started) as Record<SourceName, SandboxServer>), close };
  await close();
  throw failed.reason;
};

/** Each source's address under the name of the variable the gateway reads it from. */
export const toAddresses = (sandbox: Sandbox): Readonly<Record<string, string>> => ({
  PDATA_URL: sandbox.pdata.url,
  TWEEDEKAMER_URL: sandbox.tweedekamer.url,
});
