import { type Row, type Value } from '../model/entity-type.ts';
import { topics, toSubject } from './invented-words.ts';
import { type Committee } from './committees.ts';
import { at, midnight, today, toSessionYear, type Made, type Maker } from './maker.ts';
import { toFullName } from './people.ts';
import { type Member } from './parties.ts';

export type Meeting = { readonly row: Row & { readonly Id: string }; readonly day: string };
export type Meetings = { readonly all: readonly Meeting[]; readonly made: Made };

const kinds = [
  'Commissiedebat',
  'Plenair debat',
  'Procedurevergadering',
  'Technische briefing',
  'Rondetafelgesprek',
  'Werkbezoek',
] as const;
const rooms = [
  'Plenaire zaal',
  'Thorbeckezaal',
  'Suze Groenewegzaal',
  'Klompézaal',
  'Groen van Prinstererzaal',
  null,
] as const;
const starts = [
  ['10:00', '13:00'],
  ['13:30', '16:30'],
  ['14:00', '18:00'],
  ['16:00', '17:00'],
  ['19:00', '23:00'],
] as const;

export type MeetingPlan = {
  readonly day: string;
  readonly kind: string;
  readonly subject: string;
  readonly committee: Committee | undefined;
};

const toLead = (committee: Committee | undefined): Readonly<Record<string, Value>> => ({
  Voortouwnaam: committee?.['NaamNL'] ?? null,
  Voortouwafkorting: committee?.['Afkorting'] ?? null,
  Voortouwkortenaam: committee?.['NaamWebNL'] ?? null,
  Voortouwcommissie_Id: committee?.Id ?? null,
});

const outcomes = ['Uitgevoerd', 'Uitgevoerd', 'Uitgevoerd', 'Geannuleerd'] as const;

/** A meeting on a day: held or cancelled before today, planned after. */
export const makeMeeting = (maker: Maker, { day, kind, subject, committee }: MeetingPlan): Meeting => {
  const { random } = maker;
  const [start, end] = random.pick(starts);
  const row = maker.row({
    Soort: kind,
    Nummer: `${day.slice(0, 4)}A${String(random.int(1, 9999)).padStart(5, '0')}`,
    Onderwerp: subject,
    DatumSoort: 'Dag',
    Datum: midnight(day),
    Aanvangstijd: at(day, start),
    Eindtijd: at(day, end),
    Locatie: random.pick(rooms),
    Besloten: random.chance(0.1),
    Status: day < today ? random.pick(outcomes) : 'Gepland',
    Vergaderjaar: toSessionYear(day),
    Kamer: 'Tweede Kamer',
    Noot: random.chance(0.05) ? 'Tijdstip onder voorbehoud.' : null,
    // Text with zeros in front: it must stay text in a sheet.
    VRSNummer: String(random.int(1, 99_999)).padStart(7, '0'),
    ...toLead(committee),
  });
  return { row, day };
};

const makeActor = (maker: Maker, { person, party }: Member, place: { Activiteit_Id: string; Volgorde: number }): Row =>
  maker.row({
    ...place,
    ActorNaam: toFullName(person),
    ActorFractie: party['Afkorting'] ?? null,
    Relatie: place.Volgorde === 1 ? 'Voorzitter' : 'Deelnemer',
    Functie: 'Tweede Kamerlid',
    Spreektijd: place.Volgorde === 1 ? null : '04:00',
    SidActor: null,
    Persoon_Id: person.Id,
    Fractie_Id: party.Id,
    Commissie_Id: null,
  });

const makeActors = (maker: Maker, { row }: Meeting, members: readonly Member[]): readonly Row[] =>
  Array.from({ length: maker.random.int(1, 3) }, (_, index) =>
    makeActor(maker, maker.random.pick(members), { Activiteit_Id: row.Id, Volgorde: index + 1 }),
  );

const makeReports = (maker: Maker): Made => {
  const sittings = Array.from({ length: maker.count(120) }, (_, index) => {
    const day = maker.weekday('2025-09-16', today);
    const title = `Plenaire vergadering ${index + 1} (voorbeelddata)`;
    return maker.row({
      Soort: 'Plenair',
      Titel: title,
      Zaal: 'Plenaire zaal',
      Vergaderjaar: toSessionYear(day),
      VergaderingNummer: index + 1,
      Datum: midnight(day),
      Aanvangstijd: at(day, '10:15'),
      Sluiting: at(day, '23:05'),
      Kamer: 'Tweede Kamer',
    });
  });
  const reports = sittings.map((sitting) =>
    maker.row({
      Soort: 'Eindpublicatie',
      Status: 'Gecorrigeerd',
      ContentType: 'text/xml',
      ContentLength: maker.random.int(8000, 1_400_000),
      Vergadering_Id: sitting.Id,
    }),
  );
  const halls = ['Thorbeckezaal', 'Klompézaal'].map((name, index) => maker.row({ Naam: name, SysCode: 40 + index }));
  return { rows: { Vergadering: sittings, Verslag: reports, Zaal: halls }, pairs: {} };
};

/** Meetings from January 2024 to the end of 2026, those after today still planned. */
export const makeMeetings = (maker: Maker, committees: readonly Committee[], members: readonly Member[]): Meetings => {
  const days = Array.from({ length: maker.count(2000) }, () => maker.weekday('2024-01-09', '2026-12-18'));
  const all = days.toSorted().map((day) => {
    const committee = maker.random.chance(0.9) ? maker.random.pick(committees) : undefined;
    return makeMeeting(maker, {
      day,
      kind: maker.random.pick(kinds),
      subject: toSubject(maker.random.pick(topics)),
      committee,
    });
  });
  const reports = makeReports(maker);
  return {
    all,
    made: {
      rows: {
        Activiteit: all.map(({ row }) => row),
        ActiviteitActor: all.flatMap((meeting) => makeActors(maker, meeting, members)),
        ...reports.rows,
      },
      pairs: {},
    },
  };
};
