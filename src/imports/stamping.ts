import type { Table } from '../core/table.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Placement, Workbook } from '../platform/workbook.ts';
import type { ImportRecord } from './imports.ts';
import { writeInTime, type Wait } from './write-in-time.ts';

type Parts = { readonly workbook: Workbook; readonly wait: Wait };

type Stamped = { readonly dataset: Dataset; readonly record: ImportRecord };

type Wanted = {
  readonly stamp: ImportRecord['stamp'];
  readonly table: Table;
  readonly placement: Placement;
};

/**
 * Before anything is written: the table is not worth more than what stands where its stamp would go.
 * @throws WorkbookError `occupied` or `does-not-fit`
 */
export async function checkRoom({ workbook }: Parts, { stamp, table, placement }: Wanted): Promise<void> {
  if (!stamp) return;
  const { STAMP_LINES } = await loadLines();
  await workbook.checkStampRoom(placement, {
    rows: table.rows.length + 1,
    columns: table.columns.length,
    lines: STAMP_LINES,
  });
}

/** Resolves with why there is none although one was asked for: the table is there, and stays. */
export async function addStamp({ workbook, wait }: Parts, stamped: Stamped): Promise<{ readonly unstamped?: unknown }> {
  const { id, tableId, stamp } = stamped.record;
  if (!stamp) return {};
  try {
    const lines = await linesOf(stamped);
    const write = (): Promise<void> => workbook.addStamp(tableId, { id, lines });
    await writeInTime({ wait, signal: undefined, write });
    return {};
  } catch (error) {
    return { unstamped: error };
  }
}

const ATTEMPTS = 2;

/**
 * Resolves with what is to be remembered of the stamp: nothing, once a person removed it. What fails here does not fail
 * the refresh; the next one tells it.
 */
export async function renewStamp({ workbook, wait }: Parts, stamped: Stamped): Promise<ImportRecord['stamp']> {
  const { id, stamp } = stamped.record;
  if (!stamp) return undefined;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const lines = await linesOf(stamped);
      const write = (): Promise<boolean> => workbook.updateStamp({ id, lines });
      return (await writeInTime({ wait, signal: undefined, write })) ? stamp : undefined;
    } catch {
      // Once more: what a failed write left behind is recognised.
    }
  }
  return stamp;
}

/** The import is gone already; what is left of its stamp are cells like any other. */
export async function dropStamp({ workbook }: Parts, { id, stamp }: ImportRecord, withCells: boolean): Promise<void> {
  if (!stamp) return;
  await workbook.removeStamp(id, { withCells }).catch(() => undefined);
}

/** Few ask for a stamp. */
const loadLines = () => import('./stamp-lines.ts');

async function linesOf({ dataset, record }: Stamped) {
  const { stamp } = record;
  if (!stamp) return [];
  const { toStampLines } = await loadLines();
  return toStampLines(dataset, { ...record, stamp });
}
