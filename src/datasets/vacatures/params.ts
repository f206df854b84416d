import * as z from 'zod/mini';

import type { InputProblem } from '../../core/errors.ts';
import type { Text } from '../../core/language.ts';
import type { Param } from '../param.ts';
import { toDay, toMoment, type Edge } from './moment.ts';

type Context = { readonly issues: z.core.$ZodRawIssue[] };

export const EXAMPLE_IDS = [
  'a3e007c0-68d3-4fb7-aa35-c36e96ede172',
  '9d86dbb5-3cba-4ef5-9172-38c0e6782746',
  '23fa5224-15f6-4934-98ab-829587a7420e',
] as const;

const cell: z.ZodMiniType<string | number | boolean> = z.union([z.string(), z.number(), z.boolean()]);

export function refuse({ issues }: Context, problem: InputProblem, allowed?: readonly string[]): void {
  issues.push({ code: 'custom', input: undefined, params: { problem, allowed } });
}

/** The parts of a text joined by semicolons or commas, each once. */
export function listOf(given: string | number | boolean): readonly string[] {
  const parts = String(given).split(/[;,]/);
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}

/** What the gateway lets through as one part of a path; VDAB's own ids are uuids. */
const ID = /^[\w-]{1,64}$/;

const idSchema: z.ZodMiniType<string> = z.pipe(
  cell,
  z.transform((given, context) => {
    const id = String(given).trim();
    if (!ID.test(id)) refuse(context, 'malformed', [EXAMPLE_IDS[0]]);
    return id;
  }),
);

export const idsSchema: z.ZodMiniType<readonly string[]> = z.pipe(
  cell,
  z.transform((given, context) => {
    const ids = listOf(given);
    if (ids.length === 0 || !ids.every((id) => ID.test(id))) refuse(context, 'malformed', [EXAMPLE_IDS[0]]);
    return ids;
  }),
);

const momentSchema = (edge: Edge): z.ZodMiniType<string> =>
  z.pipe(
    cell,
    z.transform((given, context) => {
      const moment = toMoment(given, edge);
      if (moment === undefined) refuse(context, 'not-a-date', ['2026-11-19', '2026-11-19T08:30']);
      return moment ?? '';
    }),
  );

const daySchema: z.ZodMiniType<string> = z.pipe(
  cell,
  z.transform((given, context) => {
    const day = toDay(given);
    if (day === undefined) refuse(context, 'not-a-date', ['2026-11-19']);
    return day ?? '';
  }),
);

const ID_LABEL: Text = { nl: 'Vacaturenummer', fr: 'Numéro de l’offre', en: 'Vacancy number' };

export const id: Param<'id', string> = {
  name: 'id',
  schema: idSchema,
  label: ID_LABEL,
  description: {
    nl: 'Interne referentie van VDAB: de eerste kolom van een zoekresultaat.',
    fr: 'Référence interne du VDAB : la première colonne d’un résultat de recherche.',
    en: 'Internal reference of VDAB: the first column of a search result.',
  },
  type: 'string',
  required: true,
  example: EXAMPLE_IDS[0],
};

export const ids: Param<'ids', readonly string[]> = {
  name: 'ids',
  schema: idsSchema,
  label: { nl: 'Vacaturenummers', fr: 'Numéros des offres', en: 'Vacancy numbers' },
  description: {
    nl: 'Interne referenties van VDAB, zoals de eerste kolom van een zoekresultaat.',
    fr: 'Références internes du VDAB, comme la première colonne d’un résultat de recherche.',
    en: 'Internal references of VDAB, such as the first column of a search result.',
  },
  type: 'string',
  required: true,
  separator: ';',
  example: `${EXAMPLE_IDS[0]};${EXAMPLE_IDS[1]}`,
};

export const from: Param<'from', string> = {
  name: 'from',
  kind: 'date',
  schema: momentSchema('start'),
  label: { nl: 'Van', fr: 'Du', en: 'From' },
  description: {
    nl: 'Begin van de periode: een datum, of een tijdstip in Belgische tijd, zoals 2026-11-19 of 2026-11-19T08:30.',
    fr: 'Début de la période : une date, ou un moment à l’heure belge, comme 2026-11-19 ou 2026-11-19T08:30.',
    en: 'Start of the period: a date, or a moment in Belgian time, such as 2026-11-19 or 2026-11-19T08:30.',
  },
  type: 'any',
  required: true,
  example: '2022-12-11',
};

export const to: Param<'to', string> = {
  name: 'to',
  kind: 'date',
  schema: momentSchema('end'),
  label: { nl: 'Tot en met', fr: 'Jusqu’au', en: 'Up to and including' },
  description: {
    nl: 'Einde van de periode: een datum telt nog helemaal mee, een tijdstip is het einde zelf.',
    fr: 'Fin de la période : une date compte encore en entier, un moment est la fin même.',
    en: 'End of the period: a date still counts as a whole, a moment is the end itself.',
  },
  type: 'any',
  required: true,
  example: '2022-12-13',
};

export const date: Param<'date', string> = {
  name: 'date',
  kind: 'date',
  schema: daySchema,
  label: { nl: 'Datum', fr: 'Date', en: 'Date' },
  description: {
    nl: 'De dag waarop de vacatures gepubliceerd waren: een datum, of tekst als 2026-11-19.',
    fr: 'Le jour où les offres étaient publiées : une date, ou un texte comme 2026-11-19.',
    en: 'The day on which the vacancies were published: a date, or text such as 2026-11-19.',
  },
  hint: {
    nl: 'De dag waarop de vacatures gepubliceerd waren.',
    fr: 'Le jour où les offres étaient publiées.',
    en: 'The day on which the vacancies were published.',
  },
  type: 'any',
  required: true,
  example: '2022-12-20',
};
