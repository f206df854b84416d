import { GatewayError } from './gateway-error.ts';

/** Gives the slot back. Calling it twice is harmless. */
export type LeaveSlot = () => void;

export type Slots = {
  /**
   * Waits for a free slot, first come, first served; undefined when the signal aborts before there is one.
   *
   * @throws GatewayError `busy` when too many wait already.
   */
  enter(signal: AbortSignal): Promise<LeaveSlot | undefined>;
};

/** Bounds how many requests run at a source and how many wait. Who leaves while waiting makes room at once. */
export function createSlots({ concurrency, queue }: { readonly concurrency: number; readonly queue: number }): Slots {
  const waiting = new Set<() => void>();
  let taken = 0;

  function take(): LeaveSlot {
    taken += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      taken -= 1;
      admitNext();
    };
  }

  function admitNext(): void {
    const [next] = waiting;
    next?.();
  }

  function wait(signal: AbortSignal): Promise<LeaveSlot | undefined> {
    return new Promise((resolve) => {
      const admit = (): void => {
        waiting.delete(admit);
        signal.removeEventListener('abort', giveUp);
        resolve(take());
      };
      const giveUp = (): void => {
        waiting.delete(admit);
        resolve(undefined);
      };
      waiting.add(admit);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  return {
    async enter(signal) {
      if (signal.aborted) return undefined;
      if (taken < concurrency) return take();
      if (waiting.size >= queue) throw new GatewayError({ kind: 'busy' });
      return await wait(signal);
    },
  };
}
