import { describe, expect, test } from 'vitest';

import { createHttp } from '../../core/http.ts';
import type { Table } from '../../core/table.ts';
import { createCompetentClient, type CompetentClient } from './index.ts';

const BASE = 'https://gateway.test/api/competent/';
const INTERNAL = 'http://competent00-rel1prd.vdab.be:8080/competent/api/external/v2/';

type Scripted = { readonly client: CompetentClient; readonly asked: readonly string[] };

/** A service that answers by path and query, in JSON; what it does not know is a 404. */
function clientOf(answers: Readonly<Record<string, unknown>>, version: 'v1' | 'v2' = 'v2'): Scripted {
  const asked: string[] = [];
  const fetch = async (url: URL): Promise<Response> => {
    asked.push(url.href.startsWith(BASE) ? url.href.slice(BASE.length) : url.href);
    const answer = answers[asked.at(-1) ?? ''];
    return answer === undefined ? new Response('{}', { status: 404 }) : new Response(JSON.stringify(answer));
  };
  const http = createHttp({ source: 'competent', baseUrl: BASE, fetch, retryPolicy: { attempts: 1 } });
  return { client: createCompetentClient(http, { version: async () => version }), asked };
}

const listOf = (ids: readonly string[], more: object = {}): object => ({
  _embedded: { softSkillList: ids.map((id) => ({ id, code: id.toUpperCase() })) },
  ...more,
});

const valuesOf = ({ columns, rows }: Table, name: string): readonly unknown[] =>
  rows.map((row) => row[columns.findIndex((column) => column.name === name)]);
const idsOf = (table: Table): readonly unknown[] => valuesOf(table, 'id');

const selfOf = (release: string): object => ({ self: { href: `${INTERNAL}releases/${release}/softskills` } });

describe('a list of Competent', () => {
  test('ends with the page that brings nothing new', async () => {
    const { client, asked } = clientOf({
      'releases/3.27/softskills?size=500&page=0': listOf(['a', 'b']),
      'releases/3.27/softskills?size=500&page=1': listOf(['c']),
      'releases/3.27/softskills?size=500&page=2': listOf(['c', 'a']),
    });

    expect(idsOf(await client.softSkills({ release: '3.27' }))).toEqual(['a', 'b', 'c']);
    expect(asked).toHaveLength(3);
  });

  test('takes no more of a link to another host than its query', async () => {
    const { client, asked } = clientOf({
      'releases/3.27/softskills?size=500&page=0': listOf(['a'], {
        _links: { next: { href: 'https://evil.test/steal?page=1&size=9&cursor=x%26y#there' } },
      }),
      'releases/3.27/softskills?size=9&page=1&cursor=x%26y': listOf(['b'], { _links: {} }),
    });

    expect(idsOf(await client.softSkills({ release: '3.27' }))).toEqual(['a', 'b']);
    expect(asked.every((address) => address.startsWith('releases/3.27/softskills?'))).toBe(true);
  });

  test('keeps to its question, whatever a link asks', async () => {
    const row = (id: string): object => ({ document: { id, title: { nl: id }, releaseNumber: '3.27' } });
    const question = 'search?searchValue=kok&entityTypes=OCCUPATIONAL_PROFILE&language=nl';
    const { client } = clientOf({
      [`${question}&size=500&page=0`]: {
        _embedded: { competentSearchResultList: [row('a')] },
        _links: { next: { href: '/search?searchValue=bakker&language=fr&page=1' } },
      },
      [`${question}&size=500&page=1`]: { _embedded: { competentSearchResultList: [row('b')] } },
    });

    expect(idsOf(await client.search({ text: 'kok' }))).toEqual(['a', 'b']);
  });

  test.each([
    ['that leads in circles', '?page=0&size=500'],
    ['that is none', 'http://:99999'],
  ])('is broken by a link %s', async (_, href) => {
    const { client } = clientOf({
      'releases/3.27/softskills?size=500&page=0': listOf(['a'], { _links: { next: { href } } }),
    });

    await expect(client.softSkills({ release: '3.27' })).rejects.toMatchObject({
      failure: { kind: 'unexpected-response', at: '_links.next.href' },
    });
  });

  test('is read from one release to the end, though another becomes current', async () => {
    const { client, asked } = clientOf({
      'releases/current/softskills?size=500&page=0': listOf(['a'], { _links: selfOf('3.26') }),
      'releases/3.26/softskills?size=500&page=1': listOf(['b'], { _links: selfOf('3.26') }),
      'releases/3.26/softskills?size=500&page=2': listOf([]),
    });

    expect(valuesOf(await client.softSkills(), 'release')).toEqual(['3.26', '3.26']);
    expect(asked).toHaveLength(3);
  });

  test('is asked for no more rows than are wanted', async () => {
    const { client, asked } = clientOf({ 'releases/3.27/softskills?size=2&page=0': listOf(['a', 'b', 'c']) });

    expect(idsOf(await client.softSkills({ release: '3.27' }, { limit: 2 }))).toEqual(['a', 'b']);
    expect(asked).toHaveLength(1);
  });

  test.each(['v1', 'v2'] as const)('that %s does not have is named', async (version) => {
    await expect(clientOf({}, version).client.search({ text: 'kok' })).rejects.toMatchObject({
      failure: { kind: 'invalid-input', problem: 'not-supported', subject: `search (Competent ${version})` },
    });
  });

  test('says which row broke the contract', async () => {
    const { client } = clientOf({
      'releases/3.27/softskills?size=500&page=0': { _embedded: { softSkillList: [{ id: 'a' }, { id: 7 }] } },
    });

    await expect(client.softSkills({ release: '3.27' })).rejects.toMatchObject({
      failure: { kind: 'unexpected-response', at: '_embedded.softSkillList.1.id' },
    });
  });
});

