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
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

export type SendOptions = GetOptions & {
  /** Sent as JSON; without it the request has no body. */
  readonly json?: unknown;
};

export type WriteMethod = 'POST' | 'PUT' | 'DELETE';

/** The one way out of the add-in. Clients receive it; nobody else calls `fetch`. */
export type Http = {
  getJson<T>(path: string, schema: z.ZodMiniType<T>, options?: GetOptions): Promise<T>;
  getText(path: string, options?: GetOptions): Promise<string>;
  /** A read that the vendor wants by POST; repeated like any read. */
  postJson<T>(path: string, schema: z.ZodMiniType<T>, options: SendOptions): Promise<T>;
  /** A write. Never repeated: whether one that failed has happened, only the vendor knows. The body may be empty. */
  send(method: WriteMethod, path: string, options?: SendOptions): Promise<string>;
  /** Where a person's own program finds this path. */
  addressOf(path: string): string;
};

export type Fetch = (input: URL, init: RequestInit) => Promise<Response>;

/** The seams to the world; every part has a default. */
export type Transport = {
  readonly fetch?: Fetch | undefined;
  readonly timeoutMs?: number | undefined;
  readonly limitBytes?: number | undefined;
  readonly retryPolicy?: Partial<RetryPolicy> | undefined;
};

/** The sealed credential to send along; undefined when there is none, and then nothing is sent. */
export type Authorize = () => string | undefined;

type HttpOptions = Transport & {
  readonly source: SourceId;
  /** Absolute, with a trailing slash: `https://host/api/pdata/`. */
  readonly baseUrl: string;
  /** Absent where everyone may ask. */
  readonly authorize?: Authorize | undefined;
};

type Settings = {
  readonly source: SourceId;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly timeoutMs: number;
  readonly limitBytes: number;
  readonly authorize: Authorize | undefined;
};

type Request = SendOptions & { readonly method: 'GET' | WriteMethod };

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
    authorize: options.authorize,
  };
  const policy: RetryPolicy = { ...PATIENT, ...options.retryPolicy };
  const ask = (path: string, request: Request): Promise<string> =>
    attempt(settings, toAddress(settings.baseUrl, path, request), request);
  const read = <T>(path: string, request: Request, parse: (text: string) => T): Promise<T> =>
    retry(async () => parse(await ask(path, request)), policy, request.signal);
  const toJson =
    <T>(schema: z.ZodMiniType<T>) =>
    (text: string): T =>
      checked(settings.source, schema, text);
  return {
    getText: async (path, get = {}) => read(path, { ...get, method: 'GET' }, (text) => text),
    getJson: async (path, schema, get = {}) => read(path, { ...get, method: 'GET' }, toJson(schema)),
    postJson: async (path, schema, post) => read(path, { ...post, method: 'POST' }, toJson(schema)),
    send: async (method, path, send = {}) => ask(path, { ...send, method }),
    addressOf: (path) => toAddress(settings.baseUrl, path, {}).href,
  };
}

async function attempt(settings: Settings, url: URL, request: Request): Promise<string> {
  const { source, timeoutMs, limitBytes } = settings;
  const { signal, explain } = request;
  const headers = toHeaders(settings, request);
  signal?.throwIfAborted();
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), timeoutMs);
  try {
    const response = await settings.fetch(url, {
      method: request.method,
      headers,
      credentials: 'omit',
      signal: signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal,
      ...(request.json !== undefined && { body: JSON.stringify(request.json) }),
    });
    const body = await readText(response, limitBytes);
    if (response.ok) return body;
    const { status, headers: answered } = response;
    const code = answered.get('x-request-id') ?? undefined;
    throw new SourceError(source, failureOfAnswer({ status, headers: answered, body }, explain), { request: code });
  } catch (error) {
    if (isSourceError(error)) throw error;
    signal?.throwIfAborted();
    throw new SourceError(source, transportFailure(error, timeout.signal.aborted, settings));
  } finally {
    clearTimeout(timer);
  }
}

function toHeaders({ source, authorize }: Settings, { accept = ACCEPT, json: body, headers }: Request): Headers {
  const all = new Headers({ accept, ...headers });
  if (body !== undefined) all.set('content-type', 'application/json');
  if (authorize) {
    const sealed = authorize();
    if (sealed === undefined) throw new SourceError(source, { kind: 'credentials-missing' });
    all.set('authorization', `Bearer ${sealed}`);
  }
  return all;
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

function toAddress(baseUrl: string, path: string, { query = {}, search = '' }: GetOptions): URL {
  const url = new URL(path, baseUrl);
  if (!url.href.startsWith(baseUrl)) throw new RangeError(`"${path}" leads away from ${baseUrl}`);
  const parts = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((item) => `${encodeURIComponent(name)}=${encodeURIComponent(String(item))}`),
  );
  if (search) parts.push(search);
  if (parts.length > 0) url.search = parts.join('&');
  return url;
}
