import { describe, expect, test } from 'vitest';

import { SourceError } from '../core/errors.ts';
import type { Table } from '../core/table.ts';
import type { Call, Question } from '../datasets/dataset.ts';
import { createRuntime, type Runtime } from './runtime.ts';

const table = (rows: number): Table => ({
  columns: [{ name: 'n', type: 'number', tier: 0 }],
  rows: Array.from({ length: rows }, (_, n) => [n]),
});

type Asked = { readonly question: Question; readonly calls: Call[] };

function ask(key: string, load: (call: Call, turn: number) => Promise<Table> = async () => table(3)): Asked {
  const calls: Call[] = [];
  return {
    calls,
    question: { source: 'pdata', key, isSensitive: false, load: (_, call) => load(call, calls.push(call)) },
  };
}

function runtimeAt(clock: { now: number } = { now: 0 }): Runtime {
  return createRuntime({
    apiUrl: 'https://addin.test/api/',
    now: () => clock.now,
    fetch: () => Promise.reject(new Error('offline')),
  });
}

describe('equal questions', () => {
  test('asked at once are one request', async () => {
    const runtime = runtimeAt();
    const { question, calls } = ask('a');

    await Promise.all(Array.from({ length: 100 }, () => runtime.table(question)));

    expect(calls).toHaveLength(1);
  });

  test('asked again within five minutes are answered from memory, later not', async () => {
    const clock = { now: 1 };
    const runtime = runtimeAt(clock);
    const { question, calls } = ask('a');

    await runtime.table(question);
    clock.now += 299_000;
    await runtime.table(question);
    expect(calls).toHaveLength(1);

    clock.now += 2_000;
    await runtime.table(question);
    expect(calls).toHaveLength(2);
  });

  test('ask how much there is only for somebody who watches: a count costs the source', async () => {
    const runtime = runtimeAt();
    const { question, calls } = ask('a');

    await runtime.table(question);
    await runtime.table(question, { fresh: true, onProgress: () => undefined });
    expect(calls.map(({ withTotal }) => withTotal)).toEqual([false, true]);
  });

  test('go to the source again when a fresh answer is wanted', async () => {
    const runtime = runtimeAt();
    const { question, calls } = ask('a', async (_, turn) => table(turn));

    await runtime.table(question);
    const fresh = await runtime.table(question, { fresh: true });

    expect(fresh.rows).toHaveLength(2);
    expect(runtime.cached(question)?.rows).toHaveLength(2);
    expect(calls).toHaveLength(2);
  });

  test('that failed are asked again: a failure is not remembered', async () => {
    const runtime = runtimeAt();
    const { question } = ask('a', (_, turn) =>
      turn === 1 ? Promise.reject(new SourceError('pdata', { kind: 'unreachable' })) : Promise.resolve(table(1)),
    );

    await expect(runtime.table(question)).rejects.toMatchObject({ failure: { kind: 'unreachable' } });
    await expect(runtime.table(question)).resolves.toMatchObject({ rows: [[0]] });
  });
});

describe('forgetting', () => {
  test('sends the next question to its source', async () => {
    const runtime = runtimeAt();
    const { question, calls } = ask('a');

    await runtime.table(question);
    runtime.forget();
    await runtime.table(question);

    expect(calls).toHaveLength(2);
  });

  test('keeps an answer out that was on its way', async () => {
    let arrive: (result: Table) => void = () => undefined;
    const runtime = runtimeAt();
    const { question } = ask('a', () => new Promise((resolve) => (arrive = resolve)));
    const waiting = runtime.table(question);
    await Promise.resolve();

    runtime.forget();
    arrive(table(1));
    await waiting;

    expect(runtime.cached(question)).toBeUndefined();
  });
});

describe('a preview', () => {
  test('asks for its own few rows, and is not taken for the whole', async () => {
    const runtime = runtimeAt();
    const { question, calls } = ask('a', async ({ limit }) => table(limit ?? 50));

    const first = await runtime.table(question, { limit: 20 });
    const whole = await runtime.table(question);

    expect([first.rows.length, whole.rows.length]).toEqual([20, 50]);
    expect(calls.map(({ limit }) => limit)).toEqual([20, undefined]);
  });

  test('uses the whole when that is at hand', async () => {
    const runtime = runtimeAt();
    const { question, calls } = ask('a');

    await runtime.table(question);
    await runtime.table(question, { limit: 20 });

    expect(calls).toHaveLength(1);
  });
});

