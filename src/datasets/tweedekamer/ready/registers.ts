import type { TweedekamerClient } from '../../../clients/tweedekamer/index.ts';
import type { Table } from '../../../core/table.ts';
import { defineDataset, type Call, type Dataset } from '../../dataset.ts';
import { onDays, quoted } from './conditions.ts';
import { checkParty, peopleNamed } from './named.ts';
import { from, to, year } from './period-params.ts';
import { daysBetween } from './period.ts';
import { readReady, type Wanted } from './read-ready.ts';
import { scope } from './what-params.ts';
import { member, party } from './who-params.ts';

const PERSON = ['Persoon.Roepnaam', 'Persoon.Tussenvoegsel', 'Persoon.Achternaam', 'Persoon.Functie'];

const gifts = defineDataset({
  id: 'tweedekamer.gifts',
  source: 'tweedekamer',
  functionName: 'TK.GIFTS',
  title: { nl: 'Geschenkenregister', fr: 'Registre des cadeaux', en: 'Register of gifts' },
  description: {
    nl: 'De geschenken die Kamerleden hebben opgegeven, de nieuwste eerst.',
    fr: 'Les cadeaux déclarés par les députés, les plus récents d’abord.',
    en: 'The gifts that members have declared, the latest first.',
  },
  keywords: {
    nl: 'giften, cadeaus, integriteit, register',
    fr: 'dons, présents, intégrité, registre, déclaration',
    en: 'presents, donations, integrity, register, declaration',
  },
  operations: ['GET {name}'],
  params: [from, to, member, party],
  example: { 'Persoon.Roepnaam': 'Niek', 'Persoon.Achternaam': 'Tulpenaer', Omschrijving: 'Fles wijn' },
  load: ({ tweedekamer }, params, call) =>
    readRegister(
      tweedekamer,
      {
        entity: 'PersoonGeschenk',
        columns: ['Datum', ...PERSON, 'Omschrijving', 'Persoon.Id', 'Id'],
        conditions: onDays('Datum', daysBetween(params.from, params.to)),
        orderby: 'Datum desc',
      },
      { ...params, key: 'Persoon_Id', call },
    ),
});

const INCOME = [
  'Jaar',
  'BedragSoort',
  'BedragVoorvoegsel',
  'BedragValuta',
  'Bedrag',
  'BedragAchtervoegsel',
  'Frequentie',
  'Opmerking',
];

const sideJobs = defineDataset({
  id: 'tweedekamer.sideJobs',
  source: 'tweedekamer',
  functionName: 'TK.SIDEJOBS',
  title: { nl: 'Nevenfuncties en inkomsten', fr: 'Fonctions annexes et revenus', en: 'Side jobs and income' },
  description: {
    nl: 'De nevenfuncties die Kamerleden hebben opgegeven, met de vergoeding en de inkomsten per jaar.',
    fr: 'Les fonctions annexes déclarées par les députés, avec la rémunération et les revenus par année.',
    en: 'The additional jobs that members have declared, with the pay and the income by year.',
  },
  keywords: {
    nl: 'bijbanen, bestuursfuncties, vergoeding, bezoldigd, neveninkomsten, integriteit',
    fr: 'mandats, cumul, rémunération, revenus complémentaires, intégrité',
    en: 'additional jobs, outside interests, board positions, pay, income, integrity',
  },
  operations: ['GET {name}', 'GET {name}({guid})/{name}'],
  params: [member, party, scope],
  example: {
    'Persoon.Achternaam': 'Tulpenaer',
    Omschrijving: 'Vrijwilliger voedselbank',
    IsActief: true,
    VergoedingSoort: 'Bezoldigd',
  },
  load: ({ tweedekamer }, params, call) =>
    readRegister(
      tweedekamer,
      {
        entity: 'PersoonNevenfunctie',
        columns: [
          ...PERSON,
          'Omschrijving',
          'PeriodeVan',
          'PeriodeTotEnMet',
          'IsActief',
          'VergoedingSoort',
          'VergoedingToelichting',
          'PersoonNevenfunctieInkomsten',
          ...INCOME.map((field) => `PersoonNevenfunctieInkomsten.${field}`),
          'Persoon.Id',
          'Id',
        ],
        conditions: params.scope === 'all' ? [] : ['IsActief eq true'],
        orderby: 'Persoon/Achternaam,Omschrijving',
        lists: { asText: { PersoonNevenfunctieInkomsten: INCOME } },
      },
      { ...params, key: 'PersoonId', call },
    ),
});

const trips = defineDataset({
  id: 'tweedekamer.trips',
  source: 'tweedekamer',
  functionName: 'TK.TRIPS',
  title: { nl: 'Reizenregister', fr: 'Registre des voyages', en: 'Register of trips' },
  description: {
    nl: 'De buitenlandse reizen die Kamerleden hebben opgegeven, met doel, bestemming en betaler.',
    fr: 'Les voyages à l’étranger déclarés par les députés, avec le but, la destination et le payeur.',
    en: 'The trips abroad that members have declared, with their purpose, destination and who paid.',
  },
  keywords: {
    nl: 'dienstreizen, buitenland, werkbezoek, bestemming, betaald door, integriteit',
    fr: 'déplacements, étranger, visite de travail, destination, payé par, intégrité',
    en: 'travel, abroad, working visit, destination, paid by, integrity',
  },
  operations: ['GET {name}'],
  params: [year, member, party],
  example: {
    Van: '2026-01-31',
    'Persoon.Achternaam': 'Tulpenaer',
    Bestemming: 'Genève, Zwitserland',
    BetaaldDoor: 'Stichting Voorbeeld',
  },
  load: ({ tweedekamer }, params, call) =>
    readRegister(
      tweedekamer,
      {
        entity: 'PersoonReis',
        columns: ['Van', 'TotEnMet', ...PERSON, 'Bestemming', 'Doel', 'BetaaldDoor', 'Persoon.Id', 'Id'],
        conditions: params.year === undefined ? [] : [`startswith(Van,${quoted(params.year)})`],
        orderby: 'Van desc',
      },
      { ...params, key: 'Persoon_Id', call },
    ),
});

type Of = {
  readonly member: string | undefined;
  readonly party: string | undefined;
  /** The field that holds the person's id; its name differs from set to set. */
  readonly key: string;
  readonly call: Call;
};

async function readRegister(client: TweedekamerClient, wanted: Wanted, of: Of): Promise<Table> {
  const { member: name, party: group, key, call } = of;
  const people = name === undefined ? undefined : await peopleNamed(client, name, call);
  const conditions = [
    ...(wanted.conditions ?? []),
    ...(people ? [`${key} in (${people.join(',')})`] : []),
    ...(group === undefined ? [] : [inParty(group)]),
  ];
  const table = await readReady(client, { ...wanted, conditions }, call);
  if (table.rows.length === 0) await checkParty(client, group, call);
  return table;
}

const inParty = (name: string): string =>
  `Persoon/FractieZetelPersoon/any(z:z/Verwijderd eq false and z/TotEnMet eq null and z/FractieZetel/Fractie/Afkorting eq ${quoted(name)})`;

/** What members declare about themselves. */
export const TWEEDEKAMER_REGISTERS: readonly Dataset[] = [gifts, sideJobs, trips];
