import type { SourceId } from '../../../core/errors.ts';
import type { Table } from '../../../core/table.ts';

/** What fetching and inserting all of an answer comes to, as far as its first rows tell. */
export type Outlook = {
  /** undefined where nobody knows how many rows there are. */
  readonly requests?: number | undefined;
  readonly seconds?: number | undefined;
  /** More rows than a sheet has room for below a header. */
  readonly isTooLong: boolean;
  /** More characters than Excel takes from a function. */
  readonly isTooLargeForFormula: boolean;
};

export type Asked = {
  readonly source: SourceId;
  /** Of the dataset. */
  readonly id: string;
  /** The first rows, in the columns chosen. */
  readonly table: Table;
  /** All rows, where known. */
  readonly rows: number | undefined;
  /** How long those first rows took, in milliseconds. */
  readonly tookMs: number;
  /** Requests they took, as far as they were counted. */
  readonly pages?: number | undefined;
  /** Parts that are asked for one by one, such as institutes. */
  readonly parts: number;
};

/** Excel's last row is 1 048 576; the first one holds the header. */
const SHEET_ROWS = 1_048_575;
/** As in functions/cell-result.ts: characters of a result as JSON. */
const RESULT_CHARACTERS = 1_900_000;
type Pages = {
  readonly rows: number;
  /** That a page takes at most; the first rows took as many as every page does. */
  readonly requests: number;
  /** Fetched side by side. */
  readonly atOnce: number;
};
/** Of sources and datasets that page, from their documents; the others give all at once. */
const PAGES: Readonly<Partial<Record<string, Pages>>> = {
  tweedekamer: { rows: 250, requests: 1, atOnce: 4 },
  competent: { rows: 500, requests: 1, atOnce: 4 },
  // A list, after that of the page before, and the vacancies in it unless the list holds all that is asked.
  'vacatures.search': { rows: 200, requests: 2, atOnce: 1 },
};

export function outlookOf({ source, id, table, rows, tookMs, parts, pages: taken = Infinity }: Asked): Outlook {
  if (rows === undefined) return { isTooLong: false, isTooLargeForFormula: false };
  const isTooLong = rows > SHEET_ROWS;
  const isTooLargeForFormula = charactersOf(table, rows) > RESULT_CHARACTERS;
  const pages = PAGES[id] ?? PAGES[source];
  const count = pages ? Math.max(1, Math.ceil(rows / pages.rows)) : 1;
  const requests = pages ? count * Math.min(pages.requests, taken) : parts;
  // What gives all at once already did so for the first rows.
  const turns = pages ? Math.ceil(count / pages.atOnce) : 1;
  return { requests, seconds: Math.max(1, Math.round((turns * tookMs) / 1000)), isTooLong, isTooLargeForFormula };
}

/** The first rows stand for all. */
function charactersOf({ columns, rows }: Table, all: number): number {
  const header = JSON.stringify(columns.map(({ name }) => name)).length;
  return rows.length === 0 ? header : header + (JSON.stringify(rows).length / rows.length) * all;
}
