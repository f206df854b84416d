import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import type { Param } from '../datasets/param.ts';
import { splitArguments, toInput } from './arguments.ts';

const texts = { nl: 'a', fr: 'b', en: 'c' };

function paramOf(name: string, rest: Partial<Param> = {}): Param {
  return {
    name,
    schema: z.any(),
    label: texts,
    description: texts,
    type: 'any',
    required: false,
    example: '1',
    ...rest,
  };
}

const params = [paramOf('id'), paramOf('select', { separator: ',' }), paramOf('text', { type: 'string' })];

function toCellCall(of: readonly Param[], args: readonly unknown[]) {
  const { given, invocation } = splitArguments(args);
  return { input: toInput(of, given), invocation };
}

describe('the arguments of a call', () => {
  test('names the arguments and takes the invocation from the end', () => {
    const invocation = { onCanceled: undefined };

    const call = toCellCall(params, [1, 'a', 'b', invocation]);

    expect(call.input).toEqual({ id: 1, select: 'a', text: 'b' });
    expect(call.invocation).toBe(invocation);
  });

  test('finds the invocation behind fewer arguments than there are parameters', () => {
    const invocation = {};

    const call = toCellCall(params, [1, invocation]);

    expect(call.input).toEqual({ id: 1, select: undefined, text: undefined });
    expect(call.invocation).toBe(invocation);
  });

  test('does without an invocation', () => {
    expect(toCellCall(params, [1, null, 'b']).input).toEqual({ id: 1, select: null, text: 'b' });
  });

  test('takes the first cell of a range where one value is expected', () => {
    expect(toCellCall(params, [[[7, 8], [9]], null, null, {}]).input['id']).toBe(7);
  });

  test('joins a range where a list is expected, leaving out empty cells', () => {
    expect(
      toCellCall(params, [
        1,
        [
          ['a', ''],
          ['b', null],
        ],
        null,
        {},
      ]).input['select'],
    ).toBe('a,b');
  });

  test('reads formatted and richer cells by their plain value', () => {
    const date = { type: 'Double', basicValue: 45_000, numberFormat: 'd/m/yyyy' };

    const call = toCellCall(params, [date, [[date]], null, {}]);

    expect(call.input).toEqual({ id: 45_000, select: '45000', text: null });
    expect(toCellCall(params, [date]).input['id']).toBe(45_000);
  });

  test('gives a text parameter text, also when the cell holds a number', () => {
    expect(toCellCall(params, [1, 'a', 2022, {}]).input['text']).toBe('2022');
  });
});
