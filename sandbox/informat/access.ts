import { type SourceRequest } from '../server/source-server.ts';
import { refuse } from './refusal.ts';
import { type TokenEndpoint } from './token-endpoint.ts';

export type Access = { readonly institute: string; readonly version: 1 | 2 };

const headerOf = ({ headers }: SourceRequest, name: string): string | undefined => headers[name]?.toString().trim();

const readToken = (request: SourceRequest): string =>
  /^bearer +(\S+)$/iu.exec(headerOf(request, 'authorization') ?? '')?.[1] ?? '';

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
  const institutes = tokens.institutesOf(readToken(request)) ?? refuse(401, { 'www-authenticate': 'Bearer' });
  // A header that was sent twice is a list with a comma, and no number any more.
  const institute = headerOf(request, 'instituteno') ?? '';
  if (!/^\d{6}$/u.test(institute)) refuse(400);
  if (!institutes.includes(institute)) refuse(403);
  const version = headerOf(request, 'api-version') ?? '1';
  if (version !== '1' && version !== '2') refuse(400);
  checkMedia(request);
  return { institute, version: version === '2' ? 2 : 1 };
};
