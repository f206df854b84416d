import type { Cell } from '../../core/table.ts';
import { jsonBytes } from './json-bytes.ts';

/** Null leaves a cell as it is. */
export type Line<T> = readonly (T | null)[];

/** What changes in one row of a table. */
export type RowPatch = {
  /** Counted from the first row of the area that is patched. */
  readonly row: number;
  /** Set before the content, so text is protected when it arrives. */
  readonly formats?: Line<string> | undefined;
  readonly values?: Line<Cell> | undefined;
  readonly formulas?: Line<string> | undefined;
  /** Set after the content, which Excel does not read again: text that the user wrote under another format. */
  readonly finalFormats?: Line<string> | undefined;
};

/** Cells that are written by one assignment. */
export type Block<T> = { readonly row: number; readonly column: number; readonly lines: readonly Line<T>[] };

export type Blocks = {
  readonly formats: readonly Block<string>[];
  readonly values: readonly Block<Cell>[];
  readonly formulas: readonly Block<string>[];
  readonly finalFormats: readonly Block<string>[];
};

/** Rows that stay the same cost less in a block than the beginning of another block. */
const MAX_GAP = 8;
/** What the beginning of a block takes in a request, shared by as many rows as it has; most have many. */
const BLOCK_BYTES = 200;

/** An upper bound of what a patch adds to a request. */
export function patchBytes({ formats, values, formulas, finalFormats }: RowPatch): number {
  return BLOCK_BYTES + lineBytes(formats) + lineBytes(values) + lineBytes(formulas) + lineBytes(finalFormats);
}

function lineBytes(line: Line<Cell> | undefined): number {
  return line === undefined
    ? 0
    : line.reduce<number>((bytes, cell) => bytes + 1 + (cell === null ? 4 : jsonBytes(cell)), 2);
}

/** Patches by ascending row as few, small blocks. */
export function toBlocks(patches: readonly RowPatch[]): Blocks {
  return {
    formats: blocksOf(patches, (patch) => patch.formats),
    values: blocksOf(patches, (patch) => patch.values),
    formulas: blocksOf(patches, (patch) => patch.formulas),
    finalFormats: blocksOf(patches, (patch) => patch.finalFormats),
  };
}

function blocksOf<T>(
  patches: readonly RowPatch[],
  lineOf: (patch: RowPatch) => Line<T> | undefined,
): readonly Block<T>[] {
  const blocks: Block<T>[] = [];
  let run: { row: number; line: Line<T> }[] = [];
  const close = (): void => {
    if (run.length > 0) blocks.push(toBlock(run));
    run = [];
  };
  for (const patch of patches) {
    const line = lineOf(patch);
    if (line === undefined) continue;
    const last = run.at(-1);
    if (last && patch.row - last.row > MAX_GAP) close();
    run.push({ row: patch.row, line });
  }
  close();
  return blocks;
}

/** The rows of a run with the rows between them, cut to the columns in which anything changes. */
function toBlock<T>(run: readonly { readonly row: number; readonly line: Line<T> }[]): Block<T> {
  const row = run[0]?.row ?? 0;
  const rows = (run.at(-1)?.row ?? row) - row + 1;
  const { start, end } = columnsIn(run.map(({ line }) => line));
  const lines = new Array<Line<T>>(rows).fill(new Array<null>(end - start).fill(null));
  for (const { row: at, line } of run) lines[at - row] = line.slice(start, end);
  return { row, column: start, lines };
}

function columnsIn(lines: readonly Line<unknown>[]): { start: number; end: number } {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const line of lines) {
    const first = line.findIndex((cell) => cell !== null);
    if (first < 0) continue;
    start = Math.min(start, first);
    end = Math.max(end, line.findLastIndex((cell) => cell !== null) + 1);
  }
  return end === 0 ? { start: 0, end: 1 } : { start, end };
}
