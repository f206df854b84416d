import { toWorkbookError } from './office-error.ts';

type Context = Excel.RequestContext;

/**
 * Runs a batch once the user has left the cell that is being edited.
 * Rejects with a WorkbookError for every error of Office.js.
 */
export async function runExcel<T>(batch: (context: Context) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Like runExcel, for writes of many cells: Excel's events of this add-in are off until it ends. */
export function runQuietly<T>(batch: (context: Context) => Promise<T>): Promise<T> {
  return runExcel(async (context) => {
    context.runtime.enableEvents = false;
    try {
      return await batch(context);
    } finally {
      await enableEvents(context);
    }
  });
}

/** Sends what waits, without recalculation or painting in between; both come back by themselves afterwards. */
export async function syncQuietly(context: Context): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  await context.sync();
}

/** What was written is written: a failure here must not undo it. Tried twice, for events would stay off. */
async function enableEvents(context: Context): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    context.runtime.enableEvents = true;
    try {
      await context.sync();
      return;
    } catch {
      // The next attempt, if any.
    }
  }
}
