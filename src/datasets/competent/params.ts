import * as z from 'zod/mini';

import {
  COMPETENT_LANGUAGES,
  COMPETENT_TYPES,
  CURRENT_RELEASE,
  RELEASE_NUMBER,
  type CompetentLanguage,
} from '../../clients/competent/index.ts';
import type { InputProblem } from '../../core/errors.ts';
import type { Text } from '../../core/language.ts';
import type { Choice, Lookup, Param } from '../param.ts';

type Context = { readonly issues: z.core.$ZodRawIssue[] };

function refuse(context: Context, problem: InputProblem, allowed?: readonly string[]): void {
  context.issues.push({ code: 'custom', input: undefined, params: { problem, allowed } });
}

/** What the gateway lets through as one part of a path; VDAB's own ids are uuids. */
const ID = /^[\w-]{1,64}$/;

const idSchema: z.ZodMiniType<string> = z.pipe(
  z.string(),
  z.transform((given, context) => {
    const id = given.trim();
    if (!ID.test(id)) refuse(context, 'not-a-choice');
    return id;
  }),
);

const releaseSchema: z.ZodMiniType<string> = z._default(
  z.pipe(
    z.string(),
    z.transform((given, context) => {
      const release = given.trim().toLowerCase();
      if (release !== CURRENT_RELEASE && !RELEASE_NUMBER.test(release))
        refuse(context, 'not-a-choice', [CURRENT_RELEASE, '3.27']);
      return release;
    }),
  ),
  CURRENT_RELEASE,
);

const languageSchema: z.ZodMiniType<CompetentLanguage> = z._default(
  z.pipe(z.string().check(z.trim(), z.toLowerCase()), z.enum(COMPETENT_LANGUAGES)),
  'nl',
);

/** VDAB lists its types nowhere, so any other name of that kind may be tried. */
const TYPE = /^[A-Z]+(?:_[A-Z]+)*$/;

const typeSchema: z.ZodMiniType<string> = z._default(
  z.pipe(
    z.string(),
    z.transform((given, context) => {
      const type = given
        .trim()
        .toUpperCase()
        .replaceAll(/[\s-]+/g, '_');
      if (!TYPE.test(type)) refuse(context, 'not-a-choice', COMPETENT_TYPES);
      return type;
    }),
  ),
  COMPETENT_TYPES[0],
);

const profiles: Lookup = async ({ competent }, _, call) => toChoices(await competent.names('profiles', call));
const softSkills: Lookup = async ({ competent }, _, call) => toChoices(await competent.names('softSkills', call));

const toChoices = (names: readonly { readonly id: string; readonly name: Text }[]): readonly Choice[] =>
  names.map(({ id, name }) => ({ value: id, label: name }));

const CURRENT_LABEL: Text = { nl: 'Huidige versie', fr: 'Version actuelle', en: 'Current release' };

const releases: Lookup = async ({ competent }, _, call) => {
  const { rows } = await competent.releases(call);
  const numbers = rows.map(([number]) => String(number));
  return [{ value: CURRENT_RELEASE, label: CURRENT_LABEL }, ...numbers.map((value) => ({ value, label: value }))];
};

export const text: Param<'text', string> = {
  name: 'text',
  schema: z.string().check(z.trim()),
  label: { nl: 'Zoektekst', fr: 'Texte recherché', en: 'Text to find' },
  description: {
    nl: 'Woorden uit de naam, zoals personeelszaken of lassen.',
    fr: 'Mots du nom, comme personnel ou soudage.',
    en: 'Words from the name, such as personnel or welding, in the language chosen.',
  },
  type: 'string',
  required: true,
  example: 'personeelszaken',
};

export const type: Param<'type', string> = {
  name: 'type',
  schema: typeSchema,
  label: { nl: 'Soort', fr: 'Type', en: 'Type' },
  description: {
    nl: 'Wat u zoekt; leeg = beroepsprofielen.',
    fr: 'Ce que vous cherchez ; vide = profils professionnels.',
    en: 'What to look for; blank = occupational profiles.',
  },
  type: 'string',
  required: false,
  choices: [
    {
      value: COMPETENT_TYPES[0],
      label: { nl: 'Beroepsprofielen', fr: 'Profils professionnels', en: 'Occupational profiles' },
    },
    {
      value: COMPETENT_TYPES[1],
      label: { nl: 'Technische competenties', fr: 'Compétences techniques', en: 'Technical competences' },
    },
    {
      value: COMPETENT_TYPES[2],
      label: { nl: 'Persoonsgebonden competenties', fr: 'Compétences comportementales', en: 'Soft skills' },
    },
  ],
  example: COMPETENT_TYPES[0],
};

const LANGUAGE_CHOICES: readonly Choice[] = [
  { value: 'nl', label: { nl: 'Nederlands', fr: 'Néerlandais', en: 'Dutch' } },
  { value: 'fr', label: { nl: 'Frans', fr: 'Français', en: 'French' } },
  { value: 'en', label: { nl: 'Engels', fr: 'Anglais', en: 'English' } },
  { value: 'de', label: { nl: 'Duits', fr: 'Allemand', en: 'German' } },
];

