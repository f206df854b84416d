import type { Language } from '../core/language.ts';
import type { Dataset, Input } from '../datasets/dataset.ts';
import type { Imports } from '../imports/imports.ts';
import type { Explanation } from '../messages/explain-failure.ts';
import type { Environment, Workbook } from '../platform/workbook.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** Small texts that outlive the pane on this computer: a language, the last answers of a form. Never a secret. */
export type PaneStorage = {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
};

/** Everything the pane asks of the world. */
export type PaneServices = {
  readonly runtime: Runtime;
  readonly imports: Imports;
  readonly workbook: Workbook;
  readonly datasets: readonly Dataset[];
  readonly environment: Environment;
  /** The formula that asks the same, with its leading `=`, in the notation that Excel's API takes. */
  readonly toFormula: (dataset: Dataset, input: Input) => string;
  readonly explain: (error: unknown, language: Language) => Explanation;
  readonly clock: () => Date;
  readonly storage?: PaneStorage | undefined;
};
