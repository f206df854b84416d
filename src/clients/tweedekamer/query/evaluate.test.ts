import { describe, expect, test } from 'vitest';

import { isEvaluable, meets } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { parseFilter } from './parse-query.ts';

const ROW = {
  Naam: 'Van der Meer',
  Leeg: null,
  Gewicht: 7,
  Actief: true,
  Van: '2017-05-24T10:00:00',
  Id: '0A000000-0000-4000-8000-000000000001',
};

function parsed(text: string): Expression {
  const expression = parseFilter(text);
  if (!expression) throw new Error(text);
  return expression;
}

describe('a condition judged here', () => {
  test.each([
    "Naam eq 'van der meer'",
    "Naam ne 'X' and not (Naam eq 'X')",
    "contains(Naam,'DER') and startswith(Naam,'van') and endswith(tolower(Naam),'meer')",
    'length(Naam) gt 3 and Gewicht ge 7 and Gewicht lt 8',
    'Actief eq true and Actief',
    'Leeg eq null and Naam ne null',
    'year(Van) eq 2017 and month(Van) eq 5 and day(Van) eq 24 and hour(Van) eq 10 and minute(Van) eq 0',
    'Van ge 2017-05-24T10:00:00 and Van lt 2017-05-25T00:00:00',
    'Gewicht in (1,7) or Gewicht eq 99',
    'Id eq 0a000000-0000-4000-8000-000000000001',
  ])('holds: %s', (text) => {
    expect([isEvaluable(parsed(text)), meets(parsed(text), ROW)]).toEqual([true, true]);
  });

  test.each([
    "Naam eq 'Vän der Meer'",
    'Leeg gt 3',
    'Leeg le 3',
    "contains(Leeg,'x')",
    "not contains(Leeg,'x')",
    'Gewicht in (1,2)',
    'Van lt 2017-05-24T10:00:00',
  ])('does not hold: %s', (text) => {
    expect([isEvaluable(parsed(text)), meets(parsed(text), ROW)]).toEqual([true, false]);
  });

  test.each([
    'Zaak/any(z: z/Soort eq 1)',
    'Persoon/Naam eq 1',
    'Gewicht add 1 eq 8',
    "matchespattern(Naam,'x')",
    '-Gewicht eq 1',
  ])('is not judged at all: %s', (text) => {
    expect(isEvaluable(parsed(text))).toBe(false);
  });
});
