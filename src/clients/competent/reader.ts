import type * as z from 'zod/mini';

import { SourceError, isSourceError } from '../../core/errors.ts';
import type { Http } from '../../core/http.ts';
import { readList, type List, type Listed, type Reading } from './read-list.ts';
import { releaseOf } from './release-of.ts';
import { ACCEPT, CURRENT_RELEASE, PATHS, releaseRow, type Links } from './schema.ts';

export type CompetentVersion = 'v1' | 'v2';

/** One thing below a release. */
export type Wanted<T> = {
  readonly path: string;
  readonly release: string;
  readonly schema: z.ZodMiniType<T>;
};

/** What arrived, and the number of the release it is of. */
export type Found<T> = { readonly record: T; readonly release: string };

export type Reader = {
  /** @throws SourceError `invalid-input` for a list that the version asked does not have */
  list<Row>(list: List<Row>, reading?: Reading): Promise<Listed<Row>>;
  one<T extends { readonly _links?: Links }>(wanted: Wanted<T>, reading?: Reading): Promise<Found<T>>;
  /** The number that an alias stands for; the alias itself as long as VDAB does not tell. */
  numberOf(release: string, reading?: Reading): Promise<string>;
};

export type ReaderOptions = { readonly version: () => Promise<CompetentVersion> };

/** The path of a release, or of what lies below it. */
export const belowRelease = (release: string, path: string): string =>
  [PATHS.releases, release, path].filter(Boolean).join('/');

export function createReader(http: Http, { version }: ReaderOptions): Reader {
  const numberOf = async (release: string, { signal }: Reading = {}): Promise<string> => {
    if (release !== CURRENT_RELEASE) return release;
    try {
      const told = await http.getJson(belowRelease(release, ''), releaseRow, { accept: ACCEPT, signal });
      return String(told.releaseNumber ?? releaseOf(told._links) ?? release);
    } catch (error) {
      // The rows are there already; they are not given up for the number of their release.
      if (isSourceError(error)) return release;
      throw error;
    }
  };
  return {
    numberOf,
    async list(list, reading) {
      try {
        return await readList(http, list, reading);
      } catch (error) {
        if (!isSourceError(error) || error.failure.kind !== 'not-found') throw error;
        throw await withoutList(list, version);
      }
    },
    async one({ path, release, schema }, reading = {}) {
      const options = { accept: ACCEPT, signal: reading.signal };
      const record = await http.getJson(belowRelease(release, path), schema, options);
      return { record, release: releaseOf(record._links) ?? (await numberOf(release, reading)) };
    },
  };
}

/** A list always exists, so an unknown address is one that this release, or this version, does not have. */
async function withoutList<Row>(
  { toPath, release, isOf }: List<Row>,
  version: ReaderOptions['version'],
): Promise<SourceError> {
  if (isOf !== undefined) return new SourceError('competent', { kind: 'not-found' });
  if (release !== CURRENT_RELEASE)
    return new SourceError('competent', { kind: 'invalid-input', field: 'release', problem: 'not-a-choice' });
  const subject = `${toPath(release).split('/').at(-1)} (Competent ${await version()})`;
  return new SourceError('competent', { kind: 'invalid-input', field: 'request', problem: 'not-supported', subject });
}
