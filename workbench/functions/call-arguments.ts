import { toError, type CellValue, type FormulaArgument } from './cell-value.ts';
import { type FunctionMetadata, type ParameterMetadata } from './functions-json.ts';

/** Arguments as the JavaScript function gets them, or the error the cell shows instead of calling it. */
export type CallArguments =
  | { readonly kind: 'ready'; readonly values: readonly unknown[] }
  | { readonly kind: 'refused'; readonly error: CellValue };

type Shaped = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: CellValue };

/**
 * Shapes the arguments of a formula the way Excel does before it calls a custom function: declared types are applied,
 * an omitted optional parameter is `null`, a matrix is a two-dimensional array, a repeating parameter is one array of
 * all its values, and an error in an argument becomes the result.
 */
export function toCallArguments(metadata: FunctionMetadata, given: readonly FormulaArgument[]): CallArguments {
  const values: unknown[] = [];
  for (const [index, parameter] of metadata.parameters.entries()) {
    const shaped =
      parameter.repeating === true
        ? shapeRepeating(parameter, given.slice(index))
        : shape(parameter, given[index] ?? { kind: 'omitted' });
    if (!shaped.ok) {
      return { kind: 'refused', error: shaped.error };
    }
    values.push(shaped.value);
  }
  return { kind: 'ready', values };
}

/** The fewest and most arguments a formula may give. */
export function argumentCounts(metadata: FunctionMetadata): { readonly min: number; readonly max: number } {
  const required = metadata.parameters.filter((parameter) => parameter.optional !== true);
  const isOpenEnded = metadata.parameters.some((parameter) => parameter.repeating === true);
  return { min: required.length, max: isOpenEnded ? 255 : metadata.parameters.length };
}

function shapeRepeating(parameter: ParameterMetadata, given: readonly FormulaArgument[]): Shaped {
  const values: unknown[] = [];
  for (const argument of given) {
    const shaped = shape(parameter, argument);
    if (!shaped.ok) {
      return shaped;
    }
    values.push(shaped.value);
  }
  return { ok: true, value: values };
}

function shape(parameter: ParameterMetadata, argument: FormulaArgument): Shaped {
  if (argument.kind === 'omitted') {
    return { ok: true, value: null };
  }
  const rows = argument.kind === 'grid' ? argument.rows : [[argument.value]];
  if (parameter.dimensionality === 'matrix') {
    return shapeMatrix(parameter, rows);
  }
  return coerce(parameter, rows[0]?.[0] ?? { kind: 'empty' });
}

function shapeMatrix(parameter: ParameterMetadata, rows: readonly (readonly CellValue[])[]): Shaped {
  const values: unknown[][] = [];
  for (const row of rows) {
    const shapedRow: unknown[] = [];
    for (const cell of row) {
      const shaped = coerce(parameter, cell);
      if (!shaped.ok) {
        return shaped;
      }
      shapedRow.push(shaped.value);
    }
    values.push(shapedRow);
  }
  return { ok: true, value: values };
}

function coerce(parameter: ParameterMetadata, cell: CellValue): Shaped {
  if (cell.kind === 'error') {
    return { ok: false, error: cell };
  }
  switch (parameter.type ?? 'any') {
    case 'number':
      return toNumber(cell);
    case 'string':
      return { ok: true, value: toText(cell) };
    case 'boolean':
      return toBoolean(cell);
    case 'any':
      return { ok: true, value: cell.kind === 'empty' ? '' : cell.value };
  }
}

type PlainCell = Exclude<CellValue, { readonly kind: 'error' }>;

const refusal: Shaped = { ok: false, error: toError('#VALUE!') };

function toNumber(cell: PlainCell): Shaped {
  if (cell.kind === 'empty') {
    return { ok: true, value: 0 };
  }
  const isBlankText = cell.kind === 'text' && cell.value.trim() === '';
  const value = Number(cell.value);
  return isBlankText || !Number.isFinite(value) ? refusal : { ok: true, value };
}

function toText(cell: PlainCell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'number':
      // Excel shows and converts 15 significant digits.
      return String(Number(cell.value.toPrecision(15)));
    case 'text':
      return cell.value;
  }
}

function toBoolean(cell: PlainCell): Shaped {
  switch (cell.kind) {
    case 'empty':
      return { ok: true, value: false };
    case 'boolean':
      return { ok: true, value: cell.value };
    case 'number':
      return { ok: true, value: cell.value !== 0 };
    case 'text':
      return /^(true|false)$/i.test(cell.value) ? { ok: true, value: cell.value.toLowerCase() === 'true' } : refusal;
  }
}
