import type { Page, Response } from 'playwright-core';

/** A place where something may be left behind, and all the text that is there. */
export type Places = Readonly<Record<string, string>>;

export type Watch = {
  /** What was said, asked and refused since the watch began. */
  readonly heard: () => Promise<Places>;
  /** Answers of the API that a browser may keep. */
  readonly storable: readonly string[];
};

/** Listens to a page from before its first request. */
export function watchPage(page: Page): Watch {
  const console: string[] = [];
  const addresses: string[] = [];
  const refusals: Promise<string>[] = [];
  const storable: string[] = [];
  page.on('console', (message) => console.push(message.text()));
  page.on('pageerror', (error) => console.push(`${error.message} ${error.stack ?? ''}`));
  page.on('request', (request) => addresses.push(request.url()));
  page.on('response', (response) => {
    if (!new URL(response.url()).pathname.startsWith('/api/')) return;
    if (response.headers()['cache-control'] !== 'no-store') storable.push(response.url());
    if (response.status() >= 400) refusals.push(textOf(response));
  });
  return {
    storable,
    heard: async () => ({
      console: console.join('\n'),
      addresses: addresses.join('\n'),
      'error answers': (await Promise.all(refusals)).join('\n'),
    }),
  };
}

const textOf = async (response: Response): Promise<string> =>
  `${JSON.stringify(response.headers())} ${await response.text().catch(() => '')}`;

/** Everything that stays in the browser, and in the workbook beside its visible cells. */
export async function keptPlaces(page: Page): Promise<Places> {
  const kept = await page.evaluate(readBrowser);
  const concealed = await page.evaluate(() => globalThis.workbench?.concealed() ?? '');
  const cookies = JSON.stringify(await page.context().cookies());
  return { ...kept, cookies, 'settings and hidden parts': concealed };
}

async function readBrowser(): Promise<Record<string, string>> {
  const databases = await indexedDB.databases();
  const contents = await Promise.all(
    databases.map(
      ({ name = '' }) =>
        new Promise<unknown>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.addEventListener('error', () => reject(new Error(`The database ${name} does not open.`)));
          opening.addEventListener('success', () => {
            const database = opening.result;
            const stores = [...database.objectStoreNames];
            if (stores.length === 0) return resolve([]);
            const transaction = database.transaction(stores, 'readonly');
            const all = stores.map((store) => transaction.objectStore(store).getAll());
            transaction.addEventListener('complete', () => resolve(all.map(({ result }) => result as unknown)));
          });
        }),
    ),
  );
  const caches = await globalThis.caches.keys();
  const cached = await Promise.all(
    caches.map(async (name) => {
      const cache = await globalThis.caches.open(name);
      return Promise.all((await cache.matchAll()).map((response) => response.text()));
    }),
  );
  return {
    'local storage': JSON.stringify(Object.entries(localStorage)),
    'session storage': JSON.stringify(Object.entries(sessionStorage)),
    databases: JSON.stringify([databases, contents]),
    caches: JSON.stringify([caches, cached]),
  };
}

/** A secret as it is, and as it is written in addresses, forms, JSON and base64. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const base64 = [bytes.toString('base64'), bytes.toString('base64url')].map((text) => text.replace(/=+$/, ''));
  return [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ x: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
    ...base64,
  ];
}

/** Which secrets are in which places. */
export function findSecrets(secrets: readonly string[], places: Places): readonly string[] {
  return Object.entries(places).flatMap(([place, text]) =>
    secrets.filter((secret) => formsOf(secret).some((form) => text.includes(form))).map(() => place),
  );
}
