import * as z from 'zod/mini';

import type { Choice, Param } from '../../param.ts';
import type { Lists } from './spread-lists.ts';
import { optionalText } from './who-params.ts';

type Declared = {
  readonly list: string;
  /** What of an item stands in the cell. */
  readonly fields: readonly string[];
  /** The field that tells which is the newest. */
  readonly by: string;
};

/** What members declare, by the name that a formula asks for it. */
const DECLARED: Readonly<Record<string, Declared>> = {
  gifts: { list: 'Persoon.PersoonGeschenk', fields: ['Datum', 'Omschrijving'], by: 'Datum' },
  trips: { list: 'Persoon.PersoonReis', fields: ['Van', 'Bestemming', 'Doel'], by: 'Van' },
  sidejobs: {
    list: 'Persoon.PersoonNevenfunctie',
    fields: ['Omschrijving', 'PeriodeVan', 'PeriodeTotEnMet'],
    by: 'PeriodeVan',
  },
};
const NAMES = Object.keys(DECLARED);

const CHOICES: readonly Choice[] = [
  { value: 'gifts', label: { nl: 'Geschenken', fr: 'Cadeaux', en: 'Gifts' } },
  { value: 'trips', label: { nl: 'Reizen', fr: 'Voyages', en: 'Trips' } },
  { value: 'sidejobs', label: { nl: 'Nevenfuncties', fr: 'Fonctions annexes', en: 'Side jobs' } },
];

export const also: Param<'also', readonly string[]> = {
  name: 'also',
  schema: z.pipe(
    optionalText,
    z.transform((text = '', { issues }) => {
      const wanted = text.toLowerCase().split(/[;,]/).map((name) => name.trim()).filter(Boolean); // prettier-ignore
      const unknown = wanted.find((name) => !NAMES.includes(name));
      if (unknown !== undefined)
        issues.push({ code: 'custom', input: undefined, params: { problem: 'not-a-choice', allowed: NAMES } });
      return NAMES.filter((name) => wanted.includes(name));
    }),
  ),
  label: { nl: 'Ook tonen', fr: 'Afficher aussi', en: 'Also show' },
  description: {
    nl: 'Wat elk lid heeft opgegeven, in één cel; in een formule: gifts, trips, sidejobs, met puntkomma’s ertussen.',
    fr: 'Ce que chaque membre a déclaré, dans une cellule ; dans une formule : gifts, trips, sidejobs, séparés par des points-virgules.',
    en: 'What each member has declared, in one cell; in a formula: gifts, trips, sidejobs, with semicolons between them.',
  },
  hint: {
    nl: 'Wat elk lid heeft opgegeven; kies er een of meer.',
    fr: 'Ce que chaque membre a déclaré ; choisissez-en un ou plusieurs.',
    en: 'What each member has declared; choose one or more.',
  },
  type: 'any',
  required: false,
  shapes: true,
  choices: CHOICES,
  separator: ';',
  example: 'gifts',
};

/** The columns of what is wanted, and the lists among them that become one text, newest first. */
export function declared(wanted: readonly string[]): {
  readonly columns: readonly string[];
  readonly lists: Pick<Lists, 'asText' | 'newestFirst'>;
} {
  const lists = wanted.flatMap((name) => DECLARED[name] ?? []);
  return {
    columns: lists.flatMap(({ list, fields }) => [list, ...fields.map((field) => `${list}.${field}`)]),
    lists: {
      asText: Object.fromEntries(lists.map(({ list, fields }) => [list, fields])),
      newestFirst: Object.fromEntries(lists.map(({ list, by }) => [list, by])),
    },
  };
}
