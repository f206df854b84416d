import type { Http } from '../../core/http.ts';
import { toTable, type Table } from '../../core/table.ts';
import { answerColumns, type ColumnsAnswer, type ColumnsQuery } from './answer-columns.ts';
import { answerQuery, type QueryAnswer } from './answer-query.ts';
import type { Model } from './model/model.ts';
import { planQuery, type EntityQuery } from './query/plan-query.ts';
import { planColumns } from './reading/columns.ts';
import { nestedTables } from './reading/nested-tables.ts';
import type { FileAddress } from './reading/shape-rows.ts';
import { createService, type Planned, type Reading, type TweedekamerOptions } from './service.ts';

export type { ColumnsAnswer } from './answer-columns.ts';
export type { QueryAnswer } from './answer-query.ts';
export type { FileAddress } from './reading/shape-rows.ts';
export type { Reading, TweedekamerOptions } from './service.ts';

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
  /** Columns in the names of any version of the model, whichever it is that answers. */
  readColumns(query: ColumnsQuery, reading?: Reading): Promise<ColumnsAnswer>;
  /** How many rows `read` would give: rows that were deleted do not count, nor rows that hold nothing but their id. */
  count(query: Pick<EntityQuery, 'entity' | 'filter' | 'includeDeleted'>, reading?: Reading): Promise<number>;
  /**
   * A query as the parliament's documents write it: either dialect of OData, the names of any version of the model, a
   * whole address or what stands behind it. `notes` of the table tell what was translated, and what was left out.
   */
  query(text: string, reading?: Reading): Promise<QueryAnswer>;
  /** Where the files of rows are found. */
  files(): Promise<FileAddress>;
};

export function createTweedekamerClient(http: Http, options: TweedekamerOptions = {}): TweedekamerClient {
  const service = createService(http, options);
  const planned = async (query: EntityQuery, reading: Reading): Promise<Planned> => ({
    plan: planQuery(await service.model({ signal: reading.signal }), query),
    texts: { ...query, top: undefined },
    top: query.top,
  });

  return {
    model: (reading = {}) => service.model(reading),
    async read(query, reading = {}) {
      const question = await planned(query, reading);
      const rows = await service.rows(question, reading, 'text');
      return toTable('tweedekamer', rows, planColumns(question.plan));
    },
    async readTables(query, reading = {}) {
      const question = await planned(query, reading);
      const rows = await service.rows(question, reading, 'rows');
      const nested = nestedTables(question.plan, rows);
      const columns = planColumns(question.plan).filter(({ name }) => !nested.has(name));
      return { table: toTable('tweedekamer', rows, columns), nested };
    },
    readColumns: (query, reading = {}) => answerColumns(service, query, reading),
    async count(query, reading = {}) {
      return service.count(await planned(query, reading), reading);
    },
    query: (text, reading = {}) => answerQuery(service, text, reading),
    files: () => service.files(),
  };
}
