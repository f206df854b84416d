import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { writeExpression } from '../protocol/write-expression.ts';
import { ids } from '../testing/fake-service.ts';
import { leastNodes, mostNodes } from './count-nodes.ts';
import type { Expression } from './expression.ts';
import { parseFilter } from './parse-query.ts';
import { halvesOf, hasDisjointParts, splitFilter } from './split-filter.ts';

function filterOf(text: string): Expression {
  const filter = parseFilter(text);
  if (!filter) throw new Error(text);
  return filter;
}

const split = (text: string): readonly string[] =>
  splitFilter(filterOf(text)).map((part) => (part ? writeExpression(part) : ''));

const chain = (count: number, term = (n: number) => `Nummer eq ${n}`): string =>
  Array.from({ length: count }, (_, n) => term(n)).join(' or ');

describe('counting nodes', () => {
  test.each([
    ["Soort eq 'Motie'", 4, 5],
    ["Zaak/Soort eq 'Motie'", 5, 6],
    ['Verwijderd eq false and Nummer eq 5', 9, 11],
    ["contains(Titel,'x')", 4, 4],
    ["not contains(Titel,'x')", 5, 5],
    ["ZaakActor/any(a: a/Relatie eq 'x')", 7, 8],
    ['ZaakActor/any()', 3, 3],
    ['Nummer in (1,2,3)', 3, 9],
    ['(Nummer eq 1)', 4, 5],
  ])('%s has %i nodes, or %i if values are converted and lists looked into', (text, least, most) => {
    expect([leastNodes(filterOf(text)), mostNodes(filterOf(text))]).toEqual([least, most]);
  });

  test('agrees with the service, which accepted 19 more terms beside one and no 20 (public issue 187)', () => {
    expect(leastNodes(filterOf(chain(20)))).toBeLessThanOrEqual(100);
    expect(leastNodes(filterOf(chain(21)))).toBeGreaterThan(100);
  });
});

describe('splitFilter', () => {
  test('leaves a short filter whole', () => {
    expect(split(chain(10))).toEqual([chain(10)]);
    expect(splitFilter(undefined)).toEqual([undefined]);
  });

  test('cuts a long chain of or, with the other conditions in every part', () => {
    const parts = split(`Verwijderd eq false and (${chain(60)}) and Soort eq 'Motie'`);

    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) {
      expect(part).toMatch(/^Verwijderd eq false and \(.*\) and Soort eq 'Motie'$/);
      expect(mostNodes(filterOf(part))).toBeLessThanOrEqual(100);
    }
    expect(parts.flatMap((part) => part.match(/Nummer eq \d+/g) ?? [])).toEqual(chain(60).split(' or '));
  });

  test('cuts a long list into lists of at most 25', () => {
    const all = ids(60);
    const parts = split(`Verwijderd eq false and Id in (${all.join(',')})`);
    const lists = parts.map((part) => part.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []);

    expect(lists.flat()).toEqual(all);
    expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(25);
  });

  test('asks for a value once, however often it is in the list', () => {
    const repeated = Array.from({ length: 90 }, (_, n) => `'S${n % 3}'`).join(',');

    expect(split(`Soort in (${repeated})`)).toEqual(["Soort in ('S0','S1','S2')"]);
  });

  test('gives back what it cannot cut', () => {
    const filter = Array.from({ length: 40 }, (_, n) => `Nummer ne ${n}`).join(' and ');

    expect(split(filter)).toEqual([filter]);
  });

  test('loses no term and invents none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 200 }), (numbers) => {
        const filter = numbers.map((n) => `Nummer eq ${n}`).join(' or ');
        const found = split(filter).flatMap((part) => part.match(/\d+/g) ?? []);

        expect(found.map(Number)).toEqual(numbers);
      }),
      { numRuns: 50 },
    );
  });
});

describe('parts that have no rows in common', () => {
  test.each([
    ['Id in (1,2)', true],
    ["Verwijderd eq false and Soort in ('a','b')", true],
    ["Soort eq 'a' or Soort eq 'b'", true],
    ["Zaak/Soort eq 'a' or Zaak/Soort eq 'b'", true],
    ["Soort eq 'a' or Titel eq 'b'", false],
    ["Soort eq 'a' or Soort ne 'b'", false],
    ["contains(Titel,'a') or contains(Titel,'b')", false],
    ["Soort eq 'a'", false],
  ])('%s: %s', (text, expected) => {
    expect(hasDisjointParts(filterOf(text))).toBe(expected);
  });

  test('are not made of one value in two spellings: the service does not tell them apart', () => {
    const halves = halvesOf(filterOf("Soort in ('motie','Motie ','Brief')"));

    expect(halves?.map(writeExpression)).toEqual(["Soort in ('Motie ')", "Soort in ('Brief')"]);
  });
});
