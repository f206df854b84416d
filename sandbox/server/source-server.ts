import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer } from '../answer.ts';
import { answerControl, controlPrefix } from './control-routes.ts';
import { disturbBefore, sendAnswer, toFaultyAnswer, type Exchange, type Wait } from './disturb.ts';
import { transportSwitches, type FaultSwitch } from './fault-switches.ts';
import { createFaults, type Faults, type StruckFaults } from './faults.ts';
import { type RecordedRequest } from './recorded-request.ts';

/** A request to a stand-in: the undecoded path and query, the body as it came, and the quirks that strike it. */
export type SourceRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** Names in lower case; a header that was sent twice is one text with a comma. */
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly struck: StruckFaults;
  readonly origin: string;
};

/** A vendor's behaviour, as a function from request to answer. */
export type Source = {
  readonly basePath: string;
  /** The methods it answers itself; GET and HEAD when absent. Any other is refused with 405. */
  readonly methods?: readonly string[];
  readonly switches: readonly FaultSwitch[];
  readonly toErrorAnswer: (status: number) => Answer;
  readonly answer: (request: SourceRequest) => Answer;
};

export type SandboxServer = {
  /** The base address as the environment variable wants it, with a slash at the end. */
  readonly url: string;
  readonly faults: Faults;
  readonly requests: readonly RecordedRequest[];
  readonly clearRequests: () => void;
  readonly close: () => Promise<void>;
};

export type SourceServerOptions = {
  readonly host: string;
  readonly port: number;
  readonly now?: () => Date;
  readonly wait?: Wait;
};

const defaultWait: Wait = (ms, signal) => delay(ms, undefined, { signal }).catch(() => undefined);

const listen = async (server: Server, host: string, port: number): Promise<string> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
};

const readingMethods: readonly string[] = ['GET', 'HEAD'];

const splitAddress = (address: string): readonly [path: string, query: string] => {
  const mark = address.indexOf('?');
  return mark < 0 ? [address, ''] : [address.slice(0, mark), address.slice(mark + 1)];
};

const toAnswer = (source: Source, request: SourceRequest): Answer => {
  const faulty = toFaultyAnswer(request.struck, source.toErrorAnswer);
  if (faulty) return faulty;
  const methods = source.methods ?? readingMethods;
  return methods.includes(request.method) ? source.answer(request) : source.toErrorAnswer(405);
};

/** Starts a stand-in on a real port. Port 0 takes a free one. Rejects when the port is taken. */
export const startSourceServer = async (source: Source, options: SourceServerOptions): Promise<SandboxServer> => {
  const { now = () => new Date(), wait = defaultWait } = options;
  const faults = createFaults([...transportSwitches, ...source.switches]);
  const requests: RecordedRequest[] = [];
  const closing = new AbortController();
  const state = { origin: '', stillRunning: 0 };

  const toExchange = (request: IncomingMessage, response: ServerResponse, struck: StruckFaults): Exchange => {
    const left = new AbortController();
    response.once('close', () => left.abort());
    const acceptsGzip = /\bgzip\b/u.test(request.headers['accept-encoding']?.toString() ?? '');
    return { response, struck, wait, gone: AbortSignal.any([left.signal, closing.signal]), acceptsGzip };
  };

  const waitForStillRunning = async ({ struck, gone }: Exchange): Promise<void> => {
    const slow = struck.get('abort-slows');
    if (!slow || state.stillRunning === 0) return;
    const ms = Number(slow['ms']) * state.stillRunning;
    state.stillRunning = 0;
    await wait(ms, gone);
  };

  const work = async (exchange: Exchange, request: SourceRequest): Promise<void> => {
    await waitForStillRunning(exchange);
    if (await disturbBefore(exchange)) return;
    await sendAnswer(exchange, toAnswer(source, request));
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '/', method = 'GET', headers } = request;
    const [path, query] = splitAddress(url);
    if (path.startsWith(controlPrefix)) return answerControl({ request, response, faults, requests });
    requests.push({ method, path, query, at: now().toISOString() });
    const struck = faults.strike(url);
    let isWorking = true;
    response.once('close', () => {
      if (isWorking) state.stillRunning += 1;
    });
    const exchange = toExchange(request, response, struck);
    const body = readingMethods.includes(method) ? '' : (await buffer(request)).toString();
    await work(exchange, { method, path, query, headers, body, struck, origin: state.origin });
    isWorking = false;
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  state.origin = await listen(server, options.host, options.port);

  return {
    url: `${state.origin}${source.basePath}`,
    faults,
    requests,
    clearRequests: () => {
      requests.length = 0;
    },
    close: () => {
      closing.abort();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
