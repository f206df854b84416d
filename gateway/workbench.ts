import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance } from 'fastify';

import { addinFiles } from './addin-files.ts';
import { toSecurityHeaders } from './security-headers.ts';

export type WorkbenchOptions = {
  /** The folder the workbench was built into. */
  readonly workbenchRoot: string;
  readonly addinRoot: string;
};

/**
 * Adds the workbook in the browser at /workbench/, and at /workbench/addin/ the same built add-in with only the
 * address of office.js replaced. The gateway proper has neither.
 */
export async function registerWorkbench(app: FastifyInstance, options: WorkbenchOptions): Promise<void> {
  await app.register(addinFiles, {
    prefix: '/workbench/addin',
    root: options.addinRoot,
    // A demonstration answers under any name it is reached by: nothing here leaves the page that asked.
    baseUrl: ({ protocol, host }) => `${protocol}://${host}/workbench/addin`,
    officeUrl: '/workbench/office.js',
  });
  await app.register(workbenchFiles, { prefix: '/workbench', root: options.workbenchRoot });
}

async function workbenchFiles(app: FastifyInstance, { root }: { readonly root: string }): Promise<void> {
  await app.register(helmet, toSecurityHeaders({ page: 'workbench', frameAncestors: [], https: false }));
  await app.register(fastifyStatic, {
    root,
    prefix: '/',
    decorateReply: false,
    redirect: true,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply) => {
      reply.header('cache-control', 'no-cache');
    },
  });
  app.get('', async (_, reply) => reply.redirect('/workbench/'));
}
