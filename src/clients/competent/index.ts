export { createCompetentClient } from './load-client.ts';
export type { CompetentClient } from './client.ts';
export {
  COMPETENT_COLUMNS,
  COMPETENT_LANGUAGES,
  COMPETENT_TYPES,
  CURRENT_RELEASE,
  RELEASE_NUMBER,
  type CompetentLanguage,
} from './schema.ts';
