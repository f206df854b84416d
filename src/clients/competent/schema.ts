import * as z from 'zod/mini';

import type { PlannedColumn } from '../../core/table.ts';

/** The languages of every text of Competent, in the order in which one stands in for another. */
export const COMPETENT_LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;
export type CompetentLanguage = (typeof COMPETENT_LANGUAGES)[number];

/** VDAB's own word for the newest release; any other is a number such as 3.27. */
export const CURRENT_RELEASE = 'current';
export const RELEASE_NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,2}$/;
/** What links say of a release: `…/releases/3.11/technicalcompetences/…`. */
export const RELEASE_PATH = /\/releases\/(\d{1,3}(?:\.\d{1,3}){0,2})(?:[/?]|$)/;

/** The media type of the document; public clients were also sent the plain one. */
export const ACCEPT = 'application/hal+json, application/json;q=0.9';

/** Public clients send the first; the others follow its pattern. */
export const COMPETENT_TYPES = ['OCCUPATIONAL_PROFILE', 'TECHNICAL_COMPETENCE', 'SOFT_SKILL'] as const;

/** Where things are below the base address: the same in v1 and v2. */
export const PATHS = {
  search: 'search',
  releases: 'releases',
  profiles: 'occupationalprofiles',
  competences: 'technicalcompetences',
  softSkills: 'softskills',
  usedIn: 'occupationalprofiles/used',
} as const;

/** Lists of a profile; also the names under which the rows of its competences say where they come from. */
export const PROFILE_LISTS = {
  essential: 'essentialCompetences',
  specific: 'specificCompetences',
  softSkills: 'softSkills',
} as const;

/** The type of a row when the vendor leaves it out. */
export const ITEM_TYPES = {
  skill: 'skill',
  knowledge: 'knowledge',
  behaviour: 'behaviouralindicator',
  softSkill: 'softskill',
} as const;

const text = z.optional(z.nullable(z.string()));
const listOf = <T>(item: z.ZodMiniType<T>) => z.optional(z.nullable(z.array(item)));

/** A text in four languages; all but Dutch and French are often null, and some end in a newline. */
const multiLanguage = z.optional(z.nullable(z.object({ nl: text, fr: text, en: text, de: text })));
export type MultiLanguage = z.infer<typeof multiLanguage>;

/** For what may be of use, and of which no shape is worth an answer. */
const ifAny = <T>(schema: z.ZodMiniType<T>) =>
  z.optional(
    z.pipe(
      z.unknown(),
      z.transform((value): T | undefined => z.safeParse(schema, value).data),
    ),
  );

const link = ifAny(z.object({ href: z.string() }));

/** Links point to a host inside VDAB. They tell what current stands for and where a list goes on, no more. */
const links = ifAny(z.object({ self: link, next: link }));
export type Links = z.infer<typeof links>;

const releaseNumber = z.optional(z.nullable(z.union([z.string(), z.number()])));

const item = z.object({
  id: text,
  code: text,
  description: multiLanguage,
  regions: listOf(z.unknown()),
  type: text,
});
export type Item = z.infer<typeof item>;

/** The row of a list of technical competences, which has no texts. */
export const competenceRow = z.object({ id: z.string(), code: text, _links: links });

/** The document's example; within a profile not all of it was seen. */
const competenceWithin = z.object({
  id: text,
  code: text,
  skill: z.optional(z.nullable(item)),
  knowledgeItems: listOf(item),
  behaviouralIndicators: listOf(item),
});
export type Competence = z.infer<typeof competenceWithin>;
export const competence = z.extend(competenceWithin, { id: z.string(), _links: links });

/** A soft skill's text was seen under each of these names. */
const texts = { title: multiLanguage, shortDescription: multiLanguage, description: multiLanguage };
const titledWithin = z.object({ id: text, code: text, ...texts });
export type Titled = z.infer<typeof titledWithin>;

export const titledRow = z.object({ id: z.string(), code: text, ...texts, _links: links });
export type TitledRow = z.infer<typeof titledRow>;

export const profile = z.extend(titledRow, {
  alternativeNames: listOf(z.object({ title: multiLanguage })),
  essentialCompetences: listOf(competenceWithin),
  specificCompetences: listOf(competenceWithin),
  softSkills: listOf(titledWithin),
  _embedded: z.optional(z.nullable(z.object({ softSkillList: listOf(titledWithin) }))),
});
export type Profile = z.infer<typeof profile>;

export const foundRow = z.object({ document: z.extend(titledRow, { releaseNumber }) });
export type FoundRow = z.infer<typeof foundRow>;

/** How releases are listed is documented nowhere. */
export const releaseRow = z.object({ releaseNumber, _links: links });

/** A page of HAL: its rows are the one list of `_embedded`, which a page without rows may leave out. */
export const pageOf = <T>(row: z.ZodMiniType<T>) =>
  z.object({
    _embedded: z.optional(z.nullable(z.record(z.string(), z.array(row)))),
    _links: links,
    page: ifAny(z.object({ number: z.number(), totalPages: z.number(), totalElements: z.number() })),
  });

/** Nothing of Competent is about a person. */
const column = (name: string): PlannedColumn => ({ name, type: 'text', tier: 0, path: [name] });
const key = (name: string): PlannedColumn => ({ ...column(name), key: true });

/** `language` is the one that `title` or `description` arrived in, `release` what `current` stood for. */
const TITLED: readonly PlannedColumn[] = [column('title'), column('code'), column('language')];
const SOURCE: readonly PlannedColumn[] = [column('release'), key('id')];

const ITEM: readonly PlannedColumn[] = [
  column('description'),
  column('type'),
  column('code'),
  column('language'),
  column('regions'),
  column('competence.code'),
  column('release'),
  key('competence.id'),
  key('id'),
];

/** Every column of every table, ids last. Lists within a profile are joined texts; as rows they are `items`. */
export const COMPETENT_COLUMNS = {
  titled: [...TITLED, ...SOURCE],
  profile: [
    ...TITLED,
    column('alternativeNames'),
    column(PROFILE_LISTS.essential),
    column(PROFILE_LISTS.specific),
    column(PROFILE_LISTS.softSkills),
    ...SOURCE,
  ],
  competences: [column('code'), ...SOURCE],
  items: ITEM,
  profileItems: [key('list'), ...ITEM],
  releases: [key('release')],
} as const satisfies Readonly<Record<string, readonly PlannedColumn[]>>;
