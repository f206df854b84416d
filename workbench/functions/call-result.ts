import { excelColumnCount, excelRowCount } from '../univer/grid-address.ts';
import { toError, type CallResult, type CellValue } from './cell-value.ts';

/**
 * Excel on the web moves at most 5 MB at a time. A larger result never arrives and its cell stays `#BUSY!` for ever
 * (office-js issue 4654), so a function must keep its results below.
 */
export const payloadLimit = 5 * 1024 * 1024;

/** A result as it arrives in Excel: through JSON, or not at all. */
export type Delivery = { readonly kind: 'arrived'; readonly value: unknown } | { readonly kind: 'lost' };

/**
 * Sends a result the way Excel's runtime does, as JSON: in arrays NaN, Infinity and undefined become null and a Date
 * becomes text. What cannot be written as JSON (a BigInt) or is too large is lost.
 */
export function deliver(result: unknown): Delivery {
  if (typeof result === 'number' || result === undefined) {
    return { kind: 'arrived', value: result };
  }
  try {
    const json = JSON.stringify(result);
    return new Blob([json]).size > payloadLimit ? { kind: 'lost' } : { kind: 'arrived', value: JSON.parse(json) };
  } catch {
    return { kind: 'lost' };
  }
}

/** Turns what a function returned into values of cells. */
export function toCallResult(value: unknown): CallResult {
  if (!Array.isArray(value)) {
    return { kind: 'single', value: toCellValue(value) };
  }
  const rows = value.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows.length === 0 || width === 0) {
    return { kind: 'single', value: toError('#CALC!') };
  }
  if (rows.length > excelRowCount || width > excelColumnCount) {
    return { kind: 'single', value: toError('#SPILL!') };
  }
  return { kind: 'grid', rows: rows.map((row) => toGridRow(row, width)) };
}

/** Excel keeps the words of an error only for these two. */
const errorsWithMessage = new Set(['#VALUE!', '#N/A']);

/** Error codes as `CustomFunctions.ErrorCode` writes them, and by the names of its members. */
const errorsByCode: Readonly<Record<string, string>> = {
  '#VALUE!': '#VALUE!',
  '#N/A': '#N/A',
  '#DIV/0!': '#DIV/0!',
  '#NUM!': '#NUM!',
  '#NULL!': '#NULL!',
  '#NAME?': '#NAME?',
  '#REF!': '#REF!',
  InvalidValue: '#VALUE!',
  NotAvailable: '#N/A',
  DivisionByZero: '#DIV/0!',
  InvalidNumber: '#NUM!',
  NullReference: '#NULL!',
  InvalidName: '#NAME?',
  InvalidReference: '#REF!',
};

/**
 * Turns what a function threw into the error of its cell. A `CustomFunctions.Error` keeps its code and, where Excel
 * keeps it, its message; anything else is `#VALUE!` without words. The add-in lives in another frame, so its errors
 * are told by shape and not by class.
 */
export function toFailedResult(thrown: unknown): CallResult {
  const { code, message } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Record<string, unknown>;
  const error = typeof code === 'string' ? errorsByCode[code] : undefined;
  if (error === undefined) {
    return { kind: 'single', value: toError('#VALUE!') };
  }
  const hasWords = typeof message === 'string' && message !== '' && errorsWithMessage.has(error);
  return { kind: 'single', value: toError(error), ...(hasWords ? { message } : {}) };
}

function toGridRow(row: readonly unknown[], width: number): readonly CellValue[] {
  return Array.from({ length: width }, (_, index) => (index < row.length ? toCellValue(row[index]) : toError('#N/A')));
}

function toCellValue(value: unknown): CellValue {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? { kind: 'number', value } : toError('#NUM!');
    case 'string':
      return { kind: 'text', value };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'object':
      return value === null ? { kind: 'text', value: '' } : toTypedCellValue(value as Record<string, unknown>);
    case 'undefined':
      return { kind: 'text', value: '' };
    default:
      return toError('#VALUE!');
  }
}

/** Data types of Excel: `{ type: 'Double', basicValue, numberFormat }`, `FormattedNumber`, `Error` and their kin. */
function toTypedCellValue(value: Readonly<Record<string, unknown>>): CellValue {
  const { type, basicValue, numberFormat } = value;
  if (type === 'Error') {
    return toError(typeof basicValue === 'string' ? basicValue : '#VALUE!');
  }
  if (!('basicValue' in value) || Array.isArray(basicValue)) {
    return toError('#VALUE!');
  }
  const basic = toCellValue(basicValue);
  return basic.kind === 'number' && typeof numberFormat === 'string' ? { ...basic, numberFormat } : basic;
}
