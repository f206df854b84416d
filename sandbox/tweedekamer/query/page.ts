import * as z from 'zod';
import { type Row, type Value } from '../model/entity-type.ts';
import { toQueryError } from '../odata-error.ts';
import { type OrderKey, type Plan } from './plan.ts';

/** A part of the rows that match, and where the next part starts. */
export type Page = {
  readonly rows: readonly Row[];
  /** How many rows match in all. */
  readonly total: number;
  /** The token of the next page; absent on the last one, and whenever the request asked for a number of rows. */
  readonly next?: string;
};

type Keyed = { readonly row: Row; readonly values: readonly Value[]; readonly id: string };

const tokenSchema = z.object({
  after: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  id: z.string(),
});

const toToken = ({ values, id }: Keyed): string =>
  Buffer.from(JSON.stringify({ after: values, id })).toString('base64url');

const readToken = (token: string): Omit<Keyed, 'row'> => {
  try {
    const { after, id } = tokenSchema.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
    return { values: after, id };
  } catch {
    throw toQueryError(`Invalid value '${token}' for $skiptoken query option found.`);
  }
};

/** Orders by the keys, then by id, so that every row has a place of its own. */
const compareBy =
  (order: readonly OrderKey[]) =>
  (a: Omit<Keyed, 'row'>, b: Omit<Keyed, 'row'>): number => {
    for (const [index, { compare }] of order.entries()) {
      const result = compare(a.values[index] ?? null, b.values[index] ?? null);
      if (result !== 0) return result;
    }
    if (a.id === b.id) return 0;
    return a.id < b.id ? -1 : 1;
  };

/** `overlap` repeats that many rows on the next page, as happens when data moves meanwhile. */
export type PageRequest = { readonly size: number; readonly token?: string | undefined; readonly overlap?: number };

/** Filters, orders and cuts rows. A token starts after the row it names, wherever that row is now. */
export const toPage = (rows: readonly Row[], plan: Plan, { size, token, overlap = 0 }: PageRequest): Page => {
  const compare = compareBy(plan.order);
  const matching = rows
    .filter(plan.keeps)
    .map((row) => ({ row, values: plan.order.map(({ read }) => read(row)), id: String(row['Id']) }))
    .toSorted(compare);
  const total = matching.length;
  const after = token === undefined ? undefined : readToken(token);
  const rest = after ? matching.filter((item) => compare(item, after) > 0) : matching.slice(plan.skip);
  const taken = rest.slice(0, plan.top ?? size);
  const last = taken.at(-1 - overlap);
  const hasMore = plan.top === undefined && rest.length > taken.length && last !== undefined;
  return { rows: taken.map(({ row }) => row), total, ...(hasMore ? { next: toToken(last) } : {}) };
};
