import { afterAll, beforeAll, expect, test } from 'vitest';

import { LANGUAGES } from '../../src/core/language.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { startConnected, type Connected } from '../support/connected.ts';
import { MANY_ROWS } from '../support/failure-cases.ts';
import { json, startJsonServer, type JsonServer } from '../support/json-server.ts';
import { sentenceOf, shownFailure, UNREADABLE } from '../support/shown-failure.ts';

const SIZES = { scale: 1.1, largeRows: 16_000, staff: 4000, institutes: 1, vacancies: 60_000, profiles: 22_000 };

let connected: Connected;
/** No list of codes of VDAB is as long as this one. */
let codes: JsonServer;
/** One for all languages: what the vendors say takes a while, and the sentence none. Waits for a busy gateway. */
let runtime: Runtime;

beforeAll(async () => {
  const lists = Array.from({ length: 30_000 }, (_, code) => ({ code, omschrijving: 'x'.repeat(60) }));
  codes = await startJsonServer(json(lists));
  connected = await startConnected({
    sizes: SIZES,
    env: { REFERENTIE_URL: codes.url },
    now: () => new Date('2026-11-23T10:00:00Z'),
  });
  runtime = connected.runtime({ retryPolicy: {} });
}, 60_000);
afterAll(async () => {
  await connected.close();
  await codes.close();
});

test.each(MANY_ROWS.sources)(
  'more rows of %s than a cell holds point to the import',
  { timeout: 60_000 },
  async (source) => {
    for (const language of LANGUAGES) {
      const error = await shownFailure(MANY_ROWS, { runtime, source, language });

      expect(error).toMatchObject({ name: 'CellError', code: '#VALUE!' });
      expect(error.message).toMatch(sentenceOf(MANY_ROWS, source, language));
      expect(error.message).not.toMatch(UNREADABLE);
    }
  },
);
