import { toTable, type Table } from '../../core/table.ts';
import { entitySetNamed } from './model/entity-set-named.ts';
import { parseExpand, parseFilter, parseOrder } from './query/parse-query.ts';
import { planSyntax, type EntityQuery } from './query/plan-query.ts';
import { planColumns } from './reading/columns.ts';
import { nestedTables } from './reading/nested-tables.ts';
import type { Reading, Service } from './service.ts';
import { columnsHere, type ColumnHere } from './translate/columns-here.ts';
import { translateQuery } from './translate/translate-query.ts';

/** A question for columns by name, in the names of any version of the model. */
export type ColumnsQuery = Pick<EntityQuery, 'entity' | 'filter' | 'expand' | 'orderby'> & {
  /** Dotted; `link` is the file of a row. What the model that answers does not have is left out. */
  readonly columns: readonly string[];
};

/** Rows, lists of related rows by dotted path, and what became of the columns that were asked. */
export type ColumnsAnswer = {
  readonly table: Table;
  readonly nested: ReadonlyMap<string, Table>;
  readonly columns: readonly ColumnHere[];
};

/** @throws SourceError `invalid-input` for what the model lacks and decides which rows come */
export async function answerColumns(service: Service, asked: ColumnsQuery, reading: Reading): Promise<ColumnsAnswer> {
  const model = await service.model({ signal: reading.signal, fresh: reading.fresh });
  const { query } = translateQuery(model, {
    entity: asked.entity,
    filter: parseFilter(asked.filter),
    order: parseOrder(asked.orderby),
    expand: parseExpand(asked.expand),
  });
  const columns = columnsHere({ model, type: entitySetNamed(model, query.entity).type }, asked.columns);
  const fields = [...new Set(columns.flatMap((column) => column.fields))];
  const plan = planSyntax(model, { ...query, select: fields.map((field) => field.split('.')) });
  const rows = await service.rows({ plan, texts: {} }, reading, 'rows');
  const nested = nestedTables(plan, rows);
  const own = planColumns(plan).filter(({ name }) => !nested.has(name));
  return { table: toTable('tweedekamer', rows, own), nested, columns };
}
