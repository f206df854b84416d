import type { Table } from '../../../core/table.ts';
import { defineDataset, type Dataset } from '../../dataset.ts';
import { also, declared } from './also-param.ts';
import { equals, heldOn, quoted } from './conditions.ts';
import { checkCommittee, checkParty, isCommittee, seatsOn, type Seat } from './named.ts';
import { date } from './period-params.ts';
import { readReady } from './read-ready.ts';
import { committee, party } from './who-params.ts';

const members = defineDataset({
  id: 'tweedekamer.members',
  source: 'tweedekamer',
  functionName: 'TK.MEMBERS',
  title: { nl: 'Kamerleden', fr: 'Députés néerlandais', en: 'Members of the Dutch parliament' },
  description: {
    nl: 'De leden van de Tweede Kamer met hun fractie, nu of op een datum; als u wilt met hun geschenken, reizen en nevenfuncties.',
    fr: 'Les membres de la Seconde Chambre avec leur groupe, maintenant ou à une date ; au choix avec leurs cadeaux, voyages et fonctions annexes.',
    en: 'The members of the Tweede Kamer with their party, now or on a date; with their gifts, trips and side jobs if you like.',
  },
  keywords: {
    nl: 'parlementsleden, volksvertegenwoordigers, huidige leden, fractieleden, zetels, personen, foto’s, woonplaats',
    fr: 'parlementaires, élus, membres actuels, parti, sièges, personnes, photos, domicile',
    en: 'MPs, members of parliament, current members, representatives, seats, people, photos, residence',
  },
  operations: ['GET {name}'],
  params: [party, date, also],
  example: {
    'Persoon.Roepnaam': 'Sietske',
    'Persoon.Achternaam': 'Akkerdijk',
    'FractieZetel.Fractie.Afkorting': 'VVD',
    Functie: 'Lid',
  },
  async load({ tweedekamer }, params, call) {
    const table = await readReady(
      tweedekamer,
      {
        entity: 'FractieZetelPersoon',
        columns: [
          'Persoon.Roepnaam',
          'Persoon.Tussenvoegsel',
          'Persoon.Achternaam',
          'FractieZetel.Fractie.Afkorting',
          'FractieZetel.Fractie.NaamNL',
          ...declared(params.also).columns,
          'Functie',
          'Van',
          'TotEnMet',
          'Persoon.Geslacht',
          'Persoon.Woonplaats',
          'Persoon.link',
          'Persoon.Id',
          'Id',
        ],
        conditions: [...heldOn(params.date), ...equals('FractieZetel/Fractie/Afkorting', params.party)],
        orderby: 'Persoon/Achternaam',
        lists: declared(params.also).lists,
      },
      call,
    );
    if (table.rows.length === 0) await checkParty(tweedekamer, params.party, call);
    return table;
  },
});

const partyStaff = defineDataset({
  id: 'tweedekamer.partyStaff',
  source: 'tweedekamer',
  functionName: 'TK.PARTYSTAFF',
  title: { nl: 'Mensen van een fractie', fr: 'Membres d’un groupe politique', en: 'People of a party' },
  description: {
    nl: 'De mensen die de Tweede Kamer nu bij een fractie vermeldt, met hun functie en openbare contactgegevens.',
    fr: 'Les personnes que la Seconde Chambre rattache à un groupe, avec leur fonction et leurs contacts publics.',
    en: 'The people whom the Tweede Kamer lists with a party now, with their function and public contact details.',
  },
  keywords: {
    nl: 'medewerkers, fractieleden, fractievoorzitter, contact, e-mail, telefoon, titels',
    fr: 'collaborateurs, membres, président de groupe, contact, courriel, téléphone, titres',
    en: 'staff, party members, leader, chair, contact, e-mail, telephone, titles',
  },
  operations: ['GET {name}', 'GET {name}({guid})/{name}'],
  params: [party],
  example: { Roepnaam: 'Sietske', Achternaam: 'Akkerdijk', 'FractieZetelPersoon.Functie': 'Lid' },
  async load({ tweedekamer }, params, call) {
    const inParty =
      params.party === undefined ? '' : ` and z/FractieZetel/Fractie/Afkorting eq ${quoted(params.party)}`;
    const table = await readReady(
      tweedekamer,
      {
        entity: 'Persoon',
        columns: [
          'Titels',
          'Initialen',
          'Roepnaam',
          'Tussenvoegsel',
          'Achternaam',
          'FractieZetelPersoon.FractieZetel.Fractie.Afkorting',
          'FractieZetelPersoon.Functie',
          'FractieZetelPersoon.Van',
          'Functie',
          'PersoonContactinformatie',
          'PersoonContactinformatie.Soort',
          'PersoonContactinformatie.Waarde',
          'Id',
        ],
        conditions: [`FractieZetelPersoon/any(z:z/Verwijderd eq false and z/TotEnMet eq null${inParty})`],
        within: { FractieZetelPersoon: ['TotEnMet eq null'] },
        orderby: 'Achternaam',
        lists: { asText: { PersoonContactinformatie: ['Soort', 'Waarde'] } },
      },
      call,
    );
    if (table.rows.length === 0) await checkParty(tweedekamer, params.party, call);
    return table;
  },
});

