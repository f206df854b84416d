import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { LANGUAGES, type Language } from '../../src/core/language.ts';
import { registerFunctions } from '../../src/functions/register-functions.ts';
import { createRuntime, type RuntimeOptions } from '../../src/runtime/runtime.ts';
import { json, startJsonServer, type Answer, type JsonServer } from '../support/json-server.ts';
import { createRecordingHost, type RecordingHost } from '../support/recording-function-host.ts';

let pdata: JsonServer;

beforeAll(async () => {
  pdata = await startJsonServer(json([]));
});
afterAll(() => pdata.close());

type Excel = RecordingHost & {
  /** Path and query that reached the server since this workbook opened. */
  readonly asked: () => readonly string[];
};

/** A workbook that was just opened: nothing is cached yet. */
function excel(answer: Answer, options: Partial<RuntimeOptions> & { readonly language?: Language } = {}): Excel {
  const { language = 'en', ...rest } = options;
  pdata.answerWith(answer);
  const before = pdata.requests.length;
  const host = createRecordingHost();
  const runtime = createRuntime({ apiUrl: `${pdata.url}api/`, retryPolicy: { attempts: 1 }, ...rest });
  registerFunctions({ runtime, host, language });
  return Object.assign(host, { asked: () => pdata.requests.slice(before) });
}

const workforce: Answer = (request, response) => {
  const id = Number(/organisms\/(\d+)/.exec(request.url ?? '')?.[1]);
  json({ results: { data: [{ id, year: 2022, heads: id * 10, date: '2022-12-31' }] } })(request, response);
};

/** Headers never come. */
const stalled: Answer = () => undefined;

describe('a formula', () => {
  test('becomes a table with the names of the source', async () => {
    const host = excel(workforce);

    await expect(host.call('PDATA.WORKFORCE', 10_215, null, 'year=2022', {})).resolves.toEqual([
      ['id', 'year', 'heads', 'date'],
      [10_215, 2022, 102_150, { type: 'Double', basicValue: 44_926, numberFormat: 'yyyy-mm-dd' }],
    ]);
    expect(host.asked()).toEqual(['/api/pdata/organisms/10215/workforce?year=2022']);
  });

  test.each([
    ['{results:{data}}', { results: { data: [{ id: 1, b: 'x' }] } }],
    ['{result:{data}}', { result: { data: [{ id: 1, b: 'x' }] } }],
    ['{data}', { data: [{ id: 1, b: 'x' }] }],
    ['a bare list', [{ id: 1, b: 'x' }]],
    ['a dictionary', { data: { 1: { id: 1, b: 'x' } } }],
  ])('reads %s', async (_, body) => {
    await expect(excel(json(body)).call('PDATA.ORGANISMS', null, {})).resolves.toEqual([
      ['id', 'b'],
      [1, 'x'],
    ]);
  });

  test('in a thousand cells of which fifty differ is fifty requests', async () => {
    const host = excel(workforce);

    const results = await Promise.all(
      Array.from({ length: 1000 }, (_, at) => host.call('PDATA.WORKFORCE', 10_000 + (at % 50), null, null, {})),
    );

    expect(host.asked()).toHaveLength(50);
    expect(new Set(host.asked()).size).toBe(50);
    expect(results.every((result, at) => Array.isArray(result) && result[1]?.[0] === 10_000 + (at % 50))).toBe(true);
  });

  test('that is calculated again asks nothing', async () => {
    const host = excel(workforce);

    await host.call('PDATA.WORKFORCE', 10_215, null, null, {});
    await host.call('PDATA.WORKFORCE', '10215', 'organism', '', {});

    expect(host.asked()).toHaveLength(1);
  });

  test('that failed asks again', async () => {
    const host = excel(json({}, 500));

    await expect(host.call('PDATA.WORKFORCE', 5, null, null, {})).rejects.toMatchObject({ code: '#N/A' });
    pdata.answerWith(workforce);

    await expect(host.call('PDATA.WORKFORCE', 5, null, null, {})).resolves.toHaveLength(2);
  });

  test('heals by itself when the source stumbles once', async () => {
    let stumbles = 1;
    const answer: Answer = (...exchange) => (stumbles-- > 0 ? json({}, 503) : workforce)(...exchange);
    const host = excel(answer, { retryPolicy: { attempts: 2, baseMs: 1 } });

    await expect(host.call('PDATA.WORKFORCE', 5, null, null, {})).resolves.toHaveLength(2);
    expect(host.asked()).toHaveLength(2);
  });
});

