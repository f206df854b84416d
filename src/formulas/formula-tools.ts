import type { Dataset, Input } from '../datasets/dataset.ts';
import type { FormulaCell, FormulaListener, FormulaPlace } from '../platform/formula-cells.ts';

export type ListedFormula = FormulaCell & {
  /** The first of our functions in it. */
  readonly functionName: string;
  /** Excel lost the name of a function, or gave up on it. */
  readonly needsRepair: boolean;
  /** Why it shows an error, where that is known. */
  readonly failure?: unknown;
};

/** What can be asked differently with a form. */
export type OpenFormula = {
  readonly kind: 'form';
  readonly cell: FormulaCell;
  readonly dataset: Dataset;
  /** The arguments that are written out, by the name of their parameter. */
  readonly input: Input;
  /** Those that Excel works out from other cells, as they are written. */
  readonly expressions: Readonly<Record<string, string>>;
};

export type OpenedFormula =
  | OpenFormula
  /** `part`: ours stands inside a larger formula. `plain`: this function has no form. */
  | { readonly kind: 'part' | 'plain'; readonly cell: FormulaCell };

/** What freezing would do. */
export type FreezePlan = {
  readonly ready: readonly FormulaCell[];
  /** Formulas that show no data: they are left as they are. */
  readonly left: number;
  /** How many of those that are ready may hold something about a person in their text. */
  readonly personal: number;
};

export type FreezeOutcome = { readonly frozen: number; readonly kept: number };

export type FrozenFormula = {
  readonly id: string;
  readonly place: FormulaPlace;
  readonly formula: string;
  /** ISO moment at which it became values. */
  readonly at: string;
  /** undefined when its sheet is gone. */
  readonly sheetName: string | undefined;
};

export type ThawOutcome = {
  readonly thawed: number;
  /** Left alone, because something else stands there now than what was frozen. */
  readonly changed: readonly FrozenFormula[];
};

/**
 * The formulas of ours in this workbook, and what can be done with them. Rejects with a WorkbookError, or the reason
 * of the signal.
 */
export type FormulaTools = {
  list(signal?: AbortSignal): Promise<readonly ListedFormula[]>;
  /** The formula that fills the active cell; rejects with a SourceError when its form cannot be fetched. */
  selected(): Promise<OpenedFormula | undefined>;
  /** The function whose form opens for a formula, if there is one; nothing is asked. */
  formOf(formula: string): string | undefined;
  listen(listener: FormulaListener): () => void;
  /** @throws SourceError `invalid-input` that names the parameter */
  rewrite(opened: OpenFormula, input: Input): string;
  write(opened: OpenFormula, formula: string): Promise<void>;
  select(place: FormulaPlace): Promise<void>;
  /** Asks the sources again. */
  recalculate(formulas: readonly FormulaCell[]): Promise<void>;
  /** Those that fill a selected cell; resolves with how many. */
  recalculateSelected(): Promise<number>;
  recalculateAll(): Promise<void>;
  /** Resolves with how many were entered again. */
  repair(formulas: readonly ListedFormula[]): Promise<number>;
  planFreeze(formulas: readonly FormulaCell[]): Promise<FreezePlan>;
  /** Keeps the formulas in the workbook before it overwrites them; personal ones only when that is agreed to. */
  freeze(plan: FreezePlan, options: { readonly keepPersonal: boolean }): Promise<FreezeOutcome>;
  frozen(): Promise<readonly FrozenFormula[]>;
  thaw(formulas: readonly FrozenFormula[], options: { readonly overwrites: boolean }): Promise<ThawOutcome>;
  /** From then on nothing remembers the formula. */
  forget(formula: FrozenFormula): Promise<void>;
};
