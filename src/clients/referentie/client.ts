import { isSourceError, SourceError } from '../../core/errors.ts';
import type { Http } from '../../core/http.ts';
import { KEYWORD_PARAMETER, listAnswer, REFERENCE_LISTS, type ReferenceCode, type ReferenceList } from './schema.ts';

export type Reading = { readonly signal?: AbortSignal | undefined; readonly limit?: number | undefined };

export type ListRequest = {
  readonly list: ReferenceList;
  /** Diplomas are searched: the ten that match best. Without one they are refused; other lists need none. */
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
};

export function createReferentieClient(http: Http): ReferentieClient {
  const read = (path: string, { keyword }: ListRequest, { signal }: Reading): Promise<readonly ReferenceCode[]> =>
    http.getJson(path, listAnswer, { query: { [KEYWORD_PARAMETER]: keyword }, signal });
  return {
    async codes(request, reading = {}) {
      const { list, keyword } = request;
      if (list === 'diplomas' && !keyword) throw missing('keyword');
      const first = REFERENCE_LISTS[list];
      const codes = await read(`${first}/${list}`, request, reading).catch((error: unknown) => {
        if (!isNotThere(error)) throw error;
        // Each list has a version of its own, and most addresses are an analogy.
        return read(`${first === 'v1' ? 'v2' : 'v1'}/${list}`, request, reading);
      });
      return codes.slice(0, reading.limit);
    },
  };
}

const isNotThere = (error: unknown): boolean => isSourceError(error) && error.failure.kind === 'not-found';

function missing(field: string): SourceError {
  return new SourceError('referentie', { kind: 'invalid-input', field, problem: 'required' });
}
