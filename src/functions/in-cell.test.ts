import { describe, expect, test, vi } from 'vitest';

import { createManualClock } from '../../test/support/manual-clock.ts';
import { createRecordingHost } from '../../test/support/recording-function-host.ts';
import { SourceError, type Failure } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { Table } from '../core/table.ts';
import type { Question } from '../datasets/dataset.ts';
import { DATASETS } from '../datasets/index.ts';
import { DEADLINE_MS } from './in-cell.ts';
import { registerFunctions } from './register-functions.ts';

const table: Table = { columns: [{ name: 'id', type: 'number', tier: 0 }], rows: [[7]] };
const spilled = [['id'], [7]];
const heavy: Table = {
  columns: [{ name: 'text', type: 'text', tier: 0 }],
  rows: Array.from({ length: 1200 }, () => ['x'.repeat(1000)]),
};

type Ask = (question: Question, options?: { readonly signal?: AbortSignal | undefined }) => Promise<Table>;
type World = { readonly ask?: Ask; readonly known?: Table; readonly language?: Language };

function excelWith({ ask = async () => table, known, language = 'en' }: World = {}) {
  const host = createRecordingHost();
  const clock = createManualClock();
  registerFunctions({
    runtime: { table: ask, cached: () => known, lastAnswer: () => undefined },
    host,
    language,
    clock,
  });
  return { host, clock };
}

const failing = (failure: Failure): Ask => {
  return () => Promise.reject(new SourceError('pdata', failure));
};

/** Never answers; only the caller's own signal ends it. */
const silent: Ask = (_, { signal } = {}) =>
  new Promise((__, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });

test('every dataset has its function, and so has the time of the data', () => {
  expect(excelWith().host.ids).toEqual([...DATASETS.map(({ functionName }) => functionName), 'BRONBLAD.ASOF']);
});

test('a formula becomes a table with a header row', async () => {
  await expect(excelWith().host.call('PDATA.WORKFORCE', 10_215, null, null, {})).resolves.toEqual(spilled);
});

test('arguments reach the question by name', async () => {
  const keys: string[] = [];
  const ask: Ask = async ({ key }) => {
    keys.push(key);
    return table;
  };

  const { host } = excelWith({ ask });
  await host.call('PDATA.WORKFORCE', '10215', 'entity', 'year=2022', {});
  await host.call('PDATA.WORKFORCE', 10_215, 'ENTITY', '?year=2022', {});

  expect(keys[0]).toContain('2022');
  expect(keys[1]).toBe(keys[0]);
});

describe('errors', () => {
  test('a bad argument is #VALUE! and names the argument', async () => {
    await expect(excelWith().host.call('PDATA.WORKFORCE', null, null, null, {})).rejects.toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('“id”'),
    });
  });

  test('too many rows is #VALUE! with their number and the way out', async () => {
    const { host } = excelWith({ ask: async () => ({ ...heavy, rows: [...heavy.rows, ...heavy.rows] }) });

    await expect(host.call('PDATA.ORGANISMS', null, {})).rejects.toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(/2,400.*Insert table/),
    });
  });

  test.each<Failure>([
    { kind: 'not-found' },
    { kind: 'unreachable' },
    { kind: 'unavailable', status: 500 },
    { kind: 'rate-limited' },
    { kind: 'timed-out', afterMs: 20_000 },
    { kind: 'unexpected-response', at: 'body' },
  ])('$kind is #N/A with a sentence', async (failure) => {
    await expect(excelWith({ ask: failing(failure) }).host.call('PDATA.ENTITIES', {})).rejects.toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/^.{10,}\. .{10,}\.$/),
    });
  });

  test('are said in the language of the user', async () => {
    const sentences = await Promise.all(
      (['nl', 'fr', 'en'] as const).map((language) =>
        excelWith({ ask: failing({ kind: 'unreachable' }), language })
          .host.call('PDATA.ENTITIES', {})
          .catch((error: Error) => error.message),
      ),
    );

    expect(new Set(sentences).size).toBe(3);
  });

  test('a mistake of ours never shows its own text', async () => {
    const { host } = excelWith({ ask: () => Promise.reject(new TypeError('https://secret.test/?token=1')) });

    await expect(host.call('PDATA.ENTITIES', {})).rejects.toMatchObject({
      code: '#N/A',
      message: expect.not.stringMatching(/secret|token|TypeError/),
    });
  });
});

