import { describe, expect, it } from 'vitest';
import { rewriteIn } from './rewrite-in.ts';

describe('rewriteIn', () => {
  it.each([
    ["Soort in ('Motie','Wetgeving')", "(Soort eq 'Motie' or Soort eq 'Wetgeving')"],
    ['Nummer in (1)', '(Nummer eq 1)'],
    ['Nummer in ( 1 , 2 )', '(Nummer eq 1 or Nummer eq 2)'],
    ['A/B/C in (1,2) and D eq 3', '(A/B/C eq 1 or A/B/C eq 2) and D eq 3'],
    ['not (A in (1,2)) or B in (3,4)', 'not ((A eq 1 or A eq 2)) or (B eq 3 or B eq 4)'],
    ["A in ('it''s','(x), in (y)')", "(A eq 'it''s' or A eq '(x), in (y)')"],
    ['Zaak/any(z:z/Soort in (1,2))', 'Zaak/any(z:(z/Soort eq 1 or z/Soort eq 2))'],
    ['Zaak/any(z: z/Soort in (1,2))', 'Zaak/any(z: (z/Soort eq 1 or z/Soort eq 2))'],
    ['Datum in (2026-01-01T00:00:00+01:00)', '(Datum eq 2026-01-01T00:00:00+01:00)'],
    ['Id in (1c889902-6ede-427c-8682-000f683fffaa)', '(Id eq 1c889902-6ede-427c-8682-000f683fffaa)'],
  ])('turns %s into %s', (filter, expected) => {
    expect(rewriteIn(filter).text).toBe(expected);
  });

  it.each([
    "Onderwerp eq 'A in (1,2)'",
    "contains(Titel,'in (x)')",
    'in eq 1',
    'A in B',
    'A in ()',
    'A in (1,)',
    "A eq 'not closed in (1)",
    '',
  ])('leaves %s alone', (filter) => {
    expect(rewriteIn(filter)).toEqual({ text: filter, savedNodes: 0 });
  });

  it('counts what a list saves: six nodes for three values instead of fourteen', () => {
    expect(rewriteIn('A in (1,2,3)').savedNodes).toBe(8);
  });
});
