import * as z from 'zod';
import { toJsonAnswer, type Answer } from '../answer.ts';
import { type Source, type SourceRequest } from '../server/source-server.ts';
import { createCallBudget, refuseAccept, refuseCall, refuseKey, toGatewayError } from '../vdab/api-connect.ts';
import { createCatalogue, type Catalogue } from './catalogue.ts';
import { listChanged, listInitial } from './list-vacancies.ts';
import { Refusal, toRefusalAnswer } from './refusal.ts';
import { reshapeRecord } from './reshape-record.ts';
import { searchVacancies, type Listing } from './search-vacancies.ts';
import { createTokenEndpoint, tokenPath, type TokenEndpoint } from './token-endpoint.ts';
import { toVacancyRecord, type RecordContext, type VacancyRecord, type VersionName } from './vacancy-record.ts';
import { vacaturesSwitches } from './vacatures-switches.ts';
import { writeListing } from './write-listing.ts';

export type VacaturesOptions = {
  readonly seed: number;
  /** How many vacancies there are, removed ones included; they are made when first asked for. */
  readonly size: number;
  readonly now: () => Date;
};

const basePath = '/services/openservices/vacatures/v4/';
const versions: readonly (readonly [path: string, version: VersionName])[] = [
  [basePath, 'v4'],
  ['/services/openservices/vacatures/v4.2.0/', 'v4'],
  ['/services/openservices/v2/', 'v2'],
];
const callsAMinute = 2000;
const idsAtOnce = 200;
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u;

type Exchange = RecordContext & { readonly request: SourceRequest; readonly now: () => Date };

const toRecord = (id: string, exchange: Exchange): VacancyRecord | undefined => {
  const facts = exchange.catalogue.find(id);
  return facts && reshapeRecord(toVacancyRecord(facts, exchange), exchange.request.struck);
};

const answerListing = (listing: Listing, exchange: Exchange, isBulk = false): Answer =>
  toJsonAnswer(200, writeListing(listing, { ...exchange, struck: exchange.request.struck, isBulk }));

const answerOne = (id: string, exchange: Exchange): Answer => {
  const { version, request } = exchange;
  if (version === 'v2' && !uuid.test(id)) throw new Refusal(400, `Invalid string syntax: ${id}`);
  const record = toRecord(id, exchange);
  if (record) return toJsonAnswer(200, record);
  const status = Number(request.struck.get('vac-missing-status')?.['status'] ?? 404);
  throw new Refusal(status, `${id} is geen bestaande vacature`);
};

const idsSchema = z.array(z.string()).max(idsAtOnce);

/** The property that holds the ids is not documented, so any name will do as long as it is the only one. */
const readIds = ({ body, headers, struck }: SourceRequest): readonly string[] => {
  if (!/^application\/json\b/iu.test(headers['content-type'] ?? '')) throw new Refusal(415, 'Unsupported Media Type');
  const wanted = struck.get('vac-post-property')?.['name'];
  try {
    const entries = Object.entries(z.record(z.string(), idsSchema).parse(JSON.parse(body)));
    const [[name, ids] = ['', []]] = entries;
    if (entries.length === 1 && (wanted === undefined || name === wanted)) return ids;
  } catch {
    // Said below, as for a body of another shape.
  }
  throw new Refusal(400, `De body is geen filter met een lijst van hoogstens ${idsAtOnce} vacatures`);
};

const answerSeveral = (exchange: Exchange): Answer => {
  const ids = new Set(readIds(exchange.request));
  const records = [...ids].map((id) => toRecord(id, exchange)).filter((record) => record !== undefined);
  const name = exchange.version === 'v4' ? 'totaalAantalResultaten' : 'aantal';
  return toJsonAnswer(200, { [name]: records.length, resultaten: records });
};

