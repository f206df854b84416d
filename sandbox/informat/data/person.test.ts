import { describe, expect, it } from 'vitest';
import { createRandom } from '../../random.ts';
import { createService } from '../ask.ts';
import { informatInstitutes } from '../informat-credentials.ts';
import { toInvalidIban, toInvalidNationalNumber } from './invalid-numbers.ts';
import { createPerson } from './person.ts';

const options = { seed: 1, people: 60, institutes: informatInstitutes, isSpread: true } as const;
const draws = Array.from({ length: 300 }, (_, seed) => createRandom(seed));

describe('numbers of people', () => {
  it('look like national numbers and fail their check digits in both centuries', () => {
    for (const random of draws) {
      const text = toInvalidNationalNumber('1979-04-05', random);
      expect(text).toMatch(/^790405\d{5}$/u);
      for (const start of ['', '2']) {
        const right = 97n - (BigInt(`${start}${text.slice(0, 9)}`) % 97n);
        expect(BigInt(text.slice(9))).not.toBe(right);
      }
    }
  });

  it('look like Belgian account numbers and fail both checks', () => {
    for (const random of draws) {
      const iban = toInvalidIban(random);
      expect(iban).toMatch(/^BE\d{14}$/u);
      expect(BigInt(`${iban.slice(4)}1114${iban.slice(2, 4)}`) % 97n).not.toBe(1n);
      expect(BigInt(iban.slice(4, 14)) % 97n).not.toBe(BigInt(iban.slice(14)) % 97n);
    }
  });
});

describe('createPerson', () => {
  it('makes the same person for the same seed and another for another', () => {
    expect(createPerson(9, options)).toEqual(createPerson(9, options));
    expect(createPerson(9, options).personId).not.toBe(createPerson(9, { ...options, seed: 2 }).personId);
  });

  it('gives each person an identity of its own', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => createPerson(index, options).personId);
    expect(new Set(ids).size).toBe(2000);
  });

  it('spreads a school of sixty over both institutes', () => {
    const { ask } = createService();
    const counts = informatInstitutes.map(
      (institute) => ask('employees?schoolyear=2026-27', { institute }).rows.length,
    );
    expect(counts.every((count) => count > 10)).toBe(true);
  });
});

describe('a group of 20,000 people in one institute', () => {
  it('is one answer of some 40 MB', () => {
    const { ask } = createService({ people: 20_000, isSpread: false });
    const { text, rows } = ask('employees?schoolyear=2026-27');
    expect(rows.length).toBeGreaterThan(19_990);
    expect(text.length).toBeGreaterThan(38_000_000);
    expect(text.length).toBeLessThan(50_000_000);
  });
});
