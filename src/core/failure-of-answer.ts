import * as z from 'zod/mini';

import { CREDENTIAL_PROBLEMS, type Failure } from './errors.ts';

/** What the gateway says of itself (`application/problem+json`), as opposed to what it relays from a vendor. */
const gatewayProblem = z.object({
  failure: z.object({
    kind: z.string(),
    field: z.optional(z.string()),
    reason: z.optional(z.string()),
    afterMs: z.optional(z.number()),
    limitBytes: z.optional(z.number()),
  }),
});

type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** The first part of the body; read only to recognise the gateway's own words. */
  readonly body: string;
};

/** What may be said about one refused request that only its client understands. */
export type Explain = (status: number, body: string) => Failure | undefined;

/** Reads a refusal, of the gateway or of the vendor behind it, as one of our failures. Only the vendor's is explained. */
export function failureOfAnswer(answer: Answer, explain?: Explain): Failure {
  return ownFailure(answer) ?? explain?.(answer.status, answer.body) ?? failureOfStatus(answer);
}

function ownFailure({ status, headers, body }: Answer): Failure | undefined {
  if (!headers.get('content-type')?.startsWith('application/problem+json')) return undefined;
  const problem = z.safeParse(gatewayProblem, parsed(body));
  if (!problem.success) return undefined;
  const { kind, reason, field = 'request', afterMs = 0, limitBytes = 0 } = problem.data.failure;
  switch (kind) {
    case 'not-allowed':
      return { kind };
    case 'credentials-missing':
      return { kind };
    case 'credentials-rejected':
      return { kind, reason: CREDENTIAL_PROBLEMS.find((known) => known === reason) };
    case 'invalid-input':
      return { kind, field, problem: 'refused' };
    case 'request-too-large':
      return { kind: 'invalid-input', field, problem: 'too-long' };
    case 'unreachable':
      return { kind };
    case 'timed-out':
      return { kind, afterMs };
    case 'too-large':
      return { kind: 'answer-too-large', limitBytes };
    case 'busy':
      return { kind: 'unavailable', status, retryAfterMs: retryAfterMs(headers) };
    case 'rate-limited':
      return { kind, retryAfterMs: retryAfterMs(headers) };
    default:
      return undefined;
  }
}

function failureOfStatus({ status, headers }: Answer): Failure {
  switch (status) {
    case 400:
    case 422:
      return { kind: 'invalid-input', field: 'request', problem: 'refused' };
    case 401:
    case 403:
      return { kind: 'credentials-rejected' };
    case 404:
    case 410:
      return { kind: 'not-found' };
    case 429:
      return { kind: 'rate-limited', retryAfterMs: retryAfterMs(headers) };
    default:
      return status >= 500
        ? { kind: 'unavailable', status, retryAfterMs: retryAfterMs(headers) }
        : { kind: 'unexpected-response', at: `status ${status}` };
  }
}

/** RFC 9110 allows seconds or a date. */
function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
