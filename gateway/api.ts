import underPressure, { type FastifyUnderPressureOptions } from '@fastify/under-pressure';
import rateLimit from '@fastify/rate-limit';
import { type FastifyInstance } from 'fastify';

import { admitDocumentedReads } from './admission.ts';
import { GatewayError } from './gateway-error.ts';
import { relay } from './relay.ts';
import { type Source } from './sources.ts';

export type ApiOptions = {
  readonly sources: readonly Source[];
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number;
  readonly pressure: FastifyUnderPressureOptions;
  readonly userAgent: string;
};

/** Data, never a page: nothing in an answer may run, be framed or be stored. */
const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** Everything under /api: bounded, admitted by the allow-list, then relayed. */
export async function api(app: FastifyInstance, options: ApiOptions): Promise<void> {
  app.addHook('onRequest', async (_, reply) => {
    reply.headers(API_HEADERS);
  });
  await app.register(underPressure, { ...options.pressure, customError: Busy });
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: () => new GatewayError({ kind: 'rate-limited' }),
  });
  admitDocumentedReads(app, options.sources);
  for (const source of options.sources) {
    await app.register(relay, { prefix: `/${source.id}`, source, userAgent: options.userAgent });
  }
  app.all('/*', { helmet: false }, async () => {
    throw new GatewayError({ kind: 'not-allowed' });
  });
}

class Busy extends GatewayError {
  constructor() {
    super({ kind: 'busy' });
  }
}
