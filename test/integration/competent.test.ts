import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { competentLandmarks } from '../../sandbox/index.ts';
import { COMPETENT_DATASETS } from '../../src/datasets/competent.ts';
import type { Progress } from '../../src/datasets/dataset.ts';
import { COMPETENT_WITHOUT_PATH } from '../conformance/operations/competent.ts';
import { rowsOf, startCompetent, valuesOf, type Competent } from '../support/start-competent.ts';

const { competence, profile, softSkill } = competentLandmarks;

/** The technical competence of the document's example: type, code and Dutch text of each of its items. */
const EXAMPLE = [
  ['skill', 'SK-3851', 'Toezicht houden op de aanwerving van personeel'],
  ['knowledge', 'KN-799', 'Aanwervingstechnieken'],
  ['knowledge', 'KN-400', 'Personeelsbeheer'],
  ['knowledge', 'KN-1450', 'Gesprekstechnieken'],
  ['behaviouralindicator', 'BI-12479', 'Vergelijkt de aanwezige met de benodigde competenties'],
  ['behaviouralindicator', 'BI-17029', 'Maakt gebruik van competentieprofielen'],
  ['behaviouralindicator', 'BI-197', 'Doet voorstellen over de personeelsbezetting'],
  ['behaviouralindicator', 'BI-18081', 'Doet een voorstel over de vacature-inhoud en selectiemethode'],
];

const VERSIONS = [
  { version: 'v1', current: '3.11' },
  { version: 'v2', current: '3.27' },
] as const;

let competent: Competent;

beforeAll(async () => {
  competent = await startCompetent();
});
afterEach(() => competent.reset());
afterAll(() => competent.close());

describe.each(VERSIONS)('Competent $version', ({ version, current }) => {
  test('gives the technical competence of the document, item by item', async () => {
    const table = await competent.ask('COMPETENCE', { id: competence }, { version });

    expect(rowsOf(table, 'type', 'code', 'description')).toEqual(EXAMPLE);
    expect(new Set(valuesOf(table, 'competence.code'))).toEqual(new Set(['CP-7']));
    expect(new Set(valuesOf(table, 'language'))).toEqual(new Set(['nl']));
  });

  test('shows the language that a text came in when it is another than was asked', async () => {
    const table = await competent.ask('COMPETENCE', { id: competence, language: 'en' }, { version });

    expect(rowsOf(table, 'code', 'description', 'language').slice(1, 4)).toEqual([
      ['KN-799', 'Aanwervingstechnieken', 'nl'],
      ['KN-400', 'Human resources management', 'en'],
      ['KN-1450', 'Gesprekstechnieken', 'nl'],
    ]);
  });

  test.each([
    ['COMPETENCE', { id: competence }],
    ['PROFILE', { id: profile }],
    ['PROFILECOMPETENCES', { id: profile }],
    ['SOFTSKILL', { id: softSkill }],
    ['USEDIN', { id: competence }],
    ['PROFILES', {}],
    ['COMPETENCES', {}],
    ['SOFTSKILLS', {}],
    ['SEARCH', { text: 'personeelszaken' }],
    ['RELEASE', {}],
  ])('names the release that current stands for: %s', async (name, input) => {
    expect(new Set(valuesOf(await competent.ask(name, input, { version }), 'release'))).toEqual(new Set([current]));
  });

  test('gives another release when that is asked', async () => {
    const table = await competent.ask('PROFILES', { release: '3.25' }, { version });

    expect(table.rows).toHaveLength(145);
    expect(new Set(valuesOf(table, 'release'))).toEqual(new Set(['3.25']));
  });

  test('lists its releases', async () => {
    expect((await competent.ask('RELEASES', {}, { version })).rows).toEqual([['3.27'], ['3.26'], ['3.25'], ['3.11']]);
  });

  test('finds a profile by a word of its name, and a competence and a soft skill by theirs', async () => {
    const profiles = await competent.ask('SEARCH', { text: 'PERSONEELSZAKEN' }, { version });
    const competences = await competent.ask(
      'SEARCH',
      { text: 'aanwerving', type: 'Technical competence' },
      { version },
    );
    const soft = await competent.ask(
      'SEARCH',
      { text: 'assertivité', type: 'SOFT_SKILL', language: 'FR' },
      { version },
    );

    expect(valuesOf(profiles, 'id')).toContain(profile);
    expect(rowsOf(competences, 'id', 'code', 'title')).toEqual([[competence, 'CP-7', EXAMPLE[0]?.[2]]]);
    expect(rowsOf(soft, 'id', 'title', 'language')).toEqual([[softSkill, 'Assertivité', 'fr']]);
  });

  test('has a table without rows for what it does not find', async () => {
    expect(await competent.ask('SEARCH', { text: 'zzz' }, { version })).toMatchObject({ rows: [] });
  });

  test('gives the items of all competences of a profile, and its soft skills', async () => {
    const table = await competent.ask('PROFILECOMPETENCES', { id: profile }, { version });
    const lists = valuesOf(table, 'list');
    const ofExample = rowsOf(table, 'competence.id', 'type', 'code', 'description').filter(([id]) => id === competence);

    expect([...new Set(lists)]).toEqual(['essentialCompetences', 'specificCompetences', 'softSkills']);
    expect(ofExample.map((row) => row.slice(1))).toEqual(EXAMPLE);
    expect(new Set(valuesOf(table, 'type'))).toEqual(
      new Set(['skill', 'knowledge', 'behaviouralindicator', 'softskill']),
    );
  });

  test('gives a profile in one row', async () => {
    const table = await competent.ask('PROFILE', { id: profile }, { version });

    expect(rowsOf(table, 'code', 'title', 'language')).toEqual([['OP-13', competentLandmarks.profileTitle, 'nl']]);
    expect(String(valuesOf(table, 'essentialCompetences')[0])).toMatch(
      /^Toezicht houden op de aanwerving van personeel; [^;]+/,
    );
    expect(valuesOf(table, 'softSkills')[0]).not.toBe('');
  });

  test('tells where a competence is used', async () => {
    expect(valuesOf(await competent.ask('USEDIN', { id: competence }, { version }), 'id')).toEqual([profile]);
  });

  test('reads lists to their end', async () => {
    expect((await competent.ask('COMPETENCES', {}, { version })).rows).toHaveLength(121);
    expect((await competent.ask('SOFTSKILLS', {}, { version })).rows).toHaveLength(12);
  });

  test.each(['PROFILE', 'PROFILECOMPETENCES', 'COMPETENCE', 'USEDIN', 'SOFTSKILL'])(
    'says that an id does not exist: %s',
    async (name) => {
      const id = '00000000-0000-4000-8000-000000000000';

      await expect(competent.ask(name, { id }, { version })).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    },
  );

  test('says which release does not exist', async () => {
    await expect(competent.ask('PROFILES', { release: '9.9' }, { version })).rejects.toMatchObject({
      failure: { kind: 'invalid-input', field: 'release', problem: 'not-a-choice' },
    });
  });

  test('says of a list that the version does not have that it is not possible there', async () => {
    competent.sandbox.competent.faults.set('status', { status: 404 });

    await expect(competent.ask('SOFTSKILLS', {}, { version })).rejects.toMatchObject({
      failure: { kind: 'invalid-input', problem: 'not-supported', subject: `softskills (Competent ${version})` },
    });
  });
});

