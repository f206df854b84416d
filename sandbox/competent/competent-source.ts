import { toJsonAnswer, type Answer } from '../answer.ts';
import { type StruckFaults } from '../server/faults.ts';
import { type Source, type SourceRequest } from '../server/source-server.ts';
import {
  createCallBudget,
  refuseAccept,
  refuseCall,
  refuseKey,
  toGatewayError,
  type CallBudget,
} from '../vdab/api-connect.ts';
import { createCompetentData } from './competent-data.ts';
import { type CompetentData } from './competent-model.ts';
import { answerAbove, answerBelow, releases, type CompetentExchange } from './competent-routes.ts';
import { competentSwitches } from './competent-switches.ts';
import { BadQuery } from './hal.ts';
import { reshapeAnswer, type Resource } from './reshape-answer.ts';

export type CompetentOptions = {
  readonly seed: number;
  /** How many occupational profiles. */
  readonly profiles: number;
  readonly now: () => Date;
};

type Version = { readonly name: 'v1' | 'v2'; readonly path: string; readonly current: string };

const basePath = '/services/opendata/competent/v2/';
const newest = '3.27';
const versions: readonly Version[] = [
  { name: 'v2', path: basePath, current: newest },
  { name: 'v1', path: '/services/openservices/v1/', current: releases[0] },
];

/** The number that this part of the path stands for, or undefined when there is no such release. */
const toRelease = (given: string, current: string): string | undefined => {
  if (given === 'current') return current;
  return [...releases, current].find((release) => release === given);
};

const toCurrent = (version: Version, struck: StruckFaults): string =>
  String(struck.get('comp-release-moves')?.['release'] ?? version.current);

const isNewest = (release: string): boolean => release === newest || !releases.some((known) => known === release);

const toReleaseData = (data: CompetentData, release: string): CompetentData =>
  isNewest(release) ? data : { ...data, profiles: data.profiles.filter((profile) => !profile.isNew) };

const find = (request: SourceRequest, version: Version, data: CompetentData): Resource | undefined => {
  const { path, query, struck } = request;
  const rest = path.slice(version.path.length);
  const current = toCurrent(version, struck);
  const toExchange = (release: string, below: string): CompetentExchange => ({
    data: toReleaseData(data, release),
    version: version.name,
    release,
    rest: below,
    parameters: new URLSearchParams(query),
    struck,
  });
  const [, given, below = ''] = /^releases\/([^/]+)(?:\/(.*))?$/u.exec(rest) ?? [];
  if (given === undefined) return answerAbove(toExchange(current, rest));
  const release = toRelease(given, current);
  return release === undefined ? undefined : answerBelow(toExchange(release, below));
};

const refuse = (request: SourceRequest, budget: CallBudget): Answer | undefined => {
  const limit = request.struck.get('comp-call-limit')?.['calls'];
  return (
    refuseKey(request, 'competent') ??
    (request.struck.has('comp-key-off') ? toGatewayError(403, 'The plan has ended.') : undefined) ??
    refuseAccept(request, ['application/hal+json', 'application/json']) ??
    refuseCall(budget, 'competent', limit === undefined ? Infinity : Number(limit))
  );
};

const answer = (request: SourceRequest, budget: CallBudget, getData: () => CompetentData): Answer => {
  const version = versions.find(({ path }) => request.path.startsWith(path));
  if (!version) return toGatewayError(404, 'No resources match requested URI');
  const refused = refuse(request, budget);
  if (refused) return refused;
  const resource = find(request, version, getData());
  if (resource === undefined) return toGatewayError(404);
  const type = request.struck.has('comp-plain-json') ? 'application/json' : 'application/hal+json';
  return toJsonAnswer(200, reshapeAnswer(resource, request.struck), { 'content-type': `${type};charset=UTF-8` });
};

/**
 * A stand-in for VDAB's Competent: v2, and v1 at `/services/openservices/v1/`. Written from vdab-competent-api.txt and
 * the inventory of what public clients do. Economic sectors and proofs of learning have no known path, so none here.
 */
export const createCompetentSource = ({ seed, profiles, now }: CompetentOptions): Source => {
  const budget = createCallBudget(now);
  let data: CompetentData | undefined;
  const getData = (): CompetentData => (data ??= createCompetentData({ seed, profiles }));
  return {
    basePath,
    switches: competentSwitches,
    toErrorAnswer: toGatewayError,
    answer: (request) => {
      try {
        return answer(request, budget, getData);
      } catch (error) {
        if (error instanceof BadQuery) return toGatewayError(400, error.message);
        throw error;
      }
    },
  };
};