describe('time and load', () => {
  test('bound a question that never ends', async () => {
    const runtime = runtimeAt();
    const { question, calls } = ask('a', () => new Promise(() => undefined));

    await expect(runtime.table(question, { deadlineMs: 15 })).rejects.toMatchObject({
      failure: { kind: 'timed-out', afterMs: 15 },
    });
    expect(calls[0]?.signal?.aborted).toBe(true);
  });

  test('bound how many questions a source gets at once', async () => {
    const runtime = runtimeAt();
    let inFlight = 0;
    let most = 0;
    const load = async (): Promise<Table> => {
      most = Math.max(most, ++inFlight);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inFlight--;
      return table(1);
    };

    await Promise.all(Array.from({ length: 40 }, (_, n) => runtime.table(ask(`q${n}`, load).question)));

    expect(most).toBe(6);
  });

  test('let a question that was given up while waiting never reach its source', async () => {
    const runtime = runtimeAt();
    const releases: (() => void)[] = [];
    const blocked = Array.from({ length: 6 }, (_, n) =>
      runtime.table(ask(`b${n}`, () => new Promise((resolve) => releases.push(() => resolve(table(1))))).question),
    );
    const leaving = new AbortController();
    const { question, calls } = ask('late');
    const waiting = runtime.table(question, { signal: leaving.signal });

    leaving.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    releases.forEach((release) => release());
    await Promise.all(blocked);

    expect(calls).toEqual([]);
  });
});

describe('sensitive data', () => {
  const sensitive = (asked: Asked): Question => ({ ...asked.question, isSensitive: true });
  const runtimeWith = (hasConsent: () => boolean): Runtime =>
    createRuntime({ apiUrl: 'https://addin.test/api/', hasConsent });

  test('is not asked for in a workbook without consent', async () => {
    const asked = ask('a');

    await expect(runtimeWith(() => false).table(sensitive(asked))).rejects.toMatchObject({
      failure: { kind: 'consent-missing' },
    });
    expect(asked.calls).toEqual([]);
  });

  test('does not arrive when consent is withdrawn while it is on its way', async () => {
    let consent = true;
    let arrive = (): void => undefined;
    const runtime = runtimeWith(() => consent);
    const loading = runtime.table(
      sensitive(ask('a', () => new Promise((resolve) => (arrive = () => resolve(table(1)))))),
    );
    await Promise.resolve();

    consent = false;
    arrive();

    await expect(loading).rejects.toMatchObject({ failure: { kind: 'consent-missing' } });
  });

  test('is not even remembered once consent is withdrawn', async () => {
    let consent = true;
    const runtime = runtimeWith(() => consent);
    const question = sensitive(ask('a'));
    await runtime.table(question);
    expect(runtime.cached(question)).toBeDefined();

    consent = false;

    expect(runtime.cached(question)).toBeUndefined();
    await expect(runtime.table(question)).rejects.toMatchObject({ failure: { kind: 'consent-missing' } });
    await expect(runtime.changes(question, 'x')).rejects.toMatchObject({ failure: { kind: 'consent-missing' } });
  });
});

describe('a sign-in that is refused', () => {
  test('is told about, once for all who wait', async () => {
    const told: unknown[] = [];
    const runtime = createRuntime({
      apiUrl: 'https://addin.test/api/',
      onRejected: (...refusal) => told.push(refusal),
    });
    const { question } = ask('a', () =>
      Promise.reject(new SourceError('informat', { kind: 'credentials-rejected', reason: 'expired' })),
    );

    await Promise.allSettled([runtime.table(question), runtime.table(question)]);

    expect(told).toEqual([['informat', 'expired']]);
  });
});

test('an answer that lacks a part is asked again', async () => {
  const gap = { column: 'n', value: '1', failure: { kind: 'unreachable' } } as const;
  const { question, calls } = ask('a', async () => ({ ...table(1), gaps: [gap] }));
  const runtime = runtimeAt();

  await runtime.table(question);
  await runtime.table(question);

  expect(calls).toHaveLength(2);
});

test('the time of the last answer is that of the source, whole or changed, and no preview counts', async () => {
  let time = new Date(2026, 10, 23, 9);
  const runtime = createRuntime({ apiUrl: 'https://addin.test/api/', now: () => 0, clock: () => time });
  const { question } = ask('a');
  await runtime.table(question, { limit: 20 });
  expect(runtime.lastAnswer('pdata')).toBeUndefined();

  await runtime.table(question);
  time = new Date(2026, 10, 23, 10);
  await runtime.table(question);

  expect(runtime.lastAnswer('pdata')).toEqual(new Date(2026, 10, 23, 9));
  expect(runtime.lastAnswer('tweedekamer')).toBeUndefined();

  runtime.forget();
  await runtime.table(question);
  expect(runtime.lastAnswer('pdata')).toEqual(time);
});
