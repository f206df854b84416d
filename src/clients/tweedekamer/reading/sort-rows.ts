import { invalidInput } from '../invalid-input.ts';
import { compareValues } from '../query/compare-values.ts';
import type { EntityPlan, OrderTerm } from '../query/plan.ts';
import { isRow, type Row } from './row.ts';

type SortTerm = { readonly path: readonly string[]; readonly descending: boolean };

/**
 * Sorts rows that came in several answers the way one answer would have been; empty values go first.
 * @throws SourceError `invalid-input` when an order goes by something that did not come along.
 */
export function rowSorter(plan: EntityPlan): (rows: readonly Row[]) => readonly Row[] {
  const terms = plan.order.map((term) => sortTerm(plan, term));
  if (terms.length === 0) return (rows) => rows;
  return (rows) => rows.toSorted((a, b) => compareRows(terms, a, b));
}

function sortTerm(plan: EntityPlan, { expression, descending }: OrderTerm): SortTerm {
  if (expression.kind !== 'path') throw invalidInput('orderby', 'not-supported');
  const path = expression.segments[0] === '$it' ? expression.segments.slice(1) : expression.segments;
  if (!isAsked(plan, path)) throw invalidInput('orderby', 'not-supported', path.join('/'));
  return { path, descending };
}

function isAsked(plan: EntityPlan, [name = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) return [...plan.fields, ...plan.hidden].some((field) => field.name === name);
  const branch = plan.expansions.find(({ navigation }) => navigation.name === name && !navigation.isCollection);
  return branch !== undefined && isAsked(branch.plan, rest);
}

function compareRows(terms: readonly SortTerm[], a: Row, b: Row): number {
  for (const { path, descending } of terms) {
    const order = compareValues(valueAt(a, path), valueAt(b, path));
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

function valueAt(row: Row, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isRow(value) ? value[name] : undefined), row);
}
