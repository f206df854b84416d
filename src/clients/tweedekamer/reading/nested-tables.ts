import { toTable, type PlannedColumn, type Table } from '../../../core/table.ts';
import type { EntityPlan, QueryPlan } from '../query/plan.ts';
import { columnsAt } from './columns.ts';
import { isRow, type Row } from './row.ts';

/** The lists of all rows as tables by dotted path; each item begins with the key of the row that holds it. */
export function nestedTables(plan: QueryPlan, rows: readonly Row[]): ReadonlyMap<string, Table> {
  return new Map(
    listPlaces(plan, []).map(({ path, inner }) => {
      const parentKey = plan.key.map(({ name }): PlannedColumn => ({
        name: `_parent.${name}`,
        path: ['parent', name],
        type: 'text',
        tier: 0,
      }));
      const own = columnsAt(inner, []).map((column) => ({ ...column, path: ['item', ...column.path] }));
      const items = rows.flatMap((row) => itemsAt(row, path).map((item) => ({ parent: row, item })));
      return [path.join('.'), toTable('tweedekamer', items, [...parentKey, ...own])] as const;
    }),
  );
}

type ListPlace = { readonly path: readonly string[]; readonly inner: EntityPlan };

/** Lists of the row and of the rows it leads to; a list inside a list stays a cell of it. */
function listPlaces(plan: EntityPlan, path: readonly string[]): readonly ListPlace[] {
  return plan.expansions.flatMap(({ navigation, plan: inner }) => {
    const place = [...path, navigation.name];
    return navigation.isCollection ? [{ path: place, inner }] : listPlaces(inner, place);
  });
}

function itemsAt(row: Row, path: readonly string[]): readonly unknown[] {
  const list = path.reduce<unknown>((value, name) => (isRow(value) ? value[name] : undefined), row);
  return Array.isArray(list) ? list : [];
}
