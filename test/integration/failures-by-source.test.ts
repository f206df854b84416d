import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { SOURCE_IDS } from '../../src/core/errors.ts';
import { LANGUAGES } from '../../src/core/language.ts';
import { startConnected, type Connected } from '../support/connected.ts';
import { FAILURE_CASES, MANY_ROWS, SOURCES_OF_KIND } from '../support/failure-cases.ts';
import { sentenceOf, shownFailure, UNREADABLE } from '../support/shown-failure.ts';

let connected: Connected;

beforeAll(async () => {
  connected = await startConnected({ sizes: { scale: 0.1, largeRows: 10, vacancies: 100, profiles: 20 } });
});
afterEach(() => {
  for (const source of SOURCE_IDS) connected.sandbox[source].faults.clear();
});
afterAll(() => connected.close());

/** One attempt, so that what is tried is the failure and not the patience. */
const ONCE = { retryPolicy: { attempts: 1 } } as const;

const CASES = FAILURE_CASES.map((asked) => ({ ...asked, title: [asked.kind, asked.when].filter(Boolean).join(' ') }));

describe.each(CASES)('$title', (asked) => {
  test.each(asked.sources)('of %s is a sentence in each language', async (source) => {
    for (const language of LANGUAGES) {
      asked.disturb?.(connected.sandbox[source], source);
      const runtime = connected.runtime({ ...ONCE, ...asked.options });
      const error = await shownFailure(asked, { runtime, source, language });

      expect(error).toMatchObject({ name: 'CellError', code: asked.code ?? '#N/A' });
      expect(error.message).toMatch(sentenceOf(asked, source, language));
      expect(error.message).not.toMatch(UNREADABLE);
    }
  });
});

test.each(Object.entries(SOURCES_OF_KIND))('%s is tried at every source where it can happen', (kind, sources) => {
  const cases = [...FAILURE_CASES, MANY_ROWS].filter((asked) => asked.kind === kind);
  const tried = new Set(cases.flatMap((asked) => asked.sources));

  expect(sources.filter((source) => !tried.has(source))).toEqual([]);
});
