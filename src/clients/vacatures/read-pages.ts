import type { Explain, Query } from '../../core/http.ts';
import type { Reader } from './reading.ts';
import { idOf, pageAnswer, type Page, type VacancyRecord } from './schema.ts';

export type Pages = {
  /** Below the base address. */
  readonly path: string;
  readonly query: Query;
  /** Rows to ask for at once. */
  readonly size: number;
  readonly explain?: Explain | undefined;
  /** The vendor gives no rows past this place. */
  readonly end?: number | undefined;
  /** Told after each page: rows kept so far, and how many there are. */
  readonly onPage?: ((kept: number, total: number | undefined) => void) | undefined;
};

/** A reference of the bulk list to nothing. */
const isLost = (id: string): boolean => id.includes('NOT_FOUND');

/**
 * The rows of a list, each vacancy once, up to the reader's limit. A row that comes again counts as it came last.
 *
 * The offset advances by what arrived: a page may be shorter than asked, and rows may shift meanwhile. A total is not
 * trusted to end the list while pages are full; see `isLast`.
 */
export async function readPages({ http, reading, patiently }: Reader, pages: Pages): Promise<readonly VacancyRecord[]> {
  const { path, query, explain, end = Infinity, onPage } = pages;
  const { limit = Infinity, signal } = reading;
  const found = new Map<string, VacancyRecord>();
  let from = 0;
  let longest = 0;
  while (found.size < limit && from < end) {
    const size = Math.min(pages.size, limit, end - from);
    const asked = { ...query, vanaf: from, aantal: size };
    const page = await patiently(() => http.getJson(path, pageAnswer, { query: asked, signal, explain }));
    const fresh = keep(page, found);
    from += page.rows.length;
    onPage?.(Math.min(found.size, limit), page.total);
    if (isLast({ page, from, size, longest, fresh })) break;
    longest = Math.max(longest, page.rows.length);
  }
  return [...found.values()].slice(0, limit);
}

/** How many vacancies of this page are new. */
function keep({ rows }: Page, found: Map<string, VacancyRecord>): number {
  const before = found.size;
  for (const row of rows) {
    const id = idOf(row);
    if (!isLost(id)) found.set(id, row);
  }
  return found.size - before;
}

type Place = {
  readonly page: Page;
  /** Where the next page would begin. */
  readonly from: number;
  readonly size: number;
  /** Of the pages before. */
  readonly longest: number;
  readonly fresh: number;
};

/**
 * An empty page ends a list. So does a page that is short and reaches the total, since both may err on their own; and
 * a page without anything new past the total, or a service that ignores the offset would be asked for ever.
 */
function isLast({ page: { rows, total }, from, size, longest, fresh }: Place): boolean {
  if (rows.length === 0) return true;
  const isComplete = total !== undefined && from >= total;
  if (fresh === 0 && (isComplete || total === undefined)) return true;
  const isShort = rows.length < size && (longest === 0 || rows.length < longest);
  return isComplete && isShort;
}
