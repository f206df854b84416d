import { SourceError } from '../../../core/errors.ts';
import type { Explain, Http } from '../../../core/http.ts';
import type { Page, Protocol, Slice } from '../protocol/protocol.ts';

export type PageReader = {
  readonly http: Http;
  readonly protocol: Protocol;
  readonly signal?: AbortSignal | undefined;
  readonly explain?: Explain | undefined;
};

/** Pages without a row are odd but lawful, a few in a row; after this many we are being led in circles. */
const MOST_EMPTY_PAGES = 20;

/**
 * Reads from a path page after page, for as long as the service links a next one.
 *
 * Of a link only the query counts, sent to the same path: no answer can lead us elsewhere.
 * @throws SourceError `unexpected-response` for links that lead in circles.
 */
export async function* linkedPages(reader: PageReader, path: string, search: string): AsyncGenerator<Page, void> {
  const followed = new Set<string>();
  let empty = 0;
  for (let next: string | undefined = search; next !== undefined;) {
    const page = await readPage(reader, path, next);
    yield page;
    next = page.next;
    empty = page.rows.length === 0 ? empty + 1 : 0;
    if (next === undefined) return;
    if (next === '' || followed.has(next) || empty > MOST_EMPTY_PAGES) throw badLink();
    followed.add(next);
  }
}

export function readPage({ http, protocol, signal, explain }: PageReader, path: string, search: string): Promise<Page> {
  return protocol.readPage(http, path, { search, signal, explain });
}

const badLink = (): SourceError => new SourceError('tweedekamer', { kind: 'unexpected-response', at: 'nextLink' });

/** More than this in `$top` was seen to be refused, so more rows than this are asked without one. */
const MOST_TOP = 100;

type RowsWanted = {
  readonly path: string;
  readonly writeSearch: (slice: Slice) => string;
  /** At most so many rows that `take` accepts. */
  readonly limit: number | undefined;
  /** How many rows of a page were of use. */
  readonly take: (page: Page) => Promise<number>;
  readonly withTotal: boolean;
  /** The longest page seen so far: a shorter one is the last. */
  readonly knownPageSize: () => number;
};

/** Reads until the rows run out, or there are enough of them. */
export async function readRows(reader: PageReader, wanted: RowsWanted): Promise<void> {
  const { limit } = wanted;
  if (limit !== undefined && limit <= MOST_TOP) return readByNumber(reader, { ...wanted, limit });
  let useful = 0;
  for await (const page of linkedPages(reader, wanted.path, wanted.writeSearch({ withTotal: wanted.withTotal }))) {
    useful += await wanted.take(page);
    if (limit !== undefined && useful >= limit) return;
  }
}

/**
 * A numbered question gets no link for what did not fit in its page, so what is missing is asked by number as well.
 * A service that does link has told all there is; one that pays no heed to numbers brings nothing new.
 */
async function readByNumber(reader: PageReader, wanted: RowsWanted & { readonly limit: number }): Promise<void> {
  let useful = 0;
  let arrived = 0;
  let barren = 0;
  while (useful < wanted.limit && barren <= MOST_EMPTY_PAGES) {
    const asked = wanted.limit - useful;
    const search = wanted.writeSearch({ top: asked, skip: arrived, withTotal: wanted.withTotal && arrived === 0 });
    const round = await readRound(reader, wanted, { search, enough: asked });
    useful += round.useful;
    arrived += round.got;
    barren = round.useful === 0 ? barren + 1 : 0;
    if (round.hadLinks || round.got === 0 || (round.got < asked && round.got < wanted.knownPageSize())) return;
  }
}

type Round = { readonly got: number; readonly useful: number; readonly hadLinks: boolean };

async function readRound(
  reader: PageReader,
  { path, take }: RowsWanted,
  { search, enough }: { readonly search: string; readonly enough: number },
): Promise<Round> {
  let got = 0;
  let useful = 0;
  let hadLinks = false;
  for await (const page of linkedPages(reader, path, search)) {
    got += page.rows.length;
    hadLinks ||= page.next !== undefined;
    useful += await take(page);
    if (useful >= enough) break;
  }
  return { got, useful, hadLinks };
}
