import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import { defineDataset } from '../datasets/dataset.ts';
import { DATASETS } from '../datasets/index.ts';
import type { Param } from '../datasets/param.ts';
import { findCalls } from './find-calls.ts';
import { toFormula } from './formula.ts';
import { readFormula, type Argument } from './read-formula.ts';
import { repairFormula } from './repair-formula.ts';

const value = (of: string | number | boolean): Argument => ({ kind: 'value', value: of });
const expression = (text: string): Argument => ({ kind: 'expression', text });
const LEFT_OUT: Argument = { kind: 'left-out' };

describe('readFormula', () => {
  test.each<[string, string, readonly Argument[]]>([
    ['=PDATA.ENTITIES()', 'PDATA.ENTITIES', []],
    ['=pdata.entities( )', 'PDATA.ENTITIES', []],
    ['=@PDATA.ENTITIES()', 'PDATA.ENTITIES', []],
    ['= PDATA.ENTITY( 7 ) ', 'PDATA.ENTITY', [value(7)]],
    ['=PDATA.WORKFORCE(-1.5E3,,"a,b")', 'PDATA.WORKFORCE', [value(-1500), LEFT_OUT, value('a,b')]],
    ['=TK.ODATA("say ""hi""",TRUE,false)', 'TK.ODATA', [value('say "hi"'), value(true), value(false)]],
    ['=TK.QUERY("one" & "two""")', 'TK.QUERY', [value('onetwo"')]],
    ['=TK.ODATA("")', 'TK.ODATA', [value('')]],
    ['=TK.ODATA(,)', 'TK.ODATA', [LEFT_OUT, LEFT_OUT]],
    ['=TK.MEMBERS(A1)', 'TK.MEMBERS', [expression('A1')]],
    ['=TK.MEMBERS("x"&A1)', 'TK.MEMBERS', [expression('"x"&A1')]],
    ['=TK.MEMBERS(\'It\'\'s (1), "2"\'!$A$1,DATE(2026,1,IF(A1,2,3)))', 'TK.MEMBERS', [expression('\'It\'\'s (1), "2"\'!$A$1'), expression('DATE(2026,1,IF(A1,2,3))')]], // prettier-ignore
    ['=VDAB.DETAILS({"a","b"},Table1[[#All],[Id]])', 'VDAB.DETAILS', [expression('{"a","b"}'), expression('Table1[[#All],[Id]]')]], // prettier-ignore
    ['=TK.MEMBERS(5%,-A1)', 'TK.MEMBERS', [expression('5%'), expression('-A1')]],
    ['=_xldudf_PDATA_ENTITY(7)', 'PDATA.ENTITY', [value(7)]],
    ['=BRONBLAD.ASOF("tweedekamer",A1)', 'BRONBLAD.ASOF', [value('tweedekamer'), expression('A1')]],
  ])('reads %s', (formula, name, args) => {
    expect(readFormula(formula)).toMatchObject({ of: { name }, args });
  });

  test.each([
    'PDATA.ENTITIES()',
    '=SUM(PDATA.ENTITIES())',
    '=PDATA.ENTITIES()+1',
    '=PDATA.ENTITIES()+PDATA.ENTITIES()',
    '=PDATA.NOTHING()',
    '=MYPDATA.ENTITIES()',
    '=PDATA_ENTITIES()',
    '=PDATA.ENTITIES(',
    '=PDATA.ENTITIES("',
    '=PDATA.ENTITIES',
    '="PDATA.ENTITIES()"',
    '',
  ])('leaves %j alone', (formula) => {
    expect(readFormula(formula)).toBeUndefined();
  });

  test('reads back what was written, whatever the texts hold', () => {
    const words = { nl: 'a', fr: 'b', en: 'c' };
    const param = (name: string): Param => ({
      name,
      schema: z.optional(z.union([z.string(), z.number(), z.boolean()])),
      label: words,
      description: words,
      type: 'string',
      required: false,
      example: 'x',
    });
    const dataset = defineDataset({
      id: 'tweedekamer.test',
      source: 'tweedekamer',
      functionName: 'TK.ODATA',
      title: words,
      description: words,
      keywords: words,
      operations: [],
      example: {},
      params: [param('one'), param('two'), param('three')],
      load: () => Promise.reject(new Error('not asked')),
    });
    const text = fc.string({ unit: fc.constantFrom('"', "'", ',', '(', ')', '&', ' ', '=', 'a', '1', 'é', '{', ']'), maxLength: 600 }); // prettier-ignore
    const argument = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
    fc.assert(
      fc.property(argument, argument, argument, (one, two, three) => {
        const given = [one, two, three].map((item) => (typeof item === 'string' && item.trim() === '' ? 'x' : item));
        const input = { one: given[0], two: given[1], three: given[2] };
        const read = readFormula(toFormula(dataset, input));
        expect(read?.args.map((arg) => arg.kind === 'value' && arg.value)).toEqual(
          given.map((item) => (Object.is(item, -0) ? 0 : item)),
        );
      }),
    );
  });

  test('knows every function', () => {
    for (const { functionName, source } of DATASETS) {
      expect(readFormula(`=${functionName}()`)?.of).toEqual({ name: functionName, source });
    }
  });
});

test('an expression stays where it was, and the rest is checked', () => {
  const workforce = DATASETS.find(({ functionName }) => functionName === 'PDATA.WORKFORCE');

  expect(workforce && toFormula(workforce, { level: 'entity' }, { id: '$A$1' })).toBe(
    '=PDATA.WORKFORCE($A$1,"entity")',
  );
  expect(() => workforce && toFormula(workforce, { level: 'planet' }, { id: '$A$1' })).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ field: 'level' }) }),
  );
});

describe('findCalls', () => {
  test('finds ours within others, not in texts and names of sheets', () => {
    const calls = findCalls(`=SUM(TK.COUNT("a"),"TK.COUNT(1)",'TK.COUNT(2)'!A1)+LET(x,TK.COUNT(x),x)`);

    expect(calls.map(({ args }) => args)).toEqual([['"a"'], ['x']]);
  });
});

describe('repairFormula', () => {
  test.each([
    ['=_xldudf_PDATA_ENTITIES()', '=PDATA.ENTITIES()'],
    ['=SUM(_xldudf_TK_COUNT("_xldudf_TK_COUNT(1)"),A1)', '=SUM(TK.COUNT("_xldudf_TK_COUNT(1)"),A1)'],
    ['=[2]!_xldudf_PDATA_ENTITY(7)+\'C:\\other.xlam\'!_XLDUDF_TK_COUNT("a")', '=PDATA.ENTITY(7)+TK.COUNT("a")'],
    ['=TK.FILES(_xldudf_TK_COUNT("a"),[1]Sheet!A1)', '=TK.FILES(TK.COUNT("a"),[1]Sheet!A1)'],
    ['=_xldudf_OTHER_THING(1)', '=_xldudf_OTHER_THING(1)'],
    ['=pdata.entity(7)', '=pdata.entity(7)'],
  ])('turns %s into %s', (formula, repaired) => {
    expect(repairFormula(formula)).toBe(repaired);
  });
});
