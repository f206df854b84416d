import * as z from 'zod';
import { type Row, type Value } from '../model/entity-type.ts';
import { toQueryError } from '../odata-error.ts';
import { type OrderKey, type Plan } from './plan.ts';

/** A part of the rows that match, and where the next part starts. */
export type Page = {
  readonly rows: readonly Row[];
  /** How many rows match in all. */
  readonly total: number;
  /** The token of the next page; absent on the last one, and when the rows that were asked for are all here. */
  readonly next?: string;
};

/** Where a row stands in an order: the values it is ordered by, and its id. */
export type Place = { readonly values: readonly Value[]; readonly id: string };

/** How a place is written into a link and read from it. */
export type TokenCodec = {
  readonly write: (place: Place, plan: Plan) => string;
  readonly read: (token: string, plan: Plan) => Place;
};

const tokenSchema = z.object({
  after: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  id: z.string(),
});

const toToken = ({ values, id }: Place): string =>
  Buffer.from(JSON.stringify({ after: values, id })).toString('base64url');

const readToken = (token: string): Place => {
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
  (a: Place, b: Place): number => {
    for (const [index, { compare }] of order.entries()) {
      const result = compare(a.values[index] ?? null, b.values[index] ?? null);
      if (result !== 0) return result;
    }
    if (a.id === b.id) return 0;
    return a.id < b.id ? -1 : 1;
  };

const opaqueTokens: TokenCodec = { write: toToken, read: readToken };

export type PageRequest = {
  readonly size: number;
  readonly token?: string | undefined;
  /** Repeats that many rows on the next page, as happens when data moves meanwhile. */
  readonly overlap?: number;
  /** v5's tokens, which say nothing to a client, when absent. */
  readonly tokens?: TokenCodec;
  /** A number of rows that was asked for is itself cut into pages, as v3 does. */
  readonly cutsTop?: boolean;
};

const toLimits = ({ top }: Plan, { size, cutsTop = false }: PageRequest): { wanted: number; taken: number } => {
  if (top === undefined) return { wanted: Infinity, taken: size };
  return { wanted: top, taken: cutsTop ? Math.min(top, size) : top };
};

/** Filters, orders and cuts rows. A token starts after the row it names, wherever that row is now. */
export const toPage = (rows: readonly Row[], plan: Plan, request: PageRequest): Page => {
  const { token, overlap = 0, tokens = opaqueTokens } = request;
  const compare = compareBy(plan.order);
  const matching = rows
    .filter(plan.keeps)
    .map((row) => ({ row, values: plan.order.map(({ read }) => read(row)), id: String(row['Id']) }))
    .toSorted(compare);
  const total = matching.length;
  const after = token === undefined ? undefined : tokens.read(token, plan);
  const rest = after ? matching.filter((item) => compare(item, after) > 0) : matching.slice(plan.skip);
  const limits = toLimits(plan, request);
  const taken = rest.slice(0, limits.taken);
  const last = taken.at(-1 - overlap);
  const hasMore = limits.wanted > taken.length && rest.length > taken.length && last !== undefined;
  return { rows: taken.map(({ row }) => row), total, ...(hasMore ? { next: tokens.write(last, plan) } : {}) };
};
