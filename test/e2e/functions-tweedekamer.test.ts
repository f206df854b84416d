import { describe, expect, test } from 'vitest';

import { FUNCTION_NAMES } from '../../src/functions/function-names.ts';
import type { Row } from '../../sandbox/tweedekamer/model/entity-type.ts';
import { stage } from '../support/e2e.ts';
import { byId, dayOf, ELECTED, idsOf, rowsOf as servedRows } from '../support/parliament.ts';
import { excelDay, fill, rowsOf } from '../support/spilled-rows.ts';
import { cellsOf, spill, type Spill } from '../support/spills.ts';

// The scale of the rows that `servedRows` knows.
const { open, url } = stage({}, { scale: 0.3 });

const PEOPLE = {
  members: '=TK.MEMBERS()',
  liberals: '=TK.MEMBERS("VVD")',
  partyNow: '=TK.PARTIES()',
  partyThen: '=TK.PARTIES(DATE(2024,1,15))',
  staff: '=TK.PARTYSTAFF("VVD")',
  committee: '=TK.COMMITTEEMEMBERS("FIN")',
} as const;

const AGENDA = {
  may: '=TK.ACTIVITIES("2017-05")',
  session: '=TK.ACTIVITIES("2015-2016")',
  spring: '=TK.ACTIVITIES(DATE(2026,3,29),"2026-03-29")',
  autumn: '=TK.ACTIVITIES("2026-10-25","2026-10-25")',
  meetings: '=TK.MEETINGS("2017-2018")',
} as const;

const BUSINESS = {
  motions: '=TK.MOTIONS("beveiliging")',
  questions: '=TK.QUESTIONS("D66","2026-09-01")',
  votes: '=TK.VOTES("2026-09","2026-10")',
  liberal: '=TK.VOTES("2026-09","2026-10","VVD")',
  commitments: '=TK.COMMITMENTS("Openstaand")',
} as const;

const REGISTERS = {
  odd: '=TK.GIFTS("2026-06-01","2026-06-04")',
  spring: '=TK.GIFTS(DATE(2026,3,29),DATE(2026,3,29))',
  autumn: '=TK.GIFTS("2026-10-25","2026-10-25","Formule-Proef")',
  jobs: '=TK.SIDEJOBS(,"D66")',
  trips: '=TK.TRIPS(2026)',
} as const;

const SETS = {
  entities: '=TK.ENTITIES()',
  fields: '=TK.FIELDS("PersoonGeschenk")',
  logos: '=TK.FILES("Fractie")',
  matter: `=TK.ODATA("Zaak","Nummer eq '2026Z00001'","Titel,Onderwerp,GestartOp")`,
  paper: `=TK.ODATA("Document","Nummer eq '2026D00000'","Titel,Aanhangselnummer,KenmerkAfzender")`,
  parties: '=TK.COUNT("Fractie","DatumInactief eq null and NaamNL ne null")',
} as const;

/** The queries of the page "OData API" of version 1.0, word for word, with VVD for the abbreviation that it leaves open. */
const DOCUMENTED = {
  committee:
    "/Persoon?$expand=CommissieVastPersoon, CommissieVastPersoon/CommissieZetel/Commissie&$orderby=Achternaam&$filter=CommissieVastPersoon/any(aa: aa/CommissieZetel/Commissie/Afkorting eq 'FIN' and aa/TotEnMet eq null)&$inlinecount=allpages",
  staff:
    "/Persoon?$expand=Fractielid, Fractielid/Fractie&$filter=Fractielid/any(aa:aa/Fractie/Afkorting eq 'VVD' and aa/TotEnMet eq null)&$orderby=Achternaam",
  members:
    '/Persoon?$filter=Fractielid/any(aa: aa/TotEnMet eq null)&$orderby=Achternaam&$expand=Afbeelding, Functie, Contactinformatie',
  session:
    "/Activiteit?$filter=Vergaderjaar eq '2015-2016'&$orderby=Begin desc&$expand=Vergadering, VoortzettingDoor, VoortzettingVan, VervangingVan, Afgemeld, Bewindspersoon, Deelnemer, Interpellant, Initiatiefnemer, ParlementairDocument, Voortouwcommissie, Zaak",
  motions:
    "/ParlementairDocument?$filter=Soort eq 'Motie' and substringof('beveiliging', Onderwerp) eq true&$orderby=Datum desc&$expand=Activiteit, Agendapunt",
  may: '/Activiteit?$filter=year(Begin) eq 2017 and month(Begin) eq 5&$orderby=Begin desc&$expand=Vergadering',
  meetings: "/Vergadering?$format=json&$expand=Verslag&$filter=Vergaderjaar eq '2017-2018'&$orderby=Begin desc",
  model: '/$metadata',
} as const;

