import { type RangeContents } from '../univer/read-range.ts';

/** A table of the workbook. `rows` are values, without the header row. */
export type WorkbenchTable = {
  readonly name: string;
  /** Without a sheet, header row included, such as `A1:C20`. */
  readonly address: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
};

/** What stands in a range, and what the add-in said about the errors in it (`null` where it said nothing). */
export type WorkbenchRange = RangeContents & { readonly errors: readonly (readonly (string | null)[])[] };

export type WorkbenchStats = {
  /** Calls of custom functions since the page was opened. */
  readonly calls: number;
  readonly inFlight: number;
  readonly maxInFlight: number;
};

/**
 * The workbook as tests and scripts reach it: `window.workbench`. Addresses may name a sheet (`Blad1!A1`); without
 * one they mean the sheet that is in view.
 */
export type WorkbenchApi = {
  /** The grid is drawn and takes keys, and the add-in has associated its functions. */
  ready(): Promise<void>;
  /** Types text or a formula into a cell. It does not wait for the result: see `settled`. */
  enter(address: string, text: string): Promise<void>;
  read(range: string): WorkbenchRange;
  /** No function is waiting and no calculation is under way. */
  settled(): Promise<void>;
  sheets(): readonly string[];
  tables(): readonly WorkbenchTable[];
  /** What the file holds beside its visible sheets, as JSON. */
  concealed(): string;
  select(address: string): void;
  stats(): WorkbenchStats;
};

declare global {
  var workbench: WorkbenchApi | undefined;
}
