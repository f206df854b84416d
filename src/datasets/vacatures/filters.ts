import * as z from 'zod/mini';

import { SORT_FIELDS, type SortField } from '../../clients/vacatures/index.ts';
import type { Choice, Lookup, Param } from '../param.ts';
import { listOf, refuse } from './params.ts';

const cell: z.ZodMiniType<string | number | boolean> = z.union([z.string(), z.number(), z.boolean()]);
const wordsSchema: z.ZodMiniType<string | undefined> = z.optional(z.string().check(z.trim()));

type ListRule = { readonly pattern: RegExp; readonly allowed: readonly string[] };

const listSchema = ({ pattern, allowed }: ListRule): z.ZodMiniType<readonly string[] | undefined> =>
  z.optional(
    z.pipe(
      cell,
      z.transform((given, context) => {
        const values = listOf(String(given).toUpperCase());
        if (values.length === 0 || !values.every((value) => pattern.test(value))) refuse(context, 'malformed', allowed);
        return values;
      }),
    ),
  );

const numberSchema = (check: z.core.$ZodCheck<number>): z.ZodMiniType<number | undefined> =>
  z.optional(z.coerce.number().check(check));

/** The source's own list of codes; a form without access to it takes a code as it is typed. */
const domains: Lookup = async ({ referentie }, _, call) =>
  (await referentie.codes({ list: 'jobdomeinen' }, call)).map(({ code, description }) => ({
    value: code,
    label: description,
  }));

/** Words of such a list; the source finds a vacancy by them, not by their codes. */
const wordsOf =
  (list: 'sjablonen' | 'competenties'): Lookup =>
  async ({ referentie }, _, call) => {
    const codes = await referentie.codes({ list }, call);
    return [...new Set(codes.map(({ description }) => description))].map((word) => ({ value: word, label: word }));
  };

export const jobdomein: Param<'jobdomein', readonly string[] | undefined> = {
  name: 'jobdomein',
  schema: listSchema({ pattern: /^[A-Z]+\d+$/, allowed: ['JOBCAT01', 'JOBCAT01;JOBCAT23'] }),
  label: { nl: 'Jobdomein', fr: 'Domaine professionnel', en: 'Job domain' },
  description: {
    nl: 'Code van het jobdomein, of meer dan een; JOBCAT01 is Aankoop. VDAB.JOBDOMEINEN geeft ze allemaal.',
    fr: 'Code du domaine professionnel, ou plusieurs ; JOBCAT01 désigne les achats. VDAB.JOBDOMEINEN les donne tous.',
    en: 'Code of the job domain, or more than one; JOBCAT01 is purchasing. VDAB.JOBDOMEINEN gives them all.',
  },
  hint: {
    nl: 'Een jobdomein, of meer dan een.',
    fr: 'Un domaine professionnel, ou plusieurs.',
    en: 'A job domain, or more than one.',
  },
  type: 'string',
  required: false,
  lookup: domains,
  separator: ';',
  example: 'JOBCAT01',
};

export const postcode: Param<'postcode', readonly string[] | undefined> = {
  name: 'postcode',
  schema: listSchema({ pattern: /^\d{4}$/, allowed: ['1930', '1930;1800'] }),
  label: { nl: 'Postcode', fr: 'Code postal', en: 'Postal code' },
  description: {
    nl: 'Postcode van de plaats van het werk, of meer dan een.',
    fr: 'Code postal du lieu de travail, ou plusieurs.',
    en: 'Postal code of the place of work, or more than one.',
  },
  type: 'string',
  required: false,
  separator: ';',
  example: '1930',
};

export const afstand: Param<'afstand', number | undefined> = {
  name: 'afstand',
  schema: numberSchema(z.minimum(0)),
  label: { nl: 'Afstand', fr: 'Distance', en: 'Distance' },
  description: {
    nl: 'Kilometers rond de postcodes; kan alleen samen met een postcode.',
    fr: 'Kilomètres autour des codes postaux ; possible seulement avec un code postal.',
    en: 'Kilometres around the postal codes; only together with a postal code.',
  },
  type: 'number',
  required: false,
  goesWith: 'postcode',
  example: '15',
};

export const beroep: Param<'beroep', string | undefined> = {
  name: 'beroep',
  schema: wordsSchema,
  label: { nl: 'Beroep', fr: 'Profession', en: 'Occupation' },
  description: {
    nl: 'Beroep, zoals aankoper.',
    fr: 'Profession en néerlandais, comme « aankoper ».',
    en: 'Occupation in Dutch, such as “aankoper”.',
  },
  type: 'string',
  required: false,
  lookup: wordsOf('sjablonen'),
  example: 'aankoper',
};

export const competentie: Param<'competentie', string | undefined> = {
  name: 'competentie',
  schema: wordsSchema,
  label: { nl: 'Competentie', fr: 'Compétence', en: 'Competence' },
  description: {
    nl: 'Competentie, zoals afspraken plannen.',
    fr: 'Compétence en néerlandais, comme « afspraken plannen ».',
    en: 'Competence in Dutch, such as “afspraken plannen”.',
  },
  type: 'string',
  required: false,
  lookup: wordsOf('competenties'),
  example: 'afspraken plannen',
};

