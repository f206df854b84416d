import { describe, expect, it } from 'vitest';
import { vdabCredentials } from '../vdab/vdab-credentials.ts';
import { createCompetentAsker } from './ask-competent.ts';
import { competentLandmarks } from './competent-landmarks.ts';

const { competence, profile, profileTitle } = competentLandmarks;
const { ask } = createCompetentAsker();
const internal = 'http://competent00-rel1prd.vdab.be:8080/competent/api/external/';

const pathsOf = (list: string, total: number): readonly (string | number)[] => {
  const size = 50;
  const pages = Array.from({ length: Math.ceil(total / size) + 1 }, (_none, page) =>
    ask(`${list}?size=${size}&page=${page}`),
  );
  return pages.map(({ rows }) => rows.length);
};

describe('createCompetentSource', () => {
  it("answers the document's example as it stands there", () => {
    const { body, headers } = ask(`releases/current/technicalcompetences/${competence}`, { version: 'v1' });
    expect(headers['content-type']).toBe('application/hal+json;charset=UTF-8');
    expect(body).toMatchObject({
      id: competence,
      code: 'CP-7',
      skill: {
        code: 'SK-3851',
        description: { nl: 'Toezicht houden op de aanwerving van personeel', en: null, de: null },
      },
      _links: {
        self: { href: `${internal}v1/releases/3.11/technicalcompetences/${competence}` },
        usedInOccupationalProfiles: {
          href: `${internal}v1/releases/3.11/technicalcompetences/${competence}/occupationalprofiles/used`,
        },
      },
    });
    expect(body['knowledgeItems']).toHaveLength(3);
    expect(body['behaviouralIndicators']).toHaveLength(4);
    expect(JSON.stringify(body)).toContain('"en":"Human resources management\\n"');
  });

  it('resolves current by version, and knows releases by number', () => {
    expect(ask(`releases/current/technicalcompetences/${competence}`).text).toContain('/v2/releases/3.27/');
    expect(ask(`releases/3.25/technicalcompetences/${competence}`).text).toContain('/v2/releases/3.25/');
    expect(ask(`releases/9.9/technicalcompetences/${competence}`).status).toBe(404);
    expect(ask('releases').rows.map(({ releaseNumber }) => releaseNumber)).toEqual(['3.27', '3.26', '3.25', '3.11']);
    expect(ask('releases/current').body).toMatchObject({ releaseNumber: '3.27' });
  });

  it('has profiles in the newest release that older ones miss', () => {
    const count = (release: string) => ask(`releases/${release}/occupationalprofiles?size=1000`).rows.length;
    expect([count('current'), count('3.11')]).toEqual([150, 145]);
  });

  it('finds by text in a language, in pages from 0', () => {
    const found = ask('search?searchValue=PERSONEELSZAKEN&entityTypes=OCCUPATIONAL_PROFILE&language=nl');
    expect(found.rows).toContainEqual({
      document: {
        id: profile,
        code: 'OP-13',
        releaseNumber: '3.27',
        title: expect.objectContaining({ nl: profileTitle }) as unknown,
      },
    });
    expect(ask('search?searchValue=adviseur&size=3&page=1').rows).toHaveLength(3);
    expect(ask('search?searchValue=adviseur&size=3&page=99')).toMatchObject({ status: 200, rows: [] });
    const [dutch, german] = ['Verantwoordelijke', 'Leiter'].map((text, index) =>
      ask(
        `search?searchValue=${text}&entityTypes=OCCUPATIONAL_PROFILE&size=1000&language=${index === 0 ? 'nl' : 'de'}`,
      ),
    );
    expect(german?.rows.length).toBeGreaterThan(0);
    expect(german?.rows.length).toBeLessThan(dutch?.rows.length ?? 0);
  });

  it('finds the other types too', () => {
    const found = (type: string, text: string) => ask(`search?searchValue=${text}&entityTypes=${type}`).rows.length;
    expect(found('TECHNICAL_COMPETENCE', 'aanwerving')).toBe(1);
    expect(found('SOFT_SKILL', 'assertiviteit')).toBe(1);
    expect(found('OCCUPATIONAL_PROFILE,SOFT_SKILL', 'assertiviteit')).toBe(1);
  });

  it.each([
    'searchValue=',
    'searchValue=a&language=es',
    'searchValue=a&entityTypes=JOB',
    'searchValue=a&size=0',
    'searchValue=a&page=-1',
  ])('refuses the search %s', (query) => {
    expect(ask(`search?${query}`)).toMatchObject({ status: 400, body: { httpCode: '400' } });
  });

  it('has a profile with competences and soft skills, and where a competence is used', () => {
    const { body } = ask(`releases/current/occupationalprofiles/${profile}`);
    expect(body).toMatchObject({ code: 'OP-13', title: { nl: profileTitle } });
    expect(body['essentialCompetences']).toContainEqual(expect.objectContaining({ id: competence, code: 'CP-7' }));
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining(['alternativeNames', 'specificCompetences', 'softSkills']),
    );
    const used = ask(`releases/current/technicalcompetences/${competence}/occupationalprofiles/used`).rows;
    expect(used.map(({ id }) => id)).toEqual([profile]);
  });

  it('lists competences without texts, whatever the profile, and soft skills of a profile', () => {
    expect(pathsOf('releases/current/technicalcompetences', 121)).toEqual([50, 50, 21, 0]);
    const [row] = ask(`releases/current/technicalcompetences?occupationalProfileId=${profile}`).rows;
    expect(Object.keys(row ?? {})).toEqual(['id', 'code', '_links']);
    const all = ask('releases/current/softskills').rows;
    expect(all).toHaveLength(12);
    expect(ask(`releases/current/softskills?occupationalProfileId=${profile}`).rows.length).toBeLessThan(12);
    expect(ask(`releases/current/softskills/${String(all[0]?.['id'])}`).body).toEqual(all[0]);
  });

  it('refuses without its own key, a type it does not have, and what does not exist', () => {
    const keys = ['', 'x', vdabCredentials.vacatures.apiKey, vdabCredentials.competent.apiKey];
    const statuses = keys.map((key) => ask('releases', { headers: { 'x-ibm-client-id': key } }).status);
    expect(statuses).toEqual([401, 401, 403, 200]);
    const headers = { 'x-ibm-client-id': vdabCredentials.competent.apiKey, accept: 'text/html' };
    expect(ask('releases', { headers }).status).toBe(406);
    expect(ask('releases/current/economicsectors').status).toBe(404);
    expect(ask('releases/current/technicalcompetences/x/occupationalprofiles/used').status).toBe(404);
    expect(ask('releases/current/occupationalprofiles/x').status).toBe(404);
  });

  it('grows with its size and keeps what was there', () => {
    const big = createCompetentAsker(1000);
    const small = ask('releases/current/occupationalprofiles?size=5').rows;
    expect(big.ask('releases/current/occupationalprofiles?size=5').rows).toEqual(small);
    expect(big.ask('releases/current/occupationalprofiles?size=1000').rows).toHaveLength(1000);
  });
});
