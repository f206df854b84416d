import { SourceError } from '../../core/errors.ts';
import type { Http } from '../../core/http.ts';
import type { ReferentieClient } from './client.ts';

/** The client, loaded when it is first asked something. */
export function createReferentieClient(http: Http): ReferentieClient {
  let loading: Promise<ReferentieClient> | undefined;
  const client = (): Promise<ReferentieClient> => {
    loading ??= import('./client.ts').then(
      (module) => module.createReferentieClient(http),
      () => {
        throw new SourceError('referentie', { kind: 'unreachable' });
      },
    );
    // A part that could not be fetched is fetched again by the next question.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  return {
    codes: async (request, reading) => (await client()).codes(request, reading),
    table: async (request, reading) => (await client()).table(request, reading),
  };
}
