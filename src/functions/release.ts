import { orAborted } from './or-aborted.ts';

/** Two results of this size may not travel in one batch: Excel's client would drop both. */
const HEAVY = 1_000_000;
/** Long enough for Excel's client to have sent its batch, whose pause between batches is at most two seconds. */
const GAP_MS = 2_500;

export type Clock = {
  readonly now: () => number;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
};

/** Resolves when a result of this size may be handed to Excel; rejects with the reason of the signal. */
export type Release = (size: number, signal: AbortSignal) => Promise<void>;

/** Hands heavy results over one at a time, in order of arrival. Light ones pass at once. */
export function createRelease({ now, wait }: Clock): Release {
  let line: Promise<unknown> = Promise.resolve();
  let last = Number.NEGATIVE_INFINITY;

  const takeTurn = async (signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    const pause = last + GAP_MS - now();
    if (pause > 0) await wait(pause, signal);
    last = now();
  };

  return (size, signal) => {
    if (size <= HEAVY) return Promise.resolve();
    const turn = line.then(() => takeTurn(signal));
    line = turn.catch(() => undefined);
    return orAborted(turn, signal);
  };
}
