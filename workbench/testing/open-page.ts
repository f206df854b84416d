import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { build, type PluginOption } from 'vite';

/** A page of the workbench in a real browser. */
export type OpenPage = {
  readonly page: Page;
  readonly origin: string;
  /** Errors of the page, and requests that leave it. */
  readonly problems: string[];
  /** Opens the page anew and waits until its workbench is ready. */
  reload(query?: string): Promise<void>;
  close(): Promise<void>;
};

export type PageSource = {
  /** The folder of the index.html to build. */
  readonly root: string;
  /** The path the page is served under, with slashes at both ends. */
  readonly base: string;
  /** Files beside those that are built, by path: `/workbench/addin/taskpane.html`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly plugins?: PluginOption[];
};

/** Builds a page into a temporary folder, serves it on a free port and opens it. */
export async function openPage(browser: Browser, source: PageSource): Promise<OpenPage> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-page-'));
  await buildPage(source, folder);
  const server = await serve(source, folder);
  const page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
  const problems = watchProblems(page, server.origin);
  const reload = async (query = '') => {
    await page.goto(`${server.origin}${source.base}${query}`);
    await page.waitForFunction(() => globalThis.workbench !== undefined);
    await page.evaluate(() => globalThis.workbench?.ready());
  };
  return {
    page,
    origin: server.origin,
    problems,
    reload,
    async close() {
      await page.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function buildPage({ root, base, plugins = [] }: PageSource, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    base,
    plugins,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, minify: false, target: 'es2022', chunkSizeWarningLimit: 20_000 },
  });
}

function watchProblems(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob|about):/.test(request.url())) {
      problems.push(`request: ${request.url()}`);
    }
  });
  return problems;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

type StaticServer = { readonly origin: string; close(): Promise<void> };

async function serve(source: PageSource, folder: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    void answer({ source, folder }, new URL(request.url ?? '/', 'http://localhost').pathname, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Site = { readonly source: PageSource; readonly folder: string };

async function answer({ source, folder }: Site, path: string, response: ServerResponse): Promise<void> {
  const inFolder = path.startsWith(source.base) ? path.slice(source.base.length) : path.slice(1);
  const file = normalize(join(folder, inFolder === '' ? 'index.html' : inFolder));
  try {
    const body = source.files?.[path] ?? (await readFile(file));
    response.writeHead(200, { 'content-type': contentTypes[extname(path) || '.html'] ?? 'application/octet-stream' });
    response.end(body);
  } catch {
    // Icons of the add-in are not part of a page under test.
    response.writeHead(/\.(png|ico)$/.test(path) ? 204 : 404);
    response.end();
  }
}
