import { type FastifyReply } from 'fastify';

import { type OwnFailure } from './gateway-error.ts';
import { visitOf } from './visit.ts';

const STATUS: Readonly<Record<OwnFailure['kind'], number>> = {
  'not-allowed': 404,
  'invalid-input': 400,
  'request-too-large': 413,
  'credentials-missing': 401,
  'credentials-rejected': 401,
  'rate-limited': 429,
  busy: 503,
  unreachable: 502,
  'timed-out': 504,
  'too-large': 502,
};

const BUSY_RETRY_AFTER_SECONDS = 2;

/** The headers of a vendor's answer that reach the browser. */
export const RELAYED_HEADERS = [
  'content-type',
  'content-encoding',
  'content-length',
  'retry-after',
  'etag',
  'last-modified',
] as const;

/**
 * Sends the gateway's own answer, under the status of its kind unless told otherwise. What a vendor's answer had
 * already put on the reply is taken off again.
 */
export function sendOwnAnswer(reply: FastifyReply, failure: OwnFailure, status = toStatus(failure)): FastifyReply {
  visitOf(reply.request).failure = failure;
  const kept = failure.kind === 'rate-limited' ? 'retry-after' : undefined;
  for (const name of RELAYED_HEADERS) if (name !== kept) reply.removeHeader(name);
  if (failure.kind === 'busy') reply.header('retry-after', BUSY_RETRY_AFTER_SECONDS);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store', 'x-request-id': reply.request.id })
    .type('application/problem+json')
    .send(JSON.stringify({ failure, request: reply.request.id }));
}

function toStatus(failure: OwnFailure): number {
  const forbidden = failure.kind === 'credentials-rejected' && failure.reason === 'institute';
  return forbidden ? 403 : STATUS[failure.kind];
}
