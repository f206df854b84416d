import * as z from 'zod/mini';

import { isIsoDate, isIsoDateTime, isoOfSerial } from '../../core/dates.ts';
import type { Param } from '../param.ts';
import { cellSchema } from './cell-schema.ts';
import { refuse } from './refuse.ts';

/** The day after 9999-12-31, the last that Excel knows. */
const END_SERIAL = 2_958_466;

const schema: z.ZodMiniType<string | undefined> = z.optional(
  z.pipe(
    cellSchema,
    z.transform((given, context) => {
      const day = toDay(given);
      if (day === undefined) refuse(context, { problem: 'not-a-date', allowed: ['2025-09-01'] });
      return day ?? '';
    }),
  ),
);

/** `YYYY-MM-DD` of a date as ISO text or Excel serial. */
function toDay(given: string | number | boolean): string | undefined {
  if (typeof given === 'number') return given >= 1 && given < END_SERIAL ? isoOfSerial(given) : undefined;
  const text = String(given).trim();
  return isIsoDate(text) || isIsoDateTime(text) ? text.slice(0, 10) : undefined;
}

export const changedSince: Param<'changedSince', string | undefined> = {
  name: 'changedSince',
  kind: 'date',
  schema,
  label: { nl: 'Gewijzigd sinds', fr: 'Modifié depuis', en: 'Changed since' },
  description: {
    nl: 'Alleen foto’s die sinds deze dag gewijzigd zijn: een datum, of tekst als 2025-09-01; leeg = alle foto’s.',
    fr: 'Photos modifiées depuis ce jour : une date, ou un texte comme 2025-09-01 ; vide = toutes les photos.',
    en: 'Only photos changed since this day: a date, or text such as 2025-09-01; blank = all photos.',
  },
  hint: {
    nl: 'Alleen foto’s die sinds deze dag gewijzigd zijn; leeg = alle foto’s.',
    fr: 'Photos modifiées depuis ce jour ; vide = toutes les photos.',
    en: 'Only photos changed since this day; blank = all photos.',
  },
  type: 'any',
  required: false,
  example: '2025-09-01',
};
