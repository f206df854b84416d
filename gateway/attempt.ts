import { type Readable } from 'node:stream';

import { type FastifyReply } from 'fastify';

import { GatewayError, type OwnFailure } from './gateway-error.ts';
import { sendOwnAnswer } from './own-answer.ts';
import { type Source } from './sources.ts';
import { visitOf } from './visit.ts';

/** The relaying of one request, from when it leaves for the source until it is answered, too late or given up. */
export type RelayAttempt = {
  readonly signal: AbortSignal;
  readonly startClock: () => void;
  readonly answered: (body: Readable) => void;
  readonly failed: () => void;
  /** Noted for the log, and for the answer when not a byte of it has gone out yet. */
  readonly broken: (error: Error) => void;
};

/** An attempt that ends when the client leaves. */
export function createAttempt(reply: FastifyReply, source: Source): RelayAttempt {
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
      if (refusal === undefined) return void reply.send(body);
      body.destroy();
      sendOwnAnswer(reply, refusal);
    },
    failed() {
      const { reason } = departure.signal;
      sendOwnAnswer(reply, reason instanceof GatewayError ? reason.failure : { kind: 'unreachable' });
    },
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
