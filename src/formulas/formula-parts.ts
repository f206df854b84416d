import type { CellFailures } from '../functions/cell-failures.ts';
import type { FormulaCells } from '../platform/formula-cells.ts';
import type { Workbook } from '../platform/workbook.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { FindDataset } from './personal-text.ts';

/** What the tools for formulas ask of the world. */
export type FormulaParts = {
  readonly cells: FormulaCells;
  readonly workbook: Pick<Workbook, 'recalculate' | 'readSetting' | 'writeSetting'>;
  readonly runtime: Pick<Runtime, 'forget'>;
  readonly failures: Pick<CellFailures, 'of'>;
  /** Rejects with a SourceError when it cannot be fetched. */
  readonly findDataset: FindDataset;
  readonly clock: () => Date;
  readonly newId: () => string;
};
