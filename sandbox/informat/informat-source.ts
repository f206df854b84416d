import { type Answer } from '../answer.ts';
import { type Source, type SourceRequest } from '../server/source-server.ts';
import { readAccess, type Access } from './access.ts';
import { type StaffOptions } from './data/person.ts';
import { exampleSwitch, findExample } from './document/find-example.ts';
import { informatClients } from './informat-credentials.ts';
import { informatSwitches, toSwitchName } from './informat-quirks.ts';
import { type Ask, type Read, type Row } from './reads.ts';
import { apiHeaders, Refusal, refuse, toBareAnswer, toErrorsAnswer } from './refusal.ts';
import { rewriteText, writeStruck } from './rewrite-text.ts';
import { matchRoute, type Match } from './routes.ts';
import { schoolYearOf } from './school-year.ts';
import { createInformatStore, type InformatStore } from './store.ts';
import { createTokenEndpoint, tokenPath, type TokenEndpoint } from './token-endpoint.ts';
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

const isStruck = ({ struck }: SourceRequest, id: string): boolean => struck.has(toSwitchName(id));

const toJson = (body: string | Buffer): Answer => ({
  status: 200,
  headers: { ...apiHeaders, 'content-type': 'application/json; charset=utf-8' },
  body,
});

const undocumented = /\/(?:diplomas|appointments|photos)$/u;

/** A row as nobody has seen it: the keys that tie it to a person, and the rest in an object of its own. */
const toStrange = ({ id, personId, ...rest }: Row): Row => ({ zzNieuw: { ...rest }, personId, id, versie: 3 });

const toText = (read: Read, ask: Ask, { request, match }: Call): string => {
  const found = read(ask) ?? [];
  const isList = Array.isArray(found);
  const isStrange = isStruck(request, 'UNDOCUMENTED-RESPONSES') && undocumented.test(match.route.path);
  const rows = [found].flat().map((row) => (isStrange ? toStrange(row) : row));
  if (rows.length === 0) return '';
  const isWrapped = isList || (isStruck(request, 'PHOTO-SINGULAR') && match.route.path.endsWith('/photos'));
  const text = rewriteText(JSON.stringify(isWrapped ? rows : rows[0]), request.struck);
  const isRenamed = isStruck(request, 'ID-CASING') && match.route.path.endsWith('/assignments');
  return isRenamed ? text.replaceAll('{"id":', '{"Id":') : text;
};

const answerRead = ({ store, now }: Service, read: Read, call: Call): Answer => {
  const { request, access, match } = call;
  const query = new Map([...new URLSearchParams(request.query)].map(([key, value]) => [key.toLowerCase(), value]));
  const current = schoolYearOf(now().toISOString()).start;
  const ask: Ask = { store, ...access, query, personId: match.params.get('personid'), current };
  const example = request.struck.has(exampleSwitch.name) ? findExample({ ...ask, path: match.route.path }) : undefined;
  if (example !== undefined) return toJson(example);
  const parts = [match.route.path, ...match.params.values(), ...[...query].flat()];
  const key = JSON.stringify([...parts, access, current, writeStruck(request.struck)]);
  const text = store.remember(key, () => toText(read, ask, call));
  return text.length === 0 ? toBareAnswer(404) : toJson(text);
};

const unlisted = (code: unknown): Answer =>
  toErrorsAnswer(400, [{ Code: String(code), Message: 'A rule that no list names' }]);

const answerWrite = ({ store }: Service, write: Write, { request, access, match }: Call): Answer => {
  const code = request.struck.get(toSwitchName('UNLISTED-CODES'))?.['code'];
  if (code !== undefined) throw new Refusal(unlisted(code));
  const body = write({ store, institute: access.institute, params: match.params, body: readBody(request.body) });
  store.forget();
  if (body === '') return toBareAnswer(200);
  return toJson(isStruck(request, 'INVALID-JSON-200') ? `{\n    ${body}\n}` : body);
};

const isTooMany = ({ arrivals, now }: Service, perMinute: number): boolean => {
  const time = now().getTime();
  arrivals.push(time);
  return arrivals.filter((arrival) => arrival > time - 60_000).length > perMinute;
};

const answerApi = (service: Service, request: SourceRequest): Answer => {
  const limit = request.struck.get(toSwitchName('RATE-LIMIT'));
  if (limit && isTooMany(service, Number(limit['perMinute']))) return toBareAnswer(429);
  if (isStruck(request, '999')) return toBareAnswer(999);
  const match = matchRoute(request.method, request.path) ?? refuse(404);
  if (match === 'wrong-method') return toBareAnswer(405);
  const call: Call = { request, match, access: readAccess(request, service.tokens) };
  const { route } = match;
  return route.method === 'GET' ? answerRead(service, route.read, call) : answerWrite(service, route.write, call);
};

/** The error as the switches want it written. */
const toOddError = (answer: Answer, request: SourceRequest): Answer => {
  let body = answer.body.toString();
  if (isStruck(request, 'ID-CASING'))
    body = body.replaceAll('"Code":', '"code":').replaceAll('"Message":', '"message":');
  if (isStruck(request, 'INVALID-JSON-400')) body = body.replace('"errors"', '" "errors"');
  return { ...answer, body };
};

const answer = (service: Service, request: SourceRequest): Answer => {
  if (request.path.toLowerCase() === tokenPath) return service.tokens.answer(request);
  try {
    return answerApi(service, request);
  } catch (error) {
    if (error instanceof Refusal) return toOddError(error.answer, request);
    throw error;
  }
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
