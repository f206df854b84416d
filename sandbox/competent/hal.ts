import { type StruckFaults } from '../server/faults.ts';
import { internalOrigin } from './internal-origin.ts';
import { type Resource } from './reshape-answer.ts';

/** A query the API refuses. */
export class BadQuery extends Error {}

/** Where every link points: a host inside VDAB that nobody else can reach, as in the document's example. */
export const toInternalLink = (version: string, rest: string): { readonly href: string } => ({
  href: `${internalOrigin}/competent/api/external/${version}/${rest}`,
});

const readWhole = (parameters: URLSearchParams, name: string, fallback: number): number => {
  const value = parameters.get(name) ?? String(fallback);
  if (!/^\d{1,6}$/u.test(value)) throw new BadQuery(`${name} is not a whole number.`);
  return Number(value);
};

export type Paging = {
  readonly parameters: URLSearchParams;
  readonly struck: StruckFaults;
  /** The name of the list below `_embedded`. */
  readonly list: string;
  readonly version: string;
  /** The path of this list below the base. */
  readonly rest: string;
};

/** One page, from 0, of 20 rows unless asked otherwise. The last page is not marked as such. */
export const toPage = <T>(rows: readonly T[], toRow: (row: T) => Resource, paging: Paging): Resource => {
  const { parameters, struck, list, version, rest } = paging;
  const cap = Number(struck.get('comp-size-cap')?.['rows'] ?? 1000);
  const size = Math.min(readWhole(parameters, 'size', 20), cap);
  const number = readWhole(parameters, 'page', 0);
  if (size === 0) throw new BadQuery('size is 0.');
  const shown = rows.slice(number * size, (number + 1) * size);
  const isEmpty = shown.length === 0 && struck.has('comp-no-embedded');
  const hasNext = (number + 1) * size < rows.length;
  const next = toInternalLink(version, `${rest}?page=${number + 1}&size=${size}`);
  const isMarked = struck.has('comp-page-object');
  const isLinked = isMarked || struck.has('comp-foreign-links');
  return {
    ...(isEmpty ? {} : { _embedded: { [list]: shown.map(toRow) } }),
    _links: { self: toInternalLink(version, rest), ...(isLinked && hasNext ? { next } : {}) },
    ...(isMarked
      ? { page: { size, totalElements: rows.length, totalPages: Math.ceil(rows.length / size), number } }
      : {}),
  };
};
