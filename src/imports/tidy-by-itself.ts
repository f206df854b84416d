import type { Workbook } from '../platform/workbook.ts';
import type { Wait } from './write-in-time.ts';

export type TidyOptions = { readonly workbook: Pick<Workbook, 'tidy'>; readonly wait: Wait };

/** What opens with the workbook goes first. */
const START_MS = 10_000;

/**
 * Removes what writes left behind whose window was closed: after the workbook has opened, and once more when the last
 * of them can no longer be going on. What fails is left to the next opening; no one sees it.
 */
export async function tidyByItself({ workbook, wait }: TidyOptions): Promise<void> {
  let restMs: number | undefined = START_MS;
  while (restMs !== undefined) {
    await wait(restMs);
    restMs = await workbook.tidy().catch(() => undefined);
  }
}
