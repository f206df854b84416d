import * as z from 'zod/mini';

import type { Choice, Lookup, Param } from '../param.ts';
import { chosenType } from './chosen-type.ts';
import { filterConditions } from './filter-conditions.ts';

const textSchema: z.ZodMiniType<string> = z.string().check(z.trim());
const optionalText: z.ZodMiniType<string | undefined> = z.optional(textSchema);
const topSchema: z.ZodMiniType<number | undefined> = z.optional(z.coerce.number().check(z.int(), z.minimum(1)));

const choicesOf = (names: readonly { readonly name: string }[]): readonly Choice[] =>
  names.map(({ name }) => ({ value: name, label: name }));

const entities: Lookup = async ({ tweedekamer }, _, call) =>
  choicesOf((await tweedekamer.model(call)).sets).toSorted((a, b) => a.value.localeCompare(b.value));

const fields: Lookup = async (clients, input, call) =>
  choicesOf((await chosenType(clients, input, call))?.type.properties ?? []);

/** Every field twice: in its own order, and the other way round as OData writes that. */
const orders: Lookup = async (clients, input, call) =>
  (await fields(clients, input, call)).flatMap((field) => [field, reversed(field.value)]);

const reversed = (name: string): Choice => ({
  value: `${name} desc`,
  label: { nl: `${name} (aflopend)`, fr: `${name} (décroissant)`, en: `${name} (descending)` },
});

const navigations: Lookup = async (clients, input, call) =>
  choicesOf((await chosenType(clients, input, call))?.type.navigations ?? []);

/** Related data can be filtered and searched, and sorting can compare: by a name, for one. */
const mayNamePeople = (value: string): boolean => /['"]|(?:filter|search)\s*=/i.test(value);

export const entity: Param<'entity', string> = {
  name: 'entity',
  schema: textSchema,
  label: { nl: 'Gegevensset', fr: 'Jeu de données', en: 'Data set' },
  description: {
    nl: 'Naam van de set, zoals Persoon, Fractie of Zaak; zie de lijst ‘Gegevenssets van de Tweede Kamer’.',
    fr: 'Nom du jeu, comme Persoon, Fractie ou Zaak ; voir la liste « Jeux de données du parlement néerlandais ».',
    en: 'Name of the set, such as Persoon, Fractie or Zaak; see the list “Data sets of the Dutch parliament”.',
  },
  type: 'string',
  required: true,
  lookup: entities,
  example: 'Persoon',
};

export const filter: Param<'filter', string | undefined> = {
  name: 'filter',
  schema: optionalText,
  label: { nl: 'Filter', fr: 'Filtre', en: 'Filter' },
  description: {
    nl: "Voorwaarde in OData, zoals Soort eq 'Motie' and GestartOp ge 2026-01-01; verwijderde rijen worden weggelaten.",
    fr: "Condition en OData, comme Soort eq 'Motie' and GestartOp ge 2026-01-01 ; les lignes supprimées sont exclues.",
    en: "Condition in OData, such as Soort eq 'Motie' and GestartOp ge 2026-01-01; deleted rows are left out.",
  },
  type: 'string',
  required: false,
  example: "Functie eq 'Tweede Kamerlid'",
  conditions: filterConditions,
  personal: true,
};

export const select: Param<'select', string | undefined> = {
  name: 'select',
  schema: optionalText,
  label: { nl: 'Kolommen', fr: 'Colonnes', en: 'Columns' },
  description: {
    nl: 'Velden om te tonen, met komma’s ertussen; leeg = alle velden.',
    fr: 'Champs à afficher, séparés par des virgules ; vide = tous les champs.',
    en: 'Fields to show, separated by commas; blank = all fields.',
  },
  type: 'string',
  required: false,
  shapes: true,
  lookup: fields,
  separator: ',',
  namesOf: 'entity',
  example: 'Roepnaam,Achternaam,Woonplaats',
};

export const expand: Param<'expand', string | undefined> = {
  name: 'expand',
  schema: optionalText,
  label: { nl: 'Verwante gegevens', fr: 'Données liées', en: 'Related data' },
  description: {
    nl: 'Verwante sets, met komma’s ertussen; kies er velden van met PersoonNevenfunctie($select=Omschrijving).',
    fr: 'Jeux liés, séparés par des virgules ; choisissez-en des champs avec PersoonNevenfunctie($select=Omschrijving).',
    en: 'Related sets, separated by commas; choose fields of one with PersoonNevenfunctie($select=Omschrijving).',
  },
  type: 'string',
  required: false,
  shapes: true,
  lookup: navigations,
  separator: ',',
  namesOf: 'entity',
  example: 'PersoonNevenfunctie($select=Omschrijving)',
  personal: mayNamePeople,
};

export const orderby: Param<'orderby', string | undefined> = {
  name: 'orderby',
  schema: optionalText,
  label: { nl: 'Sorteren op', fr: 'Trier par', en: 'Sort by' },
  description: {
    nl: 'Velden om op te sorteren, met komma’s ertussen; desc erachter keert de volgorde om.',
    fr: 'Champs de tri, séparés par des virgules ; desc inverse l’ordre.',
    en: 'Fields to sort by, separated by commas; add desc to reverse the order.',
  },
  type: 'string',
  required: false,
  shapes: true,
  lookup: orders,
  separator: ',',
  personal: mayNamePeople,
  namesOf: 'entity',
  example: 'Achternaam',
};

export const top: Param<'top', number | undefined> = {
  name: 'top',
  schema: topSchema,
  label: { nl: 'Maximumaantal rijen', fr: 'Nombre maximal de lignes', en: 'Maximum number of rows' },
  description: {
    nl: 'Meer rijen komen er niet; leeg = alle rijen.',
    fr: 'Pas plus de lignes que ce nombre ; vide = toutes les lignes.',
    en: 'No more rows than this; blank = all rows.',
  },
  type: 'number',
  required: false,
  shapes: true,
  example: '20',
};