/** Formulas may hold no text over 255 characters, so each query stands in a cell of its own. */
const QUERIES = Object.fromEntries(
  Object.keys(DOCUMENTED).map((name, at) => [name, `=TK.QUERY(A${at + 1})`]),
) as Record<keyof typeof DOCUMENTED, string>;

/** The sets of the service in 2026: the service document recorded in 2023 with three that came since, in their order. */
const SET_NAMES =
  'Activiteit ActiviteitActor Agendapunt Besluit Commissie CommissieContactinformatie CommissieZetel CommissieZetelVastPersoon CommissieZetelVastVacature CommissieZetelVervangerPersoon CommissieZetelVervangerVacature Document DocumentActor DocumentPublicatie DocumentPublicatieMetadata DocumentVersie Fractie FractieZetel FractieZetelPersoon FractieZetelVacature Kamerstukdossier Persoon PersoonContactinformatie PersoonGeschenk PersoonLoopbaan PersoonNevenfunctie PersoonNevenfunctieInkomsten PersoonOnderwijs PersoonReis Reservering Stemming ToegezegdAan Toezegging Vergadering Verslag Zaak ZaakActor Zaal';

/** The formulas in a workbook of their own, in which nothing goes wrong unseen and nothing is fetched from elsewhere. */
async function typed<Name extends string>(
  formulas: Readonly<Record<Name, string>>,
  { texts = [], ...places }: Parameters<typeof spill>[2] & { readonly texts?: readonly string[] } = {},
): Promise<Readonly<Record<Name, Spill>>> {
  const session = await open();
  await fill(session, 'A1', texts);
  const found = await spill(session, formulas, places);
  expect([session.errors, session.strayed]).toEqual([[], []]);
  return found;
}

const numbers = (table: Spill, name: string): readonly number[] => cellsOf(table, name).map(Number);
const idsWhere = (set: string, isMeant: (row: Row) => boolean): readonly string[] =>
  idsOf(servedRows(set).filter(isMeant));
const isIn = (low: string, high: string) => (day: unknown) => dayOf(day) >= low && dayOf(day) <= high;

/** How often each value occurs. */
const tally = (values: readonly unknown[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(values)].map((value) => [String(value), values.filter((other) => other === value).length]),
  );

/** What a link of a cell leads to: its media type, and how it begins. */
async function linked(address: unknown): Promise<readonly [type: string, start: string]> {
  expect(String(address).startsWith(`${url()}/api/tweedekamer/`)).toBe(true);
  const answer = await fetch(String(address));
  return [answer.headers.get('content-type') ?? '', (await answer.text()).trimStart().slice(0, 5)];
}

test('every function of the Tweede Kamer is typed into a cell by the tests below', () => {
  const formulas = [PEOPLE, AGENDA, BUSINESS, REGISTERS, SETS, QUERIES].flatMap((group) =>
    Object.values<string>(group),
  );

  expect([...new Set(formulas.map((formula) => formula.slice(1, formula.indexOf('('))))].toSorted()).toEqual(
    FUNCTION_NAMES.tweedekamer.toSorted(),
  );
});

