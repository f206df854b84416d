import * as z from 'zod/mini';

import type { Choice, Lookup, Param } from '../../param.ts';
import { heldOn } from './conditions.ts';
import { parties, recordsOf } from './named.ts';
import { readReady } from './read-ready.ts';

/** A cell that holds a number, such as the name of a party in digits, is a name all the same. */
export const optionalText: z.ZodMiniType<string | undefined> = z.optional(
  z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((given) => String(given).trim()),
  ),
);

const partyChoices: Lookup = async ({ tweedekamer }, _, call) => {
  const names = new Map<string, Choice>();
  for (const { Afkorting, NaamNL } of await parties(tweedekamer, call)) {
    const [value, name] = [String(Afkorting), String(NaamNL)];
    if (!names.has(value)) names.set(value, { value, label: name === value ? name : `${name} (${value})` });
  }
  return [...names.values()];
};

const memberChoices: Lookup = async ({ tweedekamer }, _, call) => {
  const columns = ['Persoon.Roepnaam', 'Persoon.Tussenvoegsel', 'Persoon.Achternaam'];
  const wanted = {
    entity: 'FractieZetelPersoon',
    columns,
    conditions: heldOn(undefined),
    orderby: 'Persoon/Achternaam',
  };
  const { rows } = await readReady(tweedekamer, wanted, call);
  const names = rows.map((row) => row.filter((part) => part !== '').join(' ')).filter(Boolean);
  return [...new Set(names)].map((name) => ({ value: name, label: name }));
};

const committeeChoices: Lookup = async ({ tweedekamer }, _, call) => {
  const wanted = {
    entity: 'Commissie',
    columns: ['Afkorting', 'NaamNL'],
    conditions: ['NaamNL ne null', 'DatumInactief eq null'],
    orderby: 'NaamNL',
  };
  return recordsOf(await readReady(tweedekamer, wanted, call)).map(({ Afkorting, NaamNL }) => ({
    value: String(Afkorting || NaamNL),
    label: Afkorting === '' ? String(NaamNL) : `${String(NaamNL)} (${String(Afkorting)})`,
  }));
};

export const party: Param<'party', string | undefined> = {
  name: 'party',
  schema: optionalText,
  label: { nl: 'Fractie', fr: 'Groupe politique', en: 'Party' },
  description: {
    nl: 'Afkorting van een fractie, zoals D66 of VVD; leeg = alle fracties.',
    fr: 'Sigle d’un groupe politique, comme D66 ou VVD ; vide = tous les groupes.',
    en: 'Abbreviation of a parliamentary party, such as D66 or VVD; blank = all parties.',
  },
  type: 'any',
  required: false,
  lookup: partyChoices,
  example: 'VVD',
};

export const member: Param<'member', string | undefined> = {
  name: 'member',
  schema: optionalText,
  label: { nl: 'Kamerlid', fr: 'Député', en: 'Member' },
  description: {
    nl: 'Naam of deel van de naam van een Kamerlid; leeg = iedereen.',
    fr: 'Nom, ou partie du nom, d’un député ; vide = tout le monde.',
    en: 'Name, or part of the name, of a member; blank = everyone.',
  },
  type: 'any',
  required: false,
  lookup: memberChoices,
  example: 'Niek Tulpenaer',
  personal: true,
};

export const committee: Param<'committee', string | undefined> = {
  name: 'committee',
  schema: optionalText,
  label: { nl: 'Commissie', fr: 'Commission', en: 'Committee' },
  description: {
    nl: 'Afkorting of volledige naam van een commissie, zoals FIN; leeg = alle commissies.',
    fr: 'Sigle ou nom complet d’une commission, comme FIN ; vide = toutes les commissions.',
    en: 'Abbreviation or full name of a committee, such as FIN; blank = all committees.',
  },
  type: 'any',
  required: false,
  lookup: committeeChoices,
  example: 'VRO',
};
