import type { Cell } from '../core/table.ts';

/** Where a formula stands, and what it fills from there: cells of one sheet, counted from 0. */
export type FormulaPlace = {
  /** Excel's id of the sheet: it survives renames. */
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type FormulaCell = {
  readonly place: FormulaPlace;
  readonly sheetName: string;
  /** As the programming interface of Excel writes it in every language. */
  readonly formula: string;
  readonly state: 'ok' | 'error' | 'waiting';
  /** What its own cell shows: a value, or an error such as `#N/A`. */
  readonly shown: Cell;
};

/** Whether a formula calls a function of ours. */
export type IsOwn = (formula: string) => boolean;

/** A formula for a cell that holds `expected` now; a cell that holds something else is left alone. */
export type Entry = { readonly place: FormulaPlace; readonly expected: string; readonly formula: string };

export type FormulaListener = {
  readonly onSelection: () => void;
  readonly onCalculated: () => void;
};

/** The formulas of ours in the workbook. Rejects with a WorkbookError, or the signal's reason. */
export type FormulaCells = {
  /** In the order of the sheets, and of reading within each. */
  list(isOwn: IsOwn, signal?: AbortSignal): Promise<readonly FormulaCell[]>;
  /** The formula that fills the active cell, if it is one of ours. */
  selected(isOwn: IsOwn): Promise<FormulaCell | undefined>;
  /** Those that fill a selected cell. */
  inSelection(isOwn: IsOwn): Promise<readonly FormulaCell[]>;
  /** Excel calculates every formula that is entered, also one that stood there before. */
  enter(entries: readonly Entry[]): Promise<void>;
  select(place: FormulaPlace): Promise<void>;
  /** What the cells of each place hold now. */
  values(places: readonly FormulaPlace[]): Promise<readonly (readonly (readonly Cell[])[])[]>;
  /** Replaces formulas by what they show, all at once, with the number formats that are seen. */
  freeze(cells: readonly FormulaCell[]): Promise<void>;
  /** Empties each place and enters its formula. */
  thaw(entries: readonly { readonly place: FormulaPlace; readonly formula: string }[]): Promise<void>;
  /** The sheets there are, by id. */
  sheetNames(): Promise<ReadonlyMap<string, string>>;
  /** Returns how to stop listening. */
  listen(listener: FormulaListener): () => void;
};
