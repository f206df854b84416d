import * as z from 'zod/mini';

import type { Choice, Param } from '../../param.ts';
import { optionalText } from './who-params.ts';

/** What members declare, by the name that a formula asks for it: the list, and what of its items stands in the cell. */
const DECLARED: Readonly<Record<string, { readonly list: string; readonly fields: readonly string[] }>> = {
  gifts: { list: 'Persoon.PersoonGeschenk', fields: ['Datum', 'Omschrijving'] },
  trips: { list: 'Persoon.PersoonReis', fields: ['Van', 'Bestemming', 'Doel'] },
  sidejobs: { list: 'Persoon.PersoonNevenfunctie', fields: ['Omschrijving', 'PeriodeVan', 'PeriodeTotEnMet'] },
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
  type: 'any',
  required: false,
  choices: CHOICES,
  separator: ';',
  example: 'gifts',
};

/** The columns of what is wanted, and the lists among them that become one text. */
export function declared(wanted: readonly string[]): {
  readonly columns: readonly string[];
  readonly asText: Readonly<Record<string, readonly string[]>>;
} {
  const lists = wanted.flatMap((name) => DECLARED[name] ?? []);
  return {
    columns: lists.flatMap(({ list, fields }) => [list, ...fields.map((field) => `${list}.${field}`)]),
    asText: Object.fromEntries(lists.map(({ list, fields }) => [list, fields])),
  };
}
