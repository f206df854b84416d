import type { Explain, Http } from '../../core/http.ts';
import { toTable, type Table } from '../../core/table.ts';
import { invalidInput } from './invalid-input.ts';
import type { Model } from './model/model.ts';
import { createSharedModel } from './model/shared-model.ts';
import { ODATA_V4 } from './protocol/odata-v4.ts';
import type { Protocol } from './protocol/protocol.ts';
import { planQuery, type EntityQuery } from './query/plan-query.ts';
import type { QueryPlan } from './query/plan.ts';
import { planColumns } from './reading/columns.ts';
import { countQuery } from './reading/count-query.ts';
import { explainRefusal } from './reading/explain-refusal.ts';
import { nestedTables } from './reading/nested-tables.ts';
import type { PageReader } from './reading/pages.ts';
import { readQuery, type PageSize, type Progress, type QueryReader } from './reading/read-query.ts';

/** How one reading is run, apart from what is asked. */
export type Reading = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stop after this many rows. */
  readonly limit?: number | undefined;
  /** Ask how many rows there are in all, for the progress; the service takes about twice as long. */
  readonly withTotal?: boolean | undefined;
};

/** Lists of expanded rows as tables of their own, by dotted path. */
export type Tables = { readonly table: Table; readonly nested: ReadonlyMap<string, Table> };

/**
 * The open data of the Dutch parliament, by OData.
 *
 * Every method rejects with a SourceError, or with the reason of the caller's signal.
 * Source: opendata.tweedekamer.nl, documentation of the OData API.
 */
export type TweedekamerClient = {
  /** What can be asked. Read when first needed, and kept for an hour. */
  model(reading?: Reading): Promise<Model>;
  /** Rows as one table; a list of expanded rows becomes one cell. */
  read(query: EntityQuery, reading?: Reading): Promise<Table>;
  readTables(query: EntityQuery, reading?: Reading): Promise<Tables>;
  /** How many rows meet the filter; rows that were deleted do not count. */
  count(query: Pick<EntityQuery, 'entity' | 'filter' | 'includeDeleted'>, reading?: Reading): Promise<number>;
  /** Where the files of rows are found. */
  files(): Promise<FileAddress>;
};

/** The absolute address of the file of a row, by its set and key; undefined for a key that no row can have. */
export type FileAddress = (set: string, key: unknown) => string | undefined;

type Options = {
  readonly protocol?: Protocol;
  /** Milliseconds of any clock that does not run back. */
  readonly now?: () => number;
};

const KEEP_MODEL_MS = 60 * 60_000;
/** A cell holds 32,767 characters: no list needs more items than this to fill one. */
const MOST_ITEMS_IN_A_CELL = 5000;

export function createTweedekamerClient(http: Http, options: Options = {}): TweedekamerClient {
  const { protocol = ODATA_V4, now = () => performance.now() } = options;
  const readModel = async (): Promise<Model> =>
    protocol.readModel(await http.getText(protocol.modelPath, { accept: 'application/xml' }));
  const models = createSharedModel({ read: readModel, now, keepMs: KEEP_MODEL_MS });
  const pageSize: PageSize = { longest: 0 };

  /** A name that the model has and the service has not: the model has become old. */
  const explaining = (model: Model, query: EntityQuery): Explain => {
    const explain = explainRefusal({ model, texts: { ...query, top: undefined } });
    return (status, body) => {
      const failure = explain(status, body);
      if (failure?.kind === 'invalid-input' && failure.problem === 'unknown-name') models.forget();
      return failure;
    };
  };

  const load = async (query: EntityQuery, reading: Reading, lists: QueryReader['lists']): Promise<Loaded> => {
    const model = await models.get(reading.signal);
    const plan = planQuery(model, query);
    const reader: QueryReader = {
      http,
      protocol,
      model,
      lists,
      pageSize,
      signal: reading.signal,
      onProgress: reading.onProgress,
      explain: explaining(model, query),
      limit: lowest(checkedTop(query.top), reading.limit),
      withTotal: reading.withTotal ?? false,
      mostItems: lists === 'text' ? MOST_ITEMS_IN_A_CELL : Infinity,
    };
    return { plan, rows: await readQuery(reader, plan) };
  };

  return {
    model: ({ signal } = {}) => models.get(signal),
    async read(query, reading = {}) {
      const { plan, rows } = await load(query, reading, 'text');
      return toTable('tweedekamer', rows, planColumns(plan));
    },
    async readTables(query, reading = {}) {
      const { plan, rows } = await load(query, reading, 'rows');
      const nested = nestedTables(plan, rows);
      const columns = planColumns(plan).filter(({ name }) => !nested.has(name));
      return { table: toTable('tweedekamer', rows, columns), nested };
    },
    async count(query, { signal } = {}) {
      const model = await models.get(signal);
      const reader: PageReader = { http, protocol, signal, explain: explaining(model, query) };
      return countQuery(reader, planQuery(model, query));
    },
    files: async () => (set, key) => {
      const path = protocol.filePath(set, key);
      return path && http.addressOf(path);
    },
  };
}

type Loaded = { readonly plan: QueryPlan; readonly rows: Awaited<ReturnType<typeof readQuery>> };

function checkedTop(top: number | undefined): number | undefined {
  if (top === undefined || (Number.isInteger(top) && top >= 0)) return top;
  throw invalidInput('top', 'out-of-range');
}

function lowest(...limits: readonly (number | undefined)[]): number | undefined {
  const given = limits.filter((limit) => limit !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
}
