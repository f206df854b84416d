import { describe, expect, it } from 'vitest';
import { countNodes } from './filter-node.ts';
import { parseFilter } from './parse-filter.ts';

const clauses = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Nummer eq ${index}`).join(' or ');

describe('countNodes', () => {
  it.each([
    ['Nummer eq 1', 4],
    ["contains(Onderwerp,'x')", 4],
    ['not (Nummer eq 1)', 5],
    ['A eq 1 and B eq 2', 9],
    ['A/B/C eq 1', 6],
    ["ZaakActor/any(a:a/Relatie eq 'x')", 7],
    ['ZaakActor/any()', 3],
    ['A/$count gt 1', 5],
  ])('counts %s as %d', (filter, expected) => {
    expect(countNodes(parseFilter(filter))).toBe(expected);
  });

  it('lets nineteen times `or` pass under a limit of 100 and twenty not, as was observed', () => {
    expect(countNodes(parseFilter(clauses(20)))).toBe(99);
    expect(countNodes(parseFilter(clauses(21)))).toBe(104);
  });
});
