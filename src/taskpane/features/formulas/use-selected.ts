import { useCallback, useEffect, useRef, useState } from 'react';

import type { FormulaTools, OpenedFormula } from '../../../formulas/index.ts';

export type Selected =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly opened: OpenedFormula | undefined }
  | { readonly phase: 'failed'; readonly error: unknown };

/** Someone who walks through cells with the arrow keys wants none of those on the way. */
const PAUSE_MS = 150;

/** The formula of the cell that is selected, as long as the screen is shown. */
export function useSelected(tools: FormulaTools, isShown: boolean) {
  const [selected, setSelected] = useState<Selected>({ phase: 'loading' });
  const latest = useRef(0);
  const read = useCallback(async (): Promise<void> => {
    const reading = ++latest.current;
    const show = (next: Selected): void => {
      if (reading === latest.current) setSelected(next);
    };
    try {
      show({ phase: 'ready', opened: await tools.selected() });
    } catch (error) {
      show({ phase: 'failed', error });
    }
  }, [tools]);

  useEffect(() => {
    if (!isShown) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void read();
    const stop = tools.listen({
      onSelection: () => {
        clearTimeout(timer);
        timer = setTimeout(() => void read(), PAUSE_MS);
      },
      onCalculated: () => undefined,
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [tools, isShown, read]);
  return { selected, read };
}
