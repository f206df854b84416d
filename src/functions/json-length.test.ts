import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { jsonLength } from './json-length.ts';

const anyCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);

describe('jsonLength', () => {
  test('is never less than what JSON takes', () => {
    fc.assert(fc.property(anyCell, (cell) => jsonLength(cell) >= JSON.stringify(cell).length));
  });

  test.each(['', 'Brussel', 'é', 'a "b" \\c', '\u0001', '\uD800', 12.5, -3, true, false])('is exact for %j', (cell) => {
    expect(jsonLength(cell)).toBe(JSON.stringify(cell).length);
  });
});