describe('a preview', () => {
  test('asks nothing, and shows what the cell already has', async () => {
    const host = excel(workforce);
    const preview = () => host.call('PDATA.WORKFORCE', 10_215, null, null, { isInValuePreview: true });

    await expect(preview()).rejects.toMatchObject({ code: '#N/A' });
    expect(host.asked()).toEqual([]);

    const shown = await host.call('PDATA.WORKFORCE', 10_215, null, null, {});
    await expect(preview()).resolves.toEqual(shown);
    expect(host.asked()).toHaveLength(1);
  });
});

describe('a cancelled cell', () => {
  type Invocation = { onCanceled?: () => void };

  test('leaves its equals waiting, who get their table', async () => {
    let finish = (): void => undefined;
    const host = excel((...exchange) => {
      finish = () => workforce(...exchange);
    });
    const invocation: Invocation = {};
    const cancelled = host.call('PDATA.WORKFORCE', 8, null, null, invocation).catch((error: Error) => error);
    const other = host.call('PDATA.WORKFORCE', 8, null, null, {});
    await vi.waitFor(() => expect(host.asked()).toHaveLength(1));

    invocation.onCanceled?.();

    await expect(cancelled).resolves.toMatchObject({ code: '#N/A' });
    finish();
    await expect(other).resolves.toHaveLength(2);
  });

  test('that nobody shares takes its request along', async () => {
    const host = excel(stalled);
    const invocation: Invocation = {};
    const cancelled = host.call('PDATA.WORKFORCE', 9, null, null, invocation).catch((error: Error) => error);
    await vi.waitFor(() => expect(host.asked()).toHaveLength(1));
    const before = pdata.abandoned();

    invocation.onCanceled?.();
    await cancelled;

    await vi.waitFor(() => expect(pdata.abandoned()).toBe(before + 1));
  });
});

const problem = (status: number, failure: Readonly<Record<string, unknown>>): Answer =>
  json({ failure, request: 'r-1' }, status, { 'content-type': 'application/problem+json' });

const manyRows = Array.from({ length: 30_000 }, (_, id) => ({ id, text: 'x'.repeat(60) }));

type Case = {
  readonly name: string;
  readonly code?: '#VALUE!';
  readonly answer: Answer;
  readonly options?: Partial<RuntimeOptions>;
};

const failures: readonly Case[] = [
  { name: 'with a refusal', code: '#VALUE!', answer: json({}, 400) },
  { name: 'with too many rows', code: '#VALUE!', answer: json(manyRows) },
  { name: 'that access is forbidden', answer: json({}, 403) },
  { name: 'that it knows no such thing', answer: json({}, 404) },
  { name: 'with nothing', answer: json({ results: { data: null } }) },
  { name: 'through a gateway that does not allow it', answer: problem(404, { kind: 'not-allowed' }) },
  { name: 'that it is asked too often', answer: json({}, 429, { 'retry-after': '7' }) },
  { name: 'with an internal error', answer: json({}, 500) },
  { name: 'through a busy gateway', answer: problem(503, { kind: 'busy' }) },
  { name: 'by hanging up', answer: (request) => void request.socket.destroy() },
  { name: 'not even the gateway', answer: problem(502, { kind: 'unreachable' }) },
  { name: 'too late', answer: stalled, options: { timeoutMs: 60 } },
  { name: 'too late for the gateway', answer: problem(504, { kind: 'timed-out', afterMs: 20_000 }) },
  { name: 'with too many bytes', answer: json(manyRows), options: { limitBytes: 1024 * 1024 } },
  { name: 'with a web page', answer: (_, response) => void response.end('<!doctype html>') },
];

describe.each(failures)('a source that answers $name', ({ code = '#N/A', answer, options }) => {
  test('shows a sentence in each language', async () => {
    const sentences: string[] = [];
    for (const language of LANGUAGES) {
      const error: unknown = await excel(answer, { ...options, language })
        .call('PDATA.ILLNESS', 10_215, null, null, {})
        .catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code });
      sentences.push((error as Error).message);
    }

    expect(new Set(sentences).size).toBe(3);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[^{}]{20,}[.?!]$/);
      expect(sentence).not.toMatch(/undefined|127\.0\.0\.1|http|NaN|\[object/);
    }
  });
});

test('an argument that is refused never reaches the source', async () => {
  const host = excel(workforce);

  await expect(host.call('PDATA.WORKFORCE', '../entities', null, null, {})).rejects.toMatchObject({ code: '#VALUE!' });
  await expect(host.call('PDATA.WORKFORCE', 1, 'land', null, {})).rejects.toMatchObject({ code: '#VALUE!' });
  await expect(host.call('PDATA.WORKFORCE', 1, null, '2022', {})).rejects.toMatchObject({ code: '#VALUE!' });
  expect(host.asked()).toEqual([]);
});
