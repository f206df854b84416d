import fc from 'fast-check';
import { defaultParser } from '@odata/parser';
import { describe, expect, test } from 'vitest';

import { writeExpression } from '../protocol/write-expression.ts';
import { meaningOf, oracleMeaning } from '../testing/oracle.ts';
import { allOf, anyOf, compare, COMPARISONS, literal, path, type Expression, type Literal } from './expression.ts';
import { parseFilter } from './parse-query.ts';

const name = fc.constantFrom('Achternaam', 'Nummer', 'Persoon_Id', 'Datum', 'Soort', 'Zaak', 'Vergaderjaar');
const pathOf = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => path(...names));

/** The signs that have a meaning of their own in an address or a literal come up often. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom("'", '+', '&', '#', '%', '/', '(', ')', ',', '=', '?', ' ', '"', '\\', '%27', 'é', '€', '😀'),
    fc.string({ maxLength: 2, unit: 'grapheme' }),
  ),
  maxLength: 12,
});

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const value: fc.Arbitrary<Literal> = fc.oneof(
  text.map((content) => literal('string', content)),
  fc.uuid().map((guid) => literal('guid', guid)),
  fc.boolean().map((truth) => literal('boolean', String(truth))),
  fc.integer().map((number) => literal('number', String(number))),
  fc.integer({ min: -99_999, max: 99_999 }).map((number) => literal('number', (number / 8).toFixed(3))),
  day.map((date) => literal('date', date)),
  day.map((date) => literal('datetime', `${date}T13:45:30.25+02:00`)),
  fc.constant(literal('null', 'null')),
);

const comparison = fc
  .tuple(pathOf, fc.constantFrom(...COMPARISONS), value)
  .map(([left, operator, right]) => compare(left, operator, right));

const search = fc
  .tuple(fc.constantFrom('contains', 'startswith', 'endswith'), pathOf, text)
  .map(([call, field, content]): Expression => ({
    kind: 'call',
    name: call,
    args: [field, literal('string', content)],
  }));

const { condition } = fc.letrec<{ condition: Expression }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    comparison,
    search,
    fc
      .array(tie('condition'), { minLength: 2, maxLength: 4 })
      .map((terms) => allOf(terms) ?? literal('boolean', 'true')),
    fc
      .array(tie('condition'), { minLength: 2, maxLength: 4 })
      .map((terms) => anyOf(terms) ?? literal('boolean', 'true')),
    tie('condition').map((inner): Expression => ({
      kind: 'unary',
      operator: 'not',
      operand: { kind: 'group', inner },
    })),
    fc
      .tuple(
        fc.array(name, { minLength: 1, maxLength: 2 }),
        fc.constantFrom('any' as const, 'all' as const),
        comparison,
      )
      .map(([source, quantifier, { left, operator, right }]): Expression => ({
        kind: 'lambda',
        source,
        quantifier,
        variable: 'x',
        body: { kind: 'binary', operator, left: left.kind === 'path' ? path('x', ...left.segments) : left, right },
      })),
  ),
}));

describe('a written condition', () => {
  test('says to a parser that is not ours what it says to us', () => {
    fc.assert(
      fc.property(condition, (expression) => {
        expect(oracleMeaning(writeExpression(expression))).toEqual(meaningOf(expression));
      }),
      { numRuns: 400 },
    );
  });

  test('is read back by ourselves as what it was', () => {
    fc.assert(
      fc.property(condition, (expression) => {
        const read = parseFilter(writeExpression(expression));

        expect(read && meaningOf(read)).toEqual(meaningOf(expression));
      }),
      { numRuns: 400 },
    );
  });

  test('survives the address it travels in, whatever its texts hold', () => {
    fc.assert(
      fc.property(text, (content) => {
        const filter = writeExpression(compare(path('Achternaam'), 'eq', literal('string', content)));
        const url = new URL('https://tk.test/Persoon');
        url.search = `$filter=${encodeURIComponent(filter)}&$top=5`;

        expect([...url.searchParams.keys()]).toEqual(['$filter', '$top']);
        expect(url.searchParams.get('$filter')).toBe(filter);
        expect(url.hash).toBe('');
        expect(oracleMeaning(filter)).toEqual(['eq', ['path', 'Achternaam'], ['value', 'string', content]]);
      }),
    );
  });

  test('holds no half characters: an address cannot carry them', () => {
    const filter = writeExpression(compare(path('Achternaam'), 'eq', literal('string', 'a\uD83Db')));

    expect(encodeURIComponent(filter)).toContain('a%EF%BF%BDb');
  });

  test('may hold a list, which only the other parser does not know', () => {
    const filter = "Soort in ('Motie','Brief')";
    const read = parseFilter(filter);

    expect(read && writeExpression(read)).toBe(filter);
    expect(() => defaultParser.filter(filter)).toThrow('character');
  });
});
