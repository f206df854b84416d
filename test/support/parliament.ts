import { startSandbox, type Sandbox } from '../../sandbox/index.ts';
import { createDataset } from '../../sandbox/tweedekamer/data/create-dataset.ts';
import type { Row } from '../../sandbox/tweedekamer/model/entity-type.ts';
import { createTweedekamerClient } from '../../src/clients/tweedekamer/index.ts';
import { toSerial } from '../../src/core/dates.ts';
import { createHttp } from '../../src/core/http.ts';
import type { Cell, Table } from '../../src/core/table.ts';
import type { Call, Clients, Dataset, Input } from '../../src/datasets/dataset.ts';
import { TWEEDEKAMER_DATASETS } from '../../src/datasets/tweedekamer.ts';
import { startGateway } from './gateway/start-gateway.ts';

export const PARLIAMENT_VERSIONS = ['/OData/v5/', '/OData/v4/2.0/'] as const;
export type ParliamentVersion = (typeof PARLIAMENT_VERSIONS)[number] | '/OData/v3/1.0/';

const SCALE = 0.3;

/** What the sandbox serves, read beside the service: expectations come from here and never from an answer. */
const served = createDataset({ seed: 1, scale: SCALE });

/** The rows of a set as they were made, without those that are deleted. */
export const rowsOf = (set: string): readonly Row[] =>
  (served.rows[set] ?? []).filter(({ Id }) => !served.buried.has(String(Id)));

export const byId = (set: string): ReadonlyMap<unknown, Row> => new Map(rowsOf(set).map((row) => [row['Id'], row]));

/** The day of a moment, `YYYY-MM-DD`; the empty text of nothing. */
export const dayOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 10) : '');

export const serialOf = (value: unknown): number => toSerial(dayOf(value)) ?? Number.NaN;

/** A row of a table by the names of its columns. */
export type TableRecord = Readonly<Record<string, Cell>>;

export const idsOf = (records: readonly (TableRecord | Row | undefined)[], name = 'Id'): readonly string[] =>
  records.map((record) => String(record?.[name])).toSorted();

/** The seats after the election of 29 October 2025, as published. */
export const ELECTED = {
  D66: 26,
  PVV: 26,
  VVD: 22,
  'GroenLinks-PvdA': 20,
  CDA: 18,
  JA21: 9,
  FVD: 7,
  BBB: 4,
  ChristenUnie: 3,
  DENK: 3,
  PvdD: 3,
  SGP: 3,
  SP: 3,
  '50PLUS': 2,
  Volt: 1,
};

/** The sandbox's parliament in one of its versions behind a real gateway, asked by the functions' datasets. */
export type Parliament = {
  readonly sandbox: Sandbox;
  /** Of the gateway, `http://127.0.0.1:<port>/api/tweedekamer/`. */
  readonly url: string;
  readonly table: (functionName: string, input?: Input, call?: Call) => Promise<Table>;
  readonly ask: (functionName: string, input?: Input) => Promise<readonly TableRecord[]>;
  readonly choices: (functionName: string, param: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

export async function startParliament(version: ParliamentVersion): Promise<Parliament> {
  const sandbox = await startSandbox({ sizes: { scale: SCALE, pageSize: 90, largeRows: 1 } });
  const protocol = version.includes('v3') ? 'v3' : 'v4';
  const gateway = await startGateway({
    env: { TWEEDEKAMER_URL: new URL(version, sandbox.tweedekamer.url).href, TWEEDEKAMER_PROTOCOL: protocol },
  });
  const url = `${gateway.url}/api/tweedekamer/`;
  // Patience without waiting: what is retried is retried at once.
  const http = createHttp({ source: 'tweedekamer', baseUrl: url, retryPolicy: { wait: () => Promise.resolve() } });
  const clients = { tweedekamer: createTweedekamerClient(http, { protocol: async () => protocol }) } as Clients;
  const table = async (name: string, input: Input = {}, call: Call = {}): Promise<Table> =>
    datasetOf(name).question(input).load(clients, call);
  return {
    sandbox,
    url,
    table,
    ask: async (name, input) => recordsOf(await table(name, input)),
    async choices(name, param) {
      const { lookup } = datasetOf(name).params.find((candidate) => candidate.name === param) ?? {};
      if (!lookup) throw new Error(param);
      return (await lookup(clients, {}, {})).map(({ value }) => value);
    },
    async close() {
      await gateway.close();
      await sandbox.close();
    },
  };
}

function datasetOf(name: string): Dataset {
  const found = TWEEDEKAMER_DATASETS.find(({ functionName }) => functionName === name);
  if (!found) throw new Error(name);
  return found;
}

const recordsOf = ({ columns, rows }: Table): readonly TableRecord[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? ''])));
