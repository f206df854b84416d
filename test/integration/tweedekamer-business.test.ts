import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { landmarks } from '../../sandbox/index.ts';
import type { Row } from '../../sandbox/tweedekamer/model/entity-type.ts';
import { toSerial } from '../../src/core/dates.ts';
import {
  byId,
  dayOf,
  idsOf,
  PARLIAMENT_VERSIONS,
  rowsOf,
  serialOf,
  startParliament,
  type Parliament,
} from '../support/parliament.ts';

describe.each(PARLIAMENT_VERSIONS)('business of the parliament, asked of %s', (version) => {
  let parliament: Parliament;

  beforeAll(async () => {
    parliament = await startParliament(version);
  });
  afterAll(() => parliament.close());

  test('TK.ACTIVITIES takes days as Dutch days, also when the clocks change', async () => {
    const spring = idsOf(await parliament.ask('TK.ACTIVITIES', { from: '2026-03-29', to: '2026-03-29' }));
    const autumn = idsOf(await parliament.ask('TK.ACTIVITIES', { from: toSerial('2026-10-25'), to: '2026-10-25' }));

    expect(spring).toContain(landmarks.springMeeting);
    expect(spring).not.toContain(landmarks.daySpringMeeting);
    expect(autumn).toContain(landmarks.autumnMeeting);
    expect(autumn).not.toContain(landmarks.dayAutumnMeeting);
  });

  test.each([
    ['2025-2026', ({ Vergaderjaar }: Row) => Vergaderjaar === '2025-2026'],
    ['2026-05', ({ Datum }: Row) => dayOf(Datum).startsWith('2026-05')],
    [2026, ({ Datum }: Row) => dayOf(Datum).startsWith('2026')],
    ['2026-05-12', ({ Datum }: Row) => dayOf(Datum) >= '2026-05-12'],
  ])('TK.ACTIVITIES of %s gives all of that period', async (from, isMeant) => {
    const expected = rowsOf('Activiteit').filter(isMeant);

    expect(expected.length).toBeGreaterThan(5);
    expect(idsOf(await parliament.ask('TK.ACTIVITIES', { from }))).toEqual(idsOf(expected));
  });

  test('TK.ACTIVITIES narrows by kind, words and committee, and names the one in the lead', async () => {
    const committees = byId('Commissie');
    const expected = rowsOf('Activiteit').filter(
      (activity) =>
        activity['Soort'] === 'Commissiedebat' &&
        committees.get(activity['Voortouwcommissie_Id'])?.['Afkorting'] === 'VRO',
    );

    const found = await parliament.ask('TK.ACTIVITIES', { kind: 'Commissiedebat', committee: 'VRO' });

    expect(idsOf(found)).toEqual(idsOf(expected));
    expect(found.length).toBeGreaterThan(1);
    const [first] = found;
    const name = version.includes('v5') ? 'VoortouwCommissieNaam' : 'Voortouwnaam';
    expect(first?.[name]).toBe('Vaste commissie voor Volkshuisvesting en Ruimtelijke Ordening');
    const [word = ''] = String(first?.['Onderwerp']).split(' ');
    const narrowed = await parliament.ask('TK.ACTIVITIES', {
      words: `${word.toUpperCase()} voorbeeld`,
      committee: 'VRO',
    });
    expect(idsOf(narrowed)).toContain(first?.['Id']);
  });

  test('TK.MEETINGS gives a row for each report, with the address of its text', async () => {
    const meetings = byId('Vergadering');
    const reports = rowsOf('Verslag').filter(
      (report) => meetings.get(report['Vergadering_Id'])?.['Vergaderjaar'] === '2025-2026',
    );

    const found = await parliament.ask('TK.MEETINGS', { from: '2025-2026' });

    expect(reports.length).toBeGreaterThan(10);
    expect(idsOf(found, 'Verslag.Id')).toEqual(idsOf(reports));
    for (const meeting of found) {
      expect(meeting['Verslag.link']).toBe(
        `${parliament.url}Verslag(${String(meeting['Verslag.Id'])})/TK.DA.GGM.OData.Resource()`,
      );
    }
  });

  test('TK.MOTIONS finds motions by all words of their subject, with who moved them', async () => {
    const expected = rowsOf('Zaak').filter(
      ({ Soort, Onderwerp }) => Soort === 'Motie' && /openbaar vervoer/i.test(String(Onderwerp)),
    );
    const actors = rowsOf('ZaakActor').filter(({ Relatie }) => Relatie === 'Indiener');

    const motions = await parliament.ask('TK.MOTIONS', { words: 'VERVOER openbaar' });

    expect(expected.length).toBeGreaterThan(2);
    expect(idsOf(motions)).toEqual(idsOf(expected));
    for (const motion of motions) {
      const actor = actors.find((candidate) => candidate['Zaak_Id'] === motion['Id']);
      expect(motion).toMatchObject({
        'ZaakActor.ActorNaam': actor?.['ActorNaam'],
        'ZaakActor.ActorFractie': actor?.['ActorFractie'],
      });
      expect(motion['Document.link']).toMatch(
        /\/api\/tweedekamer\/Document\([\da-f-]{36}\)\/TK\.DA\.GGM\.OData\.Resource\(\)$/,
      );
    }
  });

  test('TK.MOTIONS of a party gives what its members moved, not what they seconded', async () => {
    const moved = rowsOf('ZaakActor').filter(
      ({ Relatie, ActorFractie }) => Relatie === 'Indiener' && ActorFractie === 'SP',
    );
    const matters = byId('Zaak');
    const expected = moved
      .map((actor) => matters.get(actor['Zaak_Id']))
      .filter((matter) => matter?.['Soort'] === 'Motie' && dayOf(matter['GestartOp']) >= '2025-01-01');

    const motions = await parliament.ask('TK.MOTIONS', { party: 'SP', from: '2025-01-01' });

    expect(idsOf(motions)).toEqual(idsOf(expected));
    expect(new Set(motions.map((motion) => motion['ZaakActor.ActorFractie']))).toEqual(new Set(['SP']));
  });

  test('TK.QUESTIONS gives the written questions of a party in a year', async () => {
    const matters = byId('Zaak');
    const expected = rowsOf('ZaakActor')
      .filter(({ Relatie, ActorFractie }) => Relatie === 'Indiener' && ActorFractie === 'D66')
      .map((actor) => matters.get(actor['Zaak_Id']))
      .filter(
        (matter) => matter?.['Soort'] === 'Schriftelijke vragen' && dayOf(matter['GestartOp']).startsWith('2026'),
      );

    const questions = await parliament.ask('TK.QUESTIONS', { party: 'D66', from: 2026 });

    expect(expected.length).toBeGreaterThan(0);
    expect(idsOf(questions)).toEqual(idsOf(expected));
    expect(questions.every((question) => typeof question['Termijn'] === 'number')).toBe(true);
  });

  test('TK.VOTES gives each vote of the period as it was cast, mistakes and members who differ included', async () => {
    const activities = byId('Activiteit');
    const items = byId('Agendapunt');
    const decisions = byId('Besluit');
    const dayOfVote = (vote: Row): unknown => {
      const item = items.get(decisions.get(vote['Besluit_Id'])?.['Agendapunt_Id']);
      return activities.get(item?.['Activiteit_Id'])?.['Datum'];
    };
    const expected = rowsOf('Stemming').filter((vote) => dayOf(dayOfVote(vote)) !== '');

    const votes = await parliament.ask('TK.VOTES', { from: 2024, to: '2026' });

    expect(expected.length).toBeGreaterThan(300);
    expect(expected.some(({ Vergissing }) => Vergissing === true)).toBe(true);
    expect(expected.some(({ Persoon_Id: person }) => person !== null)).toBe(true);
    expect(idsOf(votes, 'Stemming.Id')).toEqual(idsOf(expected));
    const found = new Map(votes.map((vote) => [vote['Stemming.Id'], vote]));
    for (const vote of expected) {
      expect(found.get(String(vote['Id']))).toMatchObject({
        Id: vote['Besluit_Id'],
        'Agendapunt.Activiteit.Datum': serialOf(dayOfVote(vote)),
        'Stemming.Soort': vote['Soort'],
        'Stemming.ActorFractie': vote['ActorFractie'],
        'Stemming.FractieGrootte': vote['FractieGrootte'],
        'Stemming.Vergissing': vote['Vergissing'],
      });
    }
    expect(votes.map((vote) => vote['Agendapunt.Activiteit.Datum'])).toEqual(
      votes.map((vote) => Number(vote['Agendapunt.Activiteit.Datum'])).toSorted((a, b) => a - b),
    );
  });

  test('TK.VOTES of one party leaves the others out, and keeps its rows apart by two keys', async () => {
    const input = { from: '2025-2026', party: 'volt' };
    const votes = await parliament.ask('TK.VOTES', input);
    const { columns } = await parliament.table('TK.VOTES', input);

    expect(votes.length).toBeGreaterThan(5);
    expect(new Set(votes.map((vote) => vote['Stemming.ActorFractie']))).toEqual(new Set(['Volt']));
    expect(votes.every((vote) => String(vote['Zaak.Onderwerp']).startsWith('Motie van het lid'))).toBe(true);
    expect(columns.filter(({ key }) => key).map(({ name }) => name)).toEqual(['Stemming.Id', 'Id']);
  });

  test('TK.COMMITMENTS narrows by status and ministry, and says to whom', async () => {
    const open = rowsOf('Toezegging').filter(
      ({ Status, Ministerie }) => Status === 'Openstaand' && Ministerie === 'Financiën',
    );
    const parties = byId('Fractie');

    const found = await parliament.ask('TK.COMMITMENTS', { status: 'openstaand', ministry: 'financiën' });

    expect(open.length).toBeGreaterThan(1);
    expect(idsOf(found)).toEqual(idsOf(open));
    for (const commitment of found) {
      const to = rowsOf('ToegezegdAan').find((row) => row['Toezegging_Id'] === commitment['Id']);
      expect(commitment['ToegezegdAan.Fractie.Afkorting']).toBe(parties.get(to?.['Fractie_Id'])?.['Afkorting']);
    }
  });
});
