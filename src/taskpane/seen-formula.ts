import type { SelectedFormula, Selection } from '../platform/selection.ts';

export type SeenFormula = {
  /** The formula of ours that fills the selected cell, as far as anybody looked. */
  readonly current: () => SelectedFormula | undefined;
  /** Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /** For whoever reads the selection anyway: asks Excel once, and remembers the formula. */
  readonly read: () => Promise<Selection>;
  /** What was seen may be gone: forgets it, and asks Excel when no function calculates. */
  readonly lookAgain: () => void;
};

type Options = {
  readonly readSelection: () => Promise<Selection>;
  /** Resolves when no function of ours calculates. */
  readonly whenIdle: () => Promise<void>;
};

/** Remembers what others read of the selection, so that nothing is asked of Excel twice. */
export function createSeenFormula({ readSelection, whenIdle }: Options): SeenFormula {
  const listeners = new Set<() => void>();
  let seen: SelectedFormula | undefined;
  const note = (next: SelectedFormula | undefined): void => {
    if (seen?.address === next?.address && seen?.formula === next?.formula) return;
    seen = next;
    listeners.forEach((listener) => listener());
  };
  const read = async (): Promise<Selection> => {
    try {
      const selection = await readSelection();
      note(selection.formula);
      return selection;
    } catch (error) {
      note(undefined);
      throw error;
    }
  };
  return {
    current: () => seen,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read,
    lookAgain() {
      note(undefined);
      whenIdle()
        .then(read)
        .catch(() => undefined);
    },
  };
}
