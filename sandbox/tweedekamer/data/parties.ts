import { type Row } from '../model/entity-type.ts';
import { pictureLength, pictureType } from '../resource-file.ts';
import { addDays, midnight, type Made, type Maker } from './maker.ts';
import { type People, type Person } from './people.ts';

export type Party = Row & { readonly Id: string };

/** A member with the party whose seat they hold. */
export type Member = { readonly person: Person; readonly party: Party };

export type Parties = {
  readonly active: readonly Party[];
  readonly past: readonly Party[];
  readonly members: readonly Member[];
  readonly made: Made;
};

/** Parties and seats after the election of October 2025. Votes cast are made up: 70 000 a seat. */
const elected = [
  ['D66', 'Democraten 66', 'Democrats 66', 26],
  ['PVV', 'Partij voor de Vrijheid', 'Party for Freedom', 26],
  ['VVD', 'Volkspartij voor Vrijheid en Democratie', "People's Party for Freedom and Democracy", 22],
  ['GroenLinks-PvdA', 'GroenLinks-PvdA', 'GreenLeft-Labour Party', 20],
  ['CDA', 'Christen-Democratisch Appèl', 'Christian Democratic Alliance', 18],
  ['JA21', 'Juiste Antwoord 2021', 'Right Answer 2021', 9],
  ['FVD', 'Forum voor Democratie', 'Forum for Democracy', 7],
  ['BBB', 'BoerBurgerBeweging', 'Farmer-Citizen Movement', 4],
  ['DENK', 'DENK', 'DENK', 3],
  ['SGP', 'Staatkundig Gereformeerde Partij', 'Reformed Political Party', 3],
  ['PvdD', 'Partij voor de Dieren', 'Party for the Animals', 3],
  ['ChristenUnie', 'ChristenUnie', 'Christian Union', 3],
  ['SP', 'Socialistische Partij', 'Socialist Party', 3],
  ['50PLUS', '50PLUS', '50PLUS', 2],
  ['Volt', 'Volt', 'Volt', 1],
] as const;

/** Parties that left; one of them came back, and so has two rows. */
const departed = [
  ['50PLUS', '50PLUS', '2012-09-20', '2021-05-06'],
  ['LPF', 'Lijst Pim Fortuyn', '2002-05-23', '2006-11-29'],
  ['NSC', 'Nieuw Sociaal Contract', '2023-12-06', '2025-11-11'],
] as const;

const makeActive = (maker: Maker): readonly Party[] =>
  elected.map(([short, dutch, english, seats], index) =>
    maker.row({
      Nummer: 2750 + index,
      Afkorting: short,
      NaamNL: dutch,
      NaamEN: english,
      AantalZetels: seats,
      AantalStemmen: seats * 70_000,
      DatumActief: midnight(index % 3 === 0 ? '1994-05-17' : '2006-11-30'),
      DatumInactief: null,
      ContentType: pictureType,
      ContentLength: pictureLength,
    }),
  );

const makePast = (maker: Maker): readonly Party[] =>
  departed.map(([short, name, from, to], index) =>
    maker.row({
      Nummer: 2700 + index,
      Afkorting: short,
      NaamNL: name,
      NaamEN: name,
      AantalZetels: null,
      AantalStemmen: null,
      DatumActief: midnight(from),
      DatumInactief: midnight(to),
      ContentType: null,
      ContentLength: null,
    }),
  );

type Seat = { readonly row: Row & { readonly Id: string }; readonly party: Party };

const makeSeats = (maker: Maker, active: readonly Party[]): readonly Seat[] =>
  active.flatMap((party) =>
    Array.from({ length: Number(party['AantalZetels']) }, (_, index) => ({
      row: maker.row({ Gewicht: index + 1, Fractie_Id: party.Id }),
      party,
    })),
  );

const makeTerm = (maker: Maker, seat: Seat, term: Readonly<Record<string, string | null>>): Row =>
  maker.row({ FractieZetel_Id: seat.row.Id, ...term });

const makeCurrentTerms = (maker: Maker, seats: readonly Seat[], members: readonly Person[]): readonly Row[] =>
  seats.map((seat, index) =>
    makeTerm(maker, seat, {
      Persoon_Id: members[index]?.Id ?? null,
      Functie: seat.row['Gewicht'] === 1 ? 'Fractievoorzitter' : 'Lid',
      Van: midnight(maker.random.chance(0.7) ? '2025-11-12' : maker.day('2012-09-20', '2025-11-11')),
      TotEnMet: null,
    }),
  );

const makePastTerms = (maker: Maker, seats: readonly Seat[], former: readonly Person[]): readonly Row[] =>
  former.flatMap((person) =>
    Array.from({ length: maker.random.int(1, 3) }, (_, index) => {
      const from = maker.day(`20${10 + index * 4}-01-15`, `20${12 + index * 4}-12-31`);
      const to = addDays(from, maker.random.int(100, 900));
      const term = { Persoon_Id: person.Id, Functie: 'Lid', Van: midnight(from), TotEnMet: midnight(to) };
      return makeTerm(maker, maker.random.pick(seats), term);
    }),
  );

/** Parties, their 150 seats, and who holds and held them. Three parties are rows with nothing but an id. */
export const makeParties = (maker: Maker, people: People): Parties => {
  const active = makeActive(maker);
  const seats = makeSeats(maker, active);
  const placeholders = Array.from({ length: 3 }, () => maker.row({}));
  const past = makePast(maker);
  return {
    active,
    past,
    members: people.members.flatMap((person, index) => {
      const seat = seats[index];
      return seat ? [{ person, party: seat.party }] : [];
    }),
    made: {
      rows: {
        Fractie: [...active, ...past, ...placeholders],
        FractieZetel: seats.map(({ row }) => row),
        FractieZetelPersoon: [
          ...makeCurrentTerms(maker, seats, people.members),
          ...makePastTerms(maker, seats, people.former),
        ],
      },
      pairs: {},
    },
  };
};
