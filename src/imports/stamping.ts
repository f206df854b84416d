import type { Table } from '../core/table.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Placement, Workbook } from '../platform/workbook.ts';
import type { ImportRecord } from './imports.ts';
import type { RecordStore } from './record-store.ts';
import { writeInTime, type Wait } from './write-in-time.ts';

type Parts = { readonly workbook: Workbook; readonly store: RecordStore; readonly wait: Wait };

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

type Outcome = {
  readonly stamp: ImportRecord['stamp'];
  /** Why there is none although one was asked for: the table is there, and stays. */
  readonly unstamped?: unknown;
};

/** Writes a stamp that is pending, and by the same request that it no longer is. */
export async function addStamp({ workbook, store, wait }: Parts, stamped: Stamped): Promise<Outcome> {
  const { id, tableId, stamp: wish } = stamped.record;
  if (!wish) return { stamp: undefined };
  const { isPending: _, ...stamp } = wish;
  try {
    const lines = await linesOf(stamped);
    const write = (): Promise<void> => workbook.addStamp(tableId, { id, lines }, store.together.update(id, { stamp }));
    await writeInTime({ wait, signal: undefined, write });
    return { stamp };
  } catch (error) {
    await store.update(id, { stamp: undefined }).catch(() => undefined);
    return { stamp: undefined, unstamped: error };
  }
}

export type FinishStamps = (listed: readonly Pick<ImportRecord, 'id' | 'stamp'>[]) => void;

type Finishing = Parts & { readonly datasetById: (id: string) => Promise<Dataset | undefined> };
type Turns = { readonly inTurn: (work: () => Promise<void>) => Promise<void>; readonly tell: () => void };

/** Writes, once in a session, the stamps of which a window that ended left only the wish. */
export function createStampFinisher(parts: Finishing, { inTurn, tell }: Turns): FinishStamps {
  const tried = new Set<string>();
  return (listed) => {
    const pending = listed.filter(({ id, stamp }) => stamp?.isPending && !tried.has(id)).map(({ id }) => id);
    pending.forEach((id) => tried.add(id));
    // What is under way may be writing them.
    if (pending.length > 0) void inTurn(() => finishStamps(parts, pending)).then(tell, () => undefined);
  };
}

async function finishStamps(parts: Finishing, pending: readonly string[]): Promise<void> {
  for (const record of await parts.store.list()) {
    if (!pending.includes(record.id) || !record.stamp?.isPending) continue;
    const dataset = await parts.datasetById(record.datasetId).catch(() => undefined);
    if (dataset) await addStamp(parts, { dataset, record });
  }
}

const ATTEMPTS = 2;

/**
 * Resolves with what is remembered of the stamp: nothing, once a person removed it. What fails here does not fail the
 * refresh; the next one tells it.
 */
export async function renewStamp(parts: Parts, stamped: Stamped): Promise<ImportRecord['stamp']> {
  const { id, stamp } = stamped.record;
  if (stamp?.isPending) return (await addStamp(parts, stamped)).stamp;
  const renewed = await updateStamp(parts, stamped);
  if (renewed !== stamp) await parts.store.update(id, { stamp: renewed });
  return renewed;
}

async function updateStamp({ workbook, wait }: Parts, stamped: Stamped): Promise<ImportRecord['stamp']> {
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
