import { toJsonAnswer, type Answer } from '../answer.ts';
import { createRandom } from '../random.ts';
import { type SourceRequest } from '../server/source-server.ts';
import { type StruckFaults } from '../server/faults.ts';
import { vdabCredentials } from '../vdab/vdab-credentials.ts';

export const tokenPath = '/isam/sps/oauth/oauth20/token';

/** Seconds. */
const lifetime = 900;

export type TokenEndpoint = {
  /** POST: client credentials for a token, in the shapes of RFC 6749. */
  readonly answer: (request: SourceRequest) => Answer;
  /** Whether this is a token it gave and that has not run out. */
  readonly isGood: (token: string) => boolean;
};

type Client = { readonly id: string; readonly secret: string };

const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };

const refuse = (status: number, error: string, description: string): Answer =>
  toJsonAnswer(
    status,
    { error, error_description: description },
    { ...noStore, ...(status === 401 ? { 'www-authenticate': 'Basic realm="oauth20"' } : {}) },
  );

/** RFC 6749 has both parts of Basic encoded as a form encodes them. */
const decode = (text: string): string => new URLSearchParams(`value=${text.replaceAll('&', '%26')}`).get('value') ?? '';

const toBasicClient = (authorization: string): Client | undefined => {
  const [, encoded = ''] = /^Basic\s+([\w+/=-]+)$/iu.exec(authorization) ?? [];
  const [, id, secret] = /^([^:]+):(.*)$/su.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  return id === undefined || secret === undefined ? undefined : { id: decode(id), secret: decode(secret) };
};

const toFormClient = (form: URLSearchParams): Client | undefined => {
  const [id, secret] = [form.get('client_id'), form.get('client_secret')];
  return id === null || secret === null ? undefined : { id, secret };
};

const isKnown = ({ id, secret }: Client): boolean =>
  id === vdabCredentials.vacatures.clientId && secret === vdabCredentials.vacatures.clientSecret;

const isForm = ({ headers }: SourceRequest): boolean =>
  /^application\/x-www-form-urlencoded\b/iu.test(headers['content-type'] ?? '');

/** What is wrong with the request itself, whoever sends it. */
const findFault = (request: SourceRequest, form: URLSearchParams): Answer | undefined => {
  if (!isForm(request)) return refuse(400, 'invalid_request', 'The body is not application/x-www-form-urlencoded.');
  const grant = form.get('grant_type');
  if (grant === null) return refuse(400, 'invalid_request', 'The grant_type is missing.');
  if (grant !== 'client_credentials') return refuse(400, 'unsupported_grant_type', `Not supported: ${grant}.`);
  const scope = form.get('scope') ?? 'openid';
  if (scope !== 'openid') return refuse(400, 'invalid_scope', 'The scope is not known.');
  return request.headers.authorization !== undefined && form.has('client_secret')
    ? refuse(400, 'invalid_request', 'Two ways to authenticate the client were used.')
    : undefined;
};

/** How long the token lives, and what the answer says of that, in seconds. */
const toLife = (struck: StruckFaults): { readonly real: number; readonly told: object } => {
  const said = Number(struck.get('vac-token-life')?.['seconds'] ?? lifetime);
  const real = Number(struck.get('vac-token-dies-early')?.['seconds'] ?? said);
  if (struck.has('vac-token-no-expiry')) return { real, told: {} };
  return { real, told: { expires_in: struck.has('vac-token-text-expiry') ? String(said) : said } };
};

export const createTokenEndpoint = ({ now, seed }: { now: () => Date; seed: number }): TokenEndpoint => {
  const random = createRandom(seed);
  const tokens = new Map<string, number>();
  return {
    isGood: (token) => (tokens.get(token) ?? 0) > now().getTime(),
    answer: (request) => {
      const form = new URLSearchParams(request.body);
      const fault = findFault(request, form);
      if (fault) return fault;
      const { authorization } = request.headers;
      const client = authorization === undefined ? toFormClient(form) : toBasicClient(authorization);
      if (!client || !isKnown(client)) return refuse(401, 'invalid_client', 'The client is not known.');
      const { real, told } = toLife(request.struck);
      const token = random.guid().replaceAll('-', '');
      tokens.set(token, now().getTime() + real * 1000);
      return toJsonAnswer(200, { access_token: token, token_type: 'bearer', scope: 'openid', ...told }, noStore);
    },
  };
};
