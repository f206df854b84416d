import { isSourceError, SourceError } from '../../core/errors.ts';
import type { Http } from '../../core/http.ts';
import { toTable, type Table } from '../../core/table.ts';
import { CODE_COLUMNS, REFERENCE_LISTS, type ReferenceCode, type ReferenceList } from './schema/lists.ts';
import { KEYWORD_PARAMETER, listAnswer } from './schema.ts';

export type Reading = { readonly signal?: AbortSignal | undefined; readonly limit?: number | undefined };

export type ListRequest = {
  readonly list: ReferenceList;
  /** Words to find. Diplomas are only found by them, ten at most; of other lists they leave the codes that hold all. */
  readonly keyword?: string | undefined;
};

/**
 * The code lists of VDAB, whose codes stand in vacancies.
 *
 * Rejects with a SourceError, or with the reason of the caller's signal.
 * Source: the page "Referentie-data ophalen met de Referentie-API" of VDAB.
 */
export type ReferentieClient = {
  /** Each code once, in the order of the vendor. */
  codes(request: ListRequest, reading?: Reading): Promise<readonly ReferenceCode[]>;
  /** The same under the names of CODE_COLUMNS. */
  table(request: ListRequest, reading?: Reading): Promise<Table>;
};

export function createReferentieClient(http: Http): ReferentieClient {
  const read = (path: string, keyword: string | undefined, { signal }: Reading): Promise<readonly ReferenceCode[]> =>
    http.getJson(path, listAnswer, { query: { [KEYWORD_PARAMETER]: keyword }, signal });

  const codes: ReferentieClient['codes'] = async ({ list, keyword }, reading = {}) => {
    const isSearched = list === 'diplomas';
    if (isSearched && keyword === undefined) throw missingKeyword();
    const first = REFERENCE_LISTS[list];
    const sent = isSearched ? keyword : undefined;
    const found = await read(`${first}/${list}`, sent, reading).catch((error: unknown) => {
      if (!isNotThere(error)) throw error;
      // Each list has a version of its own, and most addresses are an analogy.
      return read(`${first === 'v1' ? 'v2' : 'v1'}/${list}`, sent, reading);
    });
    const kept = isSearched || keyword === undefined ? found : found.filter((code) => holds(code, keyword));
    return kept.slice(0, reading.limit);
  };
  return {
    codes,
    table: async (request, reading) => toTable('referentie', await codes(request, reading), CODE_COLUMNS),
  };
}

const isNotThere = (error: unknown): boolean => isSourceError(error) && error.failure.kind === 'not-found';

function holds({ code, description }: ReferenceCode, keyword: string): boolean {
  const text = `${code} ${description}`.toLowerCase();
  return keyword
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const missingKeyword = (): SourceError =>
  new SourceError('referentie', { kind: 'invalid-input', field: KEYWORD_PARAMETER, problem: 'required' });
