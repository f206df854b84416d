import * as z from 'zod/mini';

import type { Choice, Param } from '../param.ts';
import { cellSchema } from './cell-schema.ts';
import { refuse } from './refuse.ts';

/** The words of Excel in the languages of Belgium, which a cell may hold as text. */
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['waar', true],
  ['vrai', true],
  ['false', false],
  ['onwaar', false],
  ['faux', false],
]);

const schema: z.ZodMiniType<boolean | undefined> = z.optional(
  z.pipe(
    cellSchema,
    z.transform((given, context) => {
      const value = WORDS.get(String(given).trim().toLowerCase());
      if (value === undefined) refuse(context, { problem: 'not-a-choice', allowed: ['TRUE', 'FALSE'] });
      return value ?? true;
    }),
  ),
);

/** No list of Excel's own: those hold texts and numbers only. */
const CHOICES: readonly Choice[] = [
  { value: 'TRUE', label: { nl: 'Tonen', fr: 'Inclure', en: 'Include' } },
  { value: 'FALSE', label: { nl: 'Weglaten', fr: 'Exclure', en: 'Leave out' } },
];

export const inclNonSubHours: Param<'inclNonSubHours', boolean | undefined> = {
  name: 'inclNonSubHours',
  schema,
  label: { nl: 'Niet-subsidieerbare uren', fr: 'Heures non subventionnables', en: 'Hours without subsidy' },
  description: {
    nl: 'ONWAAR laat opdrachten met niet-subsidieerbare uren weg; leeg of WAAR = alle opdrachten.',
    fr: 'FAUX exclut les attributions d’heures non subventionnables ; vide ou VRAI = toutes les attributions.',
    en: 'FALSE leaves out assignments of hours without subsidy; blank or TRUE = all assignments.',
  },
  hint: {
    nl: 'Opdrachten met niet-subsidieerbare uren; leeg = ook die worden getoond.',
    fr: 'Attributions d’heures non subventionnables ; vide = elles sont incluses.',
    en: 'Assignments of hours without subsidy; blank = these are included.',
  },
  type: 'any',
  required: false,
  lookup: async () => CHOICES,
  example: 'FALSE',
};
