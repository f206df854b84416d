import * as z from 'zod/mini';

import { entitySetNamed, type EntityType } from '../../clients/tweedekamer/index.ts';
import type { Call, Clients, Input } from '../call.ts';
import type { Choice, Lookup, Param } from '../param.ts';

const textSchema: z.ZodMiniType<string> = z.string().check(z.trim());
const optionalText: z.ZodMiniType<string | undefined> = z.optional(textSchema);
const topSchema: z.ZodMiniType<number | undefined> = z.optional(z.coerce.number().check(z.int(), z.minimum(1)));

const choicesOf = (names: readonly { readonly name: string }[]): readonly Choice[] =>
  names.map(({ name }) => ({ value: name, label: name }));

const entities: Lookup = async ({ tweedekamer }, _, call) =>
  choicesOf((await tweedekamer.model(call)).sets).toSorted((a, b) => a.value.localeCompare(b.value));

const fields: Lookup = async (clients, input, call) =>
  choicesOf((await typeOf(clients, input, call))?.properties ?? []);

const navigations: Lookup = async (clients, input, call) =>
  choicesOf((await typeOf(clients, input, call))?.navigations ?? []);

/** The type chosen in the same form; undefined as long as none is, and for a name that does not exist. */
async function typeOf({ tweedekamer }: Clients, { entity: name }: Input, call: Call): Promise<EntityType | undefined> {
  if (typeof name !== 'string' || name.trim() === '') return undefined;
  const model = await tweedekamer.model(call);
  try {
    return entitySetNamed(model, name).type;
  } catch {
    return undefined;
  }
}

export const entity: Param<'entity', string> = {
  name: 'entity',
  schema: textSchema,
  label: { nl: 'Entiteit', fr: 'Entité', en: 'Entity' },
  description: {
    nl: 'Naam van de gegevensset, zoals Fractie of Zaak; TK.ENTITIES geeft ze allemaal.',
    fr: 'Nom du jeu de données, comme Fractie ou Zaak ; TK.ENTITIES les donne tous.',
    en: 'Name of the data set, such as Fractie or Zaak; TK.ENTITIES lists them all.',
  },
  type: 'string',
  required: true,
  lookup: entities,
  example: 'Fractie',
};

export const filter: Param<'filter', string | undefined> = {
  name: 'filter',
  schema: optionalText,
  label: { nl: 'Filter', fr: 'Filtre', en: 'Filter' },
  description: {
    nl: "Voorwaarde in OData, zoals Soort eq 'Motie' and GestartOp ge 2026-01-01; verwijderde rijen blijven weg.",
    fr: "Condition en OData, comme Soort eq 'Motie' and GestartOp ge 2026-01-01 ; les lignes supprimées sont exclues.",
    en: "Condition in OData, such as Soort eq 'Motie' and GestartOp ge 2026-01-01; deleted rows stay out.",
  },
  type: 'string',
  required: false,
  example: 'DatumInactief eq null',
  personal: true,
};

export const select: Param<'select', string | undefined> = {
  name: 'select',
  schema: optionalText,
  label: { nl: 'Kolommen', fr: 'Colonnes', en: 'Columns' },
  description: {
    nl: 'Velden om te tonen, met komma’s ertussen; zonder keuze komen ze allemaal.',
    fr: 'Champs à afficher, séparés par des virgules ; sans choix, ils viennent tous.',
    en: 'Fields to show, separated by commas; all of them when left out.',
  },
  type: 'string',
  required: false,
  lookup: fields,
  separator: ',',
  example: 'Afkorting,NaamNL,AantalZetels',
};

export const expand: Param<'expand', string | undefined> = {
  name: 'expand',
  schema: optionalText,
  label: { nl: 'Verwante gegevens', fr: 'Données liées', en: 'Related data' },
  description: {
    nl: 'Gegevens uit verwante entiteiten, met komma’s ertussen, zoals Persoon($select=Roepnaam,Achternaam).',
    fr: 'Données d’entités liées, séparées par des virgules, comme Persoon($select=Roepnaam,Achternaam).',
    en: 'Data of related entities, separated by commas, such as Persoon($select=Roepnaam,Achternaam).',
  },
  type: 'string',
  required: false,
  lookup: navigations,
  separator: ',',
  example: 'FractieZetel',
};

export const orderby: Param<'orderby', string | undefined> = {
  name: 'orderby',
  schema: optionalText,
  label: { nl: 'Sorteren op', fr: 'Trier par', en: 'Sort by' },
  description: {
    nl: 'Velden om op te sorteren, met komma’s ertussen; desc erachter keert de volgorde om.',
    fr: 'Champs de tri, séparés par des virgules ; desc inverse l’ordre.',
    en: 'Fields to sort by, separated by commas; add desc to reverse the order.',
  },
  type: 'string',
  required: false,
  lookup: fields,
  separator: ',',
  example: 'AantalZetels desc',
};

export const top: Param<'top', number | undefined> = {
  name: 'top',
  schema: topSchema,
  label: { nl: 'Hoogstens aantal rijen', fr: 'Nombre maximal de lignes', en: 'Maximum number of rows' },
  description: {
    nl: 'Het hoogste aantal rijen; zonder getal komen ze allemaal.',
    fr: 'Le nombre maximal de lignes ; sans nombre, elles viennent toutes.',
    en: 'The largest number of rows; all of them when left out.',
  },
  type: 'number',
  required: false,
  example: '20',
};
