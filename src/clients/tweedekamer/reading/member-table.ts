import { pickColumns, toTable, type Table } from '../../../core/table.ts';
import type { QueryPlan } from '../query/plan.ts';
import { planColumns } from './columns.ts';
import { nestedTables } from './nested-tables.ts';
import type { Row } from './row.ts';

const OF_PARENT = /^_parent\./;

/** What was asked behind one row, as a table by itself: a list, a related row, or a field. */
export function memberTable(plan: QueryPlan, rows: readonly Row[]): Table {
  const [list] = nestedTables(plan, rows).values();
  if (list) return keyed(plan, pickColumns(list, ownNames(list)));
  const [expansion] = plan.expansions;
  const own = new Set(plan.key.filter((field) => !plan.fields.includes(field)).map(({ name }) => name));
  const whole = toTable('tweedekamer', rows, planColumns(plan));
  const table = pickColumns(
    whole,
    whole.columns.map(({ name }) => name).filter((name) => !own.has(name)),
  );
  return expansion ? keyed(plan, withoutPrefix(table, `${expansion.navigation.name}.`)) : table;
}

const ownNames = ({ columns }: Table): readonly string[] =>
  columns.map(({ name }) => name).filter((name) => !OF_PARENT.test(name));

const withoutPrefix = (table: Table, prefix: string): Table => ({
  ...table,
  columns: table.columns.map((column) => ({ ...column, name: column.name.replace(prefix, '') })),
});

/** Its rows have a key of their own. */
function keyed({ expansions }: QueryPlan, table: Table): Table {
  const key = new Set(expansions[0]?.plan.type.key);
  return {
    ...table,
    columns: table.columns.map((column) => (key.has(column.name) ? { ...column, key: true } : column)),
  };
}
