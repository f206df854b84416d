import { AsyncLocalStorage } from 'node:async_hooks';

import { Agent, type Dispatcher } from 'undici';

import { type Source } from './sources.ts';

/** One attempt to get an answer. */
export type Attempt = {
  /** Ends the request at the source, whether its headers have arrived or not. */
  readonly signal: AbortSignal;
  /** Called when a body breaks off before its end. */
  readonly broken: (error: Error) => void;
};

export type UpstreamAgent = {
  readonly request: Dispatcher['request'];
  /** Runs `send` so that the request it makes belongs to this attempt. */
  during<Result>(attempt: Attempt, send: () => Result): Result;
  destroy(): Promise<void>;
};

type Callback = (error: Error | null, answer: Dispatcher.ResponseData) => void;

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Connections to one source. The relay library can cut a request only once its headers are there, while the
 * parliament may think for 45 s; so the attempt travels beside the library's call and brings its own abort signal.
 * Time to headers is the attempt's business; silence within a body and its size are bounded here.
 */
export function createUpstreamAgent(source: Source): UpstreamAgent {
  const attempts = new AsyncLocalStorage<Attempt>();
  const agent = new Agent({
    connections: source.concurrency,
    headersTimeout: 0,
    bodyTimeout: source.idleTimeoutMs,
    maxResponseSize: source.responseLimitBytes,
    connect: { timeout: CONNECT_TIMEOUT_MS },
  });

  function request(options: Dispatcher.RequestOptions, callback: Callback): void {
    const attempt = attempts.getStore();
    if (attempt === undefined) throw new Error('A request to a source belongs to an attempt');
    agent.request({ ...options, signal: attempt.signal }, (error, answer) => {
      // A body that is thrown away without a listener would take the process with it.
      answer?.body?.once('error', attempt.broken);
      callback(error, answer);
    });
  }

  return {
    request: request as Dispatcher['request'],
    during: (attempt, send) => attempts.run(attempt, send),
    destroy: () => agent.destroy(),
  };
}
