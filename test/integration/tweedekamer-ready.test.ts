import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { landmarks } from '../../sandbox/index.ts';
import {
  ELECTED,
  idsOf,
  PARLIAMENT_VERSIONS,
  rowsOf,
  startParliament,
  type Parliament,
} from '../support/parliament.ts';

describe.each(PARLIAMENT_VERSIONS)('the ready-made questions, asked of %s', (version) => {
  let parliament: Parliament;

  beforeAll(async () => {
    parliament = await startParliament(version);
  });
  afterAll(() => parliament.close());

  const fileAt = (link: unknown): Promise<Response> => fetch(String(link));

  test('TK.FILES gives the files of a set, and refuses a set without files by those that have some', async () => {
    const [logo, ...others] = await parliament.ask('TK.FILES', { entity: 'fractie', filter: "Afkorting eq 'D66'" });

    expect(others).toEqual([]);
    expect(logo).toMatchObject({ ContentType: 'image/png' });
    const file = await fileAt(logo?.['link']);
    expect((await file.arrayBuffer()).byteLength).toBe(logo?.['ContentLength']);
    await expect(parliament.ask('TK.FILES', { entity: 'Zaak' })).rejects.toMatchObject({
      failure: { field: 'entity', problem: 'not-a-choice', allowed: expect.arrayContaining(['Document', 'Verslag']) },
    });
  });

  test.each([
    ['TK.MEMBERS', { party: 'D67' }, { field: 'party', allowed: expect.arrayContaining(['D66', 'NSC']) }],
    ['TK.MOTIONS', { party: 'VVDD' }, { field: 'party', allowed: expect.arrayContaining(['VVD']) }],
    ['TK.VOTES', { from: '2026-05', party: 'x' }, { field: 'party' }],
    ['TK.GIFTS', { member: 'Niemand Zonder-Naam' }, { field: 'member' }],
    ['TK.COMMITTEEMEMBERS', { committee: 'FINN' }, { field: 'committee' }],
    ['TK.ACTIVITIES', { committee: 'FINN' }, { field: 'committee' }],
  ])('%s refuses a name that the parliament does not know: %j', async (name, input, failure) => {
    await expect(parliament.ask(name, input)).rejects.toMatchObject({
      failure: { kind: 'invalid-input', problem: 'not-a-choice', ...failure },
    });
  });

  test('a known name of which there is nothing gives no rows', async () => {
    expect(await parliament.ask('TK.MEMBERS', { party: 'LPF' })).toEqual([]);
    expect(await parliament.ask('TK.GIFTS', { member: 'formule-proef', from: '2027-01-01' })).toEqual([]);
  });

  test('an end before the beginning is refused', async () => {
    await expect(parliament.ask('TK.MOTIONS', { from: '2026-05', to: '2026-04' })).rejects.toMatchObject({
      failure: { kind: 'invalid-input', field: 'to', problem: 'ends-before-start' },
    });
  });

  test('the form offers what the parliament has', async () => {
    expect((await parliament.choices('TK.MEMBERS', 'party')).slice(0, 15).toSorted()).toEqual(
      Object.keys(ELECTED).toSorted(),
    );
    expect(await parliament.choices('TK.GIFTS', 'member')).toContain('Niek Tulpenaer');
    expect(await parliament.choices('TK.COMMITTEEMEMBERS', 'committee')).toContain('FIN');
    expect(await parliament.choices('TK.ACTIVITIES', 'kind')).toContain('Commissiedebat');
    expect(await parliament.choices('TK.COMMITMENTS', 'status')).toContain('Openstaand');
    expect(await parliament.choices('TK.COMMITMENTS', 'ministry')).toContain('Financiën');
    expect(await parliament.choices('TK.FILES', 'entity')).toContain('Verslag');
  });

  test('a field that the service drops is left out of the table, and the rest stays', async () => {
    const { sandbox, table, close } = await startParliament(version);
    sandbox.tweedekamer.faults.set('tk-dropped-property', { name: 'Persoon.Woonplaats' });

    const { columns, rows } = await table('TK.MEMBERS');
    await close();

    expect(columns.map(({ name }) => name)).not.toContain('Persoon.Woonplaats');
    expect(rows).toHaveLength(150);
  });
});

describe('the ready-made questions, asked of /OData/v3/1.0/, whose model has other names', () => {
  let parliament: Parliament;

  beforeAll(async () => {
    parliament = await startParliament('/OData/v3/1.0/');
  });
  afterAll(() => parliament.close());

  test('find the same seats, and photos where that version keeps them', async () => {
    const members = await parliament.ask('TK.MEMBERS');

    const seats = new Map<unknown, number>();
    for (const { 'Fractie.Afkorting': party } of members) seats.set(party, (seats.get(party) ?? 0) + 1);
    expect(Object.fromEntries(seats)).toEqual(ELECTED);
    const photos = members.map((member) => String(member['Persoon.Afbeelding.link'])).filter(Boolean);
    expect(photos.length).toBeGreaterThan(50);
    expect(photos[0]).toMatch(/\/api\/tweedekamer\/Bestand\(guid'[\da-f-]{36}'\)\/\$value$/);
    expect((await fetch(String(photos[0]))).headers.get('content-type')).toBe('image/png');
  });

  test('find the same motions, votes, gifts and side jobs', async () => {
    const motions = rowsOf('Zaak').filter(
      ({ Soort, Onderwerp }) => Soort === 'Motie' && /beveiliging/i.test(String(Onderwerp)),
    );
    const jobs = rowsOf('PersoonNevenfunctie').filter(({ IsActief }) => IsActief === true);

    expect(idsOf(await parliament.ask('TK.MOTIONS', { words: 'beveiliging' }))).toEqual(idsOf(motions));
    expect(idsOf(await parliament.ask('TK.VOTES', { from: 2024, to: 2026 }), 'Stemming.Id')).toEqual(
      idsOf(rowsOf('Stemming')),
    );
    expect(idsOf(await parliament.ask('TK.GIFTS', { member: 'formule-proef' }))).toContain(landmarks.formulaGift);
    const found = await parliament.ask('TK.SIDEJOBS');
    expect(idsOf(found)).toEqual(idsOf(jobs));
    expect(found.some((job) => String(job['Inkomsten']).includes('EUR'))).toBe(true);
  });

  test('refuse by name what that version has nothing of', async () => {
    await expect(parliament.ask('TK.COMMITMENTS')).rejects.toMatchObject({
      failure: { kind: 'invalid-input', problem: 'not-supported', subject: 'Toezegging' },
    });
  });
});
