import fc from 'fast-check';
import { expect, test } from 'vitest';

import { jsonBytes } from './json-bytes.ts';

const encoded = (cell: unknown): number => new TextEncoder().encode(JSON.stringify(cell)).length;

test('counts plain cells exactly', () => {
  for (const cell of ['', 'abc', 'Crème', '€ 12', 'a"b\\c', 12, -0.5, true, false]) {
    expect(jsonBytes(cell)).toBe(encoded(cell));
  }
});

test('never counts too few bytes', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(cell, (value) => {
      expect(jsonBytes(value)).toBeGreaterThanOrEqual(encoded(value));
    }),
  );
});
