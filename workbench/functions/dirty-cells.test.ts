import { describe, expect, it } from 'vitest';
import { createDirtyQueue, toDirtyRanges, type DirtyRange } from './dirty-cells.ts';

const cell = (row: number, column = 0, sheetId = 's') => ({ sheetId, row, column });

const column = (startRow: number, endRow: number, index = 0) => ({
  sheetId: 's',
  range: { startRow, endRow, startColumn: index, endColumn: index },
});

describe('dirty ranges', () => {
  it('join cells that lie below each other, in any order and however often', () => {
    expect(toDirtyRanges([cell(2), cell(0), cell(1), cell(1), cell(5), cell(1, 3)])).toEqual([
      column(0, 2),
      column(5, 5),
      column(1, 1, 3),
    ]);
  });

  it('never join cells of two sheets', () => {
    expect(toDirtyRanges([cell(0, 0, 'a'), cell(1, 0, 'b')])).toHaveLength(2);
  });
});

describe('the queue of dirty cells', () => {
  const createBench = () => {
    const tasks: { readonly task: () => void; readonly delay: number }[] = [];
    const triggers: (readonly DirtyRange[])[] = [];
    const queue = createDirtyQueue({
      trigger: (ranges) => triggers.push(ranges),
      later: (task, delay) => tasks.push({ task, delay }),
    });
    const runDue = (delay: number) => {
      for (const due of tasks.splice(0).filter((entry) => entry.delay <= delay || !tasks.push(entry))) {
        due.task();
      }
    };
    return { queue, triggers, runDue };
  };

  it('collects cells into one trigger and waits for the calculation before the next', () => {
    const { queue, triggers, runDue } = createBench();
    queue.add([cell(0)]);
    queue.add([cell(1)]);
    runDue(0);
    expect(triggers).toEqual([[column(0, 1)]]);
    queue.add([cell(7)]);
    runDue(0);
    expect(triggers).toHaveLength(1);
    queue.calculated();
    runDue(0);
    expect(triggers[1]).toEqual([column(7, 7)]);
  });

  it('is idle only when nothing waits and the last calculation has ended', () => {
    const { queue, runDue } = createBench();
    expect(queue.isIdle()).toBe(true);
    queue.add([cell(0)]);
    expect(queue.isIdle()).toBe(false);
    runDue(0);
    expect(queue.isIdle()).toBe(false);
    queue.calculated();
    expect(queue.isIdle()).toBe(true);
  });

  it('goes on when a calculation never reports its end', () => {
    const { queue, triggers, runDue } = createBench();
    queue.add([cell(0)]);
    runDue(0);
    queue.add([cell(1)]);
    runDue(0);
    runDue(5_000);
    runDue(0);
    expect(triggers).toHaveLength(2);
  });
});
