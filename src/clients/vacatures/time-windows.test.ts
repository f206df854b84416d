import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { timeWindows } from './time-windows.ts';

const DAY = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString();

test('five days are one window, a moment more is two that overlap a quarter of an hour', () => {
  const start = Date.parse('2026-11-01T00:00:00Z');

  expect(timeWindows({ from: iso(start), to: iso(start + 5 * DAY) })).toEqual([
    { from: '2026-11-01T00:00:00.000Z', to: '2026-11-06T00:00:00.000Z' },
  ]);
  expect(timeWindows({ from: iso(start), to: iso(start + 5 * DAY + 1000) })).toEqual([
    { from: '2026-11-01T00:00:00.000Z', to: '2026-11-06T00:00:00.000Z' },
    { from: '2026-11-05T23:45:00.000Z', to: '2026-11-06T00:00:01.000Z' },
  ]);
});

test('no time is no window', () => {
  expect(timeWindows({ from: iso(0), to: iso(0) })).toEqual([]);
  expect(timeWindows({ from: iso(DAY), to: iso(0) })).toEqual([]);
});

test('windows cover every moment of the span and none outside, and none is too long', () => {
  const spans = fc.tuple(fc.nat(20_000 * DAY), fc.integer({ min: 1, max: 100 * DAY }));

  fc.assert(
    fc.property(spans, ([start, length]) => {
      const windows = timeWindows({ from: iso(start), to: iso(start + length) }).map(({ from, to }) => ({
        from: Date.parse(from),
        to: Date.parse(to),
      }));
      expect(windows[0]?.from).toBe(start);
      expect(windows.at(-1)?.to).toBe(start + length);
      for (const { from, to } of windows) expect(to - from).toBeLessThanOrEqual(5 * DAY);
      for (const [at, { from }] of windows.entries()) {
        if (at > 0) expect((windows[at - 1]?.to ?? 0) - from).toBe(15 * 60_000);
      }
    }),
  );
});
