import { type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

import replyFrom from '@fastify/reply-from';
import { type FastifyInstance, type FastifyReply } from 'fastify';

import { admissionOf } from './admission.ts';
import { GatewayError, type OwnFailure } from './gateway-error.ts';
import { RELAYED_HEADERS, sendOwnAnswer } from './own-answer.ts';
import { createSlots } from './slots.ts';
import { type Source } from './sources.ts';
import { createUpstreamAgent } from './upstream-agent.ts';
import { visitOf } from './visit.ts';

export type RelayOptions = { readonly source: Source; readonly userAgent: string };

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Relays admitted requests to one source. Bodies stream through as they are, content encoding included.
 * A redirect is not followed and counts as `unreachable`: the documented services send none.
 */
export async function relay(app: FastifyInstance, { source, userAgent }: RelayOptions): Promise<void> {
  const agent = createUpstreamAgent(source);
  const slots = createSlots(source);
  await app.register(replyFrom, {
    base: source.baseUrl,
    undici: agent,
    destroyAgent: true,
    disableCache: true,
    disableRequestLogging: true,
  });

  // The library warns with the raw error when a source fails; the log of visits says it without.
  app.all('/*', { logLevel: 'silent', helmet: false }, async (request, reply) => {
    const { path, query } = admissionOf(request);
    const attempt = createAttempt(reply, source);
    const leaveSlot = await slots.enter(attempt.signal);
    if (leaveSlot === undefined) return reply.hijack();
    attempt.startClock();
    agent.during(attempt, () =>
      // An empty path would make the library fall back on the address that the client asked for.
      reply.from(path === '' ? './' : path, {
        queryString: () => query,
        // By default the library repeats a 503 ten times and reads Retry-After as milliseconds.
        retryDelay: () => null,
        rewriteRequestHeaders: (_, headers) => toUpstreamHeaders(headers, userAgent),
        rewriteHeaders: toClientHeaders,
        onResponse: (_request, _reply, { stream }) => attempt.answered(stream),
        onError: () => attempt.failed(),
      }),
    );
    await finished(reply.raw, { readable: false }).catch(() => undefined);
    leaveSlot();
    return reply;
  });
}

function createAttempt(reply: FastifyReply, source: Source) {
  const visit = visitOf(reply.request);
  const departure = new AbortController();
  let clock: NodeJS.Timeout | undefined;
  reply.raw.once('close', () => {
    clearTimeout(clock);
    departure.abort();
  });

  return {
    signal: departure.signal,
    startClock() {
      const tooLate = new GatewayError({ kind: 'timed-out', afterMs: source.headerTimeoutMs });
      clock = setTimeout(() => departure.abort(tooLate), source.headerTimeoutMs);
    },
    answered(body: Readable) {
      clearTimeout(clock);
      const refusal = findRefusal(reply, source);
      if (refusal === undefined) return reply.send(body);
      body.destroy();
      return sendOwnAnswer(reply, refusal);
    },
    failed() {
      const { reason } = departure.signal;
      sendOwnAnswer(reply, reason instanceof GatewayError ? reason.failure : { kind: 'unreachable' });
    },
    /** Noted for the log, and for the answer when not a byte of it has gone out yet. */
    broken(error: Error) {
      if (!departure.signal.aborted) visit.failure ??= toFailureOfBody(error, source);
    },
  };
}

function findRefusal(reply: FastifyReply, { responseLimitBytes }: Source): OwnFailure | undefined {
  if (reply.sent || (reply.statusCode >= 300 && reply.statusCode < 400)) return { kind: 'unreachable' };
  const announced = Number(reply.getHeader('content-length') ?? 0);
  return announced > responseLimitBytes ? { kind: 'too-large', limitBytes: responseLimitBytes } : undefined;
}

function toFailureOfBody(error: Error, { idleTimeoutMs, responseLimitBytes }: Source): OwnFailure {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'UND_ERR_BODY_TIMEOUT') return { kind: 'timed-out', afterMs: idleTimeoutMs };
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return { kind: 'too-large', limitBytes: responseLimitBytes };
  return { kind: 'unreachable' };
}

function toUpstreamHeaders(headers: Headers, userAgent: string): Record<string, string | string[]> {
  const { accept = 'application/json', 'accept-encoding': encoding, 'accept-language': language } = headers;
  return {
    accept,
    'user-agent': userAgent,
    ...(encoding !== undefined && { 'accept-encoding': encoding }),
    ...(language !== undefined && { 'accept-language': language }),
  };
}

function toClientHeaders(headers: Headers): Record<string, string | string[]> {
  return Object.fromEntries(
    RELAYED_HEADERS.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
