import { path } from '../query/expression.ts';
import type { OrderTerm } from '../query/plan.ts';
import type { Write } from './write-expression.ts';

export type Option = readonly [name: string, value: string];

/** Every value is encoded whole, so that a `+` in it is no space; the names keep their `$`, which some servers insist on. */
export function encoded(options: readonly Option[]): string {
  return options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

export const numberOption = (name: string, value: number | undefined): readonly Option[] =>
  value === undefined ? [] : [[name, String(value)]];

export const listOption = (name: string, items: readonly string[]): readonly Option[] =>
  items.length === 0 ? [] : [[name, items.join(',')]];

export const orderOption = (order: readonly OrderTerm[], write: Write): readonly Option[] =>
  listOption(
    '$orderby',
    order.map(({ expression, descending }) => `${write(expression)}${descending ? ' desc' : ''}`),
  );

/**
 * Pages that are asked by number overlap or leave gaps unless the order is total, so the key decides last.
 * Pages that the service links are its own affair.
 */
export function orderOf(
  { order, key }: { readonly order: readonly OrderTerm[]; readonly key: readonly { readonly name: string }[] },
  byNumber: boolean,
): readonly OrderTerm[] {
  if (!byNumber) return order;
  const named = new Set(
    order.map(({ expression }) => (expression.kind === 'path' ? expression.segments.join('/') : '')),
  );
  const missing = key.filter(({ name }) => !named.has(name));
  return [...order, ...missing.map(({ name }): OrderTerm => ({ expression: path(name), descending: false }))];
}

/** What stands behind the `?` of a link, absolute or relative; the empty text when there is nothing. */
export function queryOf(link: string): string {
  const address = link.split('#', 1)[0] ?? '';
  const mark = address.indexOf('?');
  return mark < 0 ? '' : address.slice(mark + 1);
}

/** A count as it came, perhaps as a text; undefined when it is none. */
export function totalOf(count: number | string | undefined): number | undefined {
  if (count === undefined || count === '') return undefined;
  const total = Number(count);
  return Number.isInteger(total) && total >= 0 ? total : undefined;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isGuid = (key: unknown): key is string => typeof key === 'string' && GUID.test(key);
