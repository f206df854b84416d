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
  /** The first rows, in the columns chosen. */
  readonly table: Table;
  /** All rows, where known. */
  readonly rows: number | undefined;
  /** How long those first rows took, in milliseconds. */
  readonly tookMs: number;
  /** Parts that are asked for one by one, such as institutes. */
  readonly parts: number;
};

/** Excel's last row is 1 048 576; the first one holds the header. */
const SHEET_ROWS = 1_048_575;
/** As in functions/cell-result.ts: characters of a result as JSON. */
const RESULT_CHARACTERS = 1_900_000;
/** Rows in one answer of sources that page, from their documents; the others give all at once. */
const PAGE_ROWS: Readonly<Partial<Record<SourceId, number>>> = { tweedekamer: 250, competent: 500 };
/** Answers fetched side by side. */
const AT_ONCE = 4;

export function outlookOf({ source, table, rows, tookMs, parts }: Asked): Outlook {
  if (rows === undefined) return { isTooLong: false, isTooLargeForFormula: false };
  const isTooLong = rows > SHEET_ROWS;
  const isTooLargeForFormula = charactersOf(table, rows) > RESULT_CHARACTERS;
  const pageRows = PAGE_ROWS[source];
  const requests = pageRows === undefined ? parts : Math.max(1, Math.ceil(rows / pageRows));
  // What gives all at once already did so for the first rows.
  const turns = pageRows === undefined ? 1 : Math.ceil(requests / AT_ONCE);
  return { requests, seconds: Math.max(1, Math.round((turns * tookMs) / 1000)), isTooLong, isTooLargeForFormula };
}

/** The first rows stand for all. */
function charactersOf({ columns, rows }: Table, all: number): number {
  const header = JSON.stringify(columns.map(({ name }) => name)).length;
  return rows.length === 0 ? header : header + (JSON.stringify(rows).length / rows.length) * all;
}
