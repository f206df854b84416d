/** Ratios taken in one run against a named baseline: `npm run bench`. Absolute times differ per machine and mean little. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { createTweedekamerClient } from '../src/clients/tweedekamer/index.ts';
import { toSerial } from '../src/core/dates.ts';
import { createHttp } from '../src/core/http.ts';
import { createRuntime } from '../src/runtime/runtime.ts';
import { largeSchool } from './large-school.ts';
import { medians, toLine, type Ratio } from './ratio.ts';

const RUNS = 7;

async function pipeline(baseUrl: string): Promise<Ratio> {
  const client = createTweedekamerClient(createHttp({ source: 'tweedekamer', baseUrl }));
  const raw = async (): Promise<unknown[]> => {
    const rows: unknown[] = [];
    for (let next: string | undefined = 'Rij'; next;) {
      const answer = await fetch(new URL(next, baseUrl));
      const page = (await answer.json()) as { value: unknown[]; '@odata.nextLink'?: string };
      rows.push(...page.value);
      next = page['@odata.nextLink'];
    }
    return rows;
  };
  const ours = async (): Promise<void> => {
    const { rows } = await client.read({ entity: 'Rij' });
    if (rows.length !== 100_000) throw new Error(`Read ${rows.length} rows.`);
  };
  const [rawMs = 0, oursMs = 1] = await medians([raw, ours], RUNS);
  return {
    name: 'rows per second of the client: paged, checked, as cells',
    baseline: 'bare fetch + json loop',
    ratio: rawMs / oursMs,
    target: { least: 0.8 },
  };
}

async function dates(): Promise<Ratio> {
  const texts = Array.from(
    { length: 200_000 },
    (_, n) => `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 9}T10:20:30+02:00`,
  );
  const [baselineMs = 1, oursMs = 0] = await medians(
    [() => texts.forEach((text) => Date.parse(text)), () => texts.forEach((text) => toSerial(text))],
    RUNS,
  );
  return { name: 'date-time to serial', baseline: 'Date.parse', ratio: oursMs / baselineMs, target: { most: 0.5 } };
}

async function coalescing(): Promise<Ratio> {
  const ids = Array.from({ length: 10_000 }, (_, n) => n % 200);
  const table = { columns: [], rows: [] };
  const load = (): Promise<typeof table> => new Promise((resolve) => setImmediate(() => resolve(table)));
  const ours = (): Promise<unknown> => {
    const runtime = createRuntime({ apiUrl: 'http://localhost/api/' });
    return Promise.all(
      ids.map((id) => runtime.table({ source: 'pdata', isSensitive: false, key: ['bench', id].join('\u001F'), load })),
    );
  };
  const resolved = Promise.resolve(table);
  const floor = (): Promise<unknown> => {
    const known = new Map<string, Promise<unknown>>();
    return Promise.all(
      ids.map((id) => {
        const key = ['bench', id].join('\u001F');
        if (!known.has(key)) known.set(key, resolved);
        return known.get(key) ?? resolved;
      }),
    );
  };
  const [floorMs = 1, oursMs = 0] = await medians([floor, ours], 21);
  return {
    name: '10,000 calls of which 200 differ',
    baseline: 'a map of resolved promises',
    ratio: oursMs / floorMs,
    target: { most: 6 },
  };
}

const server = fork(fileURLToPath(new URL('odata-server.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
const [port] = (await once(server, 'message')) as [number];
try {
  const ratios = [
    await pipeline(`http://127.0.0.1:${port}/`),
    await dates(),
    await coalescing(),
    ...(await largeSchool()),
  ];
  console.log(ratios.map(toLine).join('\n'));
} finally {
  server.kill();
}