test('members, parties, staff and committees are those of the election of October 2025', async () => {
  const { members, liberals, partyNow, partyThen, staff, committee } = await typed(PEOPLE, { rows: 160 });

  // The seats as the Kiesraad published them.
  expect(tally(cellsOf(members, 'FractieZetel.Fractie.Afkorting'))).toEqual(ELECTED);
  expect(Object.fromEntries(rowsOf(partyNow, 'Afkorting', 'AantalZetels'))).toEqual(ELECTED);
  expect(rowsOf(partyNow, 'NaamNL', 'AantalZetels').slice(0, 3)).toEqual([
    ['Democraten 66', 26],
    ['Partij voor de Vrijheid', 26],
    ['Volkspartij voor Vrijheid en Democratie', 22],
  ]);
  expect([liberals.rows.length, staff.rows.length]).toEqual([22, 22]);
  expect(idsOf(staff.rows)).toEqual(idsOf(liberals.rows, 'Persoon.Id'));
  // NSC sat in the Chamber from December 2023 to November 2025.
  expect(cellsOf(partyThen, 'Afkorting')).toContain('NSC');
  expect(rowsOf(partyThen, 'Afkorting', 'DatumActief', 'DatumInactief')).toContainEqual([
    'NSC',
    excelDay('2023-12-06'),
    excelDay('2025-11-11'),
  ]);
  expect(cellsOf(partyNow, 'Afkorting')).not.toContain('NSC');
  expect(tally(cellsOf(committee, 'CommissieZetel.Commissie.NaamNL'))).toEqual({
    'Vaste commissie voor Financiën': committee.rows.length,
  });
  expect(committee.rows.length).toBeGreaterThan(10);
  const photo = cellsOf(members, 'Persoon.link').find((link) => link !== '');
  expect((await linked(photo))[0]).toBe('image/png');
});

test('the agenda holds the periods that the document asks for, and days on which the clock changes', async () => {
  const { may, session: year, spring, autumn, meetings } = await typed(AGENDA, { rows: 90 });

  expect(idsOf(may.rows)).toEqual(idsWhere('Activiteit', ({ Datum }) => isIn('2017-05-01', '2017-05-31')(Datum)));
  expect([Math.min(...numbers(may, 'Datum')), Math.max(...numbers(may, 'Datum'))]).toEqual([
    excelDay('2017-05-01'),
    excelDay('2017-05-31'),
  ]);
  expect(tally(cellsOf(year, 'Vergaderjaar'))).toEqual({ '2015-2016': 75 });
  // 01:30 to 03:30 is an hour long that night, and 02:30 comes twice in October: cells show the clock on the wall.
  const times = ['Onderwerp', 'Datum', 'Aanvangstijd', 'Eindtijd'] as const;
  const subject = 'Overgang van zomer- en wintertijd (voorbeelddata)';
  expect(rowsOf(spring, ...times)).toEqual([
    [subject, 46_110, expect.closeTo(46_110 + 1.5 / 24, 6), expect.closeTo(46_110 + 3.5 / 24, 6)],
  ]);
  expect(rowsOf(autumn, ...times)).toEqual([
    [subject, 46_320, expect.closeTo(46_320 + 2.5 / 24, 6), expect.closeTo(46_320 + 2.5 / 24, 6)],
  ]);
  expect(tally(cellsOf(meetings, 'Vergaderjaar'))).toEqual({ '2017-2018': 60 });
  expect(numbers(meetings, 'Datum')).toEqual(numbers(meetings, 'Datum').toSorted((a, b) => a - b));
  expect(await linked(cellsOf(meetings, 'Verslag.link')[0])).toEqual([expect.stringContaining('text/xml'), '<?xml']);
});

