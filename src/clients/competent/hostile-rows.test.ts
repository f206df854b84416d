import { describe, expect, test } from 'vitest';

import { isSourceError } from '../../core/errors.ts';
import { createHttp } from '../../core/http.ts';
import type { Table } from '../../core/table.ts';
import { createCompetentClient, type CompetentClient } from './index.ts';

const BASE = 'https://gateway.test/api/competent/';

/** JSON that no contract allows, in every field. */
const HOSTILE: readonly string[] = [
  'null',
  '1e400',
  '-0',
  '123456789012345678901234567890',
  '""',
  '"=cmd|calc!A1"',
  JSON.stringify('x'.repeat(40_000)),
  '[]',
  '[1,[2,{"a":null}]]',
  '{}',
  '{"nl":7}',
  '{"nl":"","fr":{"nl":"x"}}',
  '{"self":[{"href":"x"}],"next":{"href":null}}',
  '{"href":7}',
  'true',
  String.raw`"\u0000\ud800"`,
];

const FIELDS =
  'code title shortDescription description releaseNumber alternativeNames softSkills essentialCompetences skill ' +
  'specificCompetences knowledgeItems behaviouralIndicators regions _links __proto__ constructor';

function hostileClient(value: string, within: (row: string) => string): CompetentClient {
  const row = `{"id":"a",${FIELDS.split(' ')
    .map((name) => `"${name}":${value}`)
    .join(',')}}`;
  const fetch = async (): Promise<Response> => new Response(within(row));
  const http = createHttp({ source: 'competent', baseUrl: BASE, fetch, retryPolicy: { attempts: 1 } });
  return createCompetentClient(http, { version: async () => 'v2' });
}

const SHAPES: Readonly<Record<string, (row: string) => string>> = {
  'a bare row': (row) => row,
  'a page': (row) => `{"_embedded":{"list":[${row}]},"_links":${row},"page":${row}}`,
  'a page of hits': (row) => `{"_embedded":{"list":[{"document":${row}}]},"page":null}`,
  'a page without a list': (row) => `{"_embedded":${row}}`,
};

const QUESTIONS: Readonly<Record<string, (client: CompetentClient) => Promise<Table>>> = {
  search: (client) => client.search({ text: 'x' }),
  releases: (client) => client.releases(),
  release: (client) => client.release(),
  profiles: (client) => client.profiles(),
  profile: (client) => client.profile({ id: 'a' }),
  profileCompetences: (client) => client.profileCompetences({ id: 'a' }),
  competences: (client) => client.competences(),
  competence: (client) => client.competence({ id: 'a' }),
  usedIn: (client) => client.usedIn({ id: 'a' }),
  softSkills: (client) => client.softSkills(),
  softSkill: (client) => client.softSkill({ id: 'a' }),
};

describe.each(Object.entries(SHAPES))('what no contract allows, as %s,', (_, within) => {
  test.each(Object.entries(QUESTIONS))('gives %s legal cells or a failure that we know', async (__, question) => {
    for (const value of HOSTILE) {
      const outcome = await question(hostileClient(value, within)).catch((error: unknown) => error);
      const cells = isSourceError(outcome) ? [] : (outcome as Table).rows.flat();

      expect(cells.filter((cell) => typeof cell !== 'string' || cell.length > 32_767)).toEqual([]);
    }
  });
});
