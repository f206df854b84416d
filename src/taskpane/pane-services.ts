import type { Transport } from '../core/http.ts';
import type { Language } from '../core/language.ts';
import type { Dataset, Input } from '../datasets/dataset.ts';
import type { Catalogue } from '../datasets/dataset-summary.ts';
import type { FormulaTools } from '../formulas/index.ts';
import type { Imports } from '../imports/imports.ts';
import type { Explanation } from '../messages/explain-failure.ts';
import type { Consent } from '../platform/consent.ts';
import type { CredentialStore } from '../platform/credentials.ts';
import type { Environment, Workbook } from '../platform/workbook.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Checkup } from './checkup.ts';
import type { PaneRequests } from './pane-requests.ts';
import type { SeenFormula } from './seen-formula.ts';

/** Small texts that outlive the pane on this computer: a language, the last answers of a form. Never a secret. */
export type PaneStorage = {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
};

/** Getting into the sources that ask who is there, and what this workbook may hold of them. */
export type SourceAccess = {
  /** Origin and path of the gateway's `/api`, with a trailing slash. */
  readonly apiUrl: string;
  readonly transport?: Transport | undefined;
  readonly credentials: CredentialStore;
  readonly consent: Consent;
  /** Calculates the formulas of this add-in anew: those that waited for a sign-in or for consent. */
  readonly recalculate: () => Promise<void>;
};

/** Everything the pane asks of the world. */
export type PaneServices = {
  readonly runtime: Runtime;
  readonly imports: Imports;
  readonly workbook: Workbook;
  /** All that can be asked for, in the words of one language. Rejects when it cannot be fetched. */
  readonly loadCatalogue: (language: Language) => Promise<Catalogue>;
  /** undefined for an id that this version does not know. Rejects with a SourceError when it cannot be fetched. */
  readonly loadDataset: (id: string) => Promise<Dataset | undefined>;
  readonly environment: Environment;
  /** How Office looks now; the environment tells how it looked at first. */
  readonly readTheme: () => Environment['theme'];
  /** The formula that asks the same, with its leading `=`, in the notation that Excel's API takes. */
  readonly toFormula: (dataset: Dataset, input: Input) => string;
  /** Whether formulas are typed with decimal commas, and semicolons between arguments. Rejects when Excel does not tell. */
  readonly hasDecimalComma: () => Promise<boolean>;
  /** What can be done with the formulas of the workbook; the same every time. Rejects when it cannot be fetched. */
  readonly formulas: () => Promise<FormulaTools>;
  /** What every screen may tell about the selected cell. */
  readonly seenFormula: Pick<SeenFormula, 'current' | 'subscribe' | 'lookAgain'>;
  readonly explain: (error: unknown, language: Language) => Explanation;
  readonly clock: () => Date;
  readonly storage?: PaneStorage | undefined;
  readonly access: SourceAccess;
  readonly requests: PaneRequests;
  readonly checkup: Checkup;
};