describe('preview', () => {
  test.each([true, 'true'])('shows what is at hand when the flag is %j', async (isInValuePreview) => {
    const { host } = excelWith({ known: table, ask: failing({ kind: 'unreachable' }) });

    await expect(host.call('PDATA.ENTITIES', { isInValuePreview })).resolves.toEqual(spilled);
  });

  test('never asks the source', async () => {
    let asked = 0;
    const { host } = excelWith({ ask: async () => (asked++, table) });

    await expect(host.call('PDATA.ENTITIES', { isInValuePreview: true })).rejects.toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('after you enter'),
    });
    expect(asked).toBe(0);
  });

  test.each([false, 'false', undefined])('is not assumed when the flag is %j', async (isInValuePreview) => {
    await expect(excelWith().host.call('PDATA.ENTITIES', { isInValuePreview })).resolves.toEqual(spilled);
  });
});

describe('time', () => {
  test('a source that never answers ends in #N/A after 50 seconds', async () => {
    const { host, clock } = excelWith({ ask: silent });
    const call = host.call('PDATA.ENTITIES', {}).catch((error: Error) => error);

    await clock.advance(DEADLINE_MS);

    expect(await call).toMatchObject({ code: '#N/A', message: expect.stringContaining('50') });
  });

  test('even one that ignores its signal ends', async () => {
    const { host, clock } = excelWith({ ask: () => new Promise(() => undefined) });
    const call = host.call('PDATA.ENTITIES', {}).catch((error: Error) => error);

    await clock.advance(DEADLINE_MS);

    expect(await call).toMatchObject({ code: '#N/A' });
  });

  test('nothing keeps waiting once a call has ended', async () => {
    const { host, clock } = excelWith();

    await host.call('PDATA.ENTITIES', {});

    expect(clock.waiting).toBe(0);
  });

  test('heavy results come one at a time, and those that would come too late say so', async () => {
    const { host, clock } = excelWith({ ask: async () => heavy });
    const outcomes: string[] = [];
    for (let at = 0; at < 25; at++) {
      void host.call('PDATA.ENTITIES', {}).then(
        () => outcomes.push(`${clock.now()}`),
        (error: Error) => outcomes.push(error.message),
      );
    }

    await clock.advance(DEADLINE_MS);

    expect(outcomes.slice(0, 3)).toEqual(['0', '2500', '5000']);
    expect(outcomes).toHaveLength(25);
    expect(outcomes.filter((outcome) => outcome.includes('50 seconds')).length).toBeGreaterThanOrEqual(4);
  });

  test('waiting for the source counts, too', async () => {
    const late: Ask = () =>
      clock.wait(DEADLINE_MS - 1000).then(() => {
        return heavy;
      });
    const { host, clock } = excelWith({ ask: late });
    const calls = [1, 2].map(() => host.call('PDATA.ENTITIES', {}).catch((error: Error) => error.message));

    await clock.advance(DEADLINE_MS);

    const [first, second] = await Promise.all(calls);
    expect(first).toHaveLength(1201);
    expect(second).toContain('50 seconds');
  });
});

describe('cancelling', () => {
  test('ends this call only', async () => {
    const signals: AbortSignal[] = [];
    const ask: Ask = (question, options) => {
      if (options?.signal) signals.push(options.signal);
      return silent(question, options);
    };
    const { host } = excelWith({ ask });
    const invocation: { onCanceled?: () => void } = {};
    const cancelled = host.call('PDATA.ENTITIES', invocation).catch((error: Error) => error);
    void host.call('PDATA.ENTITIES', {}).catch(() => undefined);
    await vi.waitFor(() => expect(signals).toHaveLength(2));

    invocation.onCanceled?.();

    expect(await cancelled).toMatchObject({ code: '#N/A' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });
});
