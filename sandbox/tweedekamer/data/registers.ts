import { type Value } from '../model/entity-type.ts';
import { countries, gifts, sideJobs } from './invented-words.ts';
import { addDays, midnight, today, type Made, type Maker } from './maker.ts';
import { type People, type Person } from './people.ts';

/** The registers take partial dates: a year, a month or a day, as text. */
const toPartialDate = ({ random }: Maker, day: string): string =>
  random.pick([day, day, day.slice(0, 7), day.slice(0, 4)]);

const makeGift = (maker: Maker, owner: Person) =>
  maker.row({
    Omschrijving: maker.random.pick(gifts),
    Datum: midnight(maker.day('2023-01-01', today)),
    Persoon_Id: owner.Id,
    Gewicht: maker.random.int(1, 40),
  });

const makeTrip = (maker: Maker, owner: Person) => {
  const start = maker.day('2019-01-01', today);
  const isRough = maker.random.chance(0.15);
  const [from, to] = isRough ? [toPartialDate(maker, start), null] : [start, addDays(start, maker.random.int(1, 9))];
  return maker.row({
    Doel: maker.random.pick([
      'Werkbezoek vaste commissie',
      'Conferentie (voorbeeld)',
      'Interparlementaire vergadering',
      'Verkiezingswaarneming',
    ]),
    Bestemming: maker.random.pick(countries),
    Van: from,
    TotEnMet: to,
    BetaaldDoor: maker.random.pick(['Tweede Kamer der Staten-Generaal', 'Voor eigen rekening.', 'Stichting Voorbeeld']),
    Persoon_Id: owner.Id,
    Gewicht: maker.random.int(1, 40),
  });
};

const makeSideJob = (maker: Maker, owner: Person) => {
  const isActive = maker.random.chance(0.6);
  const start = maker.day('2010-01-01', '2024-12-31');
  const pay: readonly [Value, Value] = maker.random.chance(0.4)
    ? ['Bezoldigd', 'Vergoeding per jaar']
    : ['Onbezoldigd', null];
  return maker.row({
    PersoonId: owner.Id,
    Omschrijving: maker.random.pick(sideJobs),
    PeriodeVan: toPartialDate(maker, start),
    PeriodeTotEnMet: isActive ? null : toPartialDate(maker, addDays(start, maker.random.int(60, 700))),
    IsActief: isActive,
    VergoedingSoort: pay[0],
    VergoedingToelichting: pay[1],
    Gewicht: maker.random.int(1, 9),
  });
};

const makeIncome = (maker: Maker, job: string) =>
  maker.row({
    Jaar: String(maker.random.int(2022, 2026)),
    BedragSoort: 'Bruto',
    BedragVoorvoegsel: maker.random.chance(0.1) ? 'ca.' : null,
    BedragValuta: 'EUR',
    Bedrag: maker.random.int(25_000, 4_500_000) / 100,
    BedragAchtervoegsel: null,
    Frequentie: maker.random.pick(['per jaar', 'per maand', 'eenmalig']),
    FrequentieBeschrijving: null,
    Opmerking: maker.random.chance(0.1) ? 'Wordt aan een goed doel gegeven.' : null,
    Nevenfunctie_Id: job,
  });

/** Gifts, trips, and side jobs with their income. */
export const makeRegisters = (maker: Maker, people: People): Made => {
  const owners = [...people.members, ...people.former];
  const make = <T>(count: number, one: (maker: Maker, owner: Person) => T): readonly T[] =>
    Array.from({ length: maker.count(count) }, () => one(maker, maker.random.pick(owners)));
  const jobs = make(320, makeSideJob);
  const paid = jobs.filter((job) => job['VergoedingSoort'] === 'Bezoldigd');
  return {
    rows: {
      PersoonGeschenk: make(420, makeGift),
      PersoonReis: make(300, makeTrip),
      PersoonNevenfunctie: jobs,
      PersoonNevenfunctieInkomsten: paid.flatMap((job) =>
        Array.from({ length: maker.random.int(1, 3) }, () => makeIncome(maker, job.Id)),
      ),
    },
    pairs: {},
  };
};
