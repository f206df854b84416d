import type { Address } from './workbook.ts';

/** A formula, and where it stands; it may fill more cells than that one. */
export type SelectedFormula = { readonly address: Address; readonly formula: string };

/** What the selected cells are of, as far as it takes one look. */
export type Selection = {
  /** Ids of the tables that it touches. */
  readonly tableIds: readonly string[];
  /** Whether it may touch a formula of ours; of many cells nobody knows. */
  readonly mayHoldFormulas: boolean;
  /** The one that fills the active cell, if it may be ours. */
  readonly formula?: SelectedFormula | undefined;
};
