import { type Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BooleanValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorValueObject,
} from '@univerjs/engine-formula';
import { toErrorValue } from '../univer/engine-patches.ts';
import { type CallResult, type CellValue, type FormulaArgument } from './cell-value.ts';

type MaybeValue = Nullable<BaseValueObject>;

/** Reads an argument of Univer's engine. References have become arrays before they get here. */
export function toFormulaArgument(value: BaseValueObject): FormulaArgument {
  if (value.isNull()) {
    return { kind: 'omitted' };
  }
  if (value.isArray()) {
    const rows = (value as ArrayValueObject).getArrayValue().map((row) => row.map(toCellValue));
    return { kind: 'grid', rows };
  }
  return { kind: 'single', value: toCellValue(value) };
}

function toCellValue(value: MaybeValue): CellValue {
  if (value === null || value === undefined || value.isNull()) {
    return { kind: 'empty' };
  }
  if (value.isError()) {
    return { kind: 'error', error: (value as ErrorValueObject).getErrorType() };
  }
  const plain = value.getValue();
  switch (typeof plain) {
    case 'number':
      return value.isBoolean() ? { kind: 'boolean', value: plain !== 0 } : { kind: 'number', value: plain };
    case 'boolean':
      return { kind: 'boolean', value: plain };
    default:
      return { kind: 'text', value: plain };
  }
}

const converted = new WeakMap<CallResult, BaseValueObject>();

/**
 * Builds value objects ourselves: Univer's own conversion turns the text "7" into a number and "2024-01-15" into a
 * date. A result is converted once, however often its cell is calculated again.
 */
export function toEngineValue(result: CallResult): BaseValueObject {
  const known = converted.get(result);
  if (known !== undefined) {
    return known;
  }
  const value = result.kind === 'single' ? toValueObject(result.value) : toArrayObject(result.rows);
  converted.set(result, value);
  return value;
}

function toArrayObject(rows: readonly (readonly CellValue[])[]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(toValueObject)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

export function toValueObject(value: CellValue): BaseValueObject {
  switch (value.kind) {
    case 'number':
      return NumberValueObject.create(value.value, value.numberFormat);
    case 'text':
      return StringValueObject.create(value.value);
    case 'boolean':
      return BooleanValueObject.create(value.value);
    case 'empty':
      return NullValueObject.create();
    case 'error':
      return toErrorValue(value.error);
  }
}
