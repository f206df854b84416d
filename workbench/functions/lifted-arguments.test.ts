import { describe, expect, it } from 'vitest';
import { type CellValue, type FormulaArgument } from './cell-value.ts';
import { type FunctionMetadata } from './functions-json.ts';
import { toLiftedArguments } from './lifted-arguments.ts';

const metadata: FunctionMetadata = {
  id: 'F',
  name: 'F',
  parameters: [{ name: 'a' }, { name: 'b' }, { name: 'm', dimensionality: 'matrix', optional: true }],
};

const number = (value: number): CellValue => ({ kind: 'number', value });
const grid = (...rows: readonly (readonly number[])[]): FormulaArgument => ({
  kind: 'grid',
  rows: rows.map((row) => row.map(number)),
});
const single = (value: number): FormulaArgument => ({ kind: 'single', value: number(value) });

const plain = (argument: FormulaArgument | undefined): unknown =>
  argument?.kind === 'single' && 'value' in argument.value ? argument.value.value : argument;

describe('a range where one value is expected', () => {
  it('repeats the call for each of its cells', () => {
    const lifted = toLiftedArguments(metadata, [grid([1], [2], [3]), single(9)]);
    expect([lifted?.rowCount, lifted?.columnCount]).toEqual([3, 1]);
    expect(lifted?.at(2, 0).map(plain)).toEqual([3, 9]);
  });

  it('spreads a column and a row over a rectangle', () => {
    const lifted = toLiftedArguments(metadata, [grid([1], [2]), grid([10, 20, 30])]);
    expect([lifted?.rowCount, lifted?.columnCount]).toEqual([2, 3]);
    expect(lifted?.at(1, 2).map(plain)).toEqual([2, 30]);
  });

  it('has no value beyond its edge', () => {
    const lifted = toLiftedArguments(metadata, [grid([1], [2], [3]), grid([1], [2])]);
    expect(lifted?.at(2, 0)[1]).toEqual({ kind: 'single', value: { kind: 'error', error: '#N/A' } });
  });

  it('does not arise for a matrix parameter or a range of one cell', () => {
    expect(toLiftedArguments(metadata, [grid([1]), single(2), grid([1, 2])])).toBeUndefined();
  });
});
