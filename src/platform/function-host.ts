import type { Cell, CellType } from '../core/table.ts';

/** A number that carries its format into the cell; a format the user sets wins. */
export type FormattedNumber = {
  readonly type: 'Double';
  readonly basicValue: number;
  readonly numberFormat: string;
};

export type FunctionCell = Cell | FormattedNumber;

/** One value, or rows of equal length that spill. */
export type FunctionResult = FunctionCell | readonly (readonly FunctionCell[])[];

/** What the host tells about one call; always the last argument. */
export type Invocation = {
  onCanceled?: (() => void) | undefined;
  /** Excel runs a function to preview a selected part of a formula. Typed as text by Microsoft, sent as a boolean. */
  readonly isInValuePreview?: boolean | string | undefined;
  /** Milliseconds on the page's clock: when a call arrived that had to wait for its handler. */
  readonly arrivedAt?: number | undefined;
};

/** Arguments in the order of the metadata, null for one left out, then the invocation. */
export type CellFunction = (...args: readonly unknown[]) => Promise<FunctionResult>;

/** The part of the host that calculates custom functions. */
export type FunctionHost = {
  associate(id: string, handler: CellFunction): void;
  /** The error that a cell shows: `#VALUE!` or `#N/A`, the only two that carry a message. */
  error(kind: 'value' | 'not-available', message: string): Error;
  /** Whether a result may hold formatted numbers (CustomFunctionsRuntime 1.4). */
  readonly formattedCells: boolean;
  readonly formats: Readonly<Partial<Record<CellType, string>>>;
};
