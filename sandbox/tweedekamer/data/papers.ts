import { type Row } from '../model/entity-type.ts';
import { topics, toSubject } from './invented-words.ts';
import { addDays, midnight, today, toSessionYear, type Made, type Maker } from './maker.ts';
import { type Matter } from './matters.ts';
import { type Meeting } from './meetings.ts';
import { toFullName, type Person } from './people.ts';
import { type Member } from './parties.ts';

const makeDocument = (maker: Maker, { row, day, topic }: Matter, number: number): Row & { readonly Id: string } => {
  const { random } = maker;
  const kind = String(row['Soort']);
  const isAnswered = kind === 'Schriftelijke vragen' && random.chance(0.5);
  return maker.row({
    Soort: isAnswered ? 'Antwoord schriftelijke vragen' : kind,
    DocumentNummer: `${day.slice(0, 4)}D${String(number).padStart(5, '0')}`,
    Titel: toSubject(topic),
    Onderwerp: row['Onderwerp'] ?? null,
    Datum: midnight(day),
    Vergaderjaar: toSessionYear(day),
    Kamer: 2,
    Volgnummer: row['Volgnummer'] ?? null,
    Citeertitel: null,
    Alias: null,
    DatumRegistratie: midnight(day),
    DatumOntvangst: midnight(addDays(day, 1)),
    Aanhangselnummer: isAnswered ? String(random.int(1, 2999)).padStart(4, '0') : null,
    KenmerkAfzender: random.chance(0.2) ? String(random.int(1, 99_999)).padStart(7, '0') : null,
    Organisatie: row['Organisatie'] ?? null,
    ContentType: 'application/pdf',
    ContentLength: random.int(20_000, 900_000),
  });
};

const makeAuthor = (maker: Maker, document: string, { person, party }: Member): Row =>
  maker.row({
    Document_Id: document,
    ActorNaam: toFullName(person),
    ActorFractie: party['Afkorting'] ?? null,
    Functie: 'Tweede Kamerlid',
    Relatie: 'Eerste ondertekenaar',
    SidActor: null,
    Persoon_Id: person.Id,
    Fractie_Id: party.Id,
    Commissie_Id: null,
  });

const makeFile = (maker: Maker, number: number): Row & { readonly Id: string } =>
  maker.row({
    Titel: toSubject(maker.random.pick(topics)),
    Citeertitel: null,
    Alias: null,
    Nummer: number,
    Toevoeging: maker.random.chance(0.2) ? 'XV' : null,
    HoogsteVolgnummer: maker.random.int(1, 300),
    Afgesloten: maker.random.chance(0.3),
    Kamer: 'Tweede Kamer',
  });

/** A document for each matter, and the files they are kept in. */
export const makeDocuments = (maker: Maker, matters: readonly Matter[], members: readonly Member[]): Made => {
  const papers = matters.map((matter, index) => ({ matter, document: makeDocument(maker, matter, index + 1) }));
  const files = Array.from({ length: maker.count(80) }, (_, index) => makeFile(maker, 36_000 + index));
  const filed = papers.map((paper) => ({ ...paper, file: maker.random.pick(files).Id }));
  return {
    rows: {
      Document: papers.map(({ document }) => document),
      DocumentActor: papers.map(({ document }) => makeAuthor(maker, document.Id, maker.random.pick(members))),
      Kamerstukdossier: files,
    },
    pairs: {
      ZaakDocument: papers.map(({ matter, document }) => [matter.row.Id, document.Id]),
      DossierDocument: filed.map(({ file, document }) => [file, document.Id]),
      DossierZaak: filed.map(({ file, matter }) => [file, matter.row.Id]),
    },
  };
};

const ministries = [
  'Financiën',
  'Binnenlandse Zaken en Koninkrijksrelaties',
  'Sociale Zaken en Werkgelegenheid',
  'Justitie en Veiligheid',
  'Onderwijs, Cultuur en Wetenschap',
] as const;

const makePromise = (
  maker: Maker,
  { meeting, minister, number }: { meeting: Meeting; minister: Person; number: number },
) => {
  const { random } = maker;
  const isOpen = meeting.day > addDays(today, -200) ? random.chance(0.8) : random.chance(0.1);
  return maker.row({
    Aanmaakdatum: midnight(meeting.day),
    Nummer: `TZ${meeting.day.slice(0, 4)}${meeting.day.slice(5, 7)}-${String(number).padStart(3, '0')}`,
    ActiviteitNummer: meeting.row['Nummer'] ?? null,
    Naam: toFullName(minister),
    Achternaam: minister['Achternaam'] ?? null,
    Initialen: minister['Initialen'] ?? null,
    Voornaam: minister['Roepnaam'] ?? null,
    Achtervoegsel: null,
    Titulatuur: minister['Titels'] ?? null,
    Functie: random.pick(['minister', 'staatssecretaris']),
    Status: isOpen ? 'Openstaand' : random.pick(['Nagekomen', 'Afgevoerd']),
    DatumNakoming: isOpen ? null : midnight(addDays(meeting.day, random.int(10, 90))),
    Ministerie: random.pick(ministries),
    Tekst: `De bewindspersoon zegt de Kamer een brief toe over ${toSubject(random.pick(topics))}.`,
    Tussenvoegsel: minister['Tussenvoegsel'] ?? null,
    Notities: null,
  });
};

/** Promises of invented ministers, with the member each was made to. */
export const makePromises = (
  maker: Maker,
  meetings: readonly Meeting[],
  { ministers, members }: { ministers: readonly Person[]; members: readonly Member[] },
): Made => {
  const held = meetings.filter(({ day }) => day < today && day > '2025-01-01');
  const all = Array.from({ length: maker.count(400) }, (_, index) => {
    const meeting = maker.random.pick(held);
    const promise = makePromise(maker, { meeting, minister: maker.random.pick(ministers), number: index + 1 });
    return { promise, meeting, member: maker.random.pick(members) };
  });
  return {
    rows: {
      Toezegging: all.map(({ promise }) => promise),
      ToegezegdAan: all.map(({ promise, member }) => ({
        Id: maker.random.guid(),
        Toezegging_Id: promise.Id,
        Fractie_Id: member.party.Id,
        Persoon_Id: member.person.Id,
      })),
    },
    pairs: { ToezeggingActiviteit: all.map(({ promise, meeting }) => [promise.Id, meeting.row.Id]) },
  };
};
