import { isSourceError, SourceError } from '../../../core/errors.ts';
import { invalidInput } from '../invalid-input.ts';
import { leastNodes, NODE_LIMIT } from '../query/count-nodes.ts';
import { allOf, type Expression } from '../query/expression.ts';
import { isToldRow } from '../query/live-row.ts';
import type { QueryPlan } from '../query/plan.ts';
import { halvesOf, hasDisjointParts, splitFilter } from '../query/split-filter.ts';
import { readPage, type PageReader } from './pages.ts';
import { isTooLong } from './read-query.ts';

/**
 * How many rows meet the filter of a plan, without the placeholders that a reading of it leaves out. A filter that is
 * too long is counted in parts when no row can be in two.
 * @throws SourceError `invalid-input` `too-many-conditions` for any other that is too long.
 */
export async function countQuery(reader: PageReader, plan: QueryPlan): Promise<number> {
  const filter = allOf([plan.filter, plan.dropPlaceholders ? isToldRow(plan.type) : undefined]);
  const filters = filter && hasDisjointParts(filter) ? splitFilter(filter) : [filter];
  if (filters.some((part) => part && leastNodes(part) > NODE_LIMIT))
    throw invalidInput('filter', 'too-many-conditions');
  return sum(filters, (part) => countPart(reader, plan, part));
}

async function countPart(reader: PageReader, plan: QueryPlan, filter: Expression | undefined): Promise<number> {
  try {
    return await countOnce(reader, plan, filter);
  } catch (error) {
    const halves = filter && isTooLong(error) && hasDisjointParts(filter) ? halvesOf(filter) : undefined;
    if (!halves) throw error;
    return sum(halves, (half) => countPart(reader, plan, half));
  }
}

async function sum<T>(items: readonly T[], count: (item: T) => Promise<number>): Promise<number> {
  let total = 0;
  for (const item of items) total += await count(item);
  return total;
}

/** An empty page with its total; where that is refused or has no total, the plain count. */
async function countOnce(reader: PageReader, plan: QueryPlan, filter: Expression | undefined): Promise<number> {
  const { protocol } = reader;
  const bare: QueryPlan = { ...plan, filter, key: [], order: [], expansions: [], isWhole: true };
  const total = await readPage(reader, plan.set.name, protocol.writeQuery(bare, { top: 0, withTotal: true })).then(
    (page) => page.total,
    (error: unknown) => {
      if (isSourceError(error) && error.failure.kind === 'invalid-input' && error.failure.field === 'top')
        return undefined;
      throw error;
    },
  );
  return total ?? plainCount(reader, plan, filter);
}

async function plainCount(reader: PageReader, plan: QueryPlan, filter: Expression | undefined): Promise<number> {
  const { http, protocol, signal, explain } = reader;
  const search = protocol.writeCountQuery(filter);
  const text = await http.getText(protocol.countPath(plan.set.name), { search, signal, explain, accept: 'text/plain' });
  const digits = /^\uFEFF?\s*(\d+)\s*$/.exec(text)?.[1];
  if (digits === undefined) throw new SourceError('tweedekamer', { kind: 'unexpected-response', at: '$count' });
  return Number(digits);
}
