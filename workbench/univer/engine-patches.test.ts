import { ObjectMatrix, type ICellData, type Injector, type Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  type FunctionVariantType,
  type IFormulaRuntimeService,
} from '@univerjs/engine-formula';
import { describe, expect, it } from 'vitest';
import { busyError, correctResults } from './engine-patches.ts';

type Write = (results: ObjectMatrix<Nullable<ICellData>>, value: FunctionVariantType) => void;

/** The part of Univer's runtime that takes the result of the cell being calculated, A1 here. */
function createRuntime(write: Write) {
  const results = new ObjectMatrix<Nullable<ICellData>>();
  const runtime = {
    currentUnitId: 'book',
    currentSubUnitId: 'sheet',
    currentRow: 0,
    currentColumn: 0,
    getUnitData: () => ({ book: { sheet: results } }),
    setRuntimeData: (value: FunctionVariantType) => write(results, value),
  };
  const injector = { get: () => runtime as unknown as IFormulaRuntimeService } as unknown as Injector;
  return { results, runtime, injector };
}

const grid = ArrayValueObject.createByArray([
  [1, 2],
  [3, 4],
]);

describe('the result of a formula', () => {
  it('that cannot spill leaves the results of the formulas in its way', () => {
    const { results, runtime, injector } = createRuntime((written) => {
      written.setValue(0, 0, { v: ErrorType.SPILL });
      written.setValue(0, 1, { v: 'old contents' });
      written.setValue(1, 0, { v: 'old contents' });
      written.setValue(1, 1, null);
    });
    results.setValue(0, 1, { v: 'fresh result' });
    correctResults(injector, () => false);
    runtime.setRuntimeData(grid);
    expect(results.getValue(0, 0)?.v).toBe(ErrorType.SPILL);
    expect(results.getValue(0, 1)?.v).toBe('fresh result');
    expect(results.getValue(1, 0)).toBeUndefined();
    expect(results.getValue(1, 1)).toBeNull();
  });

  it('that spills is left as it is', () => {
    const { results, runtime, injector } = createRuntime((written) => {
      written.setValue(0, 0, { v: 1 });
      written.setValue(0, 1, { v: 2 });
    });
    correctResults(injector, () => false);
    runtime.setRuntimeData(grid);
    expect([results.getValue(0, 0)?.v, results.getValue(0, 1)?.v]).toEqual([1, 2]);
  });

  it('is #BUSY! while one of its functions waits, whatever the formula made of that', () => {
    const { results, runtime, injector } = createRuntime((written, value) => {
      written.setValue(0, 0, { v: value instanceof ErrorValueObject ? value.getErrorType() : 'the fallback' });
    });
    correctResults(injector, (sheetId, row, column) => sheetId === 'sheet' && row === 0 && column === 0);
    runtime.setRuntimeData(NumberValueObject.create(7));
    expect(results.getValue(0, 0)?.v).toBe(busyError);
  });
});
