import type { Setting, Together } from '../workbook.ts';
import { readSetting } from './read-setting.ts';
import { runExcel } from './run-excel.ts';

/** A change that no record tells of. */
export const alone: Together = (commit) => commit();

/** Waits for the next sync. */
export function queueSetting(context: Excel.RequestContext, setting: Setting | undefined): void {
  if (setting) context.workbook.settings.add(setting.key, setting.value);
}

const ATTEMPTS = 2;

/**
 * Whether a request that failed had come as far as its setting: then all that comes before it is done, and only what
 * may fail comes behind it.
 */
export async function hasLanded(setting: Setting | undefined): Promise<boolean> {
  if (!setting) return false;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      return (await runExcel((context) => readSetting(context, setting.key))) === setting.value;
    } catch {
      // The next attempt, if any.
    }
  }
  return false;
}
