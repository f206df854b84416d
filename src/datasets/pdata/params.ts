import * as z from 'zod/mini';

import { PDATA_LEVELS, type PdataLevel, type PdataName } from '../../clients/pdata/index.ts';
import type { Language, Text } from '../../core/language.ts';
import type { Choice, Lookup, Param } from '../param.ts';
import { toQuery } from './query-text.ts';

/** What the gateway lets through as one part of a path. */
const ID = /^[\w-]{1,64}$/;

const idSchema: z.ZodMiniType<string> = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((given, { issues }) => {
    const id = String(given).trim();
    if (!ID.test(id)) issues.push({ code: 'invalid_format', format: 'number', input: id });
    return id;
  }),
);

const levelSchema: z.ZodMiniType<PdataLevel> = z._default(
  z.pipe(z.string().check(z.trim(), z.toLowerCase()), z.enum(PDATA_LEVELS)),
  'organism',
);

const querySchema: z.ZodMiniType<string | undefined> = z.optional(
  z.pipe(
    z.string(),
    z.transform((text, { issues }) => {
      const query = toQuery(text);
      if (query === undefined) issues.push({ code: 'invalid_format', format: 'query', input: text });
      return query;
    }),
  ),
);

const toChoices = (names: readonly PdataName[]): readonly Choice[] =>
  names.map((named) => ({ value: named.id, label: labelOf(named) }));

/** `SPF Emploi (ETCS)`: people know a service by its acronym. */
function labelOf({ name, acronym }: PdataName): Text {
  const inLanguage = (language: Language): string =>
    acronym === undefined || acronym[language] === name[language]
      ? name[language]
      : `${name[language]} (${acronym[language]})`;
  return { nl: inLanguage('nl'), fr: inLanguage('fr'), en: inLanguage('en') };
}

const entities: Lookup = async ({ pdata }, _, call) => toChoices(await pdata.names('entity', call));
const organisms: Lookup = async ({ pdata }, _, call) => toChoices(await pdata.names('organism', call));

/** The list that belongs to the level chosen in the same form. */
const ofLevel: Lookup = (clients, input, call) =>
  (isEntityLevel(input['level']) ? entities : organisms)(clients, input, call);

function isEntityLevel(level: unknown): boolean {
  const parsed = z.safeParse(levelSchema, level ?? undefined);
  return parsed.success && parsed.data === 'entity';
}

type IdWords = Pick<Param, 'label' | 'description' | 'hint' | 'example'> & { readonly lookup: Lookup };

const idParam = (words: IdWords): Param<'id', string> => ({
  ...words,
  name: 'id',
  schema: idSchema,
  type: 'any',
  required: true,
});

export const organismId = idParam({
  label: { nl: 'Organisatie', fr: 'Organisation', en: 'Organisation' },
  description: {
    nl: 'Federale organisatie; in een formule haar nummer uit de lijst ‘Federale organisaties’.',
    fr: 'Organisation fédérale ; dans une formule, son numéro dans la liste « Organisations fédérales ».',
    en: 'Federal organisation; in a formula, its number from the list “Federal organisations”.',
  },
  hint: {
    nl: 'Zoek op een deel van de naam of op de afkorting.',
    fr: 'Cherchez par une partie du nom ou par le sigle.',
    en: 'Search by part of the name or by the acronym.',
  },
  lookup: organisms,
  example: '10215',
});

export const entityId = idParam({
  label: { nl: 'Bestuursniveau', fr: 'Niveau de pouvoir', en: 'Level of government' },
  description: {
    nl: 'Bestuursniveau; in een formule het nummer uit de lijst ‘Bestuursniveaus’.',
    fr: 'Niveau de pouvoir ; dans une formule, son numéro dans la liste « Niveaux de pouvoir ».',
    en: 'Level of government; in a formula, its number from the list “Levels of government”.',
  },
  hint: {
    nl: 'Kies een bestuursniveau uit de lijst.',
    fr: 'Choisissez un niveau de pouvoir dans la liste.',
    en: 'Choose a level of government from the list.',
  },
  lookup: entities,
  example: '1',
});

export const figureId = idParam({
  label: {
    nl: 'Organisatie of bestuursniveau',
    fr: 'Organisation ou niveau de pouvoir',
    en: 'Organisation or level of government',
  },
  description: {
    nl: 'Waarover de cijfers gaan; in een formule het nummer uit de lijst ‘Federale organisaties’ of ‘Bestuursniveaus’.',
    fr: 'L’objet des chiffres ; dans une formule, son numéro dans « Organisations fédérales » ou « Niveaux de pouvoir ».',
    en: 'What the figures are about; in a formula, its number from “Federal organisations” or “Levels of government”.',
  },
  hint: {
    nl: 'Waarover de cijfers gaan.',
    fr: 'L’objet des chiffres.',
    en: 'What the figures are about.',
  },
  lookup: ofLevel,
  example: '10215',
});

export const withinEntity: Param<'entityId', string | undefined> = {
  name: 'entityId',
  schema: z.optional(idSchema),
  label: entityId.label,
  description: {
    nl: 'Alleen organisaties van dit bestuursniveau; leeg = alle organisaties.',
    fr: 'Uniquement les organisations de ce niveau de pouvoir ; vide = toutes les organisations.',
    en: 'Only organisations of this level of government; blank = all organisations.',
  },
  type: 'any',
  required: false,
  lookup: entities,
  example: '1',
};

export const level: Param<'level', PdataLevel> = {
  name: 'level',
  schema: levelSchema,
  label: { nl: 'Niveau', fr: 'Niveau', en: 'Level' },
  description: {
    nl: 'Cijfers van één organisatie of van een heel bestuursniveau; in een formule: organism (standaard) of entity.',
    fr: 'Une organisation ou tout un niveau de pouvoir ; dans une formule : organism (par défaut) ou entity.',
    en: 'One organisation or a whole level of government; in a formula: organism (the default) or entity.',
  },
  hint: {
    nl: 'Cijfers van één organisatie of van een heel bestuursniveau.',
    fr: 'Les chiffres d’une organisation ou de tout un niveau de pouvoir.',
    en: 'Figures of one organisation or of a whole level of government.',
  },
  type: 'string',
  required: false,
  choices: [
    { value: 'organism', label: organismId.label },
    { value: 'entity', label: entityId.label },
  ],
  example: 'organism',
  initial: 'organism',
};

export const query: Param<'query', string | undefined> = {
  name: 'query',
  schema: querySchema,
  label: { nl: 'Extra criteria', fr: 'Critères supplémentaires', en: 'Extra criteria' },
  description: {
    nl: 'Criteria die pdata.be zelf kent, als naam=waarde en met & ertussen, zoals year=2024&sex=V.',
    fr: 'Critères que pdata.be connaît, sous la forme nom=valeur, séparés par &, par exemple year=2024&sex=V.',
    en: 'Criteria that pdata.be itself knows, as name=value with & between them, such as year=2024&sex=V.',
  },
  type: 'string',
  required: false,
  example: 'year=2024',
};
