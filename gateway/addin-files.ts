import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import fastifyStatic from '@fastify/static';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';

import { fillPublicUrl } from './public-url.ts';

export type AddinFilesOptions = {
  /** The folder the add-in was built into. */
  readonly root: string;
  /** Where the client finds these files, without a trailing slash; undefined when that cannot be known. */
  readonly baseUrl: (request: FastifyRequest) => string | undefined;
  /** What replaces the address of office.js in pages, when something does. */
  readonly officeUrl?: string;
};

export const NOT_BUILT = 'The add-in has not been built. Run: npm run build\n';

const PUBLIC_URL_MISSING = 'Set PUBLIC_URL to the address of this server: this file has to name it.\n';

const OFFICE_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const FILLED_FILES = ['manifest.xml', 'functions.json', 'functions-nl.json', 'functions-fr.json'];

/** Vite puts a hash of eight characters into the names of what it bundles. */
const HASHED = /[/\\]assets[/\\][^/\\]+-[\w-]{8}\.(?:js|css|woff2?|svg)(?:\.br|\.gz)?$/u;

/** Whether the add-in has been built into this folder. */
export function isBuilt(root: string): boolean {
  return existsSync(join(root, 'taskpane.html'));
}

/** Serves the built add-in: bundles for ever, everything else checked again at each visit. */
export async function addinFiles(app: FastifyInstance, options: AddinFilesOptions): Promise<void> {
  const { root, officeUrl } = options;
  app.addHook('onRequest', async (_, reply) => {
    reply.header('access-control-allow-origin', '*');
  });
  await app.register(fastifyStatic, {
    root,
    decorateReply: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: setCaching,
  });
  for (const name of FILLED_FILES) {
    app.get(`/${name}`, (request, reply) => sendFilled({ request, reply, name, options }));
  }
  if (officeUrl !== undefined) {
    app.get<{ Params: { page: string } }>('/:page(^[a-z-]+\\.html$)', async ({ params }, reply) => {
      const html = await readOptional(join(root, params.page));
      if (html === undefined) return sendNotFound(reply);
      return reply.type('text/html; charset=utf-8').headers(NO_CACHE).send(html.replaceAll(OFFICE_URL, officeUrl));
    });
  }
}

const NO_CACHE = { 'cache-control': 'no-cache' };

type Filling = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly name: string;
  readonly options: AddinFilesOptions;
};

async function sendFilled({ request, reply, name, options }: Filling): Promise<FastifyReply> {
  const baseUrl = options.baseUrl(request);
  if (baseUrl === undefined) return reply.code(503).type('text/plain').send(PUBLIC_URL_MISSING);
  const text = await readOptional(join(options.root, name));
  if (text === undefined) return sendNotFound(reply);
  const type = name.endsWith('.xml') ? 'application/xml' : 'application/json';
  return reply.type(`${type}; charset=utf-8`).headers(NO_CACHE).send(fillPublicUrl(text, baseUrl));
}

function sendNotFound(reply: FastifyReply): FastifyReply {
  reply.callNotFound();
  return reply;
}

async function readOptional(path: string): Promise<string | undefined> {
  return await readFile(path, 'utf8').catch(() => undefined);
}

function setCaching(reply: FastifyReply, path: string): void {
  reply.header('cache-control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}
