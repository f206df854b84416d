import { isSourceError, SourceError, type Failure, type SourceId } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { Dataset, Question } from '../datasets/dataset.ts';
import { sentence } from '../messages/explain-failure.ts';
import type { CellFunction, FunctionHost, FunctionResult, Invocation } from '../platform/function-host.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { splitArguments, toInput } from './arguments.ts';
import type { CellFailures } from './cell-failures.ts';
import { toCellResult } from './cell-result.ts';
import { withRemarkRows } from './remark-rows.ts';
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
  readonly failures?: CellFailures | undefined;
};

/** What a function answers, loaded when it is first called. */
export type CellSource = { readonly source: SourceId; readonly load: () => Promise<Dataset> };

/** The function of one dataset: a table with its header, or an Excel error that says what happened and what to do. */
export function createCellFunction(of: CellSource, surroundings: Surroundings): CellFunction {
  const { host, language } = surroundings;
  return async (...args) => {
    try {
      return await inTime({ ...of, args }, surroundings);
    } catch (error) {
      throw host.error(isForTheFormula(error) ? 'value' : 'not-available', sentence(error, language));
    }
  };
}

type CellCall = CellSource & { readonly args: readonly unknown[] };

async function inTime(call: CellCall, surroundings: Surroundings): Promise<FunctionResult> {
  const { wait, now } = surroundings;
  const { invocation } = splitArguments(call.args);
  const stop = new AbortController();
  const settled = new AbortController();
  const fail = (failure: Failure): void => stop.abort(new SourceError(call.source, failure));
  const waited = invocation.arrivedAt === undefined ? 0 : now() - invocation.arrivedAt;
  wait(Math.max(0, DEADLINE_MS - waited), settled.signal).then(
    () => fail({ kind: 'timed-out', afterMs: DEADLINE_MS }),
    () => undefined,
  );
  // Nobody sees what a cancelled cell says; like a preview, it has no result yet.
  invocation.onCanceled = () => fail({ kind: 'not-in-cache' });
  try {
    return await answer(call, stop.signal, surroundings);
  } finally {
    settled.abort();
  }
}

async function answer(call: CellCall, signal: AbortSignal, surroundings: Surroundings): Promise<FunctionResult> {
  const { failures } = surroundings;
  const dataset = await orAborted(call.load(), signal);
  const { given, invocation } = splitArguments(call.args);
  const question = dataset.question(toInput(dataset.params, given));
  try {
    const result = await ask({ dataset, question, invocation }, signal, surroundings);
    failures?.clear(question.key);
    return result;
  } catch (error) {
    failures?.note(question.key, error);
    throw error;
  }
}

type Asking = { readonly dataset: Dataset; readonly question: Question; readonly invocation: Invocation };

async function ask(asking: Asking, signal: AbortSignal, surroundings: Surroundings): Promise<FunctionResult> {
  const { runtime, host, language, release } = surroundings;
  const { dataset, question, invocation } = asking;
  const known = runtime.cached(question);
  if (!known && isPreview(invocation)) throw new SourceError(dataset.source, { kind: 'not-in-cache' });
  const table = known ?? (await orAborted(runtime.table(question, { signal }), signal));
  const { value, size } = toCellResult(dataset, withRemarkRows(dataset.source, table, language), host);
  await release(size, signal);
  return value;
}

const isPreview = ({ isInValuePreview }: Invocation): boolean =>
  isInValuePreview === true || isInValuePreview === 'true';

/** What the person can mend in the formula itself. */
function isForTheFormula(error: unknown): boolean {
  return isSourceError(error) && (error.failure.kind === 'invalid-input' || error.failure.kind === 'too-many-rows');
}
