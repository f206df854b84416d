import * as z from 'zod/mini';

import type { Lookup, Param } from '../../param.ts';
import { filter } from '../params.ts';
import { readReady } from './read-ready.ts';
import { optionalText } from './who-params.ts';

/** The service cannot list the values of a field, so these are the ones of its latest rows. */
const SAMPLE_ROWS = 100;

const latest =
  (entity: string, field: string, when: string): Lookup =>
  async ({ tweedekamer }, _, call) => {
    const wanted = { entity, columns: [field], conditions: [`${field} ne null`], orderby: `${when} desc` };
    const { rows } = await readReady(tweedekamer, wanted, { ...call, limit: SAMPLE_ROWS });
    const values = [...new Set(rows.map(([value]) => String(value ?? '')))].filter(Boolean);
    return values.toSorted((a, b) => a.localeCompare(b, 'nl')).map((value) => ({ value, label: value }));
  };

/** More would make a question that the service refuses. */
const MOST_WORDS = 12;

export const words: Param<'words', string | undefined> = {
  name: 'words',
  schema: z.pipe(
    optionalText,
    z.transform((text, { issues }) => {
      const count = text?.split(/\s+/).length ?? 0;
      if (count > MOST_WORDS)
        issues.push({ code: 'custom', input: undefined, params: { problem: 'too-many-conditions' } });
      return text;
    }),
  ),
  label: { nl: 'Woorden', fr: 'Mots', en: 'Words' },
  description: {
    nl: 'Woorden of delen van woorden die allemaal in het onderwerp staan; leeg = alle onderwerpen.',
    fr: 'Mots ou parties de mots, en néerlandais, qui figurent tous dans l’objet ; vide = tous les objets.',
    en: 'Words or parts of words, in Dutch, that all occur in the subject; blank = all subjects.',
  },
  type: 'any',
  required: false,
  // A name begins with a capital; most subjects do not.
  personal: (value) => /\p{Lu}/u.test(value),
  example: 'openbaar vervoer',
};

export const activityKind: Param<'kind', string | undefined> = {
  name: 'kind',
  schema: optionalText,
  label: { nl: 'Soort', fr: 'Type', en: 'Kind' },
  description: {
    nl: 'Soort activiteit, zoals Commissiedebat of Stemmingen; leeg = alle soorten.',
    fr: 'Type d’activité, en néerlandais, comme Commissiedebat ou Stemmingen ; vide = tous les types.',
    en: 'Kind of activity, in Dutch, such as Commissiedebat or Stemmingen; blank = all kinds.',
  },
  type: 'any',
  required: false,
  lookup: latest('Activiteit', 'Soort', 'Datum'),
  example: 'Commissiedebat',
};

export const status: Param<'status', string | undefined> = {
  name: 'status',
  schema: optionalText,
  label: { nl: 'Status', fr: 'Statut', en: 'Status' },
  description: {
    nl: 'Status van de toezegging, zoals Openstaand; leeg = alle toezeggingen.',
    fr: 'Statut de l’engagement, en néerlandais, comme Openstaand (en suspens) ; vide = tous les engagements.',
    en: 'Status of the commitment, in Dutch, such as Openstaand (still open); blank = all commitments.',
  },
  type: 'any',
  required: false,
  lookup: latest('Toezegging', 'Status', 'Aanmaakdatum'),
  example: 'Openstaand',
};

export const ministry: Param<'ministry', string | undefined> = {
  name: 'ministry',
  schema: optionalText,
  label: { nl: 'Ministerie', fr: 'Ministère', en: 'Ministry' },
  description: {
    nl: 'Naam of deel van de naam van een ministerie, zoals Financiën; leeg = alle ministeries.',
    fr: 'Nom néerlandais, ou partie du nom, d’un ministère, comme Financiën ; vide = tous les ministères.',
    en: 'Dutch name, or part of the name, of a ministry, such as Financiën; blank = all ministries.',
  },
  type: 'any',
  required: false,
  lookup: latest('Toezegging', 'Ministerie', 'Aanmaakdatum'),
  example: 'Financiën',
};

const SCOPES = ['current', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const scope: Param<'scope', Scope> = {
  name: 'scope',
  schema: z._default(z.pipe(z.string().check(z.trim(), z.toLowerCase()), z.enum(SCOPES)), 'current'),
  label: { nl: 'Welke nevenfuncties', fr: 'Quelles fonctions', en: 'Which jobs' },
  description: {
    nl: 'Alleen nevenfuncties van nu of ook vroegere; in een formule: current (standaard) of all.',
    fr: 'Uniquement les fonctions actuelles, ou aussi les anciennes ; dans une formule : current (par défaut) ou all.',
    en: 'Only jobs held now, or earlier ones too; in a formula: current (the default) or all.',
  },
  hint: {
    nl: 'Alleen nevenfuncties van nu of ook vroegere.',
    fr: 'Uniquement les fonctions actuelles, ou aussi les anciennes.',
    en: 'Only jobs held now, or earlier ones too.',
  },
  type: 'string',
  required: false,
  choices: [
    { value: 'current', label: { nl: 'Huidige', fr: 'Actuelles', en: 'Current' } },
    { value: 'all', label: { nl: 'Huidige en vroegere', fr: 'Actuelles et anciennes', en: 'Current and earlier' } },
  ],
  example: 'current',
  initial: 'current',
};

const setsWithFiles: Lookup = async ({ tweedekamer }, _, call) => {
  const { sets } = await tweedekamer.model(call);
  return sets.filter(({ type }) => type.hasFile).map(({ name }) => ({ value: name, label: name }));
};

export const fileEntity: Param<'entity', string> = {
  name: 'entity',
  schema: z.string().check(z.trim()),
  label: { nl: 'Gegevensset', fr: 'Jeu de données', en: 'Data set' },
  description: {
    nl: 'Set met bestanden: Document, Verslag, Persoon (foto’s) of Fractie (logo’s).',
    fr: 'Jeu qui contient des fichiers : Document, Verslag (comptes rendus), Persoon (photos) ou Fractie (logos).',
    en: 'Set that has files: Document, Verslag (reports), Persoon (photos) or Fractie (logos).',
  },
  type: 'string',
  required: true,
  lookup: setsWithFiles,
  example: 'Fractie',
};

export const fileFilter: Param<'filter', string | undefined> = { ...filter, example: "Afkorting eq 'VVD'" };
