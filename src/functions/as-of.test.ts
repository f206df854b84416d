import { describe, expect, test } from 'vitest';

import { createRecordingHost } from '../../test/support/recording-function-host.ts';
import type { SourceId } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { createAsOf } from './as-of.ts';

/** Half past nine in the morning, on the clock of whoever runs this. */
const MORNING = new Date(2026, 10, 23, 9, 30, 15);
const MORNING_SERIAL = 46_349 + (9 * 3600 + 30 * 60 + 15) / 86_400;
const EARLIER = new Date(2026, 10, 22, 9, 30, 15);

type World = {
  readonly last?: Partial<Record<SourceId, Date>>;
  readonly language?: Language;
  readonly formattedCells?: boolean;
};

function asOf({ last = {}, language = 'en', formattedCells = false }: World = {}) {
  const host = createRecordingHost({ formattedCells, formats: { datetime: 'd/mm/yyyy h:mm' } });
  return createAsOf({ runtime: { lastAnswer: (source) => last[source] }, host, language });
}

describe('the time of the data', () => {
  test.each(['tweedekamer', 'TweedeKamer ', 'TK', 'tk', [['TK']]])('is that of the source %j', async (source) => {
    const call = asOf({ last: { tweedekamer: MORNING, pdata: EARLIER } });

    expect(await call(source, null, {})).toBeCloseTo(MORNING_SERIAL, 8);
  });

  test('is the latest of the sources whose functions share a prefix', async () => {
    const call = asOf({ last: { vacatures: EARLIER, referentie: MORNING } });

    expect(await call('VDAB', {})).toBeCloseTo(MORNING_SERIAL, 8);
  });

  test('brings its format where a cell takes one', async () => {
    const call = asOf({ last: { pdata: MORNING }, formattedCells: true });

    expect(await call('pdata', 12, {})).toMatchObject({ type: 'Double', numberFormat: 'd/mm/yyyy h:mm' });
  });

  test('does not exist before any data came in', async () => {
    await expect(asOf({ language: 'nl' })('tk', {})).rejects.toMatchObject({
      code: '#N/A',
      message: expect.stringContaining('nog geen gegevens van Tweede Kamer') as string,
    });
  });

  test.each([['kamer'], [null], ['']])('refuses the source %j with those there are', async (source) => {
    await expect(asOf()(source, {})).rejects.toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('pdata, tweedekamer') as string,
    });
  });
});
