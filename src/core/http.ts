import * as z from 'zod/mini';

import { SourceError, isSourceError, type Failure, type SourceId } from './errors.ts';
import { failureOfAnswer, type Explain } from './failure-of-answer.ts';
import { BodyTooLarge, readText } from './read-text.ts';
import { PATIENT, retry, type RetryPolicy } from './retry.ts';

type QueryValue = string | number | boolean;

/** A list repeats its name: `?code=a&code=b`. */
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[] | undefined>>;

export type { Explain };

export type GetOptions = {
  readonly query?: Query | undefined;
  /** A query text that is already encoded, without `?`; sent as it is, after `query`. */
  readonly search?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly explain?: Explain | undefined;
  /** The media type wanted, where a source has more than one to offer. */
  readonly accept?: string | undefined;
};

/** The one way out of the add-in. Clients receive it; nobody else calls `fetch`. */
export type Http = {
  getJson<T>(path: string, schema: z.ZodMiniType<T>, options?: GetOptions): Promise<T>;
  getText(path: string, options?: GetOptions): Promise<string>;
};

export type Fetch = (input: URL, init: RequestInit) => Promise<Response>;

/** The seams to the world; every part has a default. */
export type Transport = {
  readonly fetch?: Fetch | undefined;
  readonly timeoutMs?: number | undefined;
  readonly limitBytes?: number | undefined;
  readonly retryPolicy?: Partial<RetryPolicy> | undefined;
};

type HttpOptions = Transport & {
  readonly source: SourceId;
  /** Absolute, with a trailing slash: `https://host/api/pdata/`. */
  readonly baseUrl: string;
};

type Settings = {
  readonly source: SourceId;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  readonly limitBytes: number;
};

const ATTEMPT_MS = 20_000;
const ACCEPT = 'application/json, application/xml;q=0.9';
const LIMIT_BYTES = 128 * 1024 * 1024;

/**
 * An HTTP client bound to one source behind the gateway.
 *
 * Rejects with a SourceError, or with the reason of the caller's signal when that aborts.
 * @throws RangeError when a path leads away from the base URL: a mistake of ours, not of the source.
 */
export function createHttp(options: HttpOptions): Http {
  const settings: Settings = {
    source: options.source,
    baseUrl: options.baseUrl,
    // Called without a receiver: a browser's fetch refuses any other.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs: options.timeoutMs ?? ATTEMPT_MS,
    limitBytes: options.limitBytes ?? LIMIT_BYTES,
  };
  const policy: RetryPolicy = { ...PATIENT, ...options.retryPolicy };
  const read = async <T>(path: string, get: GetOptions, parse: (text: string) => T): Promise<T> => {
    const url = addressOf(settings.baseUrl, path, get);
    return retry(async () => parse(await attempt(settings, url, get)), policy, get.signal);
  };
  return {
    getText: (path, get = {}) => read(path, get, (text) => text),
    getJson: (path, schema, get = {}) => read(path, get, (text) => checked(settings.source, schema, text)),
  };
}

async function attempt(
  settings: Settings,
  url: URL,
  { signal, explain, accept = ACCEPT }: GetOptions,
): Promise<string> {
  const { source, timeoutMs, limitBytes } = settings;
  signal?.throwIfAborted();
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutMs);
  try {
    const response = await settings.fetch(url, {
      headers: { accept },
      credentials: 'omit',
      signal: signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal,
    });
    const body = await readText(response, limitBytes);
    if (response.ok) return body;
    const { status, headers } = response;
    const request = headers.get('x-request-id') ?? undefined;
    throw new SourceError(source, failureOfAnswer({ status, headers, body }, explain), { request });
  } catch (error) {
    if (isSourceError(error)) throw error;
    signal?.throwIfAborted();
    throw new SourceError(source, transportFailure(error, timeout.signal.aborted, settings));
  } finally {
    clearTimeout(timer);
  }
}

function transportFailure(error: unknown, timedOut: boolean, { timeoutMs, limitBytes }: Settings): Failure {
  if (timedOut) return { kind: 'timed-out', afterMs: timeoutMs };
  if (error instanceof BodyTooLarge) return { kind: 'answer-too-large', limitBytes };
  return { kind: 'unreachable' };
}

function checked<T>(source: SourceId, schema: z.ZodMiniType<T>, text: string): T {
  const parsed = z.safeParse(schema, json(source, text));
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.join('.') || 'body';
  throw new SourceError(source, { kind: 'unexpected-response', at });
}

function json(source: SourceId, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body.
    throw new SourceError(source, { kind: 'unexpected-response', at: 'body' });
  }
}

function addressOf(baseUrl: string, path: string, { query = {}, search = '' }: GetOptions): URL {
  const url = new URL(path, baseUrl);
  if (!url.href.startsWith(baseUrl)) throw new RangeError(`"${path}" leads away from ${baseUrl}`);
  const parts = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((item) => `${encodeURIComponent(name)}=${encodeURIComponent(String(item))}`),
  );
  if (search) parts.push(search);
  if (parts.length > 0) url.search = parts.join('&');
  return url;
}
