import pLimit from 'p-limit';

import { isSourceError } from '../../core/errors.ts';
import type { Patiently } from './reading.ts';

/** The plan counts calls by the minute, so nothing is asked to wait longer. */
const LONGEST_MS = 60_000;
const MOST_WAITS = 10;
const CONCURRENCY = 4;

export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

/**
 * A reading of many requests asks a few at a time, uses up the calls of a minute and goes on in the next one. The first
 * request does not wait: whoever is refused at once should hear so.
 */
export function createPatience(wait: Wait, signal?: AbortSignal): Patiently {
  const lane = pLimit(CONCURRENCY);
  let answered = false;
  let waits = 0;

  const attempt = async <T>(ask: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        const answer = await ask();
        answered = true;
        return answer;
      } catch (error) {
        const ms = answered && waits < MOST_WAITS ? askedPause(error) : undefined;
        if (ms === undefined) throw error;
        waits++;
        await wait(ms, signal);
      }
    }
  };
  return (ask) => lane(() => attempt(ask));
}

function askedPause(error: unknown): number | undefined {
  if (!isSourceError(error) || error.failure.kind !== 'rate-limited') return undefined;
  const { retryAfterMs = LONGEST_MS } = error.failure;
  return retryAfterMs > LONGEST_MS ? undefined : retryAfterMs;
}
