import { describe, expect, test } from 'vitest';

import { toDay, toMoment } from './moment.ts';

describe('a moment', () => {
  test.each([
    { given: '2026-11-19', start: '2026-11-18T23:00:00.000Z', end: '2026-11-19T23:00:00.000Z' },
    { given: '2026-07-01', start: '2026-06-30T22:00:00.000Z', end: '2026-07-01T22:00:00.000Z' },
    // The day the clock goes back.
    { given: '2026-10-25', start: '2026-10-24T22:00:00.000Z', end: '2026-10-25T23:00:00.000Z' },
    { given: 46_345, start: '2026-11-18T23:00:00.000Z', end: '2026-11-19T23:00:00.000Z' },
  ])('of the day $given is Belgian, and the day lasts whole', ({ given, start, end }) => {
    expect([toMoment(given, 'start'), toMoment(given, 'end')]).toEqual([start, end]);
  });

  test.each([
    ['2026-11-19T08:30', '2026-11-19T07:30:00.000Z'],
    [' 2026-07-01 08:30:15 ', '2026-07-01T06:30:15.000Z'],
    ['2026-11-19T08:30:00Z', '2026-11-19T08:30:00.000Z'],
    ['2026-11-19T08:30:00+05:00', '2026-11-19T03:30:00.000Z'],
    [46_345.5, '2026-11-19T11:00:00.000Z'],
    [46_345.999_999_9, '2026-11-19T23:00:00.000Z'],
  ])('%j is the same moment in UTC at either end', (given, moment) => {
    expect([toMoment(given, 'start'), toMoment(given, 'end')]).toContain(moment);
    expect(toMoment(given, 'start')).toBe(moment);
  });

  test.each(['', 'gisteren', '19/11/2026', '2026-02-30', '2026-11-19T25:00', true, -1, 0, 3_000_000, Number.NaN])(
    'is not %j',
    (given) => {
      expect([toMoment(given, 'start'), toDay(given)]).toEqual([undefined, undefined]);
    },
  );
});

test.each([
  ['2026-11-19', '2026-11-19'],
  [' 2026-11-19T23:59+01:00', '2026-11-19'],
  [46_345, '2026-11-19'],
  [46_345.75, '2026-11-19'],
])('the day of %j is the one that is written', (given, day) => {
  expect(toDay(given)).toBe(day);
});
