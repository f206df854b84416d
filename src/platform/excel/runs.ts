import { eachInParts } from '../../core/breathe.ts';
import type { Cell } from '../../core/table.ts';
import type { Area } from './area.ts';
import type { Line, RowPatch } from './row-patch.ts';

/** Neighbouring cells that get the same. */
export type Run<T> = { readonly area: Area; readonly content: T };

type Open<T> = { row: number; column: number; rows: number; columns: number; readonly content: T };

/**
 * Cells of patches as areas: those below one another with the same content, and beside one another where they are of
 * the same height. `keyOf` tells what counts as the same.
 */
export async function toRuns<T extends Cell>(
  patches: readonly RowPatch[],
  lineOf: (patch: RowPatch) => Line<T> | undefined,
  keyOf: (cell: T) => string = String,
): Promise<readonly Run<T>[]> {
  const open = new Map<number, Open<T>>();
  const found: Open<T>[] = [];
  await eachInParts(patches.length, (at) => {
    const patch = patches[at];
    if (!patch) return;
    lineOf(patch)?.forEach((cell, column) => {
      if (cell === null) return;
      const last = open.get(column);
      if (last && last.row + last.rows === patch.row && keyOf(last.content) === keyOf(cell)) last.rows++;
      else open.set(column, begin(found, { row: patch.row, column, rows: 1, columns: 1, content: cell }));
    });
  });
  return joined(found, keyOf);
}

function begin<T>(found: Open<T>[], run: Open<T>): Open<T> {
  found.push(run);
  return run;
}

/** Runs that stand beside one another as one. */
function joined<T extends Cell>(found: readonly Open<T>[], keyOf: (cell: T) => string): readonly Run<T>[] {
  const byEnd = new Map<string, Open<T>>();
  const whole: Open<T>[] = [];
  const placeOf = (run: Open<T>, column: number): string => `${run.row},${run.rows},${column},${keyOf(run.content)}`;
  for (const run of found.toSorted((one, other) => one.column - other.column)) {
    const left = byEnd.get(placeOf(run, run.column));
    if (left) left.columns++;
    else whole.push(run);
    const wide = left ?? run;
    byEnd.set(placeOf(wide, wide.column + wide.columns), wide);
  }
  return whole.map(({ content, ...area }) => ({ content, area }));
}
