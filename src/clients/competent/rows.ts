import { toCell } from '../../core/table.ts';
import { pickText, type PickedText } from './pick-text.ts';
import {
  ITEM_TYPES,
  PROFILE_LISTS,
  type Competence,
  type CompetentLanguage,
  type Item,
  type MultiLanguage,
  type Profile,
  type Titled,
} from './schema.ts';

/** In which language, and of which release, rows are to be. */
export type Terms = { readonly language: CompetentLanguage; readonly release: string };

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

const SEPARATOR = '; ';

export function toTitledRow(titled: Titled, { language, release }: Terms): Row {
  const title = textOf(titled, language);
  return { id: titled.id ?? '', code: titled.code ?? '', title: title.text, language: title.language, release };
}

/** A profile in one row, its lists as joined texts. What is in another language says so: `Lassen (nl)`. */
export function toProfileRow(profile: Profile, terms: Terms): Row {
  const joinPicked = (picked: readonly PickedText[]): string =>
    picked
      .filter(({ text }) => text !== '')
      .map(({ text, language }) => (language === terms.language ? text : `${text} (${language})`))
      .join(SEPARATOR);
  const join = (texts: readonly MultiLanguage[]): string =>
    joinPicked(texts.map((text) => pickText(text, terms.language)));
  const skillsOf = (competences: readonly Competence[] | null | undefined): string =>
    join((competences ?? []).map(({ skill }) => skill?.description));
  return {
    ...toTitledRow(profile, terms),
    alternativeNames: join((profile.alternativeNames ?? []).map(({ title }) => title)),
    [PROFILE_LISTS.essential]: skillsOf(profile.essentialCompetences),
    [PROFILE_LISTS.specific]: skillsOf(profile.specificCompetences),
    [PROFILE_LISTS.softSkills]: joinPicked(softSkillsOf(profile).map((skill) => textOf(skill, terms.language))),
  };
}

/** A row for each item of each competence of a profile, and for each of its soft skills. */
export function toProfileItemRows(profile: Profile, terms: Terms): readonly Row[] {
  const within = (list: string, rows: readonly Row[]): readonly Row[] => rows.map((row) => ({ ...row, list }));
  const itemsOf = (competences: readonly Competence[] | null | undefined): readonly Row[] =>
    (competences ?? []).flatMap((competence) => toItemRows(competence, terms));
  return [
    ...within(PROFILE_LISTS.essential, itemsOf(profile.essentialCompetences)),
    ...within(PROFILE_LISTS.specific, itemsOf(profile.specificCompetences)),
    ...within(
      PROFILE_LISTS.softSkills,
      softSkillsOf(profile).map((skill) => toSoftSkillItem(skill, terms)),
    ),
  ];
}

/** The skill, knowledge and behaviour of a technical competence, each in a row. */
export function toItemRows(competence: Competence, { language, release }: Terms): readonly Row[] {
  const parent = { 'competence.id': competence.id ?? '', 'competence.code': competence.code ?? '' };
  const toRow = (item: Item, type: string): Row => ({
    ...parent,
    type: item.type ?? type,
    id: item.id ?? '',
    code: item.code ?? '',
    ...described(pickText(item.description, language)),
    regions: (item.regions ?? []).map((region) => String(toCell(region))).join(SEPARATOR),
    release,
  });
  const rows = [
    ...(competence.skill ? [toRow(competence.skill, ITEM_TYPES.skill)] : []),
    ...(competence.knowledgeItems ?? []).map((item) => toRow(item, ITEM_TYPES.knowledge)),
    ...(competence.behaviouralIndicators ?? []).map((item) => toRow(item, ITEM_TYPES.behaviour)),
  ];
  // A competence of which nothing more is told is still one of the profile's.
  return rows.length > 0 ? rows : [{ ...parent, release }];
}

function toSoftSkillItem(skill: Titled, { language, release }: Terms): Row {
  return {
    type: ITEM_TYPES.softSkill,
    id: skill.id ?? '',
    code: skill.code ?? '',
    ...described(textOf(skill, language)),
    release,
  };
}

const described = ({ text, language }: PickedText): Row => ({ description: text, language });

const softSkillsOf = ({ softSkills, _embedded }: Profile): readonly Titled[] =>
  softSkills?.length ? softSkills : (_embedded?.softSkillList ?? []);

/** The name of a soft skill was seen in three fields: in the language wanted from any, before another language. */
export function textOf({ title, shortDescription, description }: Titled, language: CompetentLanguage): PickedText {
  const picked = [title, shortDescription, description].map((texts) => pickText(texts, language));
  const wanted = picked.find((one) => one.language === language);
  return wanted ?? picked.find(({ text }) => text !== '') ?? { text: '', language: '' };
}
