import * as z from 'zod/mini';

import type { Text } from '../../core/language.ts';
import type { Choice, Param } from '../param.ts';
import { cellSchema } from './cell-schema.ts';
import { refuse } from './refuse.ts';

const DIGITS = /^\d{1,3}$/;

/** Excel drops the zeros in front of a number. */
const schema: z.ZodMiniType<string> = z.pipe(
  cellSchema,
  z.transform((given, context) => {
    const text = String(given).trim();
    if (!DIGITS.test(text)) refuse(context, { problem: 'malformed', allowed: ['211', '311'] });
    return text.padStart(3, '0');
  }),
);

/** Level, kind and programme, a digit each: https://helpdesk.informat.be, article 205579072. */
const STRUCTURES: readonly (readonly [code: string, meaning: Text])[] = [
  ['111', { nl: 'gewoon kleuteronderwijs', fr: 'maternel ordinaire', en: 'mainstream nursery' }],
  ['121', { nl: 'buitengewoon kleuteronderwijs', fr: 'maternel spécialisé', en: 'special-needs nursery' }],
  ['211', { nl: 'gewoon lager onderwijs', fr: 'primaire ordinaire', en: 'mainstream primary' }],
  ['221', { nl: 'buitengewoon lager onderwijs', fr: 'primaire spécialisé', en: 'special-needs primary' }],
  [
    '311',
    {
      nl: 'gewoon voltijds secundair onderwijs',
      fr: 'secondaire ordinaire de plein exercice',
      en: 'mainstream full-time secondary',
    },
  ],
  [
    '312',
    {
      nl: 'deeltijds beroepssecundair onderwijs',
      fr: 'secondaire professionnel à temps partiel',
      en: 'part-time vocational secondary',
    },
  ],
  ['321', { nl: 'buitengewoon secundair onderwijs', fr: 'secondaire spécialisé', en: 'special-needs secondary' }],
];

const CHOICES: readonly Choice[] = STRUCTURES.map(([value, { nl, fr, en }]) => ({
  value,
  label: { nl: `${value}: ${nl}`, fr: `${value} : ${fr}`, en: `${value}: ${en}` },
}));

const shared = {
  name: 'structure',
  label: { nl: 'Hoofdstructuur', fr: 'Structure principale', en: 'Structure' },
  type: 'any',
  lookup: async () => CHOICES,
} as const;

const optional = { ...shared, schema: z.optional(schema), required: false, example: '311' } as const;

type Optional = Param<'structure', string | undefined>;

/** Any structure narrows the answer. */
export const structure: Optional = {
  ...optional,
  description: {
    nl: 'Hoofdstructuur (drie cijfers), zoals 211 of 311; leeg = alle hoofdstructuren van de instelling.',
    fr: 'Structure principale (trois chiffres), comme 211 ou 311 ; vide = toutes celles de l’établissement.',
    en: 'Main structure (hoofdstructuur, three digits), such as 211 or 311; blank = all of the institute.',
  },
};

/** Informat passes over any other structure without a word, and the answer would be taken for that of a structure. */
const SECONDARY: readonly string[] = ['311', '312'];

const secondarySchema: z.ZodMiniType<string> = z.pipe(
  schema,
  z.transform((code, context) => {
    if (!SECONDARY.includes(code)) refuse(context, { problem: 'not-a-choice', allowed: SECONDARY });
    return code;
  }),
);

export const secondaryStructure: Optional = {
  ...optional,
  schema: z.optional(secondarySchema),
  lookup: async () => CHOICES.filter(({ value }) => SECONDARY.includes(value)),
  description: {
    nl: 'Hoofdstructuur 311 of 312, de enige waarop Informat deze lijst kan beperken; leeg = de hele instelling.',
    fr: 'Structure principale 311 ou 312, les seules auxquelles Informat limite cette liste ; vide = tout l’établissement.',
    en: 'Main structure 311 or 312, the only ones that Informat can narrow this list to; blank = the whole institute.',
  },
};

export const requiredStructure: Param<'structure', string> = {
  ...shared,
  schema,
  description: {
    nl: 'Hoofdstructuur (drie cijfers), zoals 211: wie er ooit een opdracht had, staat in de lijst.',
    fr: 'Structure principale (trois chiffres), comme 211 : la liste reprend qui y a eu un jour une attribution.',
    en: 'Main structure (hoofdstructuur, three digits), such as 211: whoever once had an assignment in it.',
  },
  required: true,
  example: '211',
};
