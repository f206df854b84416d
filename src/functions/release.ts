import { orAborted } from './or-aborted.ts';

/** A result of this size travels in a batch without another of its kind. */
const HEAVY = 1_000_000;
/** What one batch may hold, in JSON characters: Excel takes 5 MB, its wrapping included. */
const BATCH = 4_000_000;
/** Long enough for Excel's client to have sent its batch: its pause between batches is at most two seconds. */
const GAP_MS = 2_500;

export type Clock = {
  readonly now: () => number;
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
};

/** Resolves when a result of this size may be handed to Excel; rejects with the reason of the signal. */
export type Release = (size: number, signal: AbortSignal) => Promise<void>;

/**
 * Spreads results over the batches in which Excel's client sends them: it drops a batch that is too large, with
 * everything in it. Light results do not wait for heavy ones; each kind goes in order of arrival.
 */
export function createRelease(clock: Clock): Release {
  const recent = createWindow(clock.now);
  const heavy = createLine(recent, clock);
  const light = createLine(recent, clock);
  return (size, signal) => (size > HEAVY ? heavy : light)(size, signal);
}

function createLine(recent: Window, { wait }: Clock): Release {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const takeTurn = async (size: number, signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    for (let pause = recent.pauseFor(size); pause > 0; pause = recent.pauseFor(size)) await wait(pause, signal);
    recent.add(size);
  };

  return (size, signal) => {
    if (waiting === 0 && recent.pauseFor(size) <= 0) {
      recent.add(size);
      return Promise.resolve();
    }
    waiting++;
    const turn = last.then(() => takeTurn(size, signal)).finally(() => waiting--);
    last = turn.catch(() => undefined);
    return orAborted(turn, signal);
  };
}

type Window = {
  readonly add: (size: number) => void;
  /** Milliseconds until a result of this size fits; not above 0 when it fits now. */
  readonly pauseFor: (size: number) => number;
};

/** What was handed over within the gap. */
function createWindow(now: () => number): Window {
  const sent: { readonly at: number; readonly size: number }[] = [];
  let total = 0;

  const forgetOld = (): void => {
    for (let first = sent[0]; first && first.at + GAP_MS <= now(); first = sent[0]) {
      total -= first.size;
      sent.shift();
    }
  };

  return {
    add(size) {
      sent.push({ at: now(), size });
      total += size;
    },
    pauseFor(size) {
      forgetOld();
      const blocker = size > HEAVY ? sent.find((result) => result.size > HEAVY) : undefined;
      if (blocker) return blocker.at + GAP_MS - now();
      return total + size <= BATCH ? 0 : (sent[0]?.at ?? now()) + GAP_MS - now();
    },
  };
}
