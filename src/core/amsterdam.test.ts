import { describe, expect, test } from 'vitest';

import { nextDay, startOfAmsterdamDay, withAmsterdamOffset } from './amsterdam.ts';

describe('startOfAmsterdamDay', () => {
  test.each([
    ['2026-08-01', '2026-08-01T00:00:00+02:00'],
    ['2026-01-15', '2026-01-15T00:00:00+01:00'],
    ['2026-03-28', '2026-03-28T00:00:00+01:00'],
    ['2026-03-29', '2026-03-29T00:00:00+01:00'],
    ['2026-03-30', '2026-03-30T00:00:00+02:00'],
    ['2026-10-25', '2026-10-25T00:00:00+02:00'],
    ['2026-10-26', '2026-10-26T00:00:00+01:00'],
  ])('%s begins at %s', (day, moment) => {
    expect(startOfAmsterdamDay(day)).toBe(moment);
  });

  test('a day lasts 23 hours in spring and 25 hours in autumn', () => {
    const hours = (day: string): number =>
      (Date.parse(startOfAmsterdamDay(nextDay(day))) - Date.parse(startOfAmsterdamDay(day))) / 3_600_000;

    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24]);
  });
});

describe('withAmsterdamOffset', () => {
  test.each([
    ['2026-03-29T01:59:59', '+01:00'],
    ['2026-03-29T03:00:00', '+02:00'],
    ['2026-10-25T01:59:59', '+02:00'],
    ['2026-10-25T03:00:00', '+01:00'],
    ['2026-12-31T23:30:00', '+01:00'],
  ])('%s is %s', (clock, offset) => {
    expect(withAmsterdamOffset(clock)).toBe(clock + offset);
  });

  test('takes the later of an hour that occurs twice', () => {
    expect(withAmsterdamOffset('2026-10-25T02:30:00')).toBe('2026-10-25T02:30:00+01:00');
  });
});

describe('nextDay', () => {
  test.each([
    ['2026-12-31', '2027-01-01'],
    ['2024-02-28', '2024-02-29'],
    ['2026-10-25', '2026-10-26'],
  ])('%s is followed by %s', (day, next) => {
    expect(nextDay(day)).toBe(next);
  });
});
