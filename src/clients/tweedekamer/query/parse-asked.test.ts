import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isSourceError } from '../../../core/errors.ts';
import { writeExpression } from '../protocol/write-expression.ts';
import { id } from '../testing/fake-service.ts';
import { parseAsked } from './parse-asked.ts';

function filterOf(text: string): string | undefined {
  const asked = parseAsked(text);
  return asked.kind === 'rows' && asked.query.filter ? writeExpression(asked.query.filter) : undefined;
}

function failureOf(text: string): unknown {
  try {
    return parseAsked(text);
  } catch (error) {
    return isSourceError(error) ? error.failure : error;
  }
}

describe('the address of a query', () => {
  test.each([
    "/Persoon?$filter=Achternaam eq 'Jansen & zonen? #1'",
    "Persoon?$filter=Achternaam eq 'Jansen & zonen? #1'",
    '  https://gegevensmagazijn.tweedekamer.nl/OData/v3/1.0/Persoon?$format=json&$filter=Achternaam%20eq%20%27Jansen%20%26%20zonen%3F%20%231%27  ',
    "https://gegevensmagazijn.tweedekamer.nl/odata/v4/2.0/Persoon?%24filter=Achternaam%20eq%20'Jansen%20%26%20zonen%3F%20%231'#top",
    "OData/v5/Persoon?filter=Achternaam eq 'Jansen & zonen? #1'",
  ])('may be written as %s', (text) => {
    expect(filterOf(text)).toBe("Achternaam eq 'Jansen & zonen? #1'");
  });

  test.each([
    `Zaak(guid'${id(1)}')`,
    `Zaak(${id(1)})`,
    `Zaak/${id(1)}`,
    `/Zaak(Id=${id(1)})/`,
    `Zaak(guid%27${id(1)}%27)`,
  ])('has a key in either dialect: %s', (text) => {
    expect(filterOf(text)).toBe(`Id eq ${id(1)}`);
  });

  test.each([
    ['', { kind: 'model' }],
    ['https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/', { kind: 'model' }],
    ['/$metadata', { kind: 'model' }],
    ['Zaak/$count', { kind: 'count', query: { entity: 'Zaak' } }],
    ['Zaak?$inlinecount=allpages&$top=0', { kind: 'count' }],
    ['Zaak?$count=true&$top=3&$skip=2', { kind: 'rows', window: { top: 3, skip: 2, withTotal: true } }],
    [`Verslag(guid'${id(1)}')/$value`, { kind: 'file', entity: 'Verslag', key: id(1) }],
    [`Persoon/${id(1)}/resource`, { kind: 'file', entity: 'Persoon' }],
    [`Persoon(${id(1)})/TK.DA.GGM.OData.Resource()`, { kind: 'file' }],
    [`Persoon(${id(1)})/Stemming/$count`, { kind: 'member', name: 'Stemming', isCount: true }],
    [`Persoon(${id(1)})/Achternaam/$value`, { kind: 'member', name: 'Achternaam', isCount: false }],
  ])('of %j asks for %j', (text, expected) => {
    expect(parseAsked(text)).toMatchObject(expected);
  });

  test.each([
    ['https://elsewhere.test/OData/v5/Persoon', 'syntax', undefined],
    ['https://tweedekamer.nl.elsewhere.test/Persoon', 'syntax', undefined],
    ['Persoon?$filter=Achternaam eq', 'syntax', undefined],
    ["Persoon?$filter=A eq 'x'&$filter=B eq 'y'", 'syntax', undefined],
    ['Persoon(12)', 'syntax', undefined],
    ['Persoon?$apply=groupby((Functie))', 'not-supported', '$apply'],
    ['Persoon?geheime Jansen=1', 'not-supported', undefined],
    [`Persoon(${id(1)})/$links/Stemming`, 'not-supported', 'Stemming'],
    [`Persoon(${id(1)})/Stemming/Besluit`, 'not-supported', 'Besluit'],
    ['Persoon/Stemming', 'not-supported', 'Stemming'],
    ['Persoon?$top=veel', 'not-a-number', '$top'],
  ])('%s is refused', (text, problem, subject) => {
    expect(failureOf(text)).toMatchObject({ kind: 'invalid-input', problem });
    expect((failureOf(text) as { readonly subject?: string }).subject).toBe(subject);
  });

  test('is understood or refused, whatever it is', () => {
    const piece = fc.constantFrom(
      '/',
      '?',
      '&',
      "'",
      '(',
      ')',
      '%',
      '%27',
      '$filter=',
      '$expand=',
      'Persoon',
      ' eq ',
      'a',
      '=',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 15 }), (pieces) => {
        const answer = failureOf(pieces.join(''));
        expect(answer).not.toBeInstanceOf(Error);
      }),
    );
    expect(failureOf(`Persoon?$expand=${'Persoon/'.repeat(4000)}Persoon`)).toMatchObject({ kind: 'invalid-input' });
    expect(failureOf(`Persoon?$expand=${'A($expand='.repeat(3000)}`)).toMatchObject({ kind: 'invalid-input' });
  });
});
