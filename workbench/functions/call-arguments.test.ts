import { describe, expect, it } from 'vitest';
import { argumentCounts, toCallArguments } from './call-arguments.ts';
import { type CellValue, type FormulaArgument } from './cell-value.ts';
import { type FunctionMetadata, type ParameterMetadata } from './functions-json.ts';

const functionWith = (...parameters: readonly ParameterMetadata[]): FunctionMetadata => ({
  id: 'PDATA.TEST',
  name: 'PDATA.TEST',
  parameters,
});

const single = (value: CellValue): FormulaArgument => ({ kind: 'single', value });
const text = (value: string): CellValue => ({ kind: 'text', value });
const number = (value: number): CellValue => ({ kind: 'number', value });

const coerced = (parameter: Omit<ParameterMetadata, 'name'>, argument: FormulaArgument): unknown => {
  const result = toCallArguments(functionWith({ name: 'x', ...parameter }), [argument]);
  return result.kind === 'ready' ? result.values[0] : result.error;
};

describe('arguments of a custom function', () => {
  it.each([
    ['number', number(3), 3],
    ['number', text(' 12.5 '), 12.5],
    ['number', { kind: 'boolean', value: true }, 1],
    ['number', { kind: 'empty' }, 0],
    ['string', number(0.1 + 0.2), '0.3'],
    ['string', { kind: 'boolean', value: false }, 'FALSE'],
    ['string', { kind: 'empty' }, ''],
    ['boolean', text('True'), true],
    ['boolean', number(2), true],
    ['boolean', { kind: 'empty' }, false],
    ['any', text('007'), '007'],
    ['any', { kind: 'empty' }, ''],
  ] as const)('of type %s are converted from %o', (type, value, expected) => {
    expect(coerced({ type }, single(value))).toBe(expected);
  });

  it.each([
    ['number', text('abc')],
    ['number', text('')],
    ['boolean', text('yes')],
  ] as const)('of type %s that cannot be converted give #VALUE!', (type, value) => {
    expect(coerced({ type }, single(value))).toEqual({ kind: 'error', error: '#VALUE!' });
  });

  it('are null when an optional one is omitted, in the middle as well as at the end', () => {
    const metadata = functionWith(
      { name: 'a', type: 'string' },
      { name: 'b', type: 'string', optional: true },
      { name: 'c', type: 'number', optional: true },
      { name: 'd', dimensionality: 'matrix', optional: true },
    );
    expect(toCallArguments(metadata, [single(text('x')), { kind: 'omitted' }, single(number(1))])).toEqual({
      kind: 'ready',
      values: ['x', null, 1, null],
    });
  });

  it('are two-dimensional for a matrix, even for one cell', () => {
    expect(coerced({ dimensionality: 'matrix' }, single(number(5)))).toEqual([[5]]);
    const rows = [[number(1), { kind: 'empty' }] as const, [text('a'), { kind: 'boolean', value: true }] as const];
    expect(coerced({ dimensionality: 'matrix' }, { kind: 'grid', rows })).toEqual([
      [1, ''],
      ['a', true],
    ]);
  });

  it('pass an error on instead of calling', () => {
    const error = { kind: 'error', error: '#REF!' } as const;
    expect(coerced({ type: 'any' }, single(error))).toEqual(error);
    expect(coerced({ dimensionality: 'matrix' }, { kind: 'grid', rows: [[number(1), error]] })).toEqual(error);
  });

  it('of a repeating parameter are one array', () => {
    const metadata = functionWith({ name: 'n', type: 'number', repeating: true });
    expect(toCallArguments(metadata, [single(number(1)), single(text('2'))])).toEqual({
      kind: 'ready',
      values: [[1, 2]],
    });
    expect(argumentCounts(metadata)).toEqual({ min: 1, max: 255 });
  });
});
