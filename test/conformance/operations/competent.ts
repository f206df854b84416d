import type { Operation } from './operation.ts';

/** The technical competence of the document's example. */
const id = '8c15a1bf-9699-43ae-b890-f79ac3e5f461';

/**
 * VDAB's Competent API (vdab-competent-api.txt): its example, its link and its resources by name, with the paths that
 * public clients of today's version use.
 */
export const COMPETENT_OPERATIONS: readonly Operation[] = [
  { operation: 'GET search', call: ({ competent }) => competent.search({ text: 'personeelszaken' }) },
  { operation: 'GET releases', call: ({ competent }) => competent.releases() },
  { operation: 'GET releases/{release}', call: ({ competent }) => competent.release() },
  { operation: 'GET releases/{release}/occupationalprofiles', call: ({ competent }) => competent.profiles() },
  { operation: 'GET releases/{release}/occupationalprofiles/{id}', call: ({ competent }) => competent.profile({ id }) },
  { operation: 'GET releases/{release}/technicalcompetences', call: ({ competent }) => competent.competences() },
  {
    operation: 'GET releases/{release}/technicalcompetences/{id}',
    call: ({ competent }) => competent.competence({ id }),
  },
  {
    operation: 'GET releases/{release}/technicalcompetences/{id}/occupationalprofiles/used',
    call: ({ competent }) => competent.usedIn({ id }),
  },
  { operation: 'GET releases/{release}/softskills', call: ({ competent }) => competent.softSkills() },
  { operation: 'GET releases/{release}/softskills/{id}', call: ({ competent }) => competent.softSkill({ id }) },
];

/** What the document names without saying where it is: nothing can be asked, so the gateway lets no such path through. */
export const COMPETENT_WITHOUT_PATH: readonly string[] = ['economic sectors', 'proofs of learning'];
