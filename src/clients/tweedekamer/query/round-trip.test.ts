import fc from 'fast-check';
import { defaultParser, type Token } from '@odata/parser';
import { describe, expect, test } from 'vitest';

import { writeExpression } from '../protocol/write-expression.ts';
import {
  allOf,
  anyOf,
  compare,
  COMPARISONS,
  literal,
  path,
  ungrouped,
  type Expression,
  type Literal,
} from './expression.ts';
import { parseFilter } from './parse-query.ts';

const anyName = fc.constantFrom('Achternaam', 'Nummer', 'Persoon_Id', 'Datum', 'Soort', 'Zaak', 'Vergaderjaar');
const pathOf = fc.array(anyName, { minLength: 1, maxLength: 3 }).map((names) => path(...names));

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

const anyValue: fc.Arbitrary<Literal> = fc.oneof(
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
  .tuple(pathOf, fc.constantFrom(...COMPARISONS), anyValue)
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
        fc.array(anyName, { minLength: 1, maxLength: 2 }),
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

/** What a condition says, without a word on how it is written: two ways of writing the same are equal. */
type Meaning = string | readonly Meaning[];

function meaningOf(expression: Expression): Meaning {
  switch (expression.kind) {
    case 'literal':
      return literalMeaning(expression);
    case 'path':
      return ['path', expression.segments.join('/')];
    case 'lambda': {
      const { quantifier, source, variable = '', body } = expression;
      return [quantifier, source.join('/'), variable, body ? meaningOf(body) : ''];
    }
    case 'call':
      return ['call', expression.name, ...expression.args.map(meaningOf)];
    case 'unary':
      return [expression.operator, meaningOf(expression.operand)];
    case 'binary':
      return [expression.operator, meaningOf(expression.left), meaningOf(expression.right)];
    case 'logic':
      return [expression.operator, ...expression.terms.flatMap((term) => termMeanings(expression.operator, term))];
    case 'in':
      return ['in', meaningOf(expression.left), ...expression.items.map(literalMeaning)];
    case 'group':
      return meaningOf(ungrouped(expression));
  }
}

function termMeanings(operator: 'and' | 'or', term: Expression): readonly Meaning[] {
  const inner = ungrouped(term);
  const isSameChain = inner.kind === 'logic' && inner.operator === operator;
  return isSameChain ? inner.terms.flatMap((part) => termMeanings(operator, part)) : [meaningOf(inner)];
}

const literalMeaning = ({ type, value }: Literal): Meaning => ['value', type, value];

const OPERATORS: Readonly<Record<string, string>> = {
  EqualsExpression: 'eq',
  NotEqualsExpression: 'ne',
  GreaterThanExpression: 'gt',
  GreaterOrEqualsExpression: 'ge',
  LesserThanExpression: 'lt',
  LesserOrEqualsExpression: 'le',
  AddExpression: 'add',
  SubExpression: 'sub',
  MulExpression: 'mul',
  DivExpression: 'div',
  ModExpression: 'mod',
};

const LITERALS: Readonly<Record<string, string>> = {
  null: 'null',
  'Edm.Boolean': 'boolean',
  'Edm.String': 'string',
  'Edm.Guid': 'guid',
  'Edm.Date': 'date',
  'Edm.DateTimeOffset': 'datetime',
};

/**
 * What a parser that is not ours understands a filter to say.
 * @throws for a text that it does not accept; `in` is the one thing we write that it does not know.
 */
function oracleMeaning(filter: string): Meaning {
  // It takes encoded and plain text alike, so a percent sign has to be encoded for it.
  return tokenMeaning(defaultParser.filter(filter.replaceAll('%', '%25')));
}

type Loose = { readonly type: string; readonly raw: string; readonly value: unknown };
type Sides = { readonly left: Token; readonly right: Token };

function tokenMeaning(token: Token): Meaning {
  const { type, raw, value } = token as unknown as Loose;
  const operator = OPERATORS[type];
  if (operator) return [operator, tokenMeaning((value as Sides).left), tokenMeaning((value as Sides).right)];
  switch (type) {
    case 'AndExpression':
    case 'OrExpression': {
      const name = type === 'AndExpression' ? 'and' : 'or';
      const { left, right } = value as Sides;
      return [name, ...[left, right].map(tokenMeaning).flatMap((side) => (side[0] === name ? side.slice(1) : [side]))];
    }
    case 'Literal':
      return ['value', LITERALS[String(value)] ?? 'number', value === 'Edm.String' ? unquoted(raw) : raw];
    case 'NotExpression':
      return ['not', tokenMeaning(value as Token)];
    case 'NegateExpression':
      return ['-', tokenMeaning(value as Token)];
    case 'MethodCallExpression': {
      const { method, parameters } = value as { method: string; parameters: readonly Token[] };
      return ['call', method, ...parameters.map(tokenMeaning)];
    }
    case 'FirstMemberExpression':
      return memberMeaning(token);
    default:
      return tokenMeaning(value as Token);
  }
}

const unquoted = (raw: string): string => raw.slice(1, -1).replaceAll("''", "'").replaceAll('%25', '%');

function memberMeaning(token: Token): Meaning {
  const lambda = lambdaIn(token);
  if (!lambda) return ['path', token.raw];
  const quantifier = lambda.type === 'AnyExpression' ? 'any' : 'all';
  const source = token.raw.slice(0, token.raw.length - lambda.raw.length - 1);
  const { variable, predicate } = lambda.value as { variable?: Token; predicate?: Token };
  return [quantifier, source, variable?.raw ?? '', predicate ? tokenMeaning(predicate) : ''];
}

function lambdaIn(node: unknown): Loose | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if ('type' in node && (node.type === 'AnyExpression' || node.type === 'AllExpression')) return node as Loose;
  for (const part of Object.values(node)) {
    const found = lambdaIn(part);
    if (found) return found;
  }
  return undefined;
}
