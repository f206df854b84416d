import { type Row, type Value } from '../model/entity-type.ts';
import { toSessionYear, type Made } from './maker.ts';

const landmarkId = (number: number): string => `0a000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Ids of rows that are the same for every seed and size, for tests of awkward values. */
export const landmarks = {
  /** A former member who received the gifts below. */
  person: landmarkId(1),
  /** A former member whose name has no word longer than `van`, with a gift. */
  shortName: landmarkId(2),
  giftOfShortName: landmarkId(16),
  /** Gifts whose description a sheet could take for a formula. */
  formulaGift: landmarkId(11),
  atSignGift: landmarkId(12),
  plusGift: landmarkId(13),
  /** Gifts on the days the clocks change: midnight of both is before the change. */
  springGift: landmarkId(14),
  autumnGift: landmarkId(15),
  /** Meetings across the change to summer time (29 March 2026) and the day after. */
  springMeeting: landmarkId(21),
  daySpringMeeting: landmarkId(22),
  /** Meetings across the change to winter time (25 October 2026) and the day after. */
  autumnMeeting: landmarkId(23),
  dayAutumnMeeting: landmarkId(24),
  /** A matter whose subject starts with an equals sign. */
  formulaMatter: landmarkId(31),
  /** A document whose numbers have zeros in front. */
  zerosDocument: landmarkId(41),
  /** A deleted person who is still the receiver of a gift and the submitter of a matter. */
  deletedPerson: landmarkId(51),
  giftOfDeletedPerson: landmarkId(52),
} as const;

const row = (id: string, values: Readonly<Record<string, Value>>): Row => ({
  Id: id,
  ...values,
  GewijzigdOp: '2026-11-20T09:30:00+01:00',
  ApiGewijzigdOp: '2026-11-20T08:31:05.1234567Z',
  Verwijderd: false,
});

const person = (id: string, name: string): Row =>
  row(id, {
    Nummer: 69_000,
    Initialen: 'T.',
    Tussenvoegsel: 'van der',
    Achternaam: name,
    Voornamen: 'Testa',
    Roepnaam: 'Testa',
    Geslacht: 'vrouw',
    Functie: 'Oud Kamerlid',
    Geboortedatum: '1976-09-16',
    Woonplaats: "'s-Gravenhage",
    Land: 'NL',
  });

const gift = (id: string, owner: string, [day, text]: readonly [string, string]): Row =>
  row(id, { Omschrijving: text, Datum: day, Persoon_Id: owner, Gewicht: 1 });

const meeting = (id: string, [date, start, end]: readonly [string, string, string]): Row =>
  row(id, {
    Soort: 'Werkbezoek',
    Nummer: `2026A9${id.slice(-4)}`,
    Onderwerp: 'Overgang van zomer- en wintertijd (voorbeelddata)',
    DatumSoort: 'Dag',
    Datum: date,
    Aanvangstijd: start,
    Eindtijd: end,
    Besloten: false,
    Status: 'Uitgevoerd',
    Vergaderjaar: toSessionYear(date.slice(0, 10)),
    Kamer: 'Tweede Kamer',
    VRSNummer: '0000007',
  });

const matter = row(landmarks.formulaMatter, {
  Nummer: '2026Z00001',
  Soort: 'Brief regering',
  Titel: '=1+1',
  Onderwerp: '=HYPERLINK("http://example.invalid","klik") (voorbeelddata)',
  Status: 'Vrijgegeven',
  GestartOp: '2026-10-25T00:00:00+02:00',
  Organisatie: 'Tweede Kamer',
  Vergaderjaar: '2026-2027',
  Afgedaan: false,
  GrootProject: false,
});

const document = row(landmarks.zerosDocument, {
  Soort: 'Antwoord schriftelijke vragen',
  DocumentNummer: '2026D00000',
  Titel: '007',
  Onderwerp: 'Nummers met voorloopnullen (voorbeelddata)',
  Datum: '2026-10-26T00:00:00+01:00',
  Vergaderjaar: '2026-2027',
  Kamer: 2,
  Aanhangselnummer: '0087',
  KenmerkAfzender: '0000420',
  Organisatie: 'Tweede Kamer',
  ContentType: 'application/pdf',
  ContentLength: 1234,
});

/** Rows that came later: put behind all others, so that those stay as they are. */
export const laterRows: Made = {
  rows: {
    Persoon: [
      { ...person(landmarks.shortName, 'As'), Nummer: 69_001, Initialen: 'J.', Voornamen: 'Jo', Roepnaam: 'Jo' },
    ],
    PersoonGeschenk: [
      gift(landmarks.giftOfShortName, landmarks.shortName, ['2025-02-03T00:00:00+01:00', 'Pot honing (voorbeelddata)']),
    ],
  },
  pairs: {},
};

/** The rows behind the landmarks. */
export const landmarkRows: Made = {
  rows: {
    Persoon: [person(landmarks.person, 'Formule-Proef'), person(landmarks.deletedPerson, 'Verwijderd')],
    PersoonGeschenk: [
      gift(landmarks.formulaGift, landmarks.person, ['2026-06-01T00:00:00+02:00', "=cmd|' /C calc'!A0"]),
      gift(landmarks.atSignGift, landmarks.person, ['2026-06-02T00:00:00+02:00', '@SUM(1+1)*cmd']),
      gift(landmarks.plusGift, landmarks.person, ['2026-06-03T00:00:00+02:00', '+31 70 000 00 00']),
      gift(landmarks.springGift, landmarks.person, [
        '2026-03-29T00:00:00+01:00',
        'Boek, op de dag dat de zomertijd begint',
      ]),
      gift(landmarks.autumnGift, landmarks.person, [
        '2026-10-25T00:00:00+02:00',
        'Boek, op de dag dat de wintertijd begint',
      ]),
      gift(landmarks.giftOfDeletedPerson, landmarks.deletedPerson, [
        '2026-06-04T00:00:00+02:00',
        'Kaart voor een verwijderde persoon',
      ]),
    ],
    Activiteit: [
      meeting(landmarks.springMeeting, [
        '2026-03-29T00:00:00+01:00',
        '2026-03-29T01:30:00+01:00',
        '2026-03-29T03:30:00+02:00',
      ]),
      meeting(landmarks.daySpringMeeting, [
        '2026-03-30T00:00:00+02:00',
        '2026-03-30T10:00:00+02:00',
        '2026-03-30T11:00:00+02:00',
      ]),
      meeting(landmarks.autumnMeeting, [
        '2026-10-25T00:00:00+02:00',
        '2026-10-25T02:30:00+02:00',
        '2026-10-25T02:30:00+01:00',
      ]),
      meeting(landmarks.dayAutumnMeeting, [
        '2026-10-26T00:00:00+01:00',
        '2026-10-26T10:00:00+01:00',
        '2026-10-26T11:00:00+01:00',
      ]),
    ],
    Zaak: [matter],
    ZaakActor: [
      row('0a000000-0000-4000-8000-000000000032', {
        Zaak_Id: landmarks.formulaMatter,
        ActorNaam: 'T. van der Verwijderd',
        Relatie: 'Indiener',
        Persoon_Id: landmarks.deletedPerson,
      }),
    ],
    Document: [document],
  },
  pairs: { ZaakDocument: [[landmarks.formulaMatter, landmarks.zerosDocument]] },
};
