import * as z from 'zod/mini';

import { PDATA_LEVELS, type PdataLevel, type PdataName } from '../../clients/pdata/index.ts';
import type { Text } from '../../core/language.ts';
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
  names.map(({ id, name }) => ({ value: id, label: name }));

const entities: Lookup = async ({ pdata }, _, call) => toChoices(await pdata.names('entity', call));
const organisms: Lookup = async ({ pdata }, _, call) => toChoices(await pdata.names('organism', call));

/** The list that belongs to the level chosen in the same form. */
const ofLevel: Lookup = (clients, input, call) =>
  (isEntityLevel(input['level']) ? entities : organisms)(clients, input, call);

function isEntityLevel(level: unknown): boolean {
  const parsed = z.safeParse(levelSchema, level ?? undefined);
  return parsed.success && parsed.data === 'entity';
}

type IdWords = { readonly label: Text; readonly description: Text; readonly lookup: Lookup; readonly example: string };

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
    nl: 'Nummer van de organisatie, zoals PDATA.ORGANISMS het geeft.',
    fr: 'Numéro de l’organisation, tel que PDATA.ORGANISMS le donne.',
    en: 'Number of the organisation, as PDATA.ORGANISMS gives it.',
  },
  lookup: organisms,
  example: '10215',
});

export const entityId = idParam({
  label: { nl: 'Bestuursniveau', fr: 'Niveau de pouvoir', en: 'Level of government' },
  description: {
    nl: 'Nummer van het bestuursniveau, zoals PDATA.ENTITIES het geeft.',
    fr: 'Numéro du niveau de pouvoir, tel que PDATA.ENTITIES le donne.',
    en: 'Number of the level of government, as PDATA.ENTITIES gives it.',
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
    nl: 'Nummer van de organisatie (PDATA.ORGANISMS) of van het bestuursniveau (PDATA.ENTITIES).',
    fr: 'Numéro de l’organisation (PDATA.ORGANISMS) ou du niveau de pouvoir (PDATA.ENTITIES).',
    en: 'Number of the organisation (PDATA.ORGANISMS) or of the level of government (PDATA.ENTITIES).',
  },
  lookup: ofLevel,
  example: '10215',
});

export const withinEntity: Param<'entityId', string | undefined> = {
  name: 'entityId',
  schema: z.optional(idSchema),
  label: entityId.label,
  description: {
    nl: 'Nummer van een bestuursniveau; zonder nummer komen alle organisaties.',
    fr: 'Numéro d’un niveau de pouvoir ; sans numéro, toutes les organisations sont données.',
    en: 'Number of a level of government; without it, all organisations are listed.',
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
    nl: 'Waarvan het nummer is: organism (een organisatie, als u niets invult) of entity (een heel bestuursniveau).',
    fr: 'Ce que le numéro désigne : organism (une organisation, par défaut) ou entity (tout un niveau de pouvoir).',
    en: 'What the number stands for: organism (an organisation, the default) or entity (a whole level of government).',
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
    nl: 'Criteria die pdata.be zelf kent, als naam=waarde en met & ertussen, zoals year=2022&sex=V.',
    fr: 'Critères que pdata.be connaît, sous la forme nom=valeur séparés par &, par exemple year=2022&sex=V.',
    en: 'Criteria that pdata.be itself knows, as name=value with & between them, such as year=2022&sex=V.',
  },
  type: 'string',
  required: false,
  example: 'year=2022',
};
