import * as z from 'zod/mini';

import type { PlannedColumn, PrivacyTier } from '../core/table.ts';
import type { Choice, Param } from './param.ts';

/** What a workbook may hold only after consent. */
const SENSITIVE: ReadonlySet<PrivacyTier> = new Set([3, '9i', 9]);
/** What comes without being named. */
const ORDINARY: ReadonlySet<PrivacyTier> = new Set([0, 1]);

/**
 * The choice of columns of a source whose shape is documented. Its value is the list of names in the order asked;
 * blank gives the columns that are not about private life: tiers 0 and 1. Columns of tier 2 come when they are named,
 * those above when they are named and the workbook has consent.
 */
export function columnsParam(columns: readonly PlannedColumn[]): Param<'columns', readonly string[]> {
  const named = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  const usual = columns.filter(({ tier }) => ORDINARY.has(tier)).map(({ name }) => name);
  const toNames = (text: string | undefined, context: Context): readonly string[] => {
    if (text === undefined) return usual;
    const wanted = text.split(/[;,]/).map((name) => name.trim());
    const names = wanted.filter(Boolean).map((name) => named.get(name.toLowerCase())?.name ?? refuse(context, name));
    return [...new Set(names)];
  };
  const refuse = (context: Context, subject: string): string => {
    const allowed = columns.map(({ name }) => name);
    context.issues.push({
      code: 'custom',
      input: undefined,
      params: { problem: 'unknown-name', subject, allowed },
    });
    return subject;
  };
  return {
    ...TEXTS,
    schema: z.pipe(
      z.optional(z.string()),
      z.transform((text, context) => toNames(text, context)),
    ),
    lookup: async () => columns.map(toChoice),
    example: usual.slice(0, 3).join(';'),
    isSensitive: (names) => columnsNamed(columns, names).some(({ tier }) => SENSITIVE.has(tier)),
  };
}

/** The plan of the columns with these names, in the order of the names. */
export function columnsNamed(columns: readonly PlannedColumn[], names: readonly string[]): readonly PlannedColumn[] {
  return names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
}

type Context = { readonly issues: z.core.$ZodRawIssue[] };

const TEXTS = {
  name: 'columns',
  label: { nl: 'Kolommen', fr: 'Colonnes', en: 'Columns' },
  description: {
    nl: 'Kolommen om te tonen, met puntkomma’s ertussen of als bereik; leeg = de kolommen zonder privégegevens.',
    fr: 'Colonnes à afficher, séparées par des points-virgules ou sous forme de plage ; vide = sans données privées.',
    en: 'Columns to show, with semicolons between them or as a range; blank = the columns without private data.',
  },
  type: 'string',
  required: false,
  shapes: true,
  separator: ';',
} as const;

/** What one has to know about a column before choosing it. */
const TIER_MARKS: Readonly<Partial<Record<PrivacyTier, Exclude<Choice['label'], string>>>> = {
  2: { nl: 'privé', fr: 'privé', en: 'private' },
  3: { nl: 'gevoelig', fr: 'sensible', en: 'sensitive' },
  '9i': { nl: 'gevoelig', fr: 'sensible', en: 'sensitive' },
  9: { nl: 'zeer gevoelig', fr: 'très sensible', en: 'very sensitive' },
};

function toChoice({ name, tier }: PlannedColumn): Choice {
  const mark = TIER_MARKS[tier];
  if (mark === undefined) return { value: name, label: name };
  return { value: name, label: { nl: `${name} (${mark.nl})`, fr: `${name} (${mark.fr})`, en: `${name} (${mark.en})` } };
}
