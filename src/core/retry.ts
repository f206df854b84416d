import { isSourceError, type Failure } from './errors.ts';

export type RetryPolicy = {
  readonly attempts: number;
  /** Upper bound of the first pause; it doubles with each attempt. */
  readonly baseMs: number;
  /** A source that asks for a longer pause than this is not waited for. */
  readonly maxWaitMs: number;
  /** A 5xx that took longer than this came from a source that gave up, and would give up again. */
  readonly earlyMs: number;
  readonly random: () => number;
  readonly now: () => number;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
};

export const PATIENT: RetryPolicy = {
  attempts: 3,
  baseMs: 600,
  maxWaitMs: 20_000,
  earlyMs: 10_000,
  random: Math.random,
  now: () => performance.now(),
  wait: pause,
};

/** Repeats a read while its failure is one that time may heal. A time-out is not: the source is still busy with it. */
export async function retry<T>(read: () => Promise<T>, policy: RetryPolicy, signal?: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const started = policy.now();
    try {
      return await read();
    } catch (error) {
      if (attempt >= policy.attempts || !isSourceError(error)) throw error;
      const early = policy.now() - started < policy.earlyMs;
      const asked = askedPause(error.failure, early);
      if (asked === undefined || asked > policy.maxWaitMs) throw error;
      const jitter = policy.random() * policy.baseMs * 2 ** (attempt - 1);
      await policy.wait(asked + jitter, signal);
    }
  }
}

/** Milliseconds the source wants us to wait (0 when it names none), or undefined when waiting is no use. */
function askedPause(failure: Failure, early: boolean): number | undefined {
  switch (failure.kind) {
    case 'rate-limited':
      return failure.retryAfterMs ?? 0;
    case 'unavailable':
      return early ? (failure.retryAfterMs ?? 0) : undefined;
    case 'unreachable':
      return 0;
    default:
      return undefined;
  }
}

/** Waits, or rejects with the signal's reason as soon as it aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