describe('a question to Competent', () => {
  test('that the source refuses names its argument', async () => {
    await expect(competent.ask('SEARCH', { text: 'kok', type: 'JOB' })).rejects.toMatchObject({
      failure: { kind: 'invalid-input', field: 'type', problem: 'refused' },
    });
  });

  test.each([
    ['PROFILE', { id: '../search' }, 'id'],
    ['PROFILE', { id: 'a b' }, 'id'],
    ['PROFILES', { release: 'nieuwste' }, 'release'],
    ['PROFILES', { release: '3/../4' }, 'release'],
    ['PROFILES', { language: 'es' }, 'language'],
    ['SEARCH', { text: 'kok', type: 'a&b' }, 'type'],
  ])('that cannot be asked is not sent: %s %j', (name, input, field) => {
    expect(() => competent.ask(name, input)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ kind: 'invalid-input', field }) as unknown }),
    );
    expect(competent.sandbox.competent.requests).toEqual([]);
  });

  test('asks no more than a preview shows', async () => {
    const preview = await competent.ask('PROFILES', {}, { limit: 20 });

    expect(preview.rows).toHaveLength(20);
    expect(competent.asked()).toEqual(['current/occupationalprofiles?size=20&page=0']);
  });

  test('tells how far it is', async () => {
    competent.sandbox.competent.faults.set('comp-page-object');
    competent.sandbox.competent.faults.set('comp-size-cap', { rows: 60 });
    const heard: Progress[] = [];

    await competent.ask('PROFILES', {}, { onProgress: (progress) => heard.push(progress) });

    expect(heard).toEqual([
      { rows: 60, pages: 1, total: 150 },
      { rows: 120, pages: 2, total: 150 },
      { rows: 150, pages: 3, total: 150 },
    ]);
  });

  test('offers profiles, soft skills and releases by name', async () => {
    expect(await competent.choices('PROFILE', 'id')).toContainEqual({
      value: profile,
      label: expect.objectContaining({
        nl: `${competentLandmarks.profileTitle} (OP-13)`,
        fr: 'Responsable personnel (OP-13)',
      }) as unknown,
    });
    expect(await competent.choices('SOFTSKILL', 'id')).toContainEqual(expect.objectContaining({ value: softSkill }));
    expect((await competent.choices('PROFILES', 'release')).map(({ value }) => value)).toEqual([
      'current',
      '3.27',
      '3.26',
      '3.25',
      '3.11',
    ]);
  });

  test.each(COMPETENT_WITHOUT_PATH)('finds no way to %s, which the document names without a path', async (name) => {
    const path = name.replaceAll(' ', '');

    expect(await competent.statusOf(`releases/current/${path}`)).toBe(404);
    expect(competent.sandbox.competent.requests).toEqual([]);
    expect(COMPETENT_DATASETS.flatMap(({ operations }) => operations).join()).not.toContain(path);
  });
});
