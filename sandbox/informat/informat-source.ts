import { type Answer } from '../answer.ts';
import { type Source, type SourceRequest } from '../server/source-server.ts';
import { readAccess, type Access } from './access.ts';
import { alterAnswer, alterError } from './alter-answer.ts';
import { type StaffOptions } from './data/person.ts';
import { exampleSwitch, findExample } from './document/find-example.ts';
import { informatClients } from './informat-credentials.ts';
import { informatSwitches, isOn, isStruck, toSwitchName } from './informat-quirks.ts';
import { type Ask, type Read } from './reads.ts';
import { apiHeaders, Refusal, refuse, toBareAnswer, toErrorsAnswer } from './refusal.ts';
import { writeStruck } from './rewrite-text.ts';
import { matchRoute, type Match } from './routes.ts';
import { schoolYearOf } from './school-year.ts';
import { readNamed } from './spelling.ts';
import { createInformatStore, type InformatStore } from './store.ts';
import { createTokenEndpoint, tokenPath, type TokenEndpoint } from './token-endpoint.ts';
import { writeFound } from './write-list.ts';
import { readBody, type Write } from './writes/write-request.ts';

export type InformatOptions = StaffOptions & { readonly now: () => Date };

type Service = {
  readonly store: InformatStore;
  readonly tokens: TokenEndpoint;
  readonly now: () => Date;
  /** When the latest requests came, in milliseconds. */
  readonly arrivals: number[];
};

type Call = { readonly request: SourceRequest; readonly access: Access; readonly match: Match };

const toJson = (body: string | Buffer): Answer => ({
  status: 200,
  headers: { ...apiHeaders, 'content-type': 'application/json; charset=utf-8' },
  body,
});

/** The parameters that are not in small letters, as their tables write them. */
const parameters = ['schoolYear', 'changedSince', 'inclNonSubHours'];

const readQuery = ({ query, struck }: SourceRequest): ReadonlyMap<string, string> =>
  readNamed([...new URLSearchParams(query)], { capitals: parameters, isStrict: !isOn(struck, 'SCHOOLYEAR-CASING') });

const answerRead = ({ store, now }: Service, read: Read, call: Call): Answer => {
  const { request, access, match } = call;
  const { path } = match.route;
  const query = readQuery(request);
  const current = schoolYearOf(now().toISOString()).start;
  const personId = match.params.get('personid');
  const ask: Ask = { store, ...access, query, personId, current, isOn: (id) => isOn(request.struck, id) };
  const example = request.struck.has(exampleSwitch.name) ? findExample({ ...ask, path }) : undefined;
  if (example !== undefined) return toJson(example);
  const parts = [path, ...match.params.values(), ...[...query].flat()];
  const key = JSON.stringify([...parts, access, current, writeStruck(request.struck)]);
  const text = store.remember(key, () => writeFound({ path, query, found: read(ask) }, request));
  return text.length === 0 ? toBareAnswer(404) : toJson(text);
};

const unlisted = (code: unknown): Answer =>
  toErrorsAnswer(400, [{ Code: String(code), Message: 'A rule that no list names' }]);

const answerWrite = ({ store }: Service, write: Write, { request, access, match }: Call): Answer => {
  const { struck } = request;
  const code = struck.get(toSwitchName('UNLISTED-CODES'))?.['code'];
  if (code !== undefined) throw new Refusal(unlisted(code));
  const fields = readBody(request.body, !isOn(struck, 'PUT-CASING'));
  const { params } = match;
  const body = write({
    store,
    institute: access.institute,
    params,
    body: fields,
    isOn: (id) => isOn(struck, id),
  });
  store.forget();
  if (body === '') return toBareAnswer(200);
  return toJson(isStruck(struck, 'INVALID-JSON-200') ? `{\n    ${body}\n}` : body);
};

const isTooMany = ({ arrivals, now }: Service, perMinute: number): boolean => {
  const time = now().getTime();
  arrivals.push(time);
  return arrivals.filter((arrival) => arrival > time - 60_000).length > perMinute;
};

const answerApi = (service: Service, request: SourceRequest): Answer => {
  const limit = request.struck.get(toSwitchName('RATE-LIMIT'));
  if (limit && isTooMany(service, Number(limit['perMinute']))) return toBareAnswer(429);
  if (isStruck(request.struck, '999')) return toBareAnswer(999);
  const match = matchRoute(request) ?? refuse(404);
  if (match === 'wrong-method') return toBareAnswer(405);
  const call: Call = { request, match, access: readAccess(request, service.tokens) };
  const { route } = match;
  return route.method === 'GET' ? answerRead(service, route.read, call) : answerWrite(service, route.write, call);
};

const answerOrRefuse = (service: Service, request: SourceRequest): Answer => {
  try {
    return answerApi(service, request);
  } catch (error) {
    if (error instanceof Refusal) return alterError(error.answer, request.struck);
    throw error;
  }
};

const answer = (service: Service, request: SourceRequest): Answer => {
  if (request.path.toLowerCase() === tokenPath) return service.tokens.answer(request);
  return alterAnswer(answerOrRefuse(service, request), request.struck);
};

/** A stand-in for Informat Personeel, v2.9 of its document, with the identity server that gives its tokens. */
export const createInformatSource = ({ now, ...staff }: InformatOptions): Source => {
  const store = createInformatStore(staff);
  const tokens = createTokenEndpoint({ clients: informatClients, now });
  const service: Service = { store, tokens, now, arrivals: [] };
  return {
    basePath: '/',
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'],
    switches: [...informatSwitches, exampleSwitch],
    toErrorAnswer: (status) => toBareAnswer(status),
    answer: (request) => answer(service, request),
  };
};
