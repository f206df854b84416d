import { createPdataSource } from './pdata/pdata-source.ts';
import { startSourceServer, type SandboxServer } from './server/source-server.ts';
import { createDataset } from './tweedekamer/data/create-dataset.ts';
import { createStore } from './tweedekamer/store.ts';
import { createTweedekamerSource } from './tweedekamer/tweedekamer-source.ts';

export { largeOrganismId } from './pdata/organisms.ts';
export { type SandboxServer } from './server/source-server.ts';
export { landmarks } from './tweedekamer/data/landmarks.ts';

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
  readonly ports?: { readonly pdata?: number; readonly tweedekamer?: number };
  readonly sizes?: SandboxSizes;
  readonly now?: () => Date;
};

export type Sandbox = {
  readonly pdata: SandboxServer;
  /** Its `url` is that of v5; v4 is served at `/OData/v4/2.0/` of the same origin. */
  readonly tweedekamer: SandboxServer;
  readonly close: () => Promise<void>;
};

const defaults = { host: '127.0.0.1', seed: 1, now: () => new Date() };
const defaultSizes: Required<SandboxSizes> = { scale: 1, largeRows: 50_000, pageSize: 250 };

/** Starts stand-ins for the sources, with made-up data. Rejects when a port is taken. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const { host, seed, now } = { ...defaults, ...options };
  const { scale, largeRows, pageSize } = { ...defaultSizes, ...options.sizes };
  const ports = { pdata: 0, tweedekamer: 0, ...options.ports };
  const store = createStore(createDataset({ seed, scale }));
  const tweedekamerSource = createTweedekamerSource({ store, pageSizes: { v4: pageSize, v5: pageSize }, now });
  const pdata = await startSourceServer(createPdataSource({ seed, largeRows }), { host, port: ports.pdata, now });
  try {
    const tweedekamer = await startSourceServer(tweedekamerSource, { host, port: ports.tweedekamer, now });
    const close = async (): Promise<void> => {
      await Promise.all([pdata.close(), tweedekamer.close()]);
    };
    return { pdata, tweedekamer, close };
  } catch (error) {
    await pdata.close();
    throw error;
  }
};
