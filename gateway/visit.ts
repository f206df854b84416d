import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

import { type OwnFailure } from './gateway-error.ts';
import { type Metrics } from './metrics.ts';

/** What may be told about a request: never its path, ids, query or headers. */
export type Visit = {
  source: string;
  /** The route's pattern, such as `entities/{id}/workforce`. */
  route: string;
  failure?: OwnFailure;
};

/** By raw request: an address that cannot be decoded has no decorators. */
const visits = new WeakMap<object, Visit>();

export function visitOf({ raw }: FastifyRequest): Visit {
  const visit = visits.get(raw) ?? { source: 'none', route: 'unmatched' };
  visits.set(raw, visit);
  return visit;
}

/** Logs and counts every request once, when its answer has gone out or its client has left. */
export function observeVisits(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => {
    const visit = visitOf(request);
    visit.route = request.routeOptions.url ?? visit.route;
    reply.header('x-request-id', request.id);
    const end = observeArrival(request, reply);
    metrics.arrived();
    reply.raw.once('close', () => {
      const outcome = end();
      metrics.left({ ...visit, ...outcome });
      app.log.info({ reqId: request.id, method: request.method, ...visit, ...outcome }, 'request');
    });
  });
}

function observeArrival(request: FastifyRequest, reply: FastifyReply) {
  const { socket, httpVersionMajor } = request.raw;
  const arrived = performance.now();
  const bytesBefore = socket.bytesWritten;
  let finished = false;
  reply.raw.once('finish', () => (finished = true));
  return () => ({
    /** `cut` when the answer did not reach its end. */
    status: finished ? String(reply.statusCode) : 'cut',
    ms: Math.round(performance.now() - arrived),
    // A connection of HTTP/2 is shared, so its count says nothing about one request.
    ...(httpVersionMajor === 1 && { bytes: socket.bytesWritten - bytesBefore }),
  });
}
