import { compareValues } from '../query/compare-values.ts';
import { meets } from '../query/evaluate.ts';
import type { EntityPlan, OrderTerm } from '../query/plan.ts';
import { isRow, type Row } from './row.ts';

/**
 * Does to the whole lists of a row what a dialect without options inside an expand leaves undone: their filter, their
 * order, and how many items are wanted. Made once for a plan.
 */
export function listFinisher(plan: EntityPlan): (row: Row) => Row {
  const expansions = plan.expansions.map(({ navigation, plan: inner }) => ({
    name: navigation.name,
    finishItem: listFinisher(inner),
    finishList: itemsFinisher(inner),
  }));
  if (expansions.length === 0) return (row) => row;
  return (row) => {
    const finished: Record<string, unknown> = { ...row };
    for (const { name, finishItem, finishList } of expansions) {
      const value = row[name];
      if (isRow(value)) finished[name] = finishItem(value);
      else if (Array.isArray(value)) finished[name] = finishList(value.filter(isRow)).map(finishItem);
    }
    return finished;
  };
}

function itemsFinisher({ filter, order, top }: EntityPlan): (items: readonly Row[]) => readonly Row[] {
  return (items) => {
    const kept = filter ? items.filter((item) => meets(filter, item)) : items;
    const sorted = order.length > 0 ? kept.toSorted((a, b) => compareItems(order, a, b)) : kept;
    return top === undefined ? sorted : sorted.slice(0, top);
  };
}

function compareItems(order: readonly OrderTerm[], a: Row, b: Row): number {
  for (const { expression, descending } of order) {
    const [name = ''] = expression.kind === 'path' ? expression.segments : [];
    const difference = compareValues(a[name], b[name]);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}
