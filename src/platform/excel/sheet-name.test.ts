import fc from 'fast-check';
import { expect, test } from 'vitest';

import { toSheetName } from './sheet-name.ts';

test.each([
  ['Personeel', [], 'Personeel'],
  ['Personeel', ['personeel', 'Personeel (2)'], 'Personeel (3)'],
  ['a/b:c[d]*?', [], 'a b c d'],
  ["'s-Gravenhage'", [], 's-Gravenhage'],
  ['', [], 'Bronblad'],
  ['History', [], 'History (2)'],
])('names a sheet after %j beside %j', (wanted, taken, name) => {
  expect(toSheetName(wanted, taken)).toBe(name);
});

test('is legal and free for any wish', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.string()), (wanted, others) => {
      const taken = [...others, toSheetName(wanted, others)];
      const name = toSheetName(wanted, taken);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
    }),
  );
});
