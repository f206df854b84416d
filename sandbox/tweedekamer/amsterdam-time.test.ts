import { describe, expect, it } from 'vitest';
import { toAmsterdamInstant, toAmsterdamMidnight, toAmsterdamText, toInstantKey, toUtcText } from './amsterdam-time.ts';

describe('toAmsterdamMidnight', () => {
  it.each([
    ['1954-08-18', '1954-08-18T00:00:00+02:00'],
    ['1976-09-16', '1976-09-16T00:00:00+02:00'],
    ['1994-05-17', '1994-05-17T00:00:00+02:00'],
    ['2001-03-15', '2001-03-15T00:00:00+01:00'],
    ['2019-02-19', '2019-02-19T00:00:00+01:00'],
    ['2026-03-29', '2026-03-29T00:00:00+01:00'],
    ['2026-03-30', '2026-03-30T00:00:00+02:00'],
    ['2026-10-25', '2026-10-25T00:00:00+02:00'],
    ['2026-10-26', '2026-10-26T00:00:00+01:00'],
  ])('gives %s the offset the service gives it', (day, expected) => {
    expect(toAmsterdamMidnight(day)).toBe(expected);
  });
});

describe('toAmsterdamText', () => {
  it('jumps from two to three o’clock in spring and shows an hour twice in autumn', () => {
    expect(toAmsterdamText(Date.parse('2026-03-29T00:59:59Z'))).toBe('2026-03-29T01:59:59+01:00');
    expect(toAmsterdamText(Date.parse('2026-03-29T01:00:00Z'))).toBe('2026-03-29T03:00:00+02:00');
    expect(toAmsterdamText(Date.parse('2026-10-25T00:30:00Z'))).toBe('2026-10-25T02:30:00+02:00');
    expect(toAmsterdamText(Date.parse('2026-10-25T01:30:00Z'))).toBe('2026-10-25T02:30:00+01:00');
  });
});

describe('toAmsterdamInstant', () => {
  it('reads a local time, the first of an hour that comes twice', () => {
    expect(new Date(toAmsterdamInstant('2026-07-01', '13:45')).toISOString()).toBe('2026-07-01T11:45:00.000Z');
    expect(new Date(toAmsterdamInstant('2026-10-25', '02:30')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(new Date(toAmsterdamInstant('2026-12-31', '23:00')).toISOString()).toBe('2026-12-31T22:00:00.000Z');
  });
});

describe('toUtcText', () => {
  it('cuts zeros at the end of the fraction', () => {
    const instant = Date.parse('2019-04-02T08:39:12Z');
    expect(toUtcText(instant, 3_700_000)).toBe('2019-04-02T08:39:12.37Z');
    expect(toUtcText(instant, 6_710_401)).toBe('2019-04-02T08:39:12.6710401Z');
    expect(toUtcText(instant, 0)).toBe('2019-04-02T08:39:12Z');
  });
});

describe('toInstantKey', () => {
  it('is equal for equal instants and ordered by time', () => {
    const summer = toInstantKey('2026-08-01T00:00:00+02:00');
    expect(summer).toBe(toInstantKey('2026-07-31T22:00:00Z'));
    expect(toInstantKey('2026-07-31T22:00Z')).toBe(summer);
    expect(toInstantKey('2026-07-31T22:00:00.0000001Z') ?? '').toBe('2026-07-31T22:00:00.0000001');
    expect((toInstantKey('2026-08-01T00:00:00Z') ?? '') > (summer ?? '')).toBe(true);
  });

  it('refuses what is no instant', () => {
    expect(toInstantKey('2026-08-01')).toBeUndefined();
    expect(toInstantKey('2026-13-01T00:00:00Z')).toBeUndefined();
    expect(toInstantKey('')).toBeUndefined();
  });
});
