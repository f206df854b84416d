import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { toJsonAnswer, type Answer } from '../answer.ts';
import { type SourceRequest } from '../server/source-server.ts';
import { type InformatClient } from './informat-credentials.ts';
import { isOn } from './informat-quirks.ts';

export const tokenPath = '/connect/token';
const lifetime = 3600;
const scopeStart = 'api_informat_sas_personeel.personeel.';
const issuer = 'https://www.identityserver.be';

export type TokenEndpoint = {
  /** Answers a token request, or an error of the identity server: `{ error }`, as OAuth 2 has it. */
  readonly answer: (request: SourceRequest) => Answer;
  /** The institutes a token covers; undefined for a token that is not ours or has expired. */
  readonly institutesOf: (token: string) => readonly string[] | undefined;
};

type TokenOptions = { readonly clients: readonly InformatClient[]; readonly now: () => Date };

const claimsSchema = z.object({ exp: z.number(), scope: z.union([z.string(), z.array(z.string())]) });

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const toSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);

const toError = (error: string): Answer => toJsonAnswer(400, { error }, { 'cache-control': 'no-store' });

const isForm = ({ headers }: SourceRequest): boolean =>
  headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded';

type Grant = { readonly client: InformatClient; readonly scopes: readonly string[] };

const splitScopes = (text: string): readonly string[] => text.split(' ').filter((scope) => scope !== '');

const toInstitute = (scope: string): string => scope.slice(scopeStart.length).padStart(6, '0');

const isScopeOf = (scope: string, { institutes }: InformatClient, { struck }: SourceRequest): boolean => {
  const written = scopeStart + toInstitute(scope);
  const isExact = isOn(struck, 'INSTITUTE-LEADING-ZERO');
  return institutes.some((no) => `${scopeStart}${no}` === (isExact ? scope : written));
};

const toGrant = (request: SourceRequest, clients: readonly InformatClient[]): Grant | string => {
  const form = new URLSearchParams(request.body);
  const grantType = form.get('grant_type');
  if (grantType === null) return 'invalid_request';
  const client = clients.find(({ clientId }) => clientId === form.get('client_id'));
  if (!client || client.clientSecret !== form.get('client_secret')) return 'invalid_client';
  if (grantType !== 'client_credentials') return 'unsupported_grant_type';
  const scopes = splitScopes(form.get('scope') ?? '');
  if (!scopes.every((scope) => isScopeOf(scope, client, request))) return 'invalid_scope';
  return { client, scopes: isOn(request.struck, 'MULTI-INSTITUTE') ? scopes : scopes.slice(0, 1) };
};

/** A stand-in for the identity server: client credentials, one scope for each institute, tokens of an hour. */
export const createTokenEndpoint = ({ clients, now }: TokenOptions): TokenEndpoint => {
  const key = randomBytes(32);
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');

  const toToken = ({ client, scopes }: Grant, hasList: boolean): string => {
    const nbf = toSeconds(now());
    const aud = [`${issuer}/resources`, 'api_informat_sas_personeel'];
    const claims = { nbf, exp: nbf + lifetime, iss: issuer, aud, client_id: client.clientId };
    const scope = hasList ? scopes : scopes.join(' ');
    const payload = { ...claims, scope, jti: randomBytes(8).toString('hex') };
    const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}`;
    return `${text}.${sign(text)}`;
  };

  return {
    answer: (request) => {
      if (request.method !== 'POST') return { status: 405, headers: { allow: 'POST' }, body: '' };
      if (!isForm(request)) return toError('invalid_request');
      const grant = toGrant(request, clients);
      if (typeof grant === 'string') return toError(grant);
      const token = toToken(grant, isOn(request.struck, 'SCOPE-TYPES'));
      const answer = { access_token: token, expires_in: lifetime, token_type: 'Bearer' };
      return toJsonAnswer(200, { ...answer, scope: grant.scopes.join(' ') }, { 'cache-control': 'no-store' });
    },
    institutesOf: (token) => {
      const [head = '', payload = '', signature] = token.split('.');
      if (signature !== sign(`${head}.${payload}`)) return undefined;
      const { exp, scope } = claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
      return exp > toSeconds(now()) ? [scope].flat().flatMap(splitScopes).map(toInstitute) : undefined;
    },
  };
};
