import { isSourceError, SourceError } from '../../../core/errors.ts';
import { invalidInput } from '../invalid-input.ts';
import type { Page } from '../protocol/protocol.ts';
import { leastNodes, NODE_LIMIT } from '../query/count-nodes.ts';
import { allOf, type Expression } from '../query/expression.ts';
import { isToldRow } from '../query/live-row.ts';
import type { QueryPlan } from '../query/plan.ts';
import { halvesOf, splitFilter } from '../query/split-filter.ts';
import { listFinisher } from './finish-lists.ts';
import { hasLists, withWholeLists, type ListReader } from './list-rest.ts';
import { readRows } from './pages.ts';
import { isRow, type Row } from './row.ts';
import { placeholderTest, rowShaper, type FileAddress, type Shaping } from './shape-rows.ts';
import { rowSorter } from './sort-rows.ts';

export type Progress = { readonly rows: number; readonly pages: number; readonly total?: number | undefined };

export type QueryReader = ListReader & {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly limit: number | undefined;
  /** At most so many rows belong to the answer, however few of them are read. */
  readonly top?: number | undefined;
  readonly withTotal: boolean;
  readonly lists: Shaping['lists'];
  readonly files: FileAddress;
  readonly pageSize: PageSize;
};

/** The longest page that the service was seen to send. */
export type PageSize = { longest: number };

/** The rows of a question, shaped, each once; several requests when the service would refuse it as one. */
export async function readQuery(reader: QueryReader, plan: QueryPlan): Promise<readonly Row[]> {
  const filters = splitFilter(plan.filter);
  if (filters.some((filter) => filter && leastNodes(filter) > NODE_LIMIT))
    throw invalidInput('filter', 'too-many-conditions');
  // Before anything is sent: an order that cannot be restored is refused.
  const sort = filters.length > 1 ? rowSorter(plan) : undefined;
  const collector = createCollector(reader, plan);
  for (const filter of filters) await readPart({ reader, plan, collector }, filter, sort !== undefined);
  const rows = collector.isSplit() ? (sort ?? rowSorter(plan))(collector.rows()) : collector.rows();
  return reader.limit === undefined ? rows : rows.slice(0, reader.limit);
}

type Part = { readonly reader: QueryReader; readonly plan: QueryPlan; readonly collector: Collector };

/** A part that the service finds too long after all is halved: how it counts differs from version to version. */
async function readPart(part: Part, filter: Expression | undefined, isOneOfMany: boolean): Promise<void> {
  const { plan, collector } = part;
  if (hasEnough(part)) return;
  if (isOneOfMany) collector.split();
  try {
    await readPages(part, filter, isOneOfMany);
  } catch (error) {
    const halves = filter && isTooLong(error) ? halvesOf(filter) : undefined;
    if (!halves) throw error;
    rowSorter(plan);
    for (const half of halves) await readPart(part, half, true);
  }
}

/** In no order any rows will do; in an order the first rows of every part are needed to know the first of all. */
function hasEnough({ reader, plan, collector }: Part): boolean {
  return plan.order.length === 0 && reader.limit !== undefined && collector.rows().length >= reader.limit;
}

function readPages(
  { reader, plan, collector }: Part,
  filter: Expression | undefined,
  isOneOfMany: boolean,
): Promise<void> {
  const withTotal = reader.withTotal && !isOneOfMany;
  // What is left out when read must not be counted either.
  const counted = withTotal && plan.dropPlaceholders ? allOf([filter, isToldRow(plan.type)]) : filter;
  return readRows(reader, {
    path: plan.set.name,
    writeSearch: (slice) => reader.protocol.writeQuery({ ...plan, filter: counted }, slice),
    limit: reader.limit,
    take: collector.take,
    withTotal,
    knownPageSize: () => reader.pageSize.longest,
  });
}

export function isTooLong(error: unknown): boolean {
  return (
    isSourceError(error) && error.failure.kind === 'invalid-input' && error.failure.problem === 'too-many-conditions'
  );
}

type Collector = {
  readonly take: (page: Page) => Promise<number>;
  readonly rows: () => readonly Row[];
  readonly split: () => void;
  readonly isSplit: () => boolean;
};

/** Keeps each row once, however often pages that move under us bring it. */
function createCollector(reader: QueryReader, plan: QueryPlan): Collector {
  const rows: Row[] = [];
  const seen = new Set<string>();
  const shape = rowShaper(plan, { keepDeleted: plan.keepDeleted, lists: reader.lists, files: reader.files });
  const isPlaceholder = placeholderTest(plan);
  const completes = hasLists(plan);
  const finish = reader.protocol.nestsOptions ? (row: Row): Row => row : listFinisher(plan);
  let pages = 0;
  let total: number | undefined;
  let isSplit = false;

  const isNew = (row: Row): boolean => {
    if (isPlaceholder(row)) return false;
    const key = keyText(plan, row);
    if (key === undefined) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };

  return {
    rows: () => rows,
    split: () => {
      isSplit = true;
    },
    isSplit: () => isSplit,
    async take(page) {
      pages++;
      reader.pageSize.longest = Math.max(reader.pageSize.longest, page.rows.length);
      const before = rows.length;
      for (const row of page.rows) {
        if (!isRow(row)) throw new SourceError('tweedekamer', { kind: 'unexpected-response', at: 'value' });
        if (isNew(row)) rows.push(shape(completes ? finish(await withWholeLists(reader, plan, row)) : row));
      }
      // Told with the first page only. No more than was asked for comes.
      if (page.total !== undefined) total = Math.min(page.total, reader.top ?? Infinity);
      reader.onProgress?.({ rows: rows.length, pages, total });
      return rows.length - before;
    },
  };
}

function keyText({ key }: QueryPlan, row: Row): string | undefined {
  const [first, ...others] = key;
  if (first === undefined) return undefined;
  if (others.length === 0) return textOf(row[first.name]);
  const values = key.map(({ name }) => row[name]);
  return values.some((value) => value === null || value === undefined) ? undefined : values.map(String).join('\u001F');
}

function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
