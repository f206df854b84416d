import { SourceError } from '../../core/errors.ts';
import type { Http } from '../../core/http.ts';
import type { CompetentClient } from './client.ts';
import type { ReaderOptions } from './reader.ts';

/** The client, loaded when it is first asked something. `version` tells which version of the service the gateway asks. */
export function createCompetentClient(http: Http, options: ReaderOptions): CompetentClient {
  let loading: Promise<CompetentClient> | undefined;
  const client = (): Promise<CompetentClient> => {
    loading ??= import('./client.ts').then(
      (module) => module.createCompetentClient(http, options),
      () => {
        throw new SourceError('competent', { kind: 'unreachable' });
      },
    );
    // A part that could not be fetched is fetched again by the next question.
    loading.catch(() => (loading = undefined));
    return loading;
  };
  return {
    search: async (search, reading) => (await client()).search(search, reading),
    releases: async (reading) => (await client()).releases(reading),
    release: async (release, reading) => (await client()).release(release, reading),
    profiles: async (terms, reading) => (await client()).profiles(terms, reading),
    profile: async (asked, reading) => (await client()).profile(asked, reading),
    profileCompetences: async (asked, reading) => (await client()).profileCompetences(asked, reading),
    competences: async (terms, reading) => (await client()).competences(terms, reading),
    competence: async (asked, reading) => (await client()).competence(asked, reading),
    usedIn: async (asked, reading) => (await client()).usedIn(asked, reading),
    softSkills: async (terms, reading) => (await client()).softSkills(terms, reading),
    softSkill: async (asked, reading) => (await client()).softSkill(asked, reading),
    names: async (kind, reading) => (await client()).names(kind, reading),
  };
}