const committeeMembers = defineDataset({
  id: 'tweedekamer.committeeMembers',
  source: 'tweedekamer',
  functionName: 'TK.COMMITTEEMEMBERS',
  title: { nl: 'Commissieleden', fr: 'Membres des commissions', en: 'Committee members' },
  description: {
    nl: 'De vaste leden van de Kamercommissies met hun functie en fractie, nu of op een datum.',
    fr: 'Les membres effectifs des commissions de la Seconde Chambre, avec leur fonction et leur groupe, maintenant ou à une date.',
    en: 'The permanent members of the committees of the Tweede Kamer with their function and party, now or on a date.',
  },
  keywords: {
    nl: 'commissies, voorzitter, ondervoorzitter, vaste commissie, woordvoerders',
    fr: 'commissions, président, vice-président, commission permanente',
    en: 'committees, chair, deputy chair, standing committee',
  },
  operations: ['GET {name}'],
  params: [committee, date],
  example: { 'CommissieZetel.Commissie.Afkorting': 'VRO', Functie: 'Voorzitter' },
  async load({ tweedekamer }, params, call) {
    const table = await readReady(
      tweedekamer,
      {
        entity: 'CommissieZetelVastPersoon',
        columns: [
          'CommissieZetel.Commissie.Afkorting',
          'CommissieZetel.Commissie.NaamNL',
          'Functie',
          'Persoon.Roepnaam',
          'Persoon.Tussenvoegsel',
          'Persoon.Achternaam',
          'Van',
          'TotEnMet',
          'Persoon.Id',
          'Id',
        ],
        conditions: [
          ...heldOn(params.date),
          ...(params.committee === undefined ? [] : [isCommittee('CommissieZetel/Commissie/', params.committee)]),
        ],
        orderby: 'CommissieZetel/Commissie/NaamNL,Persoon/Achternaam',
      },
      call,
    );
    if (table.rows.length === 0) await checkCommittee(tweedekamer, params.committee, call);
    return withParties(table, await seatsOn(tweedekamer, params.date, call));
  },
});

/** The service does not relate a seat in a committee to a party, so it is told by the seat in parliament. */
function withParties({ columns, rows }: Table, seats: readonly Seat[]): Table {
  const parties = new Map(seats.map(({ person, party: name }) => [person, name]));
  const person = columns.findIndex(({ name }) => name === 'Persoon.Id');
  const after = columns.findIndex(({ name }) => name === 'Persoon.Achternaam') + 1;
  return {
    columns: columns.toSpliced(after, 0, { name: 'Fractie.Afkorting', type: 'text', tier: 1 }),
    rows: rows.map((row) => row.toSpliced(after, 0, parties.get(String(row[person])) ?? '')),
  };
}

/** Who sits where. */
export const TWEEDEKAMER_PEOPLE: readonly Dataset[] = [members, committeeMembers, partyStaff];
