import * as z from 'zod/mini';

import type { Param } from '../param.ts';
import { listed } from './listed.ts';
import { cellSchema } from './cell-schema.ts';
import { refuse } from './refuse.ts';

/** Informat shows a guid in braces, with a blank, as often as bare. */
const GUID = /^\{?\s*([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\s*\}?$/i;
/** One request each. */
const MOST = 50;
const EXAMPLE = '000000a0-0000-4000-8000-000000000001';

const schema: z.ZodMiniType<readonly string[]> = z.pipe(
  cellSchema,
  z.transform((given, context) => {
    const ids = listed(String(given)).map((text) => GUID.exec(text)?.[1]?.toLowerCase());
    const known = [...new Set(ids.filter((id) => id !== undefined))];
    if (known.length === 0 || ids.includes(undefined)) refuse(context, { problem: 'malformed', allowed: [EXAMPLE] });
    if (known.length > MOST) refuse(context, { problem: 'too-many-values', allowed: [String(MOST)] });
    return known;
  }),
);

const shared = {
  name: 'personId',
  label: { nl: 'Personeelslid', fr: 'Membre du personnel', en: 'Employee' },
  type: 'string',
  separator: ';',
  example: EXAMPLE,
  personal: true,
} as const;

export const onePersonId: Param<'personId', readonly string[]> = {
  ...shared,
  schema,
  description: {
    nl: 'Het personId van het personeelslid, uit de lijst van personeelsleden; hoogstens 50 tegelijk.',
    fr: 'Le personId du membre du personnel, repris de la liste du personnel ; 50 au plus à la fois.',
    en: 'The personId of the employee, from the list of employees; at most 50 at a time.',
  },
  required: true,
};

export const personId: Param<'personId', readonly string[] | undefined> = {
  ...shared,
  schema: z.optional(schema),
  description: {
    nl: 'Het personId van een personeelslid, uit de lijst van personeelsleden; hoogstens 50 tegelijk; leeg = iedereen.',
    fr: 'Le personId d’un membre du personnel, repris de la liste ; 50 au plus à la fois ; vide = tout le personnel.',
    en: 'The personId of an employee, from the list of employees; at most 50 at a time; blank = everybody.',
  },
  required: false,
};
