import { getHeapStatistics } from 'node:v8';
import { constants } from 'node:zlib';

import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import { type FastifyUnderPressureOptions } from '@fastify/under-pressure';
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

import project from '../package.json' with { type: 'json' };
import { addinFiles, isBuilt, NOT_BUILT } from './addin-files.ts';
import { api } from './api.ts';
import { type Config } from './config.ts';
import { GatewayError } from './gateway-error.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { operations } from './operations.ts';
import { sendOwnAnswer } from './own-answer.ts';
import { isLoopbackHost, toPublicUrl } from './public-url.ts';
import { createSealKey } from './seal-keys.ts';
import { createSealer } from './sealer.ts';
import { toSecurityHeaders } from './security-headers.ts';
import { createServer, type LogStream } from './server.ts';
import { type Source, toSources } from './sources.ts';
import { closeUnusedConnections } from './unused-connections.ts';
import { toVersions } from './versions.ts';
import { observeVisits, visitOf } from './visit.ts';

export type GatewayOptions = {
  readonly config: Config;
  /** The folder of the built add-in. It may be built later. */
  readonly addinRoot: string;
  /** Those of the configuration unless given. */
  readonly sources?: readonly Source[];
  readonly metrics?: Metrics;
  readonly logStream?: LogStream;
  /** Where `/` leads. */
  readonly home?: string;
  /** When to answer `busy` rather than make everything slow. */
  readonly pressure?: FastifyUnderPressureOptions;
  /** Milliseconds since 1970: decides when sealed texts and tokens are past their date. */
  readonly now?: () => number;
};

/** Text that is worth compressing; photos and documents come compressed already. */
const COMPRESSIBLE = /^text\/|[/+](?:json|xml|javascript)(?:;|$)|^image\/svg/u;
/** The default window of 4 MB holds back 7.7 MB of JSON before the first byte goes out; this one 0.4 MB. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 };
const GZIP_LEVEL = 6;

const MS_PER_DAY = 86_400_000;

const PRESSURE: FastifyUnderPressureOptions = {
  maxEventLoopDelay: 2000,
  maxHeapUsedBytes: getHeapStatistics().heap_size_limit * 0.9,
};

/**
 * The server between the add-in and the sources: it serves the built add-in and relays documented requests.
 * It keeps no state, so any instance can answer any request. Try it through `inject` or by listening.
 */
export async function createGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { config, addinRoot, sources = toSources(config), metrics = createMetrics(), pressure = PRESSURE } = options;
  const { now = Date.now } = options;
  const app = createServer(config, options.logStream);
  closeUnusedConnections(app);
  observeVisits(app, metrics);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) => answerUnknownAddress({ request, reply, addinRoot }));

  await app.register(compress, {
    encodings: ['br', 'gzip'],
    customTypes: COMPRESSIBLE,
    brotliOptions: { params: BROTLI },
    zlibOptions: { level: GZIP_LEVEL },
    globalDecompression: false,
  });
  const https = config.PUBLIC_URL?.startsWith('https:') === true && !isLoopbackHost(new URL(config.PUBLIC_URL).host);
  await app.register(helmet, toSecurityHeaders({ page: 'addin', frameAncestors: config.FRAME_ANCESTORS, https }));
  await app.register(operations, { addinRoot, metrics });
  await app.register(api, {
    prefix: '/api',
    sources,
    requestsPerMinute: config.RATE_LIMIT,
    pressure,
    userAgent: `Bronblad/${project.version}`,
    now,
    versions: toVersions(config),
    sealer: createSealer({
      // Without keys of its own, a server on this machine alone makes one that ends with it.
      keys: config.SEAL_KEYS ?? [createSealKey()],
      lifetimeMs: config.SEAL_LIFETIME_DAYS * MS_PER_DAY,
      now,
    }),
  });
  await app.register(addinFiles, {
    root: addinRoot,
    baseUrl: (request) => toPublicUrl(config.PUBLIC_URL, request),
  });
  const { home = '/taskpane.html' } = options;
  app.get('/', async (_, reply) => (isBuilt(addinRoot) ? reply.redirect(home) : answerNotBuilt(reply)));
  return app;
}

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const failure = error instanceof GatewayError ? error.failure : visitOf(request).failure;
  if (failure !== undefined) return sendOwnAnswer(reply, failure);
  const { statusCode = 500 } = error;
  if (statusCode < 500) return reply.code(statusCode).type('text/plain').send('Bad request\n');
  request.server.log.error({ reqId: request.id, err: error }, 'unexpected error');
  return reply
    .code(500)
    .type('application/problem+json')
    .send(JSON.stringify({ request: request.id }));
}

type UnknownAddress = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly addinRoot: string;
};

function answerUnknownAddress({ request, reply, addinRoot }: UnknownAddress): FastifyReply {
  if (request.raw.url?.startsWith('/api/')) return sendOwnAnswer(reply, { kind: 'not-allowed' });
  if (!isBuilt(addinRoot)) return answerNotBuilt(reply);
  return reply.code(404).type('text/plain').send('Not found\n');
}

function answerNotBuilt(reply: FastifyReply): FastifyReply {
  return reply.code(503).type('text/plain').send(NOT_BUILT);
}
