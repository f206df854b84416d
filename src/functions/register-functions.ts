import type { Language } from '../core/language.ts';
import { pause } from '../core/retry.ts';
import { DATASETS } from '../datasets/index.ts';
import type { FunctionHost } from '../platform/function-host.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createCellFunction } from './in-cell.ts';
import { createRelease, type Clock } from './release.ts';

export type FunctionsOptions = {
  readonly runtime: Pick<Runtime, 'table' | 'cached'>;
  readonly host: FunctionHost;
  readonly language: Language;
  readonly clock?: Clock | undefined;
};

const CLOCK: Clock = { now: () => performance.now(), wait: pause };

/** Gives every dataset its function. They share one line for heavy results. */
export function registerFunctions({ runtime, host, language, clock = CLOCK }: FunctionsOptions): void {
  const surroundings = { runtime, host, language, release: createRelease(clock), wait: clock.wait, now: clock.now };
  for (const dataset of DATASETS) host.associate(dataset.functionName, createCellFunction(dataset, surroundings));
}
