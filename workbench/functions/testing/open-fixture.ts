import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';

/** The fixture page in a real browser. `problems` collects errors of the page and requests that leave it. */
export type OpenFixture = {
  readonly page: Page;
  readonly problems: string[];
  reload(): Promise<void>;
  close(): Promise<void>;
};

const root = fileURLToPath(new URL('.', import.meta.url));

/** Builds the page into a temporary folder, serves it on a free port and opens it. */
export async function openFixture(): Promise<OpenFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-fixture-'));
  await buildFixture(folder);
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
  const problems = watchProblems(page, server.origin);
  const reload = async () => {
    await page.goto(server.origin);
    await page.waitForFunction(() => globalThis.workbench !== undefined);
    await page.evaluate(() => globalThis.workbench?.ready());
  };
  await reload();
  return {
    page,
    problems,
    reload,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function buildFixture(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      outDir,
      minify: false,
      target: 'es2022',
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: { checks: {}, onwarn: () => undefined },
    },
  });
}

function findBrowser(): string {
  const candidates = [
    process.env['CHROME_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  const found = candidates.find((path) => path !== undefined && existsSync(path));
  if (found === undefined) {
    throw new Error('No Chrome or Chromium was found: install one, or set CHROME_PATH to it.');
  }
  return found;
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
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) {
      problems.push(`request: ${request.url()}`);
    }
  });
  return problems;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

async function serve(folder: string): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void answer(folder, new URL(request.url ?? '/', 'http://localhost').pathname, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

async function answer(folder: string, path: string, response: ServerResponse): Promise<void> {
  try {
    const file = normalize(join(folder, path === '/' ? 'index.html' : path));
    const body = await readFile(file);
    response.writeHead(200, { 'content-type': contentTypes[extname(file)] ?? 'application/octet-stream' });
    response.end(body);
  } catch {
    response.writeHead(path === '/favicon.ico' ? 204 : 404);
    response.end();
  }
}
