import rateLimit from '@fastify/rate-limit';
import underPressure, { type FastifyUnderPressureOptions } from '@fastify/under-pressure';
import { type FastifyError, type FastifyInstance } from 'fastify';

import { admitDocumentedRequests } from './admission.ts';
import { credentials } from './credentials.ts';
import { GatewayError } from './gateway-error.ts';
import { relay } from './relay.ts';
import { type Sealer } from './sealer.ts';
import { type Source } from './sources.ts';
import { createVendorDoor, type VendorDoor } from './vendor-door.ts';
import { createVendorRequests } from './vendor-request.ts';
import { type Versions } from './versions.ts';

export type ApiOptions = {
  readonly sources: readonly Source[];
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number;
  readonly pressure: FastifyUnderPressureOptions;
  readonly userAgent: string;
  readonly sealer: Sealer;
  readonly versions: Versions;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Data, never a page: nothing in an answer may run, be framed or be stored. */
const API_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

const ATTEMPTS_PER_MINUTE = 30;

/** Everything under /api: bounded, admitted by the allow-list and by the vendor's own terms, then relayed. */
export async function api(app: FastifyInstance, options: ApiOptions): Promise<void> {
  const { sources, requestsPerMinute, sealer, userAgent, versions, now } = options;
  app.addHook('onRequest', async (_, reply) => {
    reply.headers(API_HEADERS);
  });
  app.setErrorHandler((error: FastifyError) => {
    throw toErrorOfBody(error) ?? error;
  });
  await app.register(underPressure, { ...options.pressure, customError: Busy });
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: () => new GatewayError({ kind: 'rate-limited' }),
  });

  app.get('/sources', { helmet: false }, async () => versions);
  const { ask, destroy } = createVendorRequests(userAgent);
  app.addHook('onClose', destroy);
  const guarded = sources.flatMap((source) => {
    const { id, access } = source;
    if (access === undefined) return [];
    return [{ id, credential: access.credential, door: createVendorDoor({ source, access, sealer, ask, now }) }];
  });
  const attemptsPerMinute = Math.min(ATTEMPTS_PER_MINUTE, requestsPerMinute);
  await app.register(credentials, { prefix: '/credentials', guarded, attemptsPerMinute });
  const doors = new Map<string, VendorDoor>(guarded.map(({ id, door }) => [id, door]));
  await app.register(relays, { sources, doors, userAgent });
}

type RelaysOptions = Pick<ApiOptions, 'sources' | 'userAgent'> & { readonly doors: ReadonlyMap<string, VendorDoor> };

async function relays(app: FastifyInstance, { sources, doors, userAgent }: RelaysOptions): Promise<void> {
  admitDocumentedRequests(app, sources);
  for (const source of sources) {
    await app.register(relay, { prefix: `/${source.id}`, source, userAgent, door: doors.get(source.id) });
  }
  app.all('/*', { helmet: false }, async () => {
    throw new GatewayError({ kind: 'not-allowed' });
  });
}

/** What Fastify says of a body it will not read may quote from it. */
function toErrorOfBody({ code, statusCode = 500 }: FastifyError): GatewayError | undefined {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new GatewayError({ kind: 'request-too-large' });
  const unread = statusCode < 500 && (code === undefined || code.startsWith('FST_ERR_CTP'));
  return unread ? new GatewayError({ kind: 'invalid-input', field: 'body' }) : undefined;
}

class Busy extends GatewayError {
  constructor() {
    super({ kind: 'busy' });
  }
}