const answerOperation = (rest: string, exchange: Exchange): Answer => {
  const { query, method, struck } = exchange.request;
  if (method === 'POST') return rest === 'vacatures' ? answerSeveral(exchange) : toGatewayError(405);
  if (rest === 'vacatures') return answerListing(searchVacancies(query, exchange), exchange);
  if (rest === 'vacatures/initial') return answerListing(listInitial(query, exchange), exchange);
  if (rest === 'vacatures/bulk') {
    const delay = Number(struck.get('vac-late-change')?.['minutes'] ?? 0);
    return answerListing(listChanged(query, { ...exchange, delay }), exchange, true);
  }
  const [, id] = /^vacatures\/([^/]+)$/u.exec(rest) ?? [];
  return id === undefined ? toGatewayError(404) : answerOne(id, exchange);
};

const refuseToken = (request: SourceRequest, { isGood }: TokenEndpoint): Answer | undefined => {
  const [, token] = /^Bearer +(\S+)$/iu.exec(request.headers.authorization ?? '') ?? [];
  return token === undefined || request.struck.has('vac-token-expired') || !isGood(token)
    ? toGatewayError(401, 'This server could not verify that you are authorized to access the URL')
    : undefined;
};

/** All vacancies have one endpoint in the counting of calls. */
const toEndpoint = (method: string, rest: string): string =>
  `${method} ${/^vacatures\/(?:bulk|initial)$/u.test(rest) ? rest : rest.replace(/\/.*$/u, '/{id}')}`;

type State = {
  readonly catalogue: Catalogue;
  readonly tokens: TokenEndpoint;
  readonly refuseCalls: (endpoint: string, limit: number) => Answer | undefined;
};

type Call = { readonly request: SourceRequest; readonly version: VersionName; readonly rest: string };

const refuse = ({ request, version, rest }: Call, state: State): Answer | undefined =>
  refuseKey(request, 'vacatures') ??
  (request.struck.has('vac-key-off') ? toGatewayError(403, 'The plan has ended.') : undefined) ??
  (version === 'v4' ? refuseToken(request, state.tokens) : undefined) ??
  refuseAccept(request, ['application/json']) ??
  state.refuseCalls(
    toEndpoint(request.method, rest),
    Number(request.struck.get('vac-call-limit')?.['calls'] ?? callsAMinute),
  );

const answer = (request: SourceRequest, state: State, { seed, now }: VacaturesOptions): Answer => {
  if (request.path === tokenPath) {
    return request.method === 'POST' ? state.tokens.answer(request) : toGatewayError(405);
  }
  const found = versions.find(([path]) => request.path.startsWith(path));
  if (!found) return toGatewayError(404, 'No resources match requested URI');
  const [path, version] = found;
  const rest = request.path.slice(path.length);
  const refused = refuse({ request, version, rest }, state);
  if (refused) return refused;
  try {
    return answerOperation(rest, { request, version, catalogue: state.catalogue, seed, now });
  } catch (error) {
    if (error instanceof Refusal) return toRefusalAnswer(error, version);
    throw error;
  }
};

const toPlain = (given: Answer): Answer =>
  given.status < 400
    ? given
    : { ...given, headers: { ...given.headers, 'content-type': 'text/plain' }, body: `Error ${given.status}` };

/**
 * A stand-in for VDAB's vacancies: v4 with key and token, v2 with the key alone at `/services/openservices/v2/`, and
 * the token endpoint of v4. Written from vdab-vacature-api.txt and the inventory of what public clients do.
 */
export const createVacaturesSource = (options: VacaturesOptions): Source => {
  const budget = createCallBudget(options.now);
  const state: State = {
    catalogue: createCatalogue(options),
    tokens: createTokenEndpoint(options),
    refuseCalls: (endpoint, limit) => refuseCall(budget, endpoint, limit),
  };
  return {
    basePath,
    methods: ['GET', 'HEAD', 'POST'],
    switches: vacaturesSwitches,
    toErrorAnswer: toGatewayError,
    answer: (request) => {
      const given = answer(request, state, options);
      return request.struck.has('vac-plain-error') ? toPlain(given) : given;
    },
  };
};
