import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isIsoDate, isIsoDateTime, isoOfSerial, toSerial } from './dates.ts';

describe('toSerial', () => {
  // The serials were read off Excel's own documentation of DATE and of the 1900 date system.
  test.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2000-02-29', 36_585],
    ['2008-01-01', 39_448],
    ['9999-12-31', 2_958_465],
  ])('knows Excel’s day number of %s', (text, serial) => {
    expect(toSerial(text)).toBe(serial);
  });

  test.each([
    ['2024-05-06T12:00:00+02:00', 45_418.5],
    ['2024-05-06T12:00:00Z', 45_418.5],
    ['2024-05-06T12:00', 45_418.5],
    ['2024-05-06 18:00:00.0000000', 45_418.75],
    ['2012-09-20T00:00:00+02:00', 41_172],
  ])('keeps the clock time that is written: %s', (text, serial) => {
    expect(toSerial(text)).toBeCloseTo(serial, 9);
  });

  test('reads both midnights of a night in which the clock changes as midnight', () => {
    expect(toSerial('2026-03-29T00:00:00+01:00')).toBe(46_110);
    expect(toSerial('2026-10-25T00:00:00+02:00')).toBe(46_320);
  });

  test.each([
    '',
    '2023',
    '2023-05',
    '2023-13-01',
    '2023-02-29',
    '2023-04-31',
    '20230401',
    '2023-4-1',
    '2023-04-01x',
    '2023-04-01T25:00',
    '2023-04-01T10',
    '1900-02-28',
    '0001-01-01',
  ])('is no serial: %j', (text) => {
    expect(toSerial(text)).toBeUndefined();
  });

  test('agrees with the calendar of the platform on every day that Excel knows', () => {
    const day = fc.integer({ min: Date.UTC(1900, 2, 1) / 86_400_000, max: Date.UTC(9999, 11, 31) / 86_400_000 });
    fc.assert(
      fc.property(day, (days) => {
        const iso = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(toSerial(iso)).toBe(days + 25_569);
        expect(isoOfSerial(days + 25_569)).toBe(iso);
      }),
    );
  });
});

test('tells a day from a moment', () => {
  expect([isIsoDate('2026-11-23'), isIsoDateTime('2026-11-23')]).toEqual([true, false]);
  expect([isIsoDate('2026-11-23T10:00:00Z'), isIsoDateTime('2026-11-23T10:00:00Z')]).toEqual([false, true]);
  expect([isIsoDate('2026-11-33'), isIsoDateTime('2026-11-23Tomorrow')]).toEqual([false, false]);
});