export const language: Param<'language', CompetentLanguage> = {
  name: 'language',
  schema: languageSchema,
  label: { nl: 'Taal', fr: 'Langue', en: 'Language' },
  description: {
    nl: 'Taal van de teksten: nl, fr, en of de; leeg = nl. Wat VDAB daarin niet heeft, komt in een andere taal.',
    fr: 'Langue des textes : nl, fr, en ou de ; vide = nl. Ce que le VDAB n’a pas dans cette langue vient dans une autre.',
    en: 'Language of the texts: nl, fr, en or de; blank = nl. What VDAB lacks in it comes in another language.',
  },
  type: 'string',
  required: false,
  shapes: true,
  choices: LANGUAGE_CHOICES,
  example: 'fr',
};

/** The language that is searched, too: the example has to find something in it. */
export const searchLanguage: Param<'language', CompetentLanguage> = {
  ...language,
  description: {
    nl: 'Taal waarin u zoekt en van de namen: nl, fr, en of de; leeg = nl.',
    fr: 'Langue de la recherche et des noms : nl, fr, en ou de ; vide = nl.',
    en: 'Language to search in and of the names: nl, fr, en or de; blank = nl.',
  },
  example: 'nl',
};

export const release: Param<'release', string> = {
  name: 'release',
  schema: releaseSchema,
  label: { nl: 'Versie', fr: 'Version', en: 'Release' },
  description: {
    nl: 'Versie van Competent, zoals 3.27; leeg = de huidige. De kolom release toont welke dat is.',
    fr: 'Version de Competent, comme 3.27 ; vide = la version actuelle. La colonne release indique laquelle.',
    en: 'Release of Competent, such as 3.27; blank = the current one. The column release shows which that is.',
  },
  type: 'string',
  required: false,
  lookup: releases,
  example: '3.27',
};

type IdWords = Pick<Param, 'label' | 'description' | 'hint' | 'example'> & { readonly lookup?: Lookup };

const idParam = (words: IdWords): Param<'id', string> => ({
  ...words,
  name: 'id',
  schema: idSchema,
  type: 'string',
  required: true,
});

export const profileId = idParam({
  label: { nl: 'Beroepsprofiel', fr: 'Profil professionnel', en: 'Occupational profile' },
  description: {
    nl: 'Beroepsprofiel; in een formule het id uit COMPETENT.SEARCH of COMPETENT.PROFILES.',
    fr: 'Profil professionnel ; dans une formule, son id dans COMPETENT.SEARCH ou COMPETENT.PROFILES.',
    en: 'Occupational profile; in a formula, its id from COMPETENT.SEARCH or COMPETENT.PROFILES.',
  },
  hint: {
    nl: 'Zoek op een deel van de naam.',
    fr: 'Cherchez par une partie du nom.',
    en: 'Search by part of the name.',
  },
  lookup: profiles,
  example: '7b3d1c52-0c7e-4a86-9a51-5f6b0e3f9d10',
});

/** Nothing to choose from: VDAB lists technical competences without their names. */
export const competenceId = idParam({
  label: { nl: 'Technische competentie', fr: 'Compétence technique', en: 'Technical competence' },
  description: {
    nl: 'Id van een technische competentie, uit COMPETENT.SEARCH of de kolom competence.id van COMPETENT.PROFILECOMPETENCES.',
    fr: 'Id d’une compétence technique, de COMPETENT.SEARCH ou de la colonne competence.id de COMPETENT.PROFILECOMPETENCES.',
    en: 'Id of a technical competence, from COMPETENT.SEARCH or the column competence.id of COMPETENT.PROFILECOMPETENCES.',
  },
  hint: {
    nl: 'Id van een technische competentie, uit ‘Zoeken in Competent’ of ‘Competenties van een beroepsprofiel’.',
    fr: 'Id d’une compétence technique, de « Rechercher dans Competent » ou de « Compétences d’un profil professionnel ».',
    en: 'Id of a technical competence, from “Search in Competent” or “Competences of an occupational profile”.',
  },
  example: '8c15a1bf-9699-43ae-b890-f79ac3e5f461',
});

export const softSkillId = idParam({
  label: { nl: 'Persoonsgebonden competentie', fr: 'Compétence comportementale', en: 'Soft skill' },
  description: {
    nl: 'Persoonsgebonden competentie; in een formule het id uit COMPETENT.SOFTSKILLS.',
    fr: 'Compétence comportementale ; dans une formule, son id dans COMPETENT.SOFTSKILLS.',
    en: 'Soft skill; in a formula, its id from COMPETENT.SOFTSKILLS.',
  },
  hint: {
    nl: 'Zoek op een deel van de naam.',
    fr: 'Cherchez par une partie du nom.',
    en: 'Search by part of the name.',
  },
  lookup: softSkills,
  example: '2f6c0c1e-5b6d-4c39-8a55-3d0e7c4b9a21',
});
