import { type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';

import replyFrom from '@fastify/reply-from';
import { type FastifyInstance, type FastifyReply } from 'fastify';

import { admissionOf } from './admission.ts';
import { createAttempt, type RelayAttempt } from './attempt.ts';
import { RELAYED_HEADERS } from './own-answer.ts';
import { createSlots } from './slots.ts';
import { type Source } from './sources.ts';
import { createUpstreamAgent, type UpstreamAgent } from './upstream-agent.ts';
import { OPEN_PASS, type VendorDoor, type VendorPass } from './vendor-door.ts';

export type RelayOptions = {
  readonly source: Source;
  readonly userAgent: string;
  /** Absent where everyone may ask. */
  readonly door: VendorDoor | undefined;
};

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const PASS = 'vendorPass';

/**
 * Relays admitted requests to one source. Bodies stream through as they are, content encoding included.
 * A redirect is not followed and counts as `unreachable`: the documented services send none.
 */
export async function relay(app: FastifyInstance, { source, userAgent, door }: RelayOptions): Promise<void> {
  const agent = createUpstreamAgent(source);
  const slots = createSlots(source);
  await app.register(replyFrom, {
    base: source.baseUrl,
    undici: agent,
    destroyAgent: true,
    disableCache: true,
    disableRequestLogging: true,
  });
  takeJsonAsItIs(app, source.requestLimitBytes);
  app.decorateRequest(PASS, null);
  // Before a body is read: who may not ask has nothing to send.
  app.addHook('preParsing', async (request) => {
    request.setDecorator<VendorPass>(PASS, (await door?.admit(request.headers)) ?? OPEN_PASS);
  });

  // The library warns with the raw error when a source fails; the log of visits says it without.
  app.all('/*', { logLevel: 'silent', helmet: false }, async (request, reply) => {
    const pass = request.getDecorator<VendorPass>(PASS);
    const attempt = createAttempt(reply, source);
    const headers = await pass.headers();
    const leaveSlot = await slots.enter(attempt.signal);
    if (leaveSlot === undefined) return reply.hijack();
    attempt.startClock();
    const gone = finished(reply.raw, { readable: false }).catch(() => undefined);
    const send = (asking: Omit<Asking, 'reply' | 'agent' | 'attempt'>) =>
      Promise.race([ask({ ...asking, reply, agent, attempt }), gone]);

    try {
      const answer = await send({ headers: { ...headers, 'user-agent': userAgent }, mayRefuse: pass.renewable });
      if (answer === 'refused') {
        await pass.renew();
        await send({ headers: { ...(await pass.headers()), 'user-agent': userAgent }, mayRefuse: false });
      }
      await gone;
    } finally {
      leaveSlot();
    }
    return reply;
  });
}

/** A body is passed on byte for byte; only JSON is documented anywhere. */
function takeJsonAsItIs(app: FastifyInstance, bodyLimit: number): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (_, body, done) => done(null, body));
}

type Asking = {
  readonly reply: FastifyReply;
  readonly agent: UpstreamAgent;
  readonly attempt: RelayAttempt;
  /** Of the gateway and the vendor's terms. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether a 401 is kept from the client, to be asked again. */
  readonly mayRefuse: boolean;
};

/** Asks the source once. The answer is on its way to the client, unless it is `refused`. */
function ask({ reply, agent, attempt, headers, mayRefuse }: Asking): Promise<'answered' | 'refused'> {
  const { path, query } = admissionOf(reply.request);
  const { body } = reply.request;
  const json = Buffer.isBuffer(body) ? { body, contentType: 'application/json' } : {};
  return new Promise((resolve) => {
    let refused = false;
    const onAnswer = (answer: Readable): void => {
      refused = mayRefuse && reply.statusCode === 401;
      if (refused) discard(reply, answer);
      else attempt.answered(answer);
      resolve(refused ? 'refused' : 'answered');
    };
    const onBroken = (error: Error): void => {
      if (!refused) attempt.broken(error);
    };
    agent.during({ signal: attempt.signal, broken: onBroken }, () =>
      // An empty path would make the library fall back on the address that the client asked for.
      reply.from(path === '' ? './' : path, {
        ...json,
        queryString: () => query,
        // By default the library repeats a 503 ten times and reads Retry-After as milliseconds.
        retryDelay: () => null,
        rewriteRequestHeaders: (_, asked) => ({ ...toUpstreamHeaders(asked, 'body' in json), ...headers }),
        rewriteHeaders: toClientHeaders,
        onResponse: (_request, _reply, { stream }) => onAnswer(stream),
        onError: () => {
          attempt.failed();
          resolve('answered');
        },
      }),
    );
  });
}

function discard(reply: FastifyReply, answer: Readable): void {
  answer.resume();
  for (const name of RELAYED_HEADERS) reply.removeHeader(name);
}

function toUpstreamHeaders(headers: Headers, hasBody: boolean): Record<string, string | string[]> {
  const { accept = 'application/json', 'accept-encoding': encoding, 'accept-language': language } = headers;
  return {
    accept,
    ...(encoding !== undefined && { 'accept-encoding': encoding }),
    ...(language !== undefined && { 'accept-language': language }),
    ...(hasBody && { 'content-type': 'application/json' }),
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
