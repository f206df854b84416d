import { type FastifyInstance, type FastifyRequest } from 'fastify';

import { findAllowed } from './allow-list.ts';
import { GatewayError } from './gateway-error.ts';
import { type Source } from './sources.ts';
import { visitOf } from './visit.ts';

/** What to ask the source: both exactly as the client sent them. */
export type Admission = {
  /** Relative to the source's base address; empty for the base itself. */
  readonly path: string;
  /** Without the question mark. Never decoded, so a `%2B` stays one. */
  readonly query: string;
};

const ADMISSION = 'admission';

const ADDRESS = /^\/api\/(?<id>[a-z]+)\/(?<path>[^?#]*)(?:\?(?<query>[^#]*))?$/u;

export function admissionOf(request: FastifyRequest): Admission {
  return request.getDecorator<Admission>(ADMISSION);
}

/** Lets only documented requests to known sources through, before any body is parsed. */
export function admitDocumentedRequests(app: FastifyInstance, sources: readonly Source[]): void {
  app.decorateRequest(ADMISSION, null);
  app.addHook('preParsing', async (request) => {
    const { id, path = '', query = '' } = ADDRESS.exec(request.raw.url ?? '')?.groups ?? {};
    const source = sources.find((candidate) => candidate.id === id);
    const allowed = findAllowed(source?.allowed ?? [], { method: request.method, path });
    if (source === undefined || allowed === undefined) throw new GatewayError({ kind: 'not-allowed' });
    Object.assign(visitOf(request), { source: source.id, route: allowed.route });
    request.setDecorator<Admission>(ADMISSION, { path, query });
  });
}
