import { useCallback, useEffect, useRef, useState } from 'react';

import type { FormulaTools, FrozenFormula, ListedFormula } from '../../../formulas/index.ts';

export type FormulaList =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly formulas: readonly ListedFormula[]; readonly frozen: readonly FrozenFormula[] }
  | { readonly phase: 'failed'; readonly error: unknown };

export type ReadList = { readonly list: FormulaList; readonly read: () => Promise<void> };

/** Calculations come in bursts; the workbook is read once they pause. */
const CALM_MS = 600;

/**
 * The formulas of the workbook: read when the screen is shown, after every change made here, and at the end of a
 * calculation while any of them waits. Excel is left alone while it calculates.
 */
export function useFormulaList(tools: FormulaTools, isShown: boolean): ReadList {
  const [list, setList] = useState<FormulaList>({ phase: 'loading' });
  const latest = useRef(0);
  const read = useCallback(async (): Promise<void> => {
    const reading = ++latest.current;
    const show = (next: FormulaList): void => {
      if (reading === latest.current) setList(next);
    };
    try {
      const [formulas, frozen] = [await tools.list(), await tools.frozen()];
      show({ phase: 'ready', formulas, frozen });
    } catch (error) {
      show({ phase: 'failed', error });
    }
  }, [tools]);

  useEffect(() => {
    if (!isShown) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void read();
    const stop = tools.listen({
      onSelection: () => undefined,
      onCalculated: () => {
        clearTimeout(timer);
        timer = setTimeout(() => void read(), CALM_MS);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [tools, isShown, read]);
  return { list, read };
}
