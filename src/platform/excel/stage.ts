import { toSheetName } from './sheet-name.ts';

/** Names of the sheets of stages: their beginning, and when they were begun in milliseconds, base 36. */
const PREFIX = 'bronblad ~ ';
const BEGUN = /^bronblad ~ ([0-9a-z]+)/;

/** A write takes ten minutes at most, and some to be undone: a stage that is older belongs to a window that is gone. */
const LEASE_MS = 15 * 60_000;

/**
 * Adds a sheet that no one sees, not even in the list of hidden ones: what takes several requests to write is written
 * there, and one more brings all of it into view. A workbook that is saved in between shows nothing of it.
 * @returns the id of the sheet
 */
export async function addStage(context: Excel.RequestContext, now: Date): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const name = toSheetName(PREFIX + now.getTime().toString(36), worksheets.items.map((sheet) => sheet.name)); // prettier-ignore
  const sheet = worksheets.add(name).load('id');
  sheet.visibility = 'VeryHidden';
  await context.sync();
  return sheet.id;
}

/** What fails here is left to `removeOldStages`. */
export async function removeStage(context: Excel.RequestContext, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  } catch {
    // No one sees it.
  }
}

/**
 * Removes stages whose window ended before they were brought into view.
 * @returns the milliseconds until the next one is old enough; undefined when there is none
 */
export async function removeOldStages(context: Excel.RequestContext, now: Date): Promise<number | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/visibility');
  await context.sync();
  const stages = worksheets.items.flatMap((sheet) => {
    const begun = sheet.visibility === 'VeryHidden' ? begunAt(sheet.name) : undefined;
    return begun === undefined ? [] : [{ sheet, restMs: begun + LEASE_MS - now.getTime() }];
  });
  const old = stages.filter(({ restMs }) => restMs <= 0);
  for (const { sheet } of old) sheet.delete();
  if (old.length > 0) await context.sync();
  const rests = stages.flatMap(({ restMs }) => (restMs > 0 ? [restMs] : []));
  return rests.length === 0 ? undefined : Math.min(...rests);
}

function begunAt(name: string): number | undefined {
  const digits = BEGUN.exec(name)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 36);
}
