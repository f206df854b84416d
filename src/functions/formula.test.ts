import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import { defineDataset } from '../datasets/dataset.ts';
import { DATASETS, datasetByFunction } from '../datasets/index.ts';
import type { Param } from '../datasets/param.ts';
import { toFormula } from './formula.ts';
import { functionPrefixes } from './own-functions.ts';

const words = { nl: 'a', fr: 'b', en: 'c' };

function paramOf(name: string, rest: Partial<Param>): Param {
  return {
    name,
    schema: z.optional(z.string()),
    label: words,
    description: words,
    type: 'string',
    required: false,
    example: 'x',
    ...rest,
  };
}

const dataset = defineDataset({
  id: 'pdata.test',
  source: 'pdata',
  functionName: 'PDATA.TEST',
  title: words,
  description: words,
  keywords: words,
  operations: [],
  example: {},
  params: [
    paramOf('id', { type: 'any', schema: z.union([z.string(), z.number()]), required: true }),
    paramOf('text', {}),
    paramOf('top', { type: 'number', schema: z.optional(z.union([z.number(), z.string()])) }),
    paramOf('flag', { type: 'any', schema: z.optional(z.boolean()) }),
  ],
  load: () => Promise.reject(new Error('not asked')),
});

describe('toFormula', () => {
  test.each([
    [{ id: 'a' }, '=PDATA.TEST("a")'],
    [{ id: 7 }, '=PDATA.TEST(7)'],
    [{ id: 'a', text: 'say "hi"' }, '=PDATA.TEST("a","say ""hi""")'],
    [{ id: 'a', text: '2022' }, '=PDATA.TEST("a","2022")'],
    [{ id: 'a', top: 5 }, '=PDATA.TEST("a",,5)'],
    [{ id: 'a', top: '' }, '=PDATA.TEST("a")'],
    [{ id: 'a', text: '  ', top: null, flag: true }, '=PDATA.TEST("a",,,TRUE)'],
    [{ id: '007' }, '=PDATA.TEST("007")'],
  ])('writes %j', (input, formula) => {
    expect(toFormula(dataset, input)).toBe(formula);
  });

  test('writes an id from a form as a number, since that asks the same', () => {
    const workforce = datasetByFunction('pdata.workforce');

    expect(workforce && toFormula(workforce, { id: '10215', level: 'entity' })).toBe(
      '=PDATA.WORKFORCE(10215,"entity")',
    );
  });

  test('splits a text that Excel would not take whole, never inside a doubled quote', () => {
    const text = `${'x'.repeat(254)}"${'y'.repeat(300)}`;

    const formula = toFormula(dataset, { id: 'a', text });

    const literals = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, literal = '']) => literal).slice(1);
    expect(literals.every((literal) => literal.length <= 255)).toBe(true);
    expect(literals.join('').replaceAll('""', '"')).toBe(text);
    expect(formula).toContain('"&"');
  });

  test('refuses what Excel would refuse as a whole, and names the argument', () => {
    expect(() => toFormula(dataset, { id: 'a', text: 'x'.repeat(9000) })).toThrow(
      expect.objectContaining({ failure: { kind: 'invalid-input', field: 'text', problem: 'too-long' } }),
    );
  });

  test('refuses what the dataset refuses', () => {
    expect(() => toFormula(dataset, {})).toThrow(expect.objectContaining({ name: 'SourceError' }));
  });

  test('has no arguments for a dataset without any', () => {
    const entities = datasetByFunction('PDATA.ENTITIES');

    expect(entities && toFormula(entities, { ignored: 1 })).toBe('=PDATA.ENTITIES()');
  });
});

test('the prefixes cover every function', () => {
  expect(functionPrefixes).toContain('PDATA.');
  expect(DATASETS.every(({ functionName }) => functionPrefixes.some((prefix) => functionName.startsWith(prefix)))).toBe(
    true,
  );
});
