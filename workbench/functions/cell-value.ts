/** A value a formula can hold or pass on, independent of the engine that calculates it. */
export type CellValue =
  | { readonly kind: 'number'; readonly value: number; readonly numberFormat?: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'error'; readonly error: string };

/** What a whole call gives to its cell. A message belongs to the error of that cell. */
export type CallResult =
  | { readonly kind: 'single'; readonly value: CellValue; readonly message?: string }
  | { readonly kind: 'grid'; readonly rows: readonly (readonly CellValue[])[] };

/** One argument of a formula, before it is shaped for the function. */
export type FormulaArgument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'single'; readonly value: CellValue }
  | { readonly kind: 'grid'; readonly rows: readonly (readonly CellValue[])[] };

export function toError(error: string): CellValue {
  return { kind: 'error', error };
}
