import * as z from 'zod/mini';

import type { Lookup, Param } from '../param.ts';
import { listed } from './listed.ts';
import { cellSchema } from './cell-schema.ts';
import { refuse } from './refuse.ts';

const DIGITS = /^\d{1,6}$/;
const WIDTH = 6;

/** Excel drops the zeros in front of a number. */
const schema: z.ZodMiniType<readonly string[] | undefined> = z.optional(
  z.pipe(
    cellSchema,
    z.transform((given, context) => {
      const numbers = listed(String(given));
      if (numbers.length === 0 || !numbers.every((number) => DIGITS.test(number))) {
        refuse(context, { problem: 'malformed', allowed: ['012345', '123456'] });
      }
      return [...new Set(numbers.map((number) => number.padStart(WIDTH, '0')))];
    }),
  ),
);

const lookup: Lookup = async ({ institutes }) => institutes().map((value) => ({ value, label: value }));

export const institute: Param<'institute', readonly string[] | undefined> = {
  name: 'institute',
  schema,
  label: { nl: 'Instellingsnummer', fr: 'Numéro d’établissement', en: 'Institute number' },
  description: {
    nl: 'Instellingsnummer (zes cijfers), of meer dan een; leeg = alle instellingen van uw toegang tot Informat.',
    fr: 'Numéro d’établissement (six chiffres), ou plusieurs ; vide = tous ceux de votre accès à Informat.',
    en: 'Institute number (six digits), or more than one; blank = all institutes of your access to Informat.',
  },
  type: 'any',
  required: false,
  lookup,
  separator: ';',
  example: '999999',
};
