import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { landmarks } from '../../sandbox/index.ts';
import type { Row } from '../../sandbox/tweedekamer/model/entity-type.ts';
import { toSerial } from '../../src/core/dates.ts';
import {
  byId,
  dayOf,
  ELECTED,
  idsOf,
  PARLIAMENT_VERSIONS,
  rowsOf,
  serialOf,
  startParliament,
  type Parliament,
} from '../support/parliament.ts';

/** The seat of every term of a day, the last day of a term included. */
const heldOn = (day: string) => {
  const seats = byId('FractieZetel');
  return rowsOf('FractieZetelPersoon')
    .filter(({ Van, TotEnMet }) => dayOf(Van) <= day && (TotEnMet === null || dayOf(TotEnMet) >= day))
    .map((term) => seats.get(term['FractieZetel_Id']));
};

/** The days that the items of a cell begin with. */
const daysIn = (cell: unknown): readonly string[] => String(cell).match(/(?<=^|; )\d{4}-\d{2}-\d{2}/g) ?? [];

describe.each(PARLIAMENT_VERSIONS)('people of the parliament, asked of %s', (version) => {
  let parliament: Parliament;

  beforeAll(async () => {
    parliament = await startParliament(version);
  });
  afterAll(() => parliament.close());

  const fileAt = (link: unknown): Promise<Response> => fetch(String(link));

  test('TK.MEMBERS gives the 150 members, each with the party whose seat they hold', async () => {
    const members = await parliament.ask('TK.MEMBERS');

    const seats = new Map<unknown, number>();
    for (const { 'FractieZetel.Fractie.Afkorting': party } of members) seats.set(party, (seats.get(party) ?? 0) + 1);
    expect(Object.fromEntries(seats)).toEqual(ELECTED);
    expect(members.every((member) => member['Persoon.Achternaam'] !== '' && member['TotEnMet'] === '')).toBe(true);
  });

  test('TK.MEMBERS links photos that the gateway delivers, and nothing where there is none', async () => {
    const people = byId('Persoon');
    const members = await parliament.ask('TK.MEMBERS', { party: 'vvd' });

    expect(members).toHaveLength(22);
    for (const member of members) {
      const hasPhoto = people.get(member['Persoon.Id'])?.['ContentType'] !== null;
      expect(member['Persoon.link'] !== '').toBe(hasPhoto);
    }
    const photo = await fileAt(members.find((member) => member['Persoon.link'] !== '')?.['Persoon.link']);
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  test('TK.MEMBERS gives what each declared on request, and keeps who declared nothing', async () => {
    const names = (items: readonly Row[], person: unknown): string =>
      items
        .filter(({ Persoon_Id }) => Persoon_Id === person)
        .map(({ Datum, Omschrijving }) => [dayOf(Datum), Omschrijving].filter(Boolean).join(', '))
        .toSorted()
        .join('; ');
    const gifts = rowsOf('PersoonGeschenk');

    const members = await parliament.ask('TK.MEMBERS', { party: 'VVD', also: 'Gifts; trips' });

    expect(members).toHaveLength(22);
    const given = members.map((member) => [
      member['Persoon.Id'],
      String(member['Persoon.PersoonGeschenk']).split('; ').toSorted().join('; '),
    ]);
    expect(given).toEqual(members.map(({ 'Persoon.Id': id }) => [id, names(gifts, id)]));
    expect(given.filter(([, text]) => text !== '').length).toBeGreaterThan(3);
    expect(given.filter(([, text]) => text === '').length).toBeGreaterThan(3);
    expect(members.some((member) => member['Persoon.PersoonReis'] !== '')).toBe(true);
    const days = members.flatMap((member) =>
      ['Persoon.PersoonGeschenk', 'Persoon.PersoonReis'].map((name) => daysIn(member[name])),
    );
    expect(days).toEqual(days.map((known) => known.toSorted().toReversed()));
    expect(Math.max(...days.map(({ length }) => length))).toBeGreaterThan(1);
    expect(members[0]).not.toHaveProperty(['Persoon.PersoonNevenfunctie']);
    await expect(parliament.ask('TK.MEMBERS', { also: 'presents' })).rejects.toMatchObject({
      failure: {
        kind: 'invalid-input',
        field: 'also',
        problem: 'not-a-choice',
        allowed: ['gifts', 'trips', 'sidejobs'],
      },
    });
  });

  test('TK.MEMBERS on a day gives who sat then, the last day of a term included', async () => {
    const term = rowsOf('FractieZetelPersoon').find(({ TotEnMet }) => TotEnMet !== null) ?? {};
    const last = dayOf(term['TotEnMet']);
    const after = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    const sitting = rowsOf('FractieZetelPersoon').filter(
      ({ Van, TotEnMet }) => dayOf(Van) <= last && (TotEnMet === null || dayOf(TotEnMet) >= last),
    );

    const then = await parliament.ask('TK.MEMBERS', { date: serialOf(last) });

    expect(idsOf(then)).toEqual(idsOf(sitting));
    expect(idsOf(then)).toContain(term['Id']);
    expect(idsOf(await parliament.ask('TK.MEMBERS', { date: after }))).not.toContain(term['Id']);
  });

  test('TK.PARTIES gives the parties of today with their seats and logos', async () => {
    const parties = await parliament.ask('TK.PARTIES');

    expect(Object.fromEntries(parties.map((party) => [party['Afkorting'], party['AantalZetels']]))).toEqual(ELECTED);
    expect((await fileAt(parties[0]?.['link'])).headers.get('content-type')).toBe('image/png');
  });

  test('TK.PARTIES on a day counts the seats that were held on it', async () => {
    const { columns } = await parliament.table('TK.PARTIES', { date: '2025-11-11' });
    const parties = await parliament.ask('TK.PARTIES', { date: '2025-11-11' });
    const held = heldOn('2025-11-11').map((seat) => seat?.['Fractie_Id']);

    expect(columns.map(({ name }) => name)).not.toContain('AantalZetels');
    expect(parties.map((party) => party['Afkorting'])).toContain('NSC');
    for (const party of parties) expect(party['seats']).toBe(held.filter((id) => id === party['Id']).length);
    const names = (await parliament.ask('TK.PARTIES', { date: '2025-11-12' })).map((party) => party['Afkorting']);
    expect(names).not.toContain('NSC');
  });

  test('TK.PARTIES on a day when a seat had two holders counts it once', async () => {
    const days = rowsOf('FractieZetelPersoon').map(({ TotEnMet }) => dayOf(TotEnMet));
    const day = days.find((end) => end !== '' && new Set(heldOn(end)).size < heldOn(end).length) ?? '';
    const once = [...new Set(heldOn(day))].map((seat) => seat?.['Fractie_Id']);

    const parties = await parliament.ask('TK.PARTIES', { date: day });

    expect(once.length).toBeGreaterThan(0);
    expect(parties.reduce((sum, { seats }) => sum + Number(seats), 0)).toBe(
      once.filter((id) => parties.some((party) => party['Id'] === id)).length,
    );
  });

  test('TK.COMMITTEEMEMBERS gives the people of a committee by its abbreviation or its name, with their party', async () => {
    const committee = rowsOf('Commissie').find(({ Afkorting }) => Afkorting === 'FIN');
    const seats = new Set(
      rowsOf('CommissieZetel')
        .filter((seat) => seat['Commissie_Id'] === committee?.['Id'])
        .map(({ Id }) => Id),
    );
    const terms = rowsOf('CommissieZetelVastPersoon').filter(
      (term) => seats.has(term['CommissieZetel_Id'] ?? '') && term['TotEnMet'] === null,
    );

    const people = await parliament.ask('TK.COMMITTEEMEMBERS', { committee: 'fin' });

    expect(terms.length).toBeGreaterThan(10);
    expect(idsOf(people)).toEqual(idsOf(terms));
    expect(await parliament.ask('TK.COMMITTEEMEMBERS', { committee: committee?.['NaamNL'] })).toEqual(people);
    const partyOf = new Map(
      (await parliament.ask('TK.MEMBERS')).map((seat) => [seat['Persoon.Id'], seat['FractieZetel.Fractie.Afkorting']]),
    );
    for (const person of people) expect(person['Fractie.Afkorting']).toBe(partyOf.get(person['Persoon.Id'] ?? ''));
  });

  test('TK.PARTYSTAFF gives one row for each person of a party', async () => {
    const staff = await parliament.ask('TK.PARTYSTAFF', { party: 'CDA' });
    const members = await parliament.ask('TK.MEMBERS', { party: 'CDA' });

    expect(idsOf(staff)).toEqual(idsOf(members, 'Persoon.Id'));
    expect(staff.filter((person) => person['FractieZetelPersoon.Functie'] === 'Fractievoorzitter')).toHaveLength(1);
    expect(new Set(staff.map((person) => person['FractieZetelPersoon.FractieZetel.Fractie.Afkorting']))).toEqual(
      new Set(['CDA']),
    );
    const contacts = staff.map((person) => String(person['PersoonContactinformatie']));
    expect(contacts.every((text) => /E-mail, lid\d+@kamer\.example/u.test(text))).toBe(true);
  });

  test('TK.GIFTS gives the register of a period, awkward texts as they are, the latest first', async () => {
    const gifts = await parliament.ask('TK.GIFTS', { from: '2026-03-29', to: '2026-10-25' });
    const found = new Map(gifts.map((gift) => [gift['Id'], gift]));

    expect(found.get(landmarks.formulaGift)?.['Omschrijving']).toBe("=cmd|' /C calc'!A0");
    expect(found.get(landmarks.springGift)?.['Datum']).toBe(toSerial('2026-03-29'));
    expect(found.get(landmarks.autumnGift)?.['Datum']).toBe(toSerial('2026-10-25'));
    expect(found.get(landmarks.giftOfDeletedPerson)).toMatchObject({
      Omschrijving: 'Kaart voor een verwijderde persoon',
      'Persoon.Achternaam': '',
    });
    expect(gifts.map((gift) => gift['Datum'])).toEqual(
      gifts.map((gift) => Number(gift['Datum'])).toSorted((a, b) => b - a),
    );
  });

  test('TK.GIFTS of a person finds them by their whole name', async () => {
    const gifts = await parliament.ask('TK.GIFTS', { member: 'testa van der formule-proef' });

    expect(idsOf(gifts)).toEqual(
      [
        landmarks.formulaGift,
        landmarks.atSignGift,
        landmarks.plusGift,
        landmarks.springGift,
        landmarks.autumnGift,
      ].toSorted(),
    );
    expect(await parliament.ask('TK.GIFTS', { member: landmarks.person })).toEqual(gifts);
  });

  test.each(['van der As', 'Jo van der As', 'as van jo'])(
    'TK.GIFTS finds a person by a name of short words: %s',
    async (member) => {
      const gifts = await parliament.ask('TK.GIFTS', { member });

      expect(idsOf(gifts)).toContain(landmarks.giftOfShortName);
      expect(gifts.every((gift) => gift['Persoon.Tussenvoegsel'] === 'van der')).toBe(true);
    },
  );

  test('TK.SIDEJOBS gives the jobs of now with their income, and the earlier ones when asked', async () => {
    const jobs = rowsOf('PersoonNevenfunctie');
    const incomes = rowsOf('PersoonNevenfunctieInkomsten');

    const current = await parliament.ask('TK.SIDEJOBS');
    const all = await parliament.ask('TK.SIDEJOBS', { scope: 'all' });

    expect(idsOf(current)).toEqual(idsOf(jobs.filter(({ IsActief }) => IsActief === true)));
    expect(idsOf(all)).toEqual(idsOf(jobs));
    const income = incomes.find(({ Opmerking }) => Opmerking !== null) ?? {};
    const paid = all.find((job) => job['Id'] === income['Nevenfunctie_Id']);
    expect(paid?.['PersoonNevenfunctieInkomsten']).toContain(
      `${String(income['Frequentie'])}, Wordt aan een goed doel gegeven.`,
    );
    expect(String(paid?.['PersoonNevenfunctieInkomsten']).split('; ')).toHaveLength(
      incomes.filter((other) => other['Nevenfunctie_Id'] === paid?.['Id']).length,
    );
  });

  test('TK.TRIPS of a year counts trips of which only the year or month is told', async () => {
    const expected = rowsOf('PersoonReis').filter(({ Van }) => String(Van).startsWith('2026'));

    const trips = await parliament.ask('TK.TRIPS', { year: 2026 });

    expect(expected.length).toBeGreaterThan(0);
    expect(idsOf(trips)).toEqual(idsOf(expected));
    const partial = rowsOf('PersoonReis').find(({ Van }) => String(Van).length < 10);
    const year = String(partial?.['Van']).slice(0, 4);
    expect(idsOf(await parliament.ask('TK.TRIPS', { year }))).toContain(partial?.['Id']);
  });
});
