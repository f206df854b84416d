import type { Imports } from '../imports/imports.ts';
import type { Selection } from '../platform/selection.ts';
import type { Runtime } from '../runtime/runtime.ts';

export type CommandOptions = {
  readonly runtime: Pick<Runtime, 'forget'>;
  readonly imports: Pick<Imports, 'list' | 'refresh' | 'refreshAll'>;
  readonly readSelection: () => Promise<Selection>;
  /** Calculates the formulas of this add-in that fill a selected cell; resolves with how many. */
  readonly recalculateSelected: () => Promise<number>;
  /** Calculates the formulas of this add-in anew. */
  readonly recalculate: () => Promise<void>;
  /** Brings a part of the pane into view. */
  readonly show: {
    readonly pane: () => Promise<void>;
    readonly find: () => Promise<void>;
    /** `nothing-selected` says above the list why it is there. */
    readonly imports: (notice?: 'nothing-selected') => Promise<void>;
    readonly formulas: () => Promise<void>;
  };
  readonly openHelp: () => void;
};

/** What the buttons of the ribbon and the keyboard shortcuts do, by the names in manifest.xml and shortcuts.json. */
export type Commands = Readonly<
  Record<'open' | 'insert' | 'refreshSelection' | 'refreshAll' | 'freeze' | 'openHelp', () => Promise<void>>
>;

/** Failures show in the pane, which opens for them. */
export function createCommands(options: CommandOptions): Commands {
  const { runtime, imports, recalculate, show, openHelp } = options;
  return {
    open: () => show.pane(),
    insert: () => show.find(),
    refreshSelection: () => shown(show, () => refreshSelection(options)),
    async refreshAll() {
      runtime.forget();
      await shown(show, async () => {
        const failed = (await imports.refreshAll()).find(({ error }) => error !== undefined);
        if (failed) throw failed.error;
      });
      await recalculate();
    },
    // What freezing does is said, and agreed to, where the formulas are listed.
    freeze: () => show.formulas(),
    openHelp: async () => openHelp(),
  };
}

async function refreshSelection(options: CommandOptions): Promise<void> {
  const { imports, readSelection, recalculateSelected, show } = options;
  const { tableIds, mayHoldFormulas } = await readSelection();
  const chosen = (await imports.list()).filter(({ tableId }) => tableIds.includes(tableId));
  let recalculated = 0;
  try {
    // First, because it forgets what was answered before.
    if (mayHoldFormulas) recalculated = await recalculateSelected();
  } finally {
    await all(chosen.map(({ id }) => imports.refresh(id)));
  }
  if (chosen.length === 0 && recalculated === 0) await show.imports('nothing-selected');
}

/** The pane's own list says of each import why it failed. */
async function shown(show: CommandOptions['show'], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    await show.imports();
  }
}

/** Waits for all, also after one failed. */
async function all(works: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected');
  if (failed) throw new Error('Not every import was refreshed.');
}
