import { type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Answer } from '../answer.ts';
import { type FaultParams, type StruckFaults } from './faults.ts';

/** Resolves after `ms` milliseconds, or at once when the signal aborts. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export type Exchange = {
  readonly response: ServerResponse;
  readonly struck: StruckFaults;
  readonly wait: Wait;
  /** Aborts when the client goes or the server closes. */
  readonly gone: AbortSignal;
  readonly acceptsGzip: boolean;
};

const toNumber = (params: FaultParams, key: string): number => Number(params[key]);

const varnishPage = (status: number): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html><head><title>${status} Backend fetch failed</title></head>` +
  `<body><h1>Error ${status} Backend fetch failed</h1><p>Backend fetch failed</p><h3>Guru Meditation:</h3>` +
  '<p>XID: 32770</p><hr><p>Varnish cache server</p></body></html>';

/** The answer that replaces the real one, if a switch asks for that. */
export const toFaultyAnswer = (struck: StruckFaults, toErrorAnswer: (status: number) => Answer): Answer | undefined => {
  const status = struck.get('status') ?? struck.get('gives-up');
  if (status) return toErrorAnswer(toNumber(status, 'status'));
  const html = struck.get('status-html');
  if (html) {
    const code = toNumber(html, 'status');
    return { status: code, headers: { 'content-type': 'text/html; charset=utf-8' }, body: varnishPage(code) };
  }
  const limited = struck.get('rate-limit');
  if (!limited) return undefined;
  const answer = toErrorAnswer(429);
  return limited['retryAfter'] === ''
    ? answer
    : { ...answer, headers: { ...answer.headers, 'retry-after': String(limited['retryAfter']) } };
};

/** What happens before any header is sent. Returns true when the connection is closed and nothing may follow. */
export const disturbBefore = async ({ response, struck, wait, gone }: Exchange): Promise<boolean> => {
  for (const name of ['latency', 'gives-up']) {
    const params = struck.get(name);
    if (params) await wait(toNumber(params, 'ms'), gone);
  }
  const stall = struck.get('stall');
  if (stall) await wait(toNumber(stall, 'ms'), gone);
  const isCut = struck.has('cut') || (stall !== undefined && stall['answers'] !== true);
  if (isCut) response.destroy();
  return isCut || gone.aborted;
};

const megabyte = 1024 * 1024;

/** The answer with padding in front: a first key of an object, blanks before anything else. */
function* padded(text: string, megabytes: number): Generator<string> {
  const isObject = text.startsWith('{') && text !== '{}';
  const filler = (isObject ? 'x' : ' ').repeat(megabyte);
  if (isObject) yield '{"padding":"';
  for (let count = 0; count < megabytes; count += 1) yield filler;
  yield isObject ? `",${text.slice(1)}` : text;
}

const sendOversize = async ({ response, gone }: Exchange, answer: Answer, params: FaultParams): Promise<void> => {
  const text = answer.body.toString();
  const megabytes = toNumber(params, 'megabytes');
  const frame = text.startsWith('{') && text !== '{}' ? '{"padding":"",'.length - 1 : 0;
  const length = Buffer.byteLength(text) + frame + megabytes * megabyte;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(params['announced'] === false ? {} : { 'content-length': length }),
  });
  // A client that hangs up on too large a body is the expected end, not an error.
  await pipeline(Readable.from(padded(text, megabytes)), response, { signal: gone }).catch(() => undefined);
};

const sendHeadersOnly = async ({ response, wait, gone }: Exchange, answer: Answer, ms: number): Promise<void> => {
  response.writeHead(answer.status, answer.headers);
  response.flushHeaders();
  await wait(ms, gone);
  response.destroy();
};

const sendHalf = async ({ response }: Exchange, answer: Answer): Promise<void> => {
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': bytes.length });
  await new Promise<void>((resolve) =>
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => resolve()),
  );
  response.destroy();
};

const toBytes = (body: string | Buffer): Buffer => (typeof body === 'string' ? Buffer.from(body) : body);

const compress = promisify(gzip);

const sendWhole = async ({ response, struck, acceptsGzip }: Exchange, answer: Answer): Promise<void> => {
  const isCompressed = struck.has('gzip') && acceptsGzip && answer.body.length > 0;
  const body = isCompressed ? await compress(answer.body) : toBytes(answer.body);
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(isCompressed ? { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : {}),
    ...(answer.status === 204 ? {} : { 'content-length': body.length }),
  });
  response.end(body);
};

const toAlteredBody = (struck: StruckFaults, body: string | Buffer): string | Buffer => {
  if (struck.has('empty')) return '';
  return struck.has('malformed') ? body.slice(0, Math.ceil(body.length * 0.6)) : body;
};

/** Sends the answer, harmed as the switches ask. */
export const sendAnswer = async (exchange: Exchange, answer: Answer): Promise<void> => {
  const { struck } = exchange;
  const altered = { ...answer, body: toAlteredBody(struck, answer.body) };
  const oversize = struck.get('oversize');
  if (oversize) return sendOversize(exchange, altered, oversize);
  const stalled = struck.get('stall-body');
  if (stalled) return sendHeadersOnly(exchange, altered, toNumber(stalled, 'ms'));
  return struck.has('cut-body') ? sendHalf(exchange, altered) : sendWhole(exchange, altered);
};
