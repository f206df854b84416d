import type { Http } from '../../core/http.ts';
import { toTable, type Table } from '../../core/table.ts';
import type { Model } from './model/model.ts';
import { planQuery, type EntityQuery } from './query/plan-query.ts';
import { planColumns } from './reading/columns.ts';
import { nestedTables } from './reading/nested-tables.ts';
import { createService, type Planned, type Reading, type TweedekamerOptions } from './service.ts';

export type { Reading, TweedekamerOptions } from './service.ts';

/** Lists of expanded rows as tables of their own, by dotted path. */
export type Tables = { readonly table: Table; readonly nested: ReadonlyMap<string, Table> };

/** The absolute address of the file of a row, by its set and key; undefined for a key that no row can have. */
export type FileAddress = (set: string, key: unknown) => string | undefined;

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
    async count(query, reading = {}) {
      return service.count(await planned(query, reading), reading);
    },
    async files() {
      const protocol = await service.protocol();
      return (set, key) => {
        const path = protocol.filePath(set, key);
        return path && service.addressOf(path);
      };
    },
  };
}
