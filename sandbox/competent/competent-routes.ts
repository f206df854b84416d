import { type StruckFaults } from '../server/faults.ts';
import { type CompetentData, type Profile, type TechnicalCompetence, type Titled } from './competent-model.ts';
import { toInternalLink, toPage } from './hal.ts';
import { type Resource } from './reshape-answer.ts';
import { searchCompetent } from './search-competent.ts';

/** The first is what current stood for in the document's example. */
export const releases = ['3.11', '3.25', '3.26', '3.27'] as const;

export type CompetentExchange = {
  readonly data: CompetentData;
  readonly version: string;
  /** The number of the release, never its alias. */
  readonly release: string;
  /** The path below the release, or below the base where there is none. */
  readonly rest: string;
  readonly parameters: URLSearchParams;
  readonly struck: StruckFaults;
};

type Named = { readonly id: string; readonly code: string };

const link = ({ version, release }: CompetentExchange, path: string) =>
  toInternalLink(version, `releases/${release}/${path}`);

const page = <T>(rows: readonly T[], exchange: CompetentExchange, list: string) => ({
  by: (toRow: (row: T) => Resource): Resource => {
    const { release, rest } = exchange;
    return toPage(rows, toRow, { ...exchange, list, rest: `releases/${release}/${rest}` });
  },
});

const withSelf = ({ id, code, ...shown }: Named & Resource, kind: string, exchange: CompetentExchange): Resource => ({
  id,
  code,
  ...shown,
  _links: { self: link(exchange, `${kind}/${id}`) },
});

const toCompetence = (competence: TechnicalCompetence, exchange: CompetentExchange): Resource => {
  const path = `technicalcompetences/${competence.id}`;
  return {
    ...competence,
    _links: {
      self: link(exchange, path),
      usedInOccupationalProfiles: link(exchange, `${path}/occupationalprofiles/used`),
    },
  };
};

/** Only the texts are known to be there; their name was seen as title, shortDescription and description. */
const toSoftSkill = ({ id, code, title }: Titled, exchange: CompetentExchange): Resource => {
  const name = String(exchange.struck.get('comp-soft-skill-text')?.['name'] ?? 'title');
  return withSelf({ id, code, [name]: title }, 'softskills', exchange);
};

const toProfile = (profile: Profile, exchange: CompetentExchange): Resource => {
  const { struck } = exchange;
  const { id, code, title } = profile;
  const softSkills = profile.softSkills.map((skill) => toSoftSkill(skill, exchange));
  const skills = struck.has('comp-embedded-soft-skills')
    ? { _embedded: { softSkillList: softSkills } }
    : { softSkills };
  const optional = {
    alternativeNames: profile.alternativeNames,
    specificCompetences: profile.specific.map((competence) => toCompetence(competence, exchange)),
    ...skills,
  };
  const essentialCompetences = profile.essential.map((competence) => toCompetence(competence, exchange));
  const shown = { id, code, title, essentialCompetences, ...(struck.has('comp-absent-lists') ? {} : optional) };
  return withSelf(shown, 'occupationalprofiles', exchange);
};

const answerSearch = (exchange: CompetentExchange): Resource =>
  toPage(
    searchCompetent(exchange.parameters, exchange.data),
    ({ id, code, title }) => ({ document: { id, code, releaseNumber: exchange.release, title } }),
    { ...exchange, list: 'competentSearchResultList' },
  );

/** The document says that active releases can be asked for, not how: address and shape are a guess. */
const answerReleases = (exchange: CompetentExchange): Resource =>
  toPage(
    releases.toReversed(),
    (release) => ({
      releaseNumber: release,
      _links: { self: toInternalLink(exchange.version, `releases/${release}`) },
    }),
    { ...exchange, list: 'releaseList' },
  );

/** Below a release; a whole path is matched, with an id in its group. */
type Route = readonly [pattern: RegExp, answer: (exchange: CompetentExchange, id: string) => Resource | undefined];

const findProfile = ({ data, parameters }: CompetentExchange): Profile | undefined => {
  const id = parameters.get('occupationalProfileId');
  return data.profiles.find((profile) => profile.id === id);
};

const listCompetences = (exchange: CompetentExchange): Resource => {
  const profile = exchange.struck.has('comp-filter-honoured') ? findProfile(exchange) : undefined;
  const rows = profile ? [...profile.essential, ...profile.specific] : exchange.data.competences;
  return page(rows, exchange, 'technicalCompetenceListInfoList').by(({ id, code }) =>
    withSelf({ id, code }, 'technicalcompetences', exchange),
  );
};

const toProfileRow = ({ id, code, title }: Profile, exchange: CompetentExchange): Resource =>
  withSelf({ id, code, title }, 'occupationalprofiles', exchange);

const listUsing = (exchange: CompetentExchange, id: string): Resource | undefined => {
  const { profiles, competences } = exchange.data;
  if (!competences.some((competence) => competence.id === id)) return undefined;
  const using = profiles.filter(({ essential, specific }) =>
    [...essential, ...specific].some((item) => item.id === id),
  );
  return page(using, exchange, 'occupationalProfileList').by((profile) => toProfileRow(profile, exchange));
};

const find = <T extends Named>(rows: readonly T[], id: string, toResource: (row: T) => Resource) => {
  const row = rows.find((item) => item.id === id);
  return row && toResource(row);
};

const routes: readonly Route[] = [
  [
    /^$/u,
    ({ release, version }) => ({
      releaseNumber: release,
      _links: { self: toInternalLink(version, `releases/${release}`) },
    }),
  ],
  [
    /^occupationalprofiles$/u,
    (exchange) =>
      page(exchange.data.profiles, exchange, 'occupationalProfileList').by((row) => toProfileRow(row, exchange)),
  ],
  [
    /^occupationalprofiles\/([^/]+)$/u,
    (exchange, id) => find(exchange.data.profiles, id, (profile) => toProfile(profile, exchange)),
  ],
  [/^technicalcompetences$/u, listCompetences],
  [
    /^technicalcompetences\/([^/]+)$/u,
    (exchange, id) => find(exchange.data.competences, id, (competence) => toCompetence(competence, exchange)),
  ],
  [/^technicalcompetences\/([^/]+)\/occupationalprofiles\/used$/u, listUsing],
  [
    /^softskills$/u,
    (exchange) =>
      page(findProfile(exchange)?.softSkills ?? exchange.data.softSkills, exchange, 'softSkillList').by((skill) =>
        toSoftSkill(skill, exchange),
      ),
  ],
  [
    /^softskills\/([^/]+)$/u,
    (exchange, id) => find(exchange.data.softSkills, id, (skill) => toSoftSkill(skill, exchange)),
  ],
];

/** Answers a path below the base that names no release, or undefined when there is none such. */
export const answerAbove = (exchange: CompetentExchange): Resource | undefined => {
  if (exchange.rest === 'search') return answerSearch(exchange);
  return exchange.rest === 'releases' ? answerReleases(exchange) : undefined;
};

/** Answers a path below a release, or undefined when it or what it names does not exist. */
export const answerBelow = (exchange: CompetentExchange): Resource | undefined => {
  for (const [pattern, answer] of routes) {
    const match = pattern.exec(exchange.rest);
    if (match) return answer(exchange, match[1] ?? '');
  }
  return undefined;
};
