import { type CallingCell } from './call-ledger.ts';
import { type GridRange } from '../univer/grid-address.ts';

export type DirtyRange = { readonly sheetId: string; readonly range: GridRange };

/** Joins cells that lie below each other, so that a column of a thousand formulas is one range. */
export function toDirtyRanges(cells: readonly CallingCell[]): readonly DirtyRange[] {
  const ranges: DirtyRange[] = [];
  for (const { sheetId, row, column } of cells.toSorted(byPlace)) {
    const last = ranges.at(-1);
    if (
      last !== undefined &&
      last.sheetId === sheetId &&
      last.range.startColumn === column &&
      last.range.endRow >= row - 1
    ) {
      ranges[ranges.length - 1] = { sheetId, range: { ...last.range, endRow: row } };
    } else {
      ranges.push({ sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
    }
  }
  return ranges;
}

function byPlace(a: CallingCell, b: CallingCell): number {
  if (a.sheetId !== b.sheetId) {
    return a.sheetId < b.sheetId ? -1 : 1;
  }
  return a.column - b.column || a.row - b.row;
}

/** Cells that wait for a calculation. */
export type DirtyQueue = {
  add(cells: readonly CallingCell[]): void;
  /** To be told that a calculation has ended. */
  calculated(): void;
  isIdle(): boolean;
};

export type DirtyQueueOptions = {
  readonly trigger: (ranges: readonly DirtyRange[]) => void;
  /** Runs the task later and resolves nothing; a page gives `setTimeout`. */
  readonly later: (task: () => void, milliseconds: number) => void;
};

/** A trigger that was not followed by the end of a calculation in this time, in milliseconds, counts as lost. */
const triggerPatience = 5_000;

/**
 * Univer waits 100 ms after each trigger and starts waiting anew with the next one, so a steady stream of answers
 * would put the calculation off for ever. Therefore one trigger is outstanding at a time; the rest is collected.
 */
export function createDirtyQueue({ trigger, later }: DirtyQueueOptions): DirtyQueue {
  let waiting: CallingCell[] = [];
  let outstanding: symbol | undefined;
  let isFlushPlanned = false;

  const flush = () => {
    isFlushPlanned = false;
    if (outstanding !== undefined || waiting.length === 0) {
      return;
    }
    const token = Symbol('trigger');
    outstanding = token;
    const ranges = toDirtyRanges(waiting);
    waiting = [];
    trigger(ranges);
    later(() => release(token), triggerPatience);
  };

  const planFlush = () => {
    if (!isFlushPlanned) {
      isFlushPlanned = true;
      later(flush, 0);
    }
  };

  const release = (token: symbol | undefined) => {
    if (outstanding === token) {
      outstanding = undefined;
      planFlush();
    }
  };

  return {
    add(cells) {
      waiting.push(...cells);
      planFlush();
    },
    calculated: () => release(outstanding),
    isIdle: () => waiting.length === 0 && outstanding === undefined,
  };
}
