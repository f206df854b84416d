import { describe, expect, test } from 'vitest';

import { daysBetween, toPeriod } from './period.ts';

describe('a period', () => {
  test.each([
    ['2026-10-01', '2026-10-01', '2026-10-01'],
    [' 2026-10-25T02:30:00+02:00 ', '2026-10-25', '2026-10-25'],
    [46_296, '2026-10-01', '2026-10-01'],
    [46_296.75, '2026-10-01', '2026-10-01'],
    ['2026-10', '2026-10-01', '2026-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    [2026, '2026-01-01', '2026-12-31'],
  ])('written as %s is %s to %s', (given, first, last) => {
    expect(toPeriod(given)).toEqual({ first, last });
  });

  test.each([
    // The days on which the sessions were opened: Prinsjesdag, from the record of the Senate.
    ['2021-2022', '2021-09-21', '2022-09-19'],
    ['2022-2023', '2022-09-20', '2023-09-18'],
    ['2024-2025', '2024-09-17', '2025-09-15'],
    ['2025-2026', '2025-09-16', '2026-09-14'],
  ])('of the session %s is from the third Tuesday of September to the day before the next', (session, first, last) => {
    expect(toPeriod(session)).toEqual({ first, last, session });
  });

  test.each([
    '',
    'mei',
    '1-10-2026',
    '2026-13',
    '2026-02-30',
    '2025-2027',
    '2026-2025',
    12.5,
    500,
    -1,
    3_000_000,
    true,
    null,
  ])('is not %s', (given) => {
    expect(toPeriod(given)).toBeUndefined();
  });
});

describe('the days between', () => {
  const may = toPeriod('2026-05');
  const day = toPeriod('2026-05-12');
  const session = toPeriod('2025-2026');

  test('a day and nothing have no end', () => {
    expect(daysBetween(day, undefined)).toEqual({ first: '2026-05-12' });
  });

  test('a month or a session and nothing are the whole of it', () => {
    expect(daysBetween(may, undefined)).toEqual({ first: '2026-05-01', last: '2026-05-31' });
    expect(daysBetween(session, undefined)).toEqual(session);
  });

  test('nothing and a month end with the month', () => {
    expect(daysBetween(undefined, may)).toEqual({ last: '2026-05-31' });
  });

  test('two periods go from the first day of one to the last of the other', () => {
    expect(daysBetween(session, may)).toEqual({ first: '2025-09-16', last: '2026-05-31' });
    expect(daysBetween(day, day)).toEqual({ first: '2026-05-12', last: '2026-05-12' });
  });

  test('a session and the same session are that session by its name, two sessions are days', () => {
    expect(daysBetween(session, toPeriod('2025-2026'))).toEqual(session);
    expect(daysBetween(toPeriod('2024-2025'), session)).toEqual({ first: '2024-09-17', last: '2026-09-14' });
  });

  test('are refused the wrong way round', () => {
    expect(() => daysBetween(may, toPeriod('2025'))).toThrow(
      expect.objectContaining({ failure: { kind: 'invalid-input', field: 'to', problem: 'ends-before-start' } }),
    );
  });
});
