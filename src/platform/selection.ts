/** What the selected cells are of, as far as it takes one look. */
export type Selection = {
  /** Ids of the tables that it touches. */
  readonly tableIds: readonly string[];
  /** Whether it may touch a formula of ours; of many cells nobody knows. */
  readonly mayHoldFormulas: boolean;
};
