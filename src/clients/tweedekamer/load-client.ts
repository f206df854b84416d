import { SourceError } from '../../core/errors.ts';
import type { Http } from '../../core/http.ts';
import type { TweedekamerClient, TweedekamerOptions } from './client.ts';

/**
 * The client, loaded when it is first asked something: it is the largest one, and a workbook of Belgian figures
 * should not wait for it.
 */
export function createTweedekamerClient(http: Http, options?: TweedekamerOptions): TweedekamerClient {
  let loading: Promise<TweedekamerClient> | undefined;
  const client = (): Promise<TweedekamerClient> => {
    loading ??= import('./client.ts').then(
      (module) => module.createTweedekamerClient(http, options),
      () => {
        throw new SourceError('tweedekamer', { kind: 'unreachable' });
      },
    );
    // A part that could not be fetched is fetched again by the next question.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  return {
    model: async (reading) => (await client()).model(reading),
    read: async (query, reading) => (await client()).read(query, reading),
    readTables: async (query, reading) => (await client()).readTables(query, reading),
    readColumns: async (query, reading) => (await client()).readColumns(query, reading),
    count: async (query, reading) => (await client()).count(query, reading),
    query: async (text, reading) => (await client()).query(text, reading),
    files: async () => (await client()).files(),
  };
}