const EXPERIENCES: readonly Choice[] = [
  { value: '0', label: { nl: 'Niet van belang', fr: 'Sans importance', en: 'Does not matter' } },
  { value: '1', label: { nl: 'Geen ervaring', fr: 'Aucune expérience', en: 'No experience' } },
  { value: '2', label: { nl: 'Minder dan 2 jaar', fr: 'Moins de 2 ans', en: 'Less than 2 years' } },
  { value: '3', label: { nl: 'Minstens 2 jaar', fr: 'Au moins 2 ans', en: 'At least 2 years' } },
  { value: '4', label: { nl: 'Minstens 5 jaar', fr: 'Au moins 5 ans', en: 'At least 5 years' } },
];

export const ervaring: Param<'ervaring', readonly string[] | undefined> = {
  name: 'ervaring',
  schema: listSchema({ pattern: /^[0-4]$/, allowed: ['0', '2;3'] }),
  label: { nl: 'Ervaring', fr: 'Expérience', en: 'Experience' },
  description: {
    nl: 'Gevraagde ervaring: 0 niet van belang, 1 geen, 2 minder dan 2 jaar, 3 minstens 2 jaar, 4 minstens 5 jaar.',
    fr: 'Expérience demandée : 0 sans importance, 1 aucune, 2 moins de 2 ans, 3 au moins 2 ans, 4 au moins 5 ans.',
    en: 'Experience asked: 0 does not matter, 1 none, 2 less than 2 years, 3 at least 2 years, 4 at least 5 years.',
  },
  type: 'string',
  required: false,
  lookup: async () => EXPERIENCES,
  separator: ';',
  example: '3;4',
};

export const sinds: Param<'sinds', number | undefined> = {
  name: 'sinds',
  schema: z.optional(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(9999))),
  label: { nl: 'Online sinds', fr: 'En ligne depuis', en: 'Online since' },
  description: {
    nl: 'Gepubliceerd in de laatste zoveel dagen, zoals 7; 9000 betekent bij VDAB alle vacatures.',
    fr: 'Publiées dans les derniers jours, comme 7 ; pour le VDAB, 9000 signifie toutes les offres.',
    en: 'Published in the last so many days, such as 7; to VDAB 9000 means all vacancies.',
  },
  type: 'number',
  required: false,
  example: '9000',
};

export const sorteerveld: Param<'sorteerveld', SortField | undefined> = {
  name: 'sorteerveld',
  schema: z.optional(z.pipe(z.string().check(z.trim(), z.toUpperCase()), z.enum(SORT_FIELDS))),
  label: { nl: 'Sorteren op', fr: 'Trier par', en: 'Sort by' },
  description: {
    nl: 'Volgorde van de vacatures, nieuwste eerst: op datum van publicatie of van wijziging.',
    fr: 'Ordre des offres, la plus récente d’abord : par date de publication ou de modification.',
    en: 'Order of the vacancies, newest first: by date of publication or of change.',
  },
  type: 'string',
  required: false,
  shapes: true,
  choices: [
    { value: 'PUBLICATIE_DATUM', label: { nl: 'Publicatie', fr: 'Publication', en: 'Publication' } },
    { value: 'WIJZIGINGS_DATUM', label: { nl: 'Wijziging', fr: 'Modification', en: 'Change' } },
  ],
  example: 'PUBLICATIE_DATUM',
};

/** The words of Excel in the languages of Belgium, which a cell may hold as text. */
const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['waar', true],
  ['vrai', true],
  ['false', false],
  ['onwaar', false],
  ['faux', false],
]);

export const filterDubbels: Param<'filterDubbels', boolean | undefined> = {
  name: 'filterDubbels',
  schema: z.optional(
    z.pipe(
      cell,
      z.transform((given, context) => {
        const value = YES_OR_NO.get(String(given).trim().toLowerCase());
        if (value === undefined) refuse(context, 'not-a-choice', ['TRUE', 'FALSE']);
        return value ?? false;
      }),
    ),
  ),
  label: { nl: 'Dubbels weglaten', fr: 'Exclure les doublons', en: 'Leave out doubles' },
  description: {
    nl: 'WAAR laat vacatures weg die VDAB als dubbel herkent; dat kan met hoogstens 2000 resultaten.',
    fr: 'VRAI exclut les offres que le VDAB reconnaît comme doublons ; possible jusqu’à 2000 résultats.',
    en: 'TRUE leaves out vacancies that VDAB recognises as doubles; that works for up to 2000 results.',
  },
  hint: {
    nl: 'Of vacatures die VDAB als dubbel herkent wegblijven; dat kan met hoogstens 2000 resultaten.',
    fr: 'Exclure ou non les offres que le VDAB reconnaît comme doublons ; possible jusqu’à 2000 résultats.',
    en: 'Whether vacancies that VDAB recognises as doubles are left out; that works for up to 2000 results.',
  },
  type: 'string',
  required: false,
  choices: [
    { value: 'true', label: { nl: 'Weglaten', fr: 'Exclure', en: 'Leave out' } },
    { value: 'false', label: { nl: 'Tonen', fr: 'Afficher', en: 'Show' } },
  ],
  example: 'true',
};

export const max: Param<'max', number | undefined> = {
  name: 'max',
  schema: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
  label: { nl: 'Maximumaantal rijen', fr: 'Nombre maximal de lignes', en: 'Maximum number of rows' },
  description: {
    nl: 'Meer vacatures komen er niet; leeg = alle vacatures die voldoen.',
    fr: 'Pas plus d’offres que ce nombre ; vide = toutes celles qui conviennent.',
    en: 'No more vacancies than this; blank = all that match.',
  },
  type: 'number',
  required: false,
  shapes: true,
  example: '20',
};
