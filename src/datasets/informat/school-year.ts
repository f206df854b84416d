import * as z from 'zod/mini';

import type { Lookup, Param } from '../param.ts';
import { cellSchema } from './cell-schema.ts';
import { refuse } from './refuse.ts';

const FORM = /^((?:19|20)\d{2})-(\d{2}|\d{4})$/;
/** Months count from 0: a school year begins in September. */
const FIRST_MONTH = 8;
const YEARS_BACK = 5;

/** `2023-24` and `2023-2024` as Informat writes them: `2023-24`; undefined for any other text. */
export function toSchoolYear(text: string): string | undefined {
  const [, start, end] = FORM.exec(text.trim()) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const next = String(Number(start) + 1);
  return next.endsWith(end) ? `${start}-${next.slice(2)}` : undefined;
}

/** The school year of today, and the five before it. */
function recentSchoolYears(today: Date): readonly string[] {
  const start = today.getFullYear() - (today.getMonth() < FIRST_MONTH ? 1 : 0);
  return Array.from({ length: YEARS_BACK + 1 }, (_, back) => {
    const year = start - back;
    return `${year}-${String(year + 1).slice(2)}`;
  });
}

const schema: z.ZodMiniType<string> = z.pipe(
  cellSchema,
  z.transform((given, context) => {
    const year = toSchoolYear(String(given));
    if (year === undefined) refuse(context, { problem: 'school-year' });
    return year ?? '';
  }),
);

/** @param now the clock of the person who fills in the form */
export function schoolYearLookup(now: () => Date): Lookup {
  return async () => recentSchoolYears(now()).map((value) => ({ value, label: value }));
}

const shared = {
  name: 'schoolYear',
  label: { nl: 'Schooljaar', fr: 'Année scolaire', en: 'School year' },
  type: 'string',
  lookup: schoolYearLookup(() => new Date()),
  example: '2023-24',
} as const;

export const schoolYear: Param<'schoolYear', string> = {
  ...shared,
  schema,
  description: {
    nl: 'Schooljaar, geschreven als 2023-24 of 2023-2024.',
    fr: 'Année scolaire, écrite 2023-24 ou 2023-2024.',
    en: 'School year, written as 2023-24 or 2023-2024.',
  },
  required: true,
};

export const anySchoolYear: Param<'schoolYear', string | undefined> = {
  ...shared,
  schema: z.optional(schema),
  description: {
    nl: 'Schooljaar, geschreven als 2023-24 of 2023-2024; leeg = alle schooljaren.',
    fr: 'Année scolaire, écrite 2023-24 ou 2023-2024 ; vide = toutes les années scolaires.',
    en: 'School year, written as 2023-24 or 2023-2024; blank = all school years.',
  },
  required: false,
};
