import { type SourceRequest } from '../server/source-server.ts';
import { isOn } from './informat-quirks.ts';
import { refuse } from './refusal.ts';
import { type TokenEndpoint } from './token-endpoint.ts';

export type Access = { readonly institute: string; readonly version: 1 | 2 };

const headerOf = ({ headers }: SourceRequest, name: string): string | undefined => headers[name]?.toString().trim();

const readToken = (request: SourceRequest): string => {
  const pattern = isOn(request.struck, 'BEARER-CASE') ? /^bearer +(\S+)$/iu : /^Bearer +(\S+)$/u;
  return pattern.exec(headerOf(request, 'authorization') ?? '')?.[1] ?? '';
};

const readInstitute = (request: SourceRequest): string => {
  // A header that was sent twice is a list with a comma, and no number any more.
  const text = headerOf(request, 'instituteno') ?? '';
  const number = isOn(request.struck, 'INSTITUTE-LEADING-ZERO') ? text : text.padStart(6, '0');
  return /^\d{6}$/u.test(number) ? number : refuse(400);
};

const readVersion = (request: SourceRequest): 1 | 2 => {
  const fallback = isOn(request.struck, 'DEFAULT-V1') ? '1' : '';
  const version = headerOf(request, 'api-version') ?? fallback;
  if (version !== '1' && version !== '2') refuse(400);
  return version === '2' ? 2 : 1;
};

const checkMedia = (request: SourceRequest): void => {
  const accept = headerOf(request, 'accept') ?? '*/*';
  if (!/\*\/\*|application\/(?:json|\*)/iu.test(accept)) refuse(406);
  const isJson = /^application\/json\b/iu.test(headerOf(request, 'content-type') ?? '');
  if (request.body !== '' && !isJson) refuse(415);
};

/**
 * Reads who asks for what: a living token, one InstituteNo of six digits within its scope, a version that exists.
 * Throws a Refusal with 401, 400, 403, 406 or 415.
 */
export const readAccess = (request: SourceRequest, tokens: TokenEndpoint): Access => {
  const granted = tokens.institutesOf(readToken(request)) ?? refuse(401, { 'www-authenticate': 'Bearer' });
  const covered = isOn(request.struck, 'MULTI-INSTITUTE') ? granted : granted.slice(0, 1);
  const institute = readInstitute(request);
  if (!covered.includes(institute)) refuse(403);
  const version = readVersion(request);
  checkMedia(request);
  return { institute, version };
};
