import type { ChangedRows } from '../datasets/changes.ts';
import type { Call, Clients, Question } from '../datasets/dataset.ts';
import { shareFlight } from './flight.ts';
import type { Lanes } from './lanes.ts';
import { late } from './late.ts';

export type ChangesOptions = Pick<Call, 'signal' | 'onProgress'> & {
  /** Give up after this; the failure is `timed-out`. */
  readonly deadlineMs?: number | undefined;
};

type Asking = {
  readonly question: Question;
  readonly cursor: string;
  readonly clients: Clients;
  readonly inLane: Lanes;
};

const nothing = (): void => undefined;

/** Asks what changed, in the source's own lane. Nobody shares it: each table has changes of its own. */
export async function askChanges(
  { question, cursor, clients, inLane }: Asking,
  { signal, onProgress, deadlineMs }: ChangesOptions,
): Promise<ChangedRows | undefined> {
  const { changes, source } = question;
  if (!changes) return undefined;
  const flight = shareFlight(
    (stop, tell) => inLane(source, () => changes.since(clients, cursor, { signal: stop, onProgress: tell })),
    { done: nothing, settled: nothing },
  );
  const deadline = deadlineMs === undefined ? undefined : { ms: deadlineMs, error: late(source, deadlineMs) };
  return flight.join({ signal, onProgress, deadline });
}
