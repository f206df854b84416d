import { useCallback, useEffect, useState } from 'react';

import type { FormulaTools } from '../../../formulas/index.ts';
import { usePane } from '../../pane.ts';

type ToolsState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly tools: FormulaTools }
  | { readonly phase: 'failed'; readonly error: unknown };

/** The tools come when somebody first looks at formulas. */
export function useTools(): { readonly state: ToolsState; readonly load: () => void } {
  const { formulas } = usePane();
  const [state, setState] = useState<ToolsState>({ phase: 'loading' });
  const load = useCallback((): void => {
    formulas().then(
      (tools) => setState({ phase: 'ready', tools }),
      (error: unknown) => setState({ phase: 'failed', error }),
    );
  }, [formulas]);
  useEffect(load, [load]);
  return { state, load };
}
