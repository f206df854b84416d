import { useEffect, useState } from 'react';

import { withDecimalCommas } from '../../../core/local-formula.ts';
import { usePane } from '../../pane.ts';

/** The formula as this Excel lets it be typed; with commas between arguments for as long as Excel does not tell. */
export function useLocalFormula(formula: string): string {
  const { hasDecimalComma } = usePane();
  const [isComma, setComma] = useState(false);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const answer = await hasDecimalComma().catch(() => false);
      if (!isGone) setComma(answer);
    };
    void look();
    return () => {
      isGone = true;
    };
  }, [hasDecimalComma]);
  return isComma ? withDecimalCommas(formula) : formula;
}
