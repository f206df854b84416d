import type { Imports } from '../imports/imports.ts';
import type { Ribbon } from '../platform/ribbon.ts';
import type { Selection } from '../platform/selection.ts';

type Options = {
  readonly ribbon: Ribbon;
  readonly imports: Pick<Imports, 'list' | 'subscribe'>;
  /** Whether formulas of ours may stand in the workbook. */
  readonly mayHoldFormulas: () => Promise<boolean>;
  readonly readSelection: () => Promise<Selection>;
  /** Resolves when the listener will hear of every new selection; rejects where nobody tells. */
  readonly listenToSelection: (listener: () => void) => Promise<void>;
  /** Resolves when no function of ours calculates. */
  readonly whenIdle: () => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
};

export type Following = {
  /** Asks the workbook now; never while functions calculate. */
  readonly look: () => Promise<void>;
  /** A function of ours was called, so there is a formula. Asks nothing before it has its answer. */
  readonly sawFormula: () => void;
  readonly stop: () => void;
};

/** Someone who walks through cells with the arrow keys wants none of those on the way. */
const PAUSE_MS = 200;

/**
 * Keeps the buttons active that can do something, from now on. What the workbook does not tell leaves them as they
 * are: a button that says it found nothing is better than one that cannot be pressed.
 */
export function followRibbon(options: Options): Following {
  const { ribbon, imports, whenIdle } = options;
  let tableIds: ReadonlySet<string> | undefined;
  let isOneGone = false;
  let hasFormulas = false;
  let isCalled = false;
  let isStopped = false;
  const canRefresh = toSelectionReader(options, () => void follow());

  const readWorkbook = async (): Promise<void> => {
    const states = await imports.list();
    const there = states.filter(({ place }) => place);
    tableIds = new Set(there.map(({ tableId }) => tableId));
    isOneGone = there.length < states.length;
    hasFormulas = isCalled || (await options.mayHoldFormulas());
    const hasAny = tableIds.size > 0 || hasFormulas;
    const selected = await canRefresh({ tableIds, hasFormulas }).catch(() => undefined);
    await ribbon.enable({
      ...(selected !== undefined && { RefreshSelection: selected }),
      RefreshAll: hasAny,
      Freeze: hasFormulas,
    });
  };
  const readSelected = async (): Promise<void> => {
    // Undoing may bring back a table that was deleted, and nobody tells of that.
    if (!tableIds || isOneGone) return readWorkbook();
    await ribbon.enable({ RefreshSelection: await canRefresh({ tableIds, hasFormulas: hasFormulas || isCalled }) });
  };
  const look = oneAtATime(() => readWorkbook());
  const followed = oneAtATime(async (isLatest) => {
    await options.wait(PAUSE_MS);
    await whenIdle();
    if (isLatest() && !isStopped) await readSelected();
  });
  const follow = (): Promise<void> => (isStopped ? Promise.resolve() : followed());
  const stopImports = imports.subscribe(() => void look());

  return {
    look,
    sawFormula() {
      if (!isCalled) void ribbon.enable({ RefreshAll: true, Freeze: true });
      isCalled = true;
      void follow();
    },
    stop() {
      isStopped = true;
      stopImports();
    },
  };
}

type Known = { readonly tableIds: ReadonlySet<string>; readonly hasFormulas: boolean };

/** Whether the selection touches anything that can be refreshed. Listens to it from the first question. */
function toSelectionReader({ listenToSelection, readSelection }: Options, onSelection: () => void) {
  let listening: Promise<boolean> | undefined;
  return async ({ tableIds, hasFormulas }: Known): Promise<boolean> => {
    listening ??= listenToSelection(onSelection).then(
      () => true,
      () => false,
    );
    const hasAny = tableIds.size > 0 || hasFormulas;
    if (!(await listening) || !hasAny) return hasAny;
    const selection = await readSelection();
    return selection.mayHoldFormulas || selection.tableIds.some((id) => tableIds.has(id));
  };
}

/** Changes come in rows: while one reading goes on, the next ones are one. `isLatest`: none came meanwhile. */
function oneAtATime(read: (isLatest: () => boolean) => Promise<void>): () => Promise<void> {
  let reading: Promise<void> | undefined;
  let isStale = false;
  return async () => {
    isStale = true;
    reading ??= (async () => {
      while (isStale) {
        isStale = false;
        await read(() => !isStale).catch(() => undefined);
      }
      reading = undefined;
    })();
    return reading;
  };
}
