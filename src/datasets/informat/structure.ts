import * as z from 'zod/mini';

import type { Text } from '../../core/language.ts';
import type { Choice, Lookup, Param } from '../param.ts';
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

const lookup: Lookup = async () =>
  STRUCTURES.map(([value, { nl, fr, en }]): Choice => ({
    value,
    label: { nl: `${value}: ${nl}`, fr: `${value} : ${fr}`, en: `${value}: ${en}` },
  }));

const shared = {
  name: 'structure',
  label: { nl: 'Hoofdstructuur', fr: 'Structure principale', en: 'Structure' },
  type: 'any',
  lookup,
} as const;

const optional = { ...shared, schema: z.optional(schema), required: false, example: '311' } as const;

type Optional = Param<'structure', string | undefined>;

/** Any structure narrows the answer. */
export const structure: Optional = {
  ...optional,
  description: {
    nl: 'Hoofdstructuur (drie cijfers), zoals 211 of 311; leeg = alle hoofdstructuren van de instelling.',
    fr: 'Structure principale (trois chiffres), comme 211 ou 311 ; vide = toutes celles de l’établissement.',
    en: 'Main structure (hoofdstructuur, three digits), such as 211 or 311; blank = all of the institute.',
  },
};

/** Informat passes over any structure but two without a word. */
export const secondaryStructure: Optional = {
  ...optional,
  description: {
    nl: 'Hoofdstructuur; alleen 311 en 312 hebben hier effect, Informat negeert alle andere; leeg = alles.',
    fr: 'Structure principale ; seules 311 et 312 ont un effet ici, Informat ignore les autres ; vide = tout.',
    en: 'Main structure; only 311 and 312 have an effect here, Informat ignores any other; blank = everything.',
  },
};

export const requiredStructure: Param<'structure', string> = {
  ...shared,
  schema,
  description: {
    nl: 'Hoofdstructuur (drie cijfers), zoals 211: wie er ooit een opdracht had, staat in de lijst.',
    fr: 'Structure principale (trois chiffres), comme 211 : la liste reprend qui y a eu un jour une attribution.',
    en: 'Main structure (hoofdstructuur, three digits), such as 211: whoever once had an assignment in it.',
  },
  required: true,
  example: '211',
};
