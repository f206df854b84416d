import { MessageChannel } from 'node:worker_threads';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { createInformatClient, type InformatClient, type InformatRequest } from '../../src/clients/informat/index.ts';
import type { Progress } from '../../src/datasets/dataset.ts';
import { informatInWorker, type WorkerPort } from '../../src/runtime/informat-in-worker.ts';
import { serveInformat } from '../../src/runtime/serve-informat.ts';
import type { Port } from '../../src/runtime/worker-messages.ts';
import { startConnected, type Connected } from '../support/connected.ts';

const ONCE = { retryPolicy: { attempts: 1 } };

let connected: Connected;
const ports: { close(): void }[] = [];

beforeAll(async () => {
  connected = await startConnected({ sizes: { staff: 1300, scale: 0.1, largeRows: 1, vacancies: 10, profiles: 10 } });
});
afterEach(() => {
  connected.sandbox.informat.faults.clear();
  ports.splice(0).forEach((port) => port.close());
});
afterAll(() => connected.close());

const request: InformatRequest = {
  resource: 'employees',
  institutes: ['999999', '099999'],
  schoolYear: '2023-24',
  columns: ['InstituteNo', 'personId', 'naam', 'voornaam'],
};

/** Both sides of a worker, without the thread: what is passed is copied all the same. */
function workerPort(): WorkerPort {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  serveInformat(port2 as unknown as Port, ONCE);
  port2.start();
  port1.start();
  return port1 as unknown as WorkerPort;
}

const onThePage = (): InformatClient => createInformatClient(connected.http('informat'));

function inWorker(startWorker: () => WorkerPort, sealed: string | undefined = connected.sealed.informat) {
  const baseUrl = `${connected.apiUrl}informat/`;
  return informatInWorker(onThePage(), { startWorker, baseUrl, timeoutMs: 20_000, sealed: () => sealed });
}

describe('a table made in a worker', () => {
  test('is the one that the page itself would make, and its progress is told', async () => {
    const told: Progress[] = [];

    const table = await inWorker(workerPort).table(request, { onProgress: (progress) => told.push(progress) });

    expect(table).toEqual(await onThePage().table(request));
    // More than go into one message.
    expect(table.rows.length).toBeGreaterThan(1000);
    expect(told.at(-1)).toMatchObject({ rows: table.rows.length, total: table.rows.length });
    expect(told.slice(0, -1).some(({ total }) => total !== undefined)).toBe(false);
  });

  test('knows how many rows there are, also when the first ones are enough', async () => {
    const told: Progress[] = [];

    const first = await inWorker(workerPort).table(request, { limit: 21, onProgress: (one) => told.push(one) });

    expect(first.rows).toHaveLength(21);
    expect(told.at(-1)).toMatchObject({ rows: 21, total: (await onThePage().table(request)).rows.length });
  });

  test('tells which institute failed', async () => {
    connected.sandbox.informat.faults.set('status', { status: 503, times: 1 });

    const { gaps = [], rows } = await inWorker(workerPort).table(request);

    expect(gaps).toMatchObject([{ column: 'InstituteNo', failure: { kind: 'unavailable', status: 503 } }]);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('fails as on the page, with the code to quote', async () => {
    await expect(inWorker(workerPort, 'not.a.sealed.text').table(request)).rejects.toMatchObject({
      name: 'SourceError',
      failure: { kind: 'credentials-rejected', reason: 'unreadable' },
      request: expect.any(String),
    });
  });

  test('is given up when its caller leaves', async () => {
    const leave = new AbortController();
    const reading = inWorker(workerPort).table(request, { signal: leave.signal });
    leave.abort(new Error('gone'));

    await expect(reading).rejects.toThrow('gone');
  });

  test('serves several questions at once', async () => {
    const client = inWorker(workerPort);

    const tables = await Promise.all(
      ['999999', '099999'].map((institute) => client.table({ ...request, institutes: [institute] })),
    );

    const institutes = tables.map(({ rows }) => new Set(rows.map(([number]) => number)));
    expect(institutes).toEqual([new Set(['999999']), new Set(['099999'])]);
  });
});

describe('where no worker runs', () => {
  test('the page makes the table', async () => {
    const refused = (): WorkerPort => {
      throw new Error('not allowed here');
    };

    await expect(inWorker(refused).table(request)).resolves.toEqual(await onThePage().table(request));
  });

  test('the page takes over what the worker had not answered', async () => {
    let fail = (): void => undefined;
    const broken = (): WorkerPort => ({
      postMessage: () => queueMicrotask(() => fail()),
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'error') fail = listener as () => void;
      },
    });

    await expect(inWorker(broken).table(request)).resolves.toEqual(await onThePage().table(request));
  });
});

test('a worker that breaks down fails its questions, and the next one gets a new worker', async () => {
  let hired = 0;
  let fail = (): void => undefined;
  const start = (): WorkerPort => {
    hired++;
    const port = workerPort();
    return {
      postMessage: (message) => port.postMessage(message),
      addEventListener(type: string, listener: (event: never) => void) {
        if (type === 'error') fail = listener as () => void;
        else port.addEventListener('message', listener as Parameters<Port['addEventListener']>[1]);
      },
    };
  };
  const client = inWorker(start);
  const whole = await client.table(request);

  const lost = client.table(request);
  fail();

  await expect(lost).rejects.toMatchObject({ failure: { kind: 'unexpected-response', at: 'worker' } });
  await expect(client.table(request)).resolves.toEqual(whole);
  expect(hired).toBe(2);
});
