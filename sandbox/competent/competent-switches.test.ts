import { describe, expect, it } from 'vitest';
import { createCompetentAsker } from './ask-competent.ts';
import { competentLandmarks } from './competent-landmarks.ts';
import { competentSwitches } from './competent-switches.ts';

const one = `releases/current/technicalcompetences/${competentLandmarks.competence}`;
const whole = `releases/current/occupationalprofiles/${competentLandmarks.profile}`;
const { ask } = createCompetentAsker();
const strike = (name: string, address: string, options = {}) => ask(address, { quirks: { [name]: options } });

const tested: Readonly<Record<string, () => void>> = {
  'comp-no-links': () => expect(strike('comp-no-links', whole).text).not.toContain('_links'),
  'comp-plain-json': () =>
    expect(strike('comp-plain-json', one).headers['content-type']).toBe('application/json;charset=UTF-8'),
  'comp-null-languages': () => {
    expect(strike('comp-null-languages', one).body['skill']).toMatchObject({
      description: { nl: 'Toezicht houden op de aanwerving van personeel', fr: null, en: null, de: null },
    });
    expect(strike('comp-null-languages', one, { keep: '' }).text).not.toContain('Toezicht');
  },
  'comp-trailing-newline': () =>
    expect(strike('comp-trailing-newline', whole).body['title']).toMatchObject({
      nl: `${competentLandmarks.profileTitle}\n`,
    }),
  'comp-no-embedded': () => {
    expect(strike('comp-no-embedded', 'search?searchValue=xyz').body).not.toHaveProperty('_embedded');
    expect(ask('search?searchValue=xyz').body).toHaveProperty('_embedded');
  },
  'comp-page-object': () => {
    const { body } = strike('comp-page-object', 'releases/current/technicalcompetences?size=100');
    expect(body['page']).toEqual({ size: 100, totalElements: 121, totalPages: 2, number: 0 });
    expect(body['_links']).toMatchObject({
      next: { href: expect.stringMatching(/^http:\/\/competent00.*page=1&size=100$/u) as unknown },
    });
  },
  'comp-foreign-links': () => {
    const { body, text } = strike('comp-foreign-links', 'releases/current/technicalcompetences?size=100');
    expect(text).not.toContain('competent00');
    expect(body['_links']).toMatchObject({
      next: { href: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/.*page=1&size=100$/u) as unknown },
    });
  },
  'comp-size-cap': () => {
    const at = (page: number) =>
      strike('comp-size-cap', `releases/current/technicalcompetences?size=100&page=${page}`).rows;
    expect([at(0).length, at(24).length, at(25).length]).toEqual([5, 1, 0]);
  },
  'comp-filter-honoured': () => {
    const address = `releases/current/technicalcompetences?occupationalProfileId=${competentLandmarks.profile}`;
    const ids = strike('comp-filter-honoured', address).rows.map(({ id }) => id);
    expect(ids[0]).toBe(competentLandmarks.competence);
    expect(ids.length).toBeLessThan(20);
  },
  'comp-soft-skill-text': () => {
    const [row] = strike('comp-soft-skill-text', 'releases/current/softskills').rows;
    expect(row).toMatchObject({ shortDescription: { nl: 'Assertiviteit' } });
    expect(row).not.toHaveProperty('title');
  },
  'comp-embedded-soft-skills': () => {
    const { body, rows } = strike('comp-embedded-soft-skills', whole);
    expect(body).not.toHaveProperty('softSkills');
    expect(rows.length).toBeGreaterThan(1);
  },
  'comp-absent-lists': () =>
    expect(Object.keys(strike('comp-absent-lists', whole).body)).toEqual([
      'id',
      'code',
      'title',
      'essentialCompetences',
      '_links',
    ]),
  'comp-release-moves': () => expect(strike('comp-release-moves', one).text).toContain('/releases/3.28/'),
  'comp-extra-fields': () => expect(strike('comp-extra-fields', one).body).toHaveProperty('nieuwVeld'),
  'comp-property-order': () => {
    const { body } = strike('comp-property-order', one);
    expect(body).toEqual(ask(one).body);
    expect(Object.keys(body)).not.toEqual(Object.keys(ask(one).body));
  },
  'comp-call-limit': () => {
    const asker = createCompetentAsker();
    const limited = () => asker.ask('releases', { quirks: { 'comp-call-limit': { calls: 2 } } });
    const replies = [limited(), limited(), limited()];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(replies[2]?.headers['retry-after']).toBe('60');
    asker.clock.at = new Date('2026-11-23T12:01:00Z');
    expect(limited().status).toBe(200);
  },
  'comp-key-off': () => expect(strike('comp-key-off', one).status).toBe(403),
};

describe('the quirks of Competent', () => {
  it('are all tested here', () => {
    expect(Object.keys(tested)).toEqual(competentSwitches.map(({ name }) => name));
  });

  it.each(competentSwitches)('$name: $description', ({ name }) => {
    expect.hasAssertions();
    tested[name]?.();
  });
});