describe('a thing of Competent', () => {
  test('asks what current stands for when no link tells', async () => {
    const { client } = clientOf({
      'releases/current/softskills/a': { id: 'a', title: { nl: 'Coachen' } },
      'releases/current': { releaseNumber: 3.27 },
    });

    expect((await client.softSkill({ id: 'a' })).rows).toEqual([['Coachen', '', 'nl', '3.27', 'a']]);
  });

  test('is not lost for the number of its release', async () => {
    const { client } = clientOf({ 'releases/current/softskills/a': { id: 'a', title: { nl: 'Coachen' } } });

    expect((await client.softSkill({ id: 'a' })).rows).toEqual([['Coachen', '', 'nl', 'current', 'a']]);
  });

  test('keeps a competence of a profile of which only the code is told', async () => {
    const { client } = clientOf({
      'releases/3.27/occupationalprofiles/p': { id: 'p', specificCompetences: [{ id: 'c', code: 'CP-9' }] },
    });

    expect((await client.profileCompetences({ id: 'p', release: '3.27' })).rows).toEqual([
      ['specificCompetences', '', '', '', '', '', 'CP-9', '3.27', 'c', ''],
    ]);
  });

  test('shows the regions of an item', async () => {
    const { client } = clientOf({
      'releases/3.27/technicalcompetences/c': {
        id: 'c',
        skill: { id: 's', description: { fr: 'Vendre' }, regions: ['BE2', 'BE1'] },
      },
    });

    expect((await client.competence({ id: 'c', language: 'de', release: '3.27' })).rows).toEqual([
      ['Vendre', 'skill', '', 'fr', 'BE2; BE1', '', '3.27', 'c', 's'],
    ]);
  });
});

describe('the texts of a profile', () => {
  const profileOf = (more: object): Scripted =>
    clientOf({ 'releases/3.27/occupationalprofiles/p': { id: 'p', ...more } });
  const valueOf = async ({ client }: Scripted, name: string): Promise<unknown> => {
    const { columns, rows } = await client.profile({ id: 'p', language: 'en', release: '3.27' });
    return rows[0]?.[columns.findIndex((column) => column.name === name)];
  };

  test('say in a joined list which of them are in another language', async () => {
    const scripted = profileOf({
      alternativeNames: [{ title: { nl: 'Lasser', en: 'Welder' } }, { title: { nl: 'Plaatlasser' } }, { title: null }],
      essentialCompetences: [
        { skill: { description: { fr: 'Souder' } } },
        { skill: { description: { en: 'To cut' } } },
      ],
      softSkills: [{ title: { nl: 'Assertiviteit' } }, { title: { en: 'Care' } }],
    });

    expect(await valueOf(scripted, 'alternativeNames')).toBe('Welder; Plaatlasser (nl)');
    expect(await valueOf(scripted, 'essentialCompetences')).toBe('Souder (fr); To cut');
    expect(await valueOf(scripted, 'softSkills')).toBe('Assertiviteit (nl); Care');
  });

  test('are those embedded when its own list of soft skills is empty', async () => {
    const embedded = { _embedded: { softSkillList: [{ title: { en: 'Care' } }] } };

    expect(await valueOf(profileOf({ softSkills: [], ...embedded }), 'softSkills')).toBe('Care');
    expect(await valueOf(profileOf({ softSkills: null, ...embedded }), 'softSkills')).toBe('Care');
    expect(await valueOf(profileOf({ softSkills: [{ title: { en: 'Tact' } }], ...embedded }), 'softSkills')).toBe(
      'Tact',
    );
  });

  test('come in the language asked from any field that has it, before another language', async () => {
    const skill = { title: { nl: 'Zorg' }, shortDescription: { fr: 'Soin' }, description: { en: 'Care' } };
    const scripted = profileOf({ softSkills: [skill, { ...skill, description: null }] });

    expect(await valueOf(scripted, 'softSkills')).toBe('Care; Zorg (nl)');
  });
});
