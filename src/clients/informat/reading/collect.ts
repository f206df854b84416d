import pLimit from 'p-limit';

import { isSourceError, type Failure, type SourceError } from '../../../core/errors.ts';
import type { Gap } from '../../../core/table.ts';
import { failed } from '../refusal.ts';
import type { InformatReading } from '../request.ts';
import { INSTITUTE } from '../schema.ts';
import type { RequestPlan } from './plan-request.ts';
import type { Line } from './to-lines.ts';

/** No number is documented, and abuse can end the access. */
const AT_ONCE = 3;

export type Collected = {
  readonly lines: readonly Line[];
  readonly gaps: readonly Gap[];
  /** Nothing was left unasked because there were rows enough, and nothing failed. */
  readonly isWhole: boolean;
};

/** The lines of one address at one institute; undefined when there is nothing of that name. */
export type ReadOne = (institute: string, path: string) => Promise<readonly Line[] | undefined>;

type Outcome = { readonly lines: readonly Line[]; readonly found: boolean; readonly error?: SourceError };

/**
 * Asks every institute, three requests at a time, and puts the answers one behind the other in the order asked. An
 * institute that fails in one of its requests is left out as a whole, and told as a gap.
 * @throws SourceError of the first institute when all fail; `not-found` when nothing was found anywhere.
 */
export async function collect(plan: RequestPlan, reading: InformatReading, readOne: ReadOne): Promise<Collected> {
  let answered = 0;
  const ask = limited(reading, async (institute, path) => {
    const lines = await readOne(institute, path);
    answered++;
    return lines;
  });
  const askAll = async (institute: string): Promise<Outcome> => {
    try {
      const answers = await Promise.all(plan.paths.map((path) => ask(institute, path)));
      return { lines: answers.flatMap((lines) => lines ?? []), found: answers.some((lines) => lines !== undefined) };
    } catch (error) {
      if (!isSourceError(error)) throw error;
      return { lines: [], found: false, error };
    }
  };
  const outcomes = await Promise.all(plan.institutes.map(askAll));
  if (!outcomes.some(({ found }) => found)) {
    throw outcomes.find(({ error }) => error)?.error ?? failed({ kind: 'not-found' });
  }
  return {
    lines: outcomes.flatMap(({ lines }) => lines),
    isWhole: answered === plan.institutes.length * plan.paths.length,
    gaps: outcomes.flatMap(({ error }, at) => (error ? [toGap(plan.institutes[at] ?? '', error.failure)] : [])),
  };
}

const toGap = (value: string, failure: Failure): Gap => ({ column: INSTITUTE, value, failure });

/** Three requests at a time; none any more once there are rows enough. */
function limited({ limit = Infinity, onProgress, signal }: InformatReading, readOne: ReadOne): ReadOne {
  const slots = pLimit(AT_ONCE);
  let rows = 0;
  let pages = 0;
  return (institute, path) =>
    slots(async () => {
      signal?.throwIfAborted();
      if (rows >= limit) return [];
      const lines = await readOne(institute, path);
      rows += lines?.length ?? 0;
      pages++;
      onProgress?.({ rows, pages });
      return lines;
    });
}
