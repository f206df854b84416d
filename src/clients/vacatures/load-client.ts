import { SourceError } from '../../core/errors.ts';
import type { Http } from '../../core/http.ts';
import type { VacaturesClient } from './client.ts';

type Options = { readonly version: () => Promise<'v2' | 'v4'> };

/** The client, loaded when it is first asked something. */
export function createVacaturesClient(http: Http, options: Options): VacaturesClient {
  let loading: Promise<VacaturesClient> | undefined;
  const client = (): Promise<VacaturesClient> => {
    loading ??= import('./client.ts').then(
      (module) => module.createVacaturesClient(http, options),
      () => {
        throw new SourceError('vacatures', { kind: 'unreachable' });
      },
    );
    // A part that could not be fetched is fetched again by the next question.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  return {
    search: async (search, reading) => (await client()).search(search, reading),
    vacancy: async (id, columns, reading) => (await client()).vacancy(id, columns, reading),
    several: async (several, reading) => (await client()).several(several, reading),
    changed: async (changed, reading) => (await client()).changed(changed, reading),
    published: async (day, reading) => (await client()).published(day, reading),
  };
}
