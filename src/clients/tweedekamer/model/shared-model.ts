import type { Model } from './model.ts';

export type SharedModel = {
  /** Rejects with the reason of the caller's own signal; the reading itself goes on for the others. */
  get(signal?: AbortSignal): Promise<Model>;
  forget(): void;
};

type SharedModelOptions = {
  readonly read: () => Promise<Model>;
  readonly now: () => number;
  readonly keepMs: number;
};

/** One model for everyone: read when first wanted, kept for a while. A reading that fails is not kept. */
export function createSharedModel({ read, now, keepMs }: SharedModelOptions): SharedModel {
  let kept: { readonly model: Promise<Model>; readonly since: number } | undefined;

  const current = (): Promise<Model> => {
    if (kept && now() - kept.since < keepMs) return kept.model;
    const model = read();
    const mine = { model, since: now() };
    kept = mine;
    model.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return model;
  };

  return {
    get: (signal) => (signal ? unlessAborted(current, signal) : current()),
    forget: () => {
      kept = undefined;
    },
  };
}

function unlessAborted(current: () => Promise<Model>, signal: AbortSignal): Promise<Model> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const abort = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('Aborted'));
    signal.addEventListener('abort', abort, { once: true });
    current()
      .finally(() => signal.removeEventListener('abort', abort))
      .then(resolve, reject);
  });
}
