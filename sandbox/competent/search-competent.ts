import { type CompetentData } from './competent-model.ts';
import { type MultiLanguage } from './competent-words.ts';
import { BadQuery } from './hal.ts';

/** One thing that can be found, and the texts it is found by. */
export type Found = {
  readonly id: string;
  readonly code: string;
  readonly title: MultiLanguage;
  readonly names: readonly MultiLanguage[];
};

/** The first was seen with clients; the others follow its pattern. */
const finders: Readonly<Record<string, (data: CompetentData) => readonly Found[]>> = {
  OCCUPATIONAL_PROFILE: ({ profiles }) =>
    profiles.map(({ id, code, title, alternativeNames }) => ({
      id,
      code,
      title,
      names: [title, ...alternativeNames.map((name) => name.title)],
    })),
  TECHNICAL_COMPETENCE: ({ competences }) =>
    competences.map(({ id, code, skill: { description } }) => ({ id, code, title: description, names: [description] })),
  SOFT_SKILL: ({ softSkills }) => softSkills.map(({ id, code, title }) => ({ id, code, title, names: [title] })),
};

const languages = ['nl', 'fr', 'en', 'de'] as const;
type Language = (typeof languages)[number];

const readLanguage = (parameters: URLSearchParams): Language => {
  const given = parameters.get('language') ?? 'nl';
  const language = languages.find((name) => name === given);
  if (language === undefined) throw new BadQuery(`language is none of ${languages.join(', ')}.`);
  return language;
};

const readFinders = (parameters: URLSearchParams): readonly ((data: CompetentData) => readonly Found[])[] => {
  const given = parameters.getAll('entityTypes').flatMap((value) => value.split(','));
  const names = given.length === 0 ? Object.keys(finders) : given;
  return names.map((name) => {
    const find = finders[name];
    if (find === undefined) throw new BadQuery(`entityTypes is none of ${Object.keys(finders).join(', ')}.`);
    return find;
  });
};

/** GET /search: whatever holds the text in that language, Dutch unless named. What has no such text is not found. */
export const searchCompetent = (parameters: URLSearchParams, data: CompetentData): readonly Found[] => {
  const wanted = parameters.get('searchValue')?.trim().toLowerCase() ?? '';
  if (wanted === '') throw new BadQuery('searchValue is missing.');
  const language = readLanguage(parameters);
  const isHit = ({ names }: Found): boolean => names.some((name) => name[language]?.toLowerCase().includes(wanted));
  return readFinders(parameters).flatMap((find) => find(data).filter(isHit));
};
