import { SOURCE_IDS } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { pause } from '../core/retry.ts';
import { loadDataset } from '../datasets/load-datasets.ts';
import type { FunctionHost } from '../platform/function-host.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createAsOf } from './as-of.ts';
import type { CellFailures } from './cell-failures.ts';
import { AS_OF, FUNCTION_NAMES } from './function-names.ts';
import { createCellFunction } from './in-cell.ts';
import { createRelease, type Clock } from './release.ts';

export type FunctionsOptions = {
  readonly runtime: Pick<Runtime, 'table' | 'cached' | 'lastAnswer'>;
  readonly host: FunctionHost;
  readonly language: Language;
  /** Told why a cell shows an error. */
  readonly failures?: CellFailures | undefined;
  readonly clock?: Clock | undefined;
};

const CLOCK: Clock = { now: () => performance.now(), wait: pause };

/** Gives every function its handler. They share one line for heavy results. */
export function registerFunctions({ clock = CLOCK, ...options }: FunctionsOptions): void {
  const surroundings = { ...options, release: createRelease(clock), wait: clock.wait, now: clock.now };
  const { host } = options;
  for (const source of SOURCE_IDS) {
    for (const name of FUNCTION_NAMES[source]) {
      host.associate(name, createCellFunction({ source, load: () => loadDataset(source, name) }, surroundings));
    }
  }
  host.associate(AS_OF, createAsOf(options));
}
