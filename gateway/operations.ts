import { type FastifyInstance } from 'fastify';

import project from '../package.json' with { type: 'json' };
import { isBuilt } from './addin-files.ts';
import { type Metrics } from './metrics.ts';

export type OperationsOptions = { readonly addinRoot: string; readonly metrics: Metrics };

/** For whoever runs the server, and the add-in's own check: is the process alive, can it serve, what has it done. */
export async function operations(app: FastifyInstance, { addinRoot, metrics }: OperationsOptions): Promise<void> {
  app.addHook('onRequest', async (_, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.get('/healthz', async () => ({ status: 'ok', version: project.version }));
  app.get('/readyz', async (_, reply) => {
    const built = isBuilt(addinRoot);
    return reply.code(built ? 200 : 503).send({ status: built ? 'ok' : 'not-ready', addin: built });
  });
  app.get('/metrics', async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
