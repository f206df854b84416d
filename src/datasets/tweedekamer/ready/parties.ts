import type { Cell, Table } from '../../../core/table.ts';
import { defineDataset, type Dataset } from '../../dataset.ts';
import { seatsOn, type Seat } from './named.ts';
import { date } from './period-params.ts';
import { readReady } from './read-ready.ts';

const COLUMNS = ['Afkorting', 'NaamNL', 'AantalZetels', 'AantalStemmen', 'DatumActief', 'DatumInactief', 'link', 'Id'];

const parties = defineDataset({
  id: 'tweedekamer.parties',
  source: 'tweedekamer',
  functionName: 'TK.PARTIES',
  title: { nl: 'Fracties en zetels', fr: 'Groupes politiques et sièges', en: 'Parties and seats' },
  description: {
    nl: 'De fracties van de Tweede Kamer met hun aantal zetels nu, of in kolom seats de zetels die op een datum bezet waren, en hun logo.',
    fr: 'Les groupes de la Seconde Chambre avec leur nombre de sièges actuel, ou, dans la colonne seats, les sièges occupés à une date, et leur logo.',
    en: 'The parties in the Tweede Kamer with their seats of today, or in the column seats those that were held on a date, and their logo.',
  },
  keywords: {
    nl: 'politieke partijen, zetelverdeling, stemmen, verkiezingen, logo’s',
    fr: 'partis politiques, répartition des sièges, voix, élections, logos',
    en: 'political parties, groups, distribution of seats, votes, elections, logos',
  },
  operations: ['GET {name}'],
  params: [date],
  example: { Afkorting: 'VVD', NaamNL: 'Volkspartij voor Vrijheid en Democratie' },
  async load({ tweedekamer }, params, call) {
    const day = params.date;
    const table = await readReady(
      tweedekamer,
      {
        entity: 'Fractie',
        // How many seats a party has is told of today only.
        columns: day === undefined ? COLUMNS : COLUMNS.filter((name) => name !== 'AantalZetels'),
        conditions: ['NaamNL ne null', ...existingOn(day)],
        orderby: 'AantalZetels desc,Afkorting',
      },
      call,
    );
    return day === undefined ? table : withSeats(table, await seatsOn(tweedekamer, day, call));
  },
});

function existingOn(day: string | undefined): readonly string[] {
  if (day === undefined) return ['DatumInactief eq null'];
  return [`DatumActief le ${day}`, `(DatumInactief eq null or DatumInactief ge ${day})`];
}

/**
 * The seats that somebody held on the day, the largest party first: each counts once, also on the day when it changed
 * hands, and one that stood empty does not count.
 */
function withSeats({ columns, rows }: Table, seats: readonly Seat[]): Table {
  const held = new Map<string, number>();
  const holders = new Map(seats.map(({ seatId, partyId }) => [seatId, partyId]));
  for (const partyId of holders.values()) held.set(partyId, (held.get(partyId) ?? 0) + 1);
  const id = columns.findIndex(({ name }) => name === 'Id');
  const at = columns.findIndex(({ name }) => name === 'NaamNL') + 1;
  const counted = rows.map((row): readonly Cell[] => row.toSpliced(at, 0, held.get(String(row[id])) ?? 0));
  return {
    columns: columns.toSpliced(at, 0, { name: 'seats', type: 'number', tier: 0 }),
    rows: counted.toSorted((a, b) => Number(b[at]) - Number(a[at])),
  };
}

export const TWEEDEKAMER_PARTIES: readonly Dataset[] = [parties];
