import type { Imports } from '../imports/imports.ts';
import type { Ribbon } from '../platform/ribbon.ts';

type Options = {
  readonly ribbon: Ribbon;
  readonly imports: Pick<Imports, 'list' | 'subscribe'>;
  /** Whether formulas of ours may stand in the workbook. */
  readonly mayHoldFormulas: () => Promise<boolean>;
};

export type Following = {
  /** Asks the workbook now; never while functions calculate. */
  readonly look: () => Promise<void>;
  /** A function of ours was called, so there is a formula. Asks nothing. */
  readonly sawFormula: () => void;
  readonly stop: () => void;
};

/**
 * Keeps the buttons active that can do something, from now on. What the workbook does not tell leaves them as they
 * are: a button that says it found nothing is better than one that cannot be pressed.
 */
export function followRibbon({ ribbon, imports, mayHoldFormulas }: Options): Following {
  let looking: Promise<void> | undefined;
  let isStale = false;
  let isCalled = false;
  const read = async (): Promise<void> => {
    const hasImports = (await imports.list()).length > 0;
    const hasFormulas = isCalled || (await mayHoldFormulas());
    await ribbon.enable({ RefreshSelection: hasImports, RefreshAll: hasImports || hasFormulas, Freeze: hasFormulas });
  };
  // Changes come in rows: while one look goes on, the next ones are one.
  const look = async (): Promise<void> => {
    isStale = true;
    looking ??= (async () => {
      while (isStale) {
        isStale = false;
        await read().catch(() => undefined);
      }
      looking = undefined;
    })();
    return looking;
  };
  return {
    look,
    sawFormula() {
      if (isCalled) return;
      isCalled = true;
      void ribbon.enable({ RefreshAll: true, Freeze: true });
    },
    stop: imports.subscribe(() => void look()),
  };
}
