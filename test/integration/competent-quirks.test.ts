import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { competentLandmarks } from '../../sandbox/index.ts';
import type { Table } from '../../src/core/table.ts';
import { json, startJsonServer } from '../support/json-server.ts';
import { rowsOf, startCompetent, valuesOf, type Competent } from '../support/start-competent.ts';

const { competence, profile, softSkill } = competentLandmarks;

let competent: Competent;

beforeAll(async () => {
  competent = await startCompetent();
});
afterEach(() => competent.reset());
afterAll(() => competent.close());

/** What a table holds while the source behaves. */
const usual = (): Promise<readonly Table[]> =>
  Promise.all([
    competent.ask('COMPETENCE', { id: competence }),
    competent.ask('PROFILE', { id: profile }),
    competent.ask('PROFILECOMPETENCES', { id: profile }),
    competent.ask('PROFILES'),
    competent.ask('COMPETENCES'),
    competent.ask('USEDIN', { id: competence }),
    competent.ask('SOFTSKILLS'),
    competent.ask('SOFTSKILL', { id: softSkill }),
    competent.ask('SEARCH', { text: 'adviseur' }),
    competent.ask('SEARCH', { text: 'zzz' }),
    competent.ask('RELEASES'),
    competent.ask('RELEASE'),
  ]);

async function changesNothing(quirk: string, params: Readonly<Record<string, string | number>> = {}): Promise<void> {
  const expected = await usual();
  competent.sandbox.competent.faults.set(quirk, params);
  expect(await usual()).toEqual(expected);
}

const quirks: Readonly<Record<string, () => Promise<void>>> = {
  'comp-no-links': () => changesNothing('comp-no-links'),
  'comp-plain-json': () => changesNothing('comp-plain-json'),
  'comp-null-languages': async () => {
    competent.sandbox.competent.faults.set('comp-null-languages', { keep: 'fr' });
    const french = await competent.ask('COMPETENCE', { id: competence });
    expect(rowsOf(french, 'description', 'language')[0]).toEqual(['Superviser le recrutement du personnel', 'fr']);

    competent.sandbox.competent.faults.set('comp-null-languages', { keep: '' });
    const none = await competent.ask('COMPETENCE', { id: competence });
    expect(rowsOf(none, 'code', 'description', 'language')[0]).toEqual(['SK-3851', '', '']);
    const [found] = await Promise.all([
      competent.ask('PROFILE', { id: profile }),
      competent.ask('SOFTSKILLS'),
      competent.ask('PROFILES'),
    ]);
    expect(rowsOf(found, 'id', 'title', 'essentialCompetences')).toEqual([[profile, '', '']]);
  },
  'comp-trailing-newline': () => changesNothing('comp-trailing-newline'),
  'comp-no-embedded': () => changesNothing('comp-no-embedded'),
  'comp-page-object': async () => {
    await changesNothing('comp-page-object');
    competent.sandbox.competent.clearRequests();
    competent.sandbox.competent.faults.set('comp-size-cap', { rows: 60 });

    expect((await competent.ask('PROFILES')).rows).toHaveLength(150);
    expect(competent.asked()).toEqual([
      'current/occupationalprofiles?size=500&page=0',
      '3.27/occupationalprofiles?size=60&page=1',
      '3.27/occupationalprofiles?size=60&page=2',
    ]);
    expect((await competent.ask('SEARCH', { text: 'adviseur' })).rows.length).toBeGreaterThan(0);
  },
  'comp-foreign-links': async () => {
    const elsewhere = await startJsonServer(json({ _embedded: { list: [{ id: 'stolen' }] } }));

    await changesNothing('comp-foreign-links', { origin: elsewhere.url.replace(/\/$/, '') });
    competent.sandbox.competent.faults.set('comp-size-cap', { rows: 60 });
    await expect(competent.ask('PROFILES')).resolves.toMatchObject({ rows: { length: 150 } });

    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  },
  'comp-size-cap': () => changesNothing('comp-size-cap', { rows: 7 }),
  'comp-filter-honoured': () => changesNothing('comp-filter-honoured'),
  'comp-soft-skill-text': async () => {
    await changesNothing('comp-soft-skill-text', { name: 'shortDescription' });
    await changesNothing('comp-soft-skill-text', { name: 'description' });
  },
  'comp-embedded-soft-skills': () => changesNothing('comp-embedded-soft-skills'),
  'comp-absent-lists': async () => {
    competent.sandbox.competent.faults.set('comp-absent-lists');

    const whole = await competent.ask('PROFILE', { id: profile });
    expect(rowsOf(whole, 'alternativeNames', 'specificCompetences', 'softSkills')).toEqual([['', '', '']]);
    const rows = await competent.ask('PROFILECOMPETENCES', { id: profile });
    expect(new Set(valuesOf(rows, 'list'))).toEqual(new Set(['essentialCompetences']));
  },
  'comp-release-moves': async () => {
    competent.sandbox.competent.faults.set('comp-size-cap', { rows: 60 });
    competent.sandbox.competent.faults.set('comp-release-moves', { match: 'page=1' });

    const table = await competent.ask('PROFILES');

    expect(table.rows).toHaveLength(150);
    expect(new Set(valuesOf(table, 'release'))).toEqual(new Set(['3.27']));
    competent.sandbox.competent.faults.set('comp-release-moves');
    expect((await competent.ask('RELEASE')).rows).toEqual([['3.28']]);
  },
  'comp-extra-fields': () => changesNothing('comp-extra-fields'),
  'comp-property-order': () => changesNothing('comp-property-order'),
  'comp-call-limit': async () => {
    competent.sandbox.competent.faults.set('comp-call-limit', { calls: 1 });
    const waited: number[] = [];
    const wait = async (ms: number): Promise<void> => {
      waited.push(ms);
      competent.clock.now += ms;
    };
    // Earlier calls count as well, until the next minute.
    competent.clock.now += 60_000;
    await competent.ask('RELEASE');

    await expect(competent.ask('RELEASE')).rejects.toMatchObject({
      failure: { kind: 'rate-limited', retryAfterMs: 60_000 },
    });
    const patient = { retryPolicy: { wait, maxWaitMs: 120_000, random: () => 0 } };
    await expect(competent.ask('RELEASE', {}, { transport: patient })).resolves.toMatchObject({ rows: [['3.27']] });
    expect(waited).toEqual([60_000]);
  },
  'comp-key-off': async () => {
    competent.sandbox.competent.faults.set('comp-key-off');

    await expect(competent.ask('SOFTSKILLS')).rejects.toMatchObject({ failure: { kind: 'credentials-rejected' } });
  },
};

describe('the quirks of Competent', () => {
  test('are all tested here', () => {
    const own = competent.sandbox.competent.faults.switches
      .map(({ name }) => name)
      .filter((name) => name.startsWith('comp-'));

    expect(Object.keys(quirks)).toEqual(own);
  });

  test.each(Object.keys(quirks))('%s is survived', async (name) => {
    expect.hasAssertions();
    await quirks[name]?.();
  });
});