test('motions are found by the word of the document, and synthetic questions, votes and commitments fit together', async () => {
  const { motions, questions, votes, liberal, commitments } = await typed(BUSINESS, { rows: 330 });

  expect(motions.rows.length).toBeGreaterThan(5);
  expect(idsOf(motions.rows)).toEqual(
    idsWhere('Zaak', ({ Soort, Onderwerp }) => Soort === 'Motie' && /beveiliging/i.test(String(Onderwerp))),
  );
  expect((await linked(cellsOf(motions, 'Document.link')[0]))[0]).toBe('application/pdf');
  expect(questions.rows.length).toBeGreaterThan(1);
  expect(tally(cellsOf(questions, 'ZaakActor.ActorFractie'))).toEqual({ D66: questions.rows.length });
  expect(Math.min(...numbers(questions, 'GestartOp'))).toBeGreaterThanOrEqual(excelDay('2026-09-01'));
  // A party votes with all its seats.
  expect(tally(cellsOf(liberal, 'Stemming.FractieGrootte'))).toEqual({ 22: liberal.rows.length });
  expect(liberal.rows.length).toBeGreaterThan(3);
  expect(idsOf(liberal.rows, 'Stemming.Id')).toEqual(
    idsOf(
      votes.rows.filter((row) => row['Stemming.ActorFractie'] === 'VVD'),
      'Stemming.Id',
    ),
  );
  expect(idsOf(commitments.rows)).toEqual(idsWhere('Toezegging', ({ Status }) => Status === 'Openstaand'));
  expect(tally(cellsOf(commitments, 'Status'))).toEqual({ Openstaand: commitments.rows.length });
});

test('gifts, side jobs and trips are told as they were declared', async () => {
  const { odd, spring, autumn, jobs, trips } = await typed(REGISTERS, { rows: 60 });

  // Texts that a sheet could take for formulas stay texts; of a deleted person only the gift is left.
  expect(rowsOf(odd, 'Datum', 'Persoon.Achternaam', 'Omschrijving')).toEqual([
    [46_177, '', 'Kaart voor een verwijderde persoon'],
    [46_176, 'Formule-Proef', '+31 70 000 00 00'],
    [46_175, 'Formule-Proef', '@SUM(1+1)*cmd'],
    [46_174, 'Formule-Proef', "=cmd|' /C calc'!A0"],
  ]);
  expect(rowsOf(spring, 'Datum', 'Persoon.Roepnaam', 'Persoon.Tussenvoegsel', 'Omschrijving')).toEqual([
    [46_110, 'Testa', 'van der', 'Boek, op de dag dat de zomertijd begint'],
  ]);
  expect(rowsOf(autumn, 'Datum', 'Omschrijving')).toEqual([[46_320, 'Boek, op de dag dat de wintertijd begint']]);
  const declared = byId('PersoonNevenfunctie');
  expect(jobs.rows.length).toBeGreaterThan(3);
  for (const { Id, Omschrijving, IsActief, PeriodeVan } of jobs.rows) {
    const job = declared.get(Id);
    expect([Omschrijving, IsActief, PeriodeVan]).toEqual([job?.['Omschrijving'], true, job?.['PeriodeVan']]);
  }
  // Partial dates are texts and stay so: 2026, 2026-03 or 2026-03-14.
  expect(idsOf(trips.rows)).toEqual(idsWhere('PersoonReis', ({ Van }) => dayOf(Van).startsWith('2026')));
  for (const from of cellsOf(trips, 'Van')) expect(from).toMatch(/^2026(-\d\d){0,2}$/);
});

