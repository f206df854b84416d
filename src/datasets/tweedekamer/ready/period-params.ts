import * as z from 'zod/mini';

import type { Param } from '../../param.ts';
import { PERIOD_FORMS, toPeriod, type Period } from './period.ts';

function periodSchema(forms: readonly string[]): z.ZodMiniType<Period> {
  const isWanted = (period: Period): boolean => forms === PERIOD_FORMS || period.first === period.last;
  return z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((given, { issues }) => {
      const period = toPeriod(given);
      if (period && isWanted(period)) return period;
      issues.push({ code: 'custom', input: undefined, params: { problem: 'not-a-date', allowed: forms } });
      return NO_PERIOD;
    }),
  );
}

const NO_PERIOD: Period = { first: '', last: '' };
const anyPeriod = periodSchema(PERIOD_FORMS);

const FROM = {
  name: 'from',
  kind: 'period',
  label: { nl: 'Vanaf, of periode', fr: 'À partir du, ou période', en: 'From, or period' },
  description: {
    nl: 'Eerste dag, zoals 2026-10-01 of een datum uit een cel; of een hele maand (2026-10), een jaar (2026) of een vergaderjaar (2025-2026).',
    fr: 'Premier jour, comme 2026-10-01 ou la date d’une cellule ; ou un mois entier (2026-10), une année (2026) ou une année parlementaire (2025-2026).',
    en: 'First day, such as 2026-10-01 or the date in a cell; or a whole month (2026-10), a year (2026) or a session year (2025-2026).',
  },
  hint: {
    nl: 'Eerste dag; of een hele maand (2026-10), een jaar (2026) of een vergaderjaar (2025-2026).',
    fr: 'Premier jour ; ou un mois entier (2026-10), une année (2026) ou une année parlementaire (2025-2026).',
    en: 'First day; or a whole month (2026-10), a year (2026) or a session year (2025-2026).',
  },
  type: 'any',
} as const;

export const from: Param<'from', Period | undefined> = {
  ...FROM,
  schema: z.optional(anyPeriod),
  required: false,
  example: '2025-2026',
};

export const requiredFrom: Param<'from', Period> = { ...FROM, schema: anyPeriod, required: true, example: '2026-10' };

export const to: Param<'to', Period | undefined> = {
  name: 'to',
  kind: 'period',
  schema: z.optional(anyPeriod),
  label: { nl: 'Tot en met', fr: 'Jusqu’au', en: 'To' },
  description: {
    nl: 'Laatste dag, of laatste maand of jaar; leeg = alles vanaf de eerste dag, of alleen de gekozen periode.',
    fr: 'Dernier jour, ou dernier mois ou dernière année ; vide = tout depuis le premier jour, ou la seule période choisie.',
    en: 'Last day, or last month or year; blank = everything since the first day, or only the period chosen.',
  },
  type: 'any',
  required: false,
  example: '2026-10-31',
};

/** One day. Its value is `YYYY-MM-DD`. */
export const date: Param<'date', string | undefined> = {
  name: 'date',
  kind: 'date',
  schema: z.optional(
    z.pipe(
      periodSchema(['2026-10-01']),
      z.transform(({ first }) => first),
    ),
  ),
  label: { nl: 'Op datum', fr: 'À la date du', en: 'On date' },
  description: {
    nl: 'De dag waarover het gaat, zoals 2026-10-01 of een datum uit een cel; leeg = nu.',
    fr: 'Le jour voulu, comme 2026-10-01 ou la date d’une cellule ; vide = maintenant.',
    en: 'The day in question, such as 2026-10-01 or the date in a cell; blank = now.',
  },
  hint: {
    nl: 'De dag waarover het gaat; leeg = nu.',
    fr: 'Le jour voulu ; vide = maintenant.',
    en: 'The day in question; blank = now.',
  },
  type: 'any',
  required: false,
  example: '2026-10-01',
};

/** The registers tell when by texts of a year, a month or a day, so what is asked is how such a text begins. */
export const year: Param<'year', string | undefined> = {
  name: 'year',
  schema: z.optional(
    z.pipe(
      z.union([z.string(), z.number()]),
      z.transform((given, { issues }) => {
        const text = String(given).trim();
        if (!/^[12]\d{3}(-(0[1-9]|1[0-2]))?$/.test(text)) {
          issues.push({
            code: 'custom',
            input: undefined,
            params: { problem: 'not-a-date', allowed: ['2026', '2026-10'] },
          });
        }
        return text;
      }),
    ),
  ),
  label: { nl: 'Jaar of maand', fr: 'Année ou mois', en: 'Year or month' },
  description: {
    nl: 'Jaar of maand waarin de reis begon, zoals 2026 of 2026-10; leeg = alle jaren.',
    fr: 'Année ou mois du début du voyage, comme 2026 ou 2026-10 ; vide = toutes les années.',
    en: 'Year or month in which the trip began, such as 2026 or 2026-10; blank = all years.',
  },
  type: 'any',
  required: false,
  example: '2026',
};
