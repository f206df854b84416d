import { type Row, type Value } from '../model/entity-type.ts';
import { topics, toSubject } from './invented-words.ts';
import { addDays, midnight, today, toSessionYear, type Made, type Maker } from './maker.ts';
import { toFullName } from './people.ts';
import { type Member } from './parties.ts';

/** A matter before parliament: its row, the day it began and its topic. */
export type Matter = { readonly row: Row & { readonly Id: string }; readonly day: string; readonly topic: string };
export type Matters = { readonly all: readonly Matter[]; readonly made: Made };

const kinds = [
  'Motie',
  'Motie',
  'Motie',
  'Motie',
  'Schriftelijke vragen',
  'Schriftelijke vragen',
  'Brief regering',
  'Brief regering',
  'Amendement',
  'Wetgeving',
] as const;

const opinions = ['Oordeel Kamer', 'Ontraden', 'Ontijdig', 'Overgenomen', null] as const;

const toTitle = (kind: string, topic: string, submitter: string): string => {
  if (kind === 'Motie') return `Motie van het lid ${submitter} over ${toSubject(topic)}`;
  if (kind === 'Amendement') return `Amendement van het lid ${submitter} over ${toSubject(topic)}`;
  return `${kind === 'Brief regering' ? 'Stand van zaken' : 'Over'} ${toSubject(topic)}`;
};

const toActor = (maker: Maker, { person, party }: Member, relation: { Zaak_Id: string; Relatie: string }): Row =>
  maker.row({
    ...relation,
    ActorNaam: toFullName(person),
    ActorFractie: party['Afkorting'] ?? null,
    ActorAfkorting: null,
    Functie: 'Tweede Kamerlid',
    SidActor: `S-${maker.random.int(1000, 9999)}`,
    Persoon_Id: person.Id,
    Fractie_Id: party.Id,
    Commissie_Id: null,
  });

const toKindColumns = (maker: Maker, kind: string): Readonly<Record<string, Value>> => ({
  Soort: kind,
  Status: 'Vrijgegeven',
  Organisatie: kind === 'Brief regering' ? 'Ministerie (voorbeeld)' : 'Tweede Kamer',
  HuidigeBehandelstatus: kind === 'Wetgeving' ? 'In behandeling' : null,
  Kabinetsappreciatie: kind === 'Motie' ? maker.random.pick(opinions) : null,
});

const makeMatter = (
  maker: Maker,
  day: string,
  members: readonly Member[],
): { matter: Matter; actors: readonly Row[] } => {
  const { random } = maker;
  const kind = random.pick(kinds);
  const topic = random.pick(topics);
  const submitter = random.pick(members);
  const row = maker.row({
    Nummer: `${day.slice(0, 4)}Z${String(random.int(1, 25_000)).padStart(5, '0')}`,
    ...toKindColumns(maker, kind),
    Titel: toSubject(topic),
    Citeertitel: null,
    Alias: null,
    Onderwerp: toTitle(kind, topic, String(submitter.person['Achternaam'])),
    GestartOp: midnight(day),
    Grondslagvoorhang: null,
    Termijn: kind === 'Schriftelijke vragen' ? midnight(addDays(day, 21)) : null,
    Vergaderjaar: toSessionYear(day),
    Volgnummer: kind === 'Motie' ? random.int(1, 300) : null,
    Afgedaan: day < addDays(today, -60) && random.chance(0.9),
    GrootProject: false,
  });
  const seconds = kind === 'Brief regering' ? 0 : random.int(0, 3);
  const others = Array.from({ length: seconds }, () => random.pick(members)).filter(
    ({ person }) => person !== submitter.person,
  );
  const actors = [
    toActor(maker, submitter, { Zaak_Id: row.Id, Relatie: 'Indiener' }),
    ...others.map((member) => toActor(maker, member, { Zaak_Id: row.Id, Relatie: 'Medeindiener' })),
  ];
  return { matter: { row, day, topic }, actors };
};

const linkRelated = (all: readonly Matter[]): readonly (readonly [string, string])[] =>
  all.flatMap(({ row }, index) => {
    const other = all[index + 1];
    return other && index % 40 === 0 ? [[row.Id, other.row.Id] as const] : [];
  });

/** Motions, questions, letters, amendments and bills, with those who submitted them. */
export const makeMatters = (maker: Maker, members: readonly Member[]): Matters => {
  const days = Array.from({ length: maker.count(2000) }, () => maker.weekday('2024-01-09', addDays(today, -1)));
  const all = days.toSorted().map((day) => makeMatter(maker, day, members));
  const matters = all.map(({ matter }) => matter);
  return {
    all: matters,
    made: {
      rows: { Zaak: matters.map(({ row }) => row), ZaakActor: all.flatMap(({ actors }) => actors) },
      pairs: { ZaakRelatie: linkRelated(matters) },
    },
  };
};
