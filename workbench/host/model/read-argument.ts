import { invalidArgument } from './host-error.ts';
import { type Arguments } from './host-object.ts';

export const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null;

/** @throws HostError InvalidArgument */
export const toText = (value: unknown): string => {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
};

/** @throws HostError InvalidArgument */
export const toWhole = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
};

/** @throws HostError InvalidArgument */
export const toNumber = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
};

/** @throws HostError InvalidArgument */
export const toBoolean = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
};

export const textAt = (args: Arguments, index: number): string => toText(args[index]);

export const wholeAt = (args: Arguments, index: number, whenMissing?: number): number =>
  isMissing(args[index]) && whenMissing !== undefined ? whenMissing : toWhole(args[index]);

export const flagAt = (args: Arguments, index: number): boolean => args[index] === true;

/** One of the values of an enumeration, compared without case as Office does. */
export const oneOf = <Value extends string>(value: unknown, allowed: readonly Value[]): Value => {
  const found = allowed.find((option) => option.toLowerCase() === String(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
};

export type Matrix = readonly (readonly unknown[])[];

/** @throws HostError InvalidArgument unless the value is a list of rows of that size */
export const toMatrix = (value: unknown, size: { readonly rows: number; readonly columns: number }): Matrix => {
  const isMatrix =
    Array.isArray(value) &&
    value.length === size.rows &&
    value.every((row: unknown) => Array.isArray(row) && row.length === size.columns);
  if (!isMatrix) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return value as Matrix;
};
