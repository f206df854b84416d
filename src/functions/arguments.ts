import type { Input } from '../datasets/dataset.ts';
import type { Param } from '../datasets/param.ts';
import type { Invocation } from '../platform/function-host.ts';

/**
 * Tells the arguments of a call from its invocation, which is the last one, however many stand before it: Excel keeps
 * the metadata of an older version for a day, with fewer parameters than this one knows.
 */
export function splitArguments(args: readonly unknown[]): {
  readonly given: readonly unknown[];
  readonly invocation: Invocation;
} {
  const last = args.at(-1);
  return isInvocation(last) ? { given: args.slice(0, -1), invocation: last } : { given: args, invocation: {} };
}

/** The arguments under the names of their parameters. */
export function toInput(params: readonly Param[], given: readonly unknown[]): Input {
  return Object.fromEntries(params.map((param, at) => [param.name, toArgument(param, given[at])]));
}

function isInvocation(value: unknown): value is Invocation {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isDataType(value);
}

/** A range where one value is expected counts as its first cell; where a list is expected, as that list. */
function toArgument(param: Param, given: unknown): unknown {
  if (!Array.isArray(given)) return toValue(param, given);
  const values = given.flat(2).map((value: unknown) => toValue(param, value));
  const { separator } = param;
  if (separator === undefined) return values[0];
  return values.filter((value) => value !== null && value !== undefined && value !== '').join(separator);
}

function toValue({ type }: Param, given: unknown): unknown {
  const value = isDataType(given) ? given.basicValue : given;
  const isOtherType = typeof value === 'number' || typeof value === 'boolean';
  return type === 'string' && isOtherType ? String(value) : value;
}

type DataType = { readonly basicValue: unknown };

/** A cell with a format or a richer value arrives as an object around its plain value. */
function isDataType(value: unknown): value is DataType {
  return typeof value === 'object' && value !== null && 'basicValue' in value;
}
