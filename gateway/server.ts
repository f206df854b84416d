import { randomUUID } from 'node:crypto';

import { fastify, type FastifyError, type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';

import { type Config } from './config.ts';
import { GatewayError } from './gateway-error.ts';
import { sendOwnAnswer } from './own-answer.ts';

/** Where log lines go; standard output unless said otherwise. */
export type LogStream = { write(line: string): void };

/** A client that takes or sends nothing for this long is cut off: longer than the slowest source may think. */
const IDLE_CLIENT_MS = 120_000;
/** An attachment of 14 MB over a line of 2 Mbit/s. */
const REQUEST_RECEIVED_MS = 60_000;
const BODY_LIMIT_BYTES = 65_536;

/** Fastify, speaking HTTP/2 beside HTTP/1.1 where a certificate is configured, and never logging an address. */
export function createServer(config: Config, logStream?: LogStream): FastifyInstance {
  const options = {
    logger: {
      level: config.LOG_LEVEL,
      base: {},
      serializers: { err: toLoggedError, req: () => ({}), res: ({ statusCode }) => ({ statusCode }) },
      ...(logStream && { stream: logStream }),
    },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.TRUST_PROXY,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_RECEIVED_MS,
    connectionTimeout: IDLE_CLIENT_MS,
    // Requests on connections that are still open while closing are answered, not refused.
    return503OnClosing: false,
    // What cannot even be decoded is not on any list; Fastify would say so by repeating the address.
    frameworkErrors: (_error, _request, reply) => {
      sendOwnAnswer(reply, new GatewayError({ kind: 'not-allowed' }).failure);
    },
  } satisfies FastifyServerOptions;

  const { TLS_CERT: cert, TLS_KEY: key } = config;
  if (cert === undefined || key === undefined) return fastify(options);
  // To handlers both protocols look the same; only the types of the raw objects differ, so these stay out of sight.
  const secure: object = { http2: true, https: { allowHTTP1: true, cert, key } };
  return fastify({ ...options, ...secure });
}

/** Where it happened, not what was said: messages and properties of errors may quote addresses and bodies. */
function toLoggedError(error: FastifyError) {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { type: error.name, message: error.code ?? 'without a code', stack: frames.join('\n') };
}