test('any set can be listed, described, counted and read, and keeps what its texts hold', async () => {
  const { entities, fields, logos, matter, paper, parties } = await typed(SETS, { rows: 60 });

  expect(cellsOf(entities, 'entity').map(String).toSorted()).toEqual(SET_NAMES.split(' ').toSorted());
  // The sets with files, by the documentation of the service.
  expect(cellsOf({ ...entities, rows: entities.rows.filter(({ file }) => file === true) }, 'entity')).toEqual(
    expect.arrayContaining(['Persoon', 'Fractie', 'Document', 'Verslag', 'DocumentPublicatie']),
  );
  expect(Object.fromEntries(rowsOf(fields, 'name', 'type'))).toEqual({
    Id: 'Edm.Guid',
    Omschrijving: 'Edm.String',
    Datum: 'Edm.DateTimeOffset',
    Persoon_Id: 'Edm.Guid',
    Gewicht: expect.stringMatching(/^Edm\.Int/),
    GewijzigdOp: 'Edm.DateTimeOffset',
    ApiGewijzigdOp: 'Edm.DateTimeOffset',
    Verwijderd: 'Edm.Boolean',
    Persoon: 'Persoon',
  });
  expect(tally(cellsOf(logos, 'ContentType'))).toEqual({ 'image/png': 15 });
  expect((await linked(cellsOf(logos, 'link')[0]))[0]).toBe('image/png');
  expect(rowsOf(matter, 'Titel', 'Onderwerp', 'GestartOp')).toEqual([
    ['=1+1', '=HYPERLINK("http://example.invalid","klik") (voorbeelddata)', 46_320],
  ]);
  expect(rowsOf(paper, 'Titel', 'Aanhangselnummer', 'KenmerkAfzender')).toEqual([['007', '0087', '0000420']]);
  expect(parties.columns).toEqual(['15']);
});

test('the queries of the document, as they are written there, give what they describe', async () => {
  const found = await typed(QUERIES, { rows: 170, columns: 52, from: 20, texts: Object.values(DOCUMENTED) });

  expect(found.members.rows).toHaveLength(150);
  expect(found.staff.rows).toHaveLength(22);
  for (const parties of cellsOf(found.staff, 'FractieZetelPersoon')) expect(parties).toContain('VVD');
  for (const seats of cellsOf(found.committee, 'CommissieZetelVastPersoon')) expect(seats).toContain('FIN');
  expect(found.committee.rows.length).toBeGreaterThan(10);
  const names = cellsOf(found.members, 'Achternaam').map(String);
  expect([names[0], names.at(-1)]).toEqual(['Akkerdijk', 'Zonderwater']);
  // The last row says what these versions do not have: the sitting that an activity belongs to.
  for (const { rows } of [found.session, found.may])
    expect(Object.values(rows.at(-1) ?? {})[0]).toContain('Vergadering');
  expect(tally(cellsOf(found.session, 'Vergaderjaar'))).toEqual({ '2015-2016': 75, '': 1 });
  expect(idsOf(found.may.rows.slice(0, -1))).toEqual(
    idsWhere('Activiteit', ({ Aanvangstijd }) => dayOf(Aanvangstijd).startsWith('2017-05')),
  );
  expect(numbers(found.may, 'Aanvangstijd')).toEqual(numbers(found.may, 'Aanvangstijd').toSorted((a, b) => b - a));
  expect(idsOf(found.motions.rows)).toEqual(
    idsWhere('Document', ({ Soort, Onderwerp }) => Soort === 'Motie' && /beveiliging/i.test(String(Onderwerp))),
  );
  expect(tally(cellsOf(found.meetings, 'Vergaderjaar'))).toEqual({ '2017-2018': 60 });
  expect((await linked(cellsOf(found.meetings, 'Verslag.link')[0]))[1]).toBe('<?xml');
  expect(cellsOf(found.model, 'entity')).toHaveLength(38);
});

describe('a date that is none', () => {
  test.each([
    ['nl-BE', '‘from’ is geen datum of periode die hier kan. Schrijf het jaar eerst, zoals 2026-10-01, 2026-10,'],
    [
      'fr-BE',
      '«\u00a0from\u00a0» n’est pas une date ou une période possible ici. Commencez par l’année, comme 2026-10-01,',
    ],
    ['en-US', '“from” is not a date or period that fits here. Write the year first, such as 2026-10-01, 2026-10,'],
  ] as const)('is refused in %s with how dates are written', async (lang, sentence) => {
    const session = await open({ lang });
    await session.enter('A1', '=TK.GIFTS("1 oktober")');
    await session.settled();

    const { values, errors } = await session.read('A1');
    expect(values).toEqual([['#VALUE!']]);
    expect(errors[0]?.[0]).toContain(sentence);
  });
});
