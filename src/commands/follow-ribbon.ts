import type { Imports } from '../imports/imports.ts';
import type { Ribbon } from '../platform/ribbon.ts';

type Options = {
  readonly ribbon: Ribbon;
  readonly imports: Pick<Imports, 'list' | 'subscribe'>;
  /** Whether a formula of ours stands in the workbook. */
  readonly hasFormulas: () => Promise<boolean>;
};

export type Following = { readonly look: () => Promise<void>; readonly stop: () => void };

/**
 * Keeps the buttons active that can do something, from now on. What the workbook does not tell leaves them as they
 * are: a button that says it found nothing is better than one that cannot be pressed. Returns how to stop, and how to
 * look at once; never look while functions calculate.
 */
export function followRibbon({ ribbon, imports, hasFormulas }: Options): Following {
  let looking: Promise<void> | undefined;
  let isStale = false;
  const read = async (): Promise<void> => {
    const hasImports = (await imports.list()).length > 0;
    await ribbon.enable({ RefreshSelection: hasImports, RefreshAll: hasImports || (await hasFormulas()) });
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
  return { look, stop: imports.subscribe(() => void look()) };
}
