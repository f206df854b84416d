import { demoCredentials, startSandbox, toAddresses, type Sandbox } from '../../sandbox/index.ts';
import type { Transport } from '../../src/core/http.ts';
import type { Table } from '../../src/core/table.ts';
import { COMPETENT_DATASETS } from '../../src/datasets/competent.ts';
import type { Input } from '../../src/datasets/dataset.ts';
import type { Choice, Param } from '../../src/datasets/param.ts';
import { createRuntime, type LoadOptions, type Runtime } from '../../src/runtime/runtime.ts';
import { startGateway, type TestGateway } from './gateway/start-gateway.ts';

type CompetentVersion = 'v1' | 'v2';

type Asking = LoadOptions & { readonly version?: CompetentVersion; readonly transport?: Transport };

/** The stand-in for Competent behind two gateways: one that asks its v1, one that asks its v2. */
export type Competent = {
  readonly sandbox: Sandbox;
  /** The clock of the stand-in, in milliseconds. */
  readonly clock: { now: number };
  /** The table of `COMPETENT.<name>`, of v2 unless told. Nothing is kept from one question to the next. */
  readonly ask: (name: string, input?: Input, asking?: Asking) => Promise<Table>;
  readonly choices: (name: string, param: string) => Promise<readonly Choice[]>;
  /** The status that v2's gateway gives a path below its base address. */
  readonly statusOf: (path: string) => Promise<number>;
  /** Path and query of what the stand-in was asked, below `releases`. */
  readonly asked: () => readonly string[];
  readonly reset: () => void;
  readonly close: () => Promise<void>;
};

const PATHS: Readonly<Record<CompetentVersion, string>> = {
  v1: '/services/openservices/v1/',
  v2: '/services/opendata/competent/v2/',
};

type Behind = { readonly gateway: TestGateway; readonly sealed: string };

export async function startCompetent(): Promise<Competent> {
  const clock = { now: Date.parse('2026-11-23T12:00:00Z') };
  const sandbox = await startSandbox({ now: () => new Date(clock.now) });
  const behind: Readonly<Record<CompetentVersion, Behind>> = {
    v1: await startBehind(sandbox, 'v1'),
    v2: await startBehind(sandbox, 'v2'),
  };
  const runtimeOf = (version: CompetentVersion, transport: Transport = {}): Runtime =>
    createRuntime({
      retryPolicy: { wait: () => Promise.resolve() },
      ...transport,
      apiUrl: `${behind[version].gateway.url}/api/`,
      credentials: { sealed: () => behind[version].sealed, institutes: () => [] },
    });
  const { competent } = sandbox;
  return {
    sandbox,
    clock,
    ask: (name, input = {}, { version = 'v2', transport, ...options } = {}) =>
      runtimeOf(version, transport).table(datasetOf(name).question(input), options),
    choices: (name, param) =>
      runtimeOf('v2').choices({ lookup: lookupOf(datasetOf(name).params, param), source: 'competent', input: {} }),
    async statusOf(path) {
      const { gateway, sealed } = behind.v2;
      const headers = { authorization: `Bearer ${sealed}` };
      return (await fetch(`${gateway.url}/api/competent/${path}`, { headers })).status;
    },
    asked: () => competent.requests.map(({ path, query }) => `${path.split('/releases/')[1] ?? path}?${query}`),
    reset() {
      competent.faults.clear();
      competent.clearRequests();
    },
    async close() {
      await Promise.all([behind.v1.gateway.close(), behind.v2.gateway.close()]);
      await sandbox.close();
    },
  };
}

async function startBehind(sandbox: Sandbox, version: CompetentVersion): Promise<Behind> {
  const gateway = await startGateway({
    env: {
      ...toAddresses(sandbox),
      COMPETENT_VERSION: version,
      COMPETENT_URL: new URL(PATHS[version], sandbox.competent.url).href,
    },
  });
  const response = await fetch(`${gateway.url}/api/credentials/competent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(demoCredentials.competent),
  });
  const { sealed } = (await response.json()) as { readonly sealed: string };
  return { gateway, sealed };
}

function datasetOf(name: string) {
  const dataset = COMPETENT_DATASETS.find(({ functionName }) => functionName === `COMPETENT.${name}`);
  if (!dataset) throw new Error(`No COMPETENT.${name}`);
  return dataset;
}

function lookupOf(params: readonly Param[], name: string) {
  const lookup = params.find((param) => param.name === name)?.lookup;
  if (!lookup) throw new Error(`${name} is not looked up`);
  return lookup;
}

/** The values of one column. */
export function valuesOf({ columns, rows }: Table, name: string): readonly unknown[] {
  const at = columns.findIndex((column) => column.name === name);
  if (at < 0) throw new Error(`No column ${name}`);
  return rows.map((row) => row[at]);
}

/** Rows with only these columns. */
export function rowsOf(table: Table, ...names: readonly string[]): readonly (readonly unknown[])[] {
  const values = names.map((name) => valuesOf(table, name));
  return table.rows.map((_, at) => values.map((column) => column[at]));
}
