import { isSourceError, SourceError, type Failure } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { Dataset, Question } from '../datasets/dataset.ts';
import { sentence } from '../messages/explain-failure.ts';
import type { CellFunction, FunctionHost, FunctionResult, Invocation } from '../platform/function-host.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { toCellCall } from './arguments.ts';
import { toCellResult } from './cell-result.ts';
import { orAborted } from './or-aborted.ts';
import type { Clock, Release } from './release.ts';

/** A cell that waits longer stays busy for ever in some versions of Excel, so every call ends within this. */
export const DEADLINE_MS = 50_000;

export type Surroundings = {
  readonly runtime: Pick<Runtime, 'table' | 'cached'>;
  readonly host: FunctionHost;
  readonly language: Language;
  readonly release: Release;
  readonly wait: Clock['wait'];
  readonly now: Clock['now'];
};

/** The function of one dataset: a table with its header, or an Excel error that says what happened and what to do. */
export function createCellFunction(dataset: Dataset, surroundings: Surroundings): CellFunction {
  const { host, language } = surroundings;
  return async (...args) => {
    try {
      const { input, invocation } = toCellCall(dataset.params, args);
      const question = dataset.question(input);
      return await answer({ dataset, question, invocation }, surroundings);
    } catch (error) {
      throw host.error(isForTheFormula(error) ? 'value' : 'not-available', sentence(error, language));
    }
  };
}

type Asked = { readonly dataset: Dataset; readonly question: Question; readonly invocation: Invocation };

async function answer({ dataset, question, invocation }: Asked, surroundings: Surroundings): Promise<FunctionResult> {
  const { runtime, host, release, wait, now } = surroundings;
  const stop = new AbortController();
  const settled = new AbortController();
  const fail = (failure: Failure): void => stop.abort(new SourceError(dataset.source, failure));
  const waited = invocation.arrivedAt === undefined ? 0 : now() - invocation.arrivedAt;
  wait(Math.max(0, DEADLINE_MS - waited), settled.signal).then(
    () => fail({ kind: 'timed-out', afterMs: DEADLINE_MS }),
    () => undefined,
  );
  // Nobody sees what a cancelled cell says; like a preview, it has no result yet.
  invocation.onCanceled = () => fail({ kind: 'not-in-cache' });
  try {
    const known = runtime.cached(question);
    if (!known && isPreview(invocation)) throw new SourceError(dataset.source, { kind: 'not-in-cache' });
    const { signal } = stop;
    const table = known ?? (await orAborted(runtime.table(question, { signal }), signal));
    const { value, size } = toCellResult(dataset, table, host);
    await release(size, signal);
    return value;
  } finally {
    settled.abort();
  }
}

const isPreview = ({ isInValuePreview }: Invocation): boolean =>
  isInValuePreview === true || isInValuePreview === 'true';

/** What the person can mend in the formula itself. */
function isForTheFormula(error: unknown): boolean {
  return isSourceError(error) && (error.failure.kind === 'invalid-input' || error.failure.kind === 'too-many-rows');
}
