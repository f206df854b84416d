import type * as z from 'zod/mini';

import { SourceError } from '../../core/errors.ts';
import type { Explain, Http, Query } from '../../core/http.ts';
import { releaseOf } from './release-of.ts';
import { ACCEPT, CURRENT_RELEASE, pageOf, type Links } from './schema.ts';

export type Reading = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ListProgress) => void) | undefined;
  /** Stop after this many rows. */
  readonly limit?: number | undefined;
};

export type ListProgress = {
  readonly rows: number;
  readonly pages: number;
  readonly total?: number | undefined;
};

export type List<Row> = {
  /** Below the base address, for a release or its alias. */
  readonly toPath: (release: string) => string;
  readonly release: string;
  readonly row: z.ZodMiniType<Row>;
  /** What tells a row from all others: a page that brings none that is new was the last. */
  readonly toKey: (row: Row) => string;
  readonly toLinks: (row: Row) => Links;
  readonly query?: Query | undefined;
  readonly explain?: Explain | undefined;
  /** The list belongs to what has this id, which may not exist. */
  readonly isOf?: string | undefined;
};

export type Listed<Row> = {
  readonly rows: readonly Row[];
  /** The number of the release; its alias when no link told more. */
  readonly release: string;
};

/** Few calls, as they are rationed; a server that has a smaller page in mind sends that one. */
const PAGE_SIZE = 500;

/**
 * Reads a list to its end, page by page from 0.
 *
 * VDAB's answers were never seen to say which page is the last, so a page without a new row ends the list, as do the
 * links and the page object of HAL where they are sent. Of a link only the query counts, sent to the path asked before.
 * Once `current` has shown its number, the following pages are asked of that: a new release is no part of this list.
 *
 * @throws SourceError `unexpected-response` for links that lead in circles
 */
export async function readList<Row>(http: Http, list: List<Row>, reading: Reading = {}): Promise<Listed<Row>> {
  const { signal, onProgress, limit = Infinity } = reading;
  const rows = new Map<string, Row>();
  let { release } = list;
  let pages = 0;
  for await (const page of readPages(http, list, { size: Math.min(limit, PAGE_SIZE), signal })) {
    const known = rows.size;
    for (const row of page.rows) if (!rows.has(list.toKey(row))) rows.set(list.toKey(row), row);
    ({ release } = page);
    pages++;
    onProgress?.({ rows: rows.size, pages, total: page.total });
    if (rows.size === known || rows.size >= limit) break;
  }
  return { rows: [...rows.values()].slice(0, limit), release };
}

type Pace = { readonly size: number; readonly signal: AbortSignal | undefined };

/** Page after page, for as long as none says that it is the last. */
async function* readPages<Row>(http: Http, list: List<Row>, { size, signal }: Pace): AsyncGenerator<Page<Row>, void> {
  const asked = new Set<string>();
  let { release } = list;
  let query: Asked = { ...list.query, size, page: 0 };
  for (let isLinked = false; ;) {
    if (asked.has(keyOf(query))) throw badLink();
    asked.add(keyOf(query));
    const page = await readPage(http, list, { release, query, signal });
    yield page;
    if (page.next === undefined && (isLinked || page.isLast)) return;
    isLinked = page.next !== undefined;
    query = nextQuery(query, page, list.query);
    ({ release } = page);
  }
}

type Asked = Readonly<Record<string, Query[string]>>;

type Page<Row> = {
  readonly rows: readonly Row[];
  readonly release: string;
  /** The link to the next page. */
  readonly next: string | undefined;
  readonly isLast: boolean;
  readonly total: number | undefined;
};

type PageWanted = { readonly release: string; readonly query: Asked; readonly signal: AbortSignal | undefined };

async function readPage<Row>(http: Http, list: List<Row>, wanted: PageWanted): Promise<Page<Row>> {
  const { release, ...asking } = wanted;
  const options = { ...asking, accept: ACCEPT, explain: list.explain };
  const { _embedded, _links, page } = await http.getJson(list.toPath(release), pageOf(list.row), options);
  const rows = Object.values(_embedded ?? {})[0] ?? [];
  const told = release === CURRENT_RELEASE ? releaseOf(_links, ...rows.map(list.toLinks)) : undefined;
  return {
    rows,
    release: told ?? release,
    next: _links?.next?.href,
    isLast: page !== undefined && page.number + 1 >= page.totalPages,
    total: page?.totalElements,
  };
}

/** What the question is about stays as it was asked; a link may change no more than the place in the list. */
function nextQuery(query: Asked, { next }: { readonly next: string | undefined }, question: Query = {}): Asked {
  if (next === undefined) return { ...query, page: Number(query['page']) + 1 };
  return { ...query, ...queryOf(next), ...question };
}

/** Whatever host and path a link names, its query is all that is taken from it. */
function queryOf(href: string): Readonly<Record<string, string>> {
  const base = 'https://vdab.invalid/';
  if (!URL.canParse(href, base)) throw badLink();
  return Object.fromEntries(new URL(href, base).searchParams);
}

const keyOf = (query: Asked): string =>
  Object.entries(query)
    .map(([name, value]) => `${name}=${String(value)}`)
    .toSorted()
    .join('&');

const badLink = (): SourceError =>
  new SourceError('competent', { kind: 'unexpected-response', at: '_links.next.href' });
