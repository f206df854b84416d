import type { Cell, CellType, Table } from '../core/table.ts';

/** A place in the workbook as Excel writes it: `Sheet1!A1:C4`. */
export type Address = string;

/** One cell, wherever the selection goes meanwhile. `sheet`: its id; row and column count from 0. */
export type CellPlace = {
  readonly kind: 'cell';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
};

export type Placement =
  { readonly kind: 'selection' } | CellPlace | { readonly kind: 'new-sheet'; readonly name: string };

/** A write in progress; a cancelled one leaves the sheet as it was. */
export type Write = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((written: number, total: number) => void) | undefined;
};

export type Setting = { readonly key: string; readonly value: string };

/**
 * Gives the request that completes a change a setting to write with it: both are done, or neither, whatever happens to
 * the add-in meanwhile. Called once, when all that comes before that request is done.
 */
export type Together = <T>(commit: (setting?: Setting) => Promise<T>) => Promise<T>;

export type Replacing = Write & { readonly together?: Together | undefined };

export type Inserting = Write & {
  readonly name?: string;
  /** By the name that the table gets: its id is known only when it is there. */
  readonly together?: ((tableName: string) => Together) | undefined;
};

export type TablePlace = {
  /** Excel's id of the table: it survives renames of table and sheet. */
  readonly tableId: string;
  readonly tableName: string;
  readonly sheetName: string;
  readonly address: Address;
};

/** One line of a stamp; no text in it begins with an apostrophe. */
export type StampLine = { readonly label: string; readonly value: Cell; readonly type: CellType };

/** Plain cells to the right of a table that say where it comes from. `id`: letters, digits and hyphens. */
export type Stamp = { readonly id: string; readonly lines: readonly StampLine[] };

/** A table that is still to be inserted, and the lines of the stamp beside it. */
export type StampedSize = { readonly rows: number; readonly columns: number; readonly lines: number };

/** What a table holds now in the columns asked for, dates as serials. */
export type TableContent = {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

/** Why the workbook refused; the pane says it in words. */
export type WorkbookRefusal =
  /** `text`: what the first of those cells shows, where that was read. */
  | { readonly kind: 'occupied'; readonly address: Address; readonly text?: string | undefined }
  | { readonly kind: 'table-missing' }
  | { readonly kind: 'editing' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'does-not-fit'; readonly rows: number }
  | { readonly kind: 'nothing-to-insert' }
  | { readonly kind: 'headers-hidden' }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'unknown-dataset' }
  /** Excel did not finish in time. */
  | { readonly kind: 'slow' }
  /** A change failed half-way, and so did taking it back. */
  | { readonly kind: 'not-restored' }
  | { readonly kind: 'failed'; readonly code: string };

export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly refusal: WorkbookRefusal;

  constructor(refusal: WorkbookRefusal, options?: ErrorOptions) {
    super(refusal.kind, options);
    this.refusal = refusal;
  }
}

/** The workbook as the rest of the add-in sees it. Rejects with a WorkbookError, or the signal's reason. */
export type Workbook = {
  /** Writes values, never formulas: text stays text, dates are serials with the user's own date format. */
  insertTable(table: Table, placement: Placement, write?: Inserting): Promise<TablePlace>;
  /**
   * Gives the table these rows; matches columns by name, adds those it lacks, keeps the user's own columns beside
   * their rows (rows are matched by `key` columns, else by position), formats, sort and filters.
   * Old rows stay untouched when anything fails.
   */
  replaceRows(tableId: string, table: Table, write?: Replacing): Promise<TablePlace>;
  readTable(tableId: string): Promise<TableContent>;
  findTable(tableId: string): Promise<TablePlace | undefined>;
  /** Those that are there, by the id or name that was asked for; asks Excel once. */
  findTables(tableIds: readonly string[]): Promise<ReadonlyMap<string, TablePlace>>;
  /** Resolves with whether the name is one that Excel takes and nothing else has. */
  renameTable(tableId: string, name: string, together?: Together): Promise<boolean>;
  deleteTable(tableId: string, together?: Together): Promise<void>;
  /**
   * Removes what writes left behind that ended with their window, once none of them can still be going on.
   * @returns the milliseconds until there may be more to remove; undefined for never
   */
  tidy(): Promise<number | undefined>;
  select(place: TablePlace): Promise<void>;
  /** Writes a formula into the active cell. */
  insertFormula(formula: string): Promise<Address>;
  activeAddress(): Promise<Address>;
  activeCell(): Promise<CellPlace>;
  /** @throws WorkbookError `occupied` or `does-not-fit` when there is no room for a table of this size, header included */
  checkTableRoom(placement: Placement, size: { readonly rows: number; readonly columns: number }): Promise<void>;
  /** @throws WorkbookError `occupied` or `does-not-fit` when there is no room for a stamp beside such a table */
  checkStampRoom(placement: Placement, size: StampedSize): Promise<void>;
  /** @throws WorkbookError `occupied`: nothing is overwritten */
  addStamp(tableId: string, stamp: Stamp, together?: Together): Promise<void>;
  /**
   * Writes what changed of these lines, where their cells still hold what was written last: what a person changed
   * stays. Resolves with whether anything of the stamp was left; of one that is gone nothing is remembered either.
   */
  updateStamp(stamp: Stamp): Promise<boolean>;
  /** Forgets a stamp. `withCells`: its cells go as well, unless a person changed any of them. */
  removeStamp(id: string, options?: { readonly withCells?: boolean }): Promise<void>;
  /** Recalculates everything, then re-enters formulas of ours that show an error: Excel skips those. */
  recalculate(functionPrefixes: readonly string[]): Promise<void>;
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
};

/** What of the host's environment shapes values and words. */
export type Environment = {
  readonly language: 'nl' | 'fr' | 'en';
  /** BCP 47 tag for numbers and dates, such as `nl-BE`. */
  readonly locale: string;
  readonly theme: 'light' | 'dark' | 'high-contrast';
  /** Whether a function may return cells that carry a number format (CustomFunctionsRuntime 1.4). */
  readonly formattedCells: boolean;
  readonly formats: Readonly<Partial<Record<CellType, string>>>;
};
