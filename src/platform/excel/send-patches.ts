import type { Cell } from '../../core/table.ts';
import type { Write } from '../workbook.ts';
import { rangeOf, type Area } from './area.ts';
import { sendInChunks, type ChunkLimit } from './chunks.ts';
import { patchBytes, toBlocks, type Block, type Blocks, type RowPatch } from './row-patch.ts';
import { syncQuietly } from './run-excel.ts';

/**
 * Whether Excel takes a leading apostrophe of protected text for a sign of its own, as it does when one is typed:
 * 's-Gravenhage would lose its first letter. Undefined until the first such text was written and read back.
 */
type Apostrophes = { doubled: boolean | undefined };

type Patches = {
  /** Name or id. */
  readonly sheet: string;
  /** Where row 0 and column 0 of the patches are. */
  readonly origin: { readonly row: number; readonly column: number };
  readonly total: number;
  readonly patchAt: (index: number) => RowPatch;
  /** How formulas are written: R1C1 is relative to their cell. */
  readonly notation?: 'A1' | 'R1C1';
  readonly limit: ChunkLimit;
  readonly write?: Write | undefined;
};

/** Writes patches in requests of bounded size; reports how many are written. */
export async function sendPatches(context: Excel.RequestContext, patches: Patches): Promise<void> {
  const { total, patchAt, limit, write } = patches;
  const apostrophes: Apostrophes = { doubled: undefined };
  await sendInChunks({
    total,
    limit,
    signal: write?.signal,
    sizeOf: (index) => patchBytes(patchAt(index)),
    send: async (start, end) => {
      const blocks = toBlocks(Array.from({ length: end - start }, (_, at) => patchAt(start + at)));
      await sendBlocks(context, { blocks, apostrophes, ...patches });
      write?.onProgress?.(end, total);
    },
  });
}

type Sending = Pick<Patches, 'sheet' | 'origin' | 'notation'> & {
  readonly blocks: Blocks;
  readonly apostrophes: Apostrophes;
};

async function sendBlocks(context: Excel.RequestContext, sending: Sending): Promise<void> {
  const { apostrophes, blocks } = sending;
  queueBlocks(context, sending);
  const suspect = apostrophes.doubled === undefined ? firstApostrophe(blocks.values) : undefined;
  const written = suspect && rangeAt(context, sending, suspect).load('values');
  await syncQuietly(context);
  if (!suspect || !written) return;
  apostrophes.doubled = written.values[0]?.[0] !== suspect.text;
  if (!apostrophes.doubled) return;
  queueBlocks(context, sending);
  await syncQuietly(context);
}

/** Waits for the next sync. */
export function queueBlocks(context: Excel.RequestContext, sending: Sending): void {
  const { formats, values, formulas, finalFormats } = sending.blocks;
  const { doubled } = sending.apostrophes;
  const formulaProperty = sending.notation === 'A1' ? 'formulas' : 'formulasR1C1';
  for (const block of formats) rangeOfBlock(context, sending, block).numberFormat = toRows(block);
  for (const block of values)
    rangeOfBlock(context, sending, block).values = doubled ? toRows(block, doubledApostrophe) : toRows(block);
  for (const block of formulas) rangeOfBlock(context, sending, block)[formulaProperty] = toRows(block);
  for (const block of finalFormats) rangeOfBlock(context, sending, block).numberFormat = toRows(block);
}

const doubledApostrophe = (cell: Cell | null): Cell | null =>
  typeof cell === 'string' && cell.startsWith("'") ? `'${cell}` : cell;

function toRows<T>({ lines }: Block<T>, change?: (cell: T | null) => T | null): (T | null)[][] {
  return lines.map((line) => (change ? line.map(change) : [...line]));
}

type Suspect = { readonly row: number; readonly column: number; readonly text: string };

function firstApostrophe(blocks: readonly Block<Cell>[]): Suspect | undefined {
  for (const { row, column, lines } of blocks) {
    for (const [down, line] of lines.entries()) {
      const right = line.findIndex((cell) => typeof cell === 'string' && cell.startsWith("'"));
      if (right >= 0) return { row: row + down, column: column + right, text: String(line[right]) };
    }
  }
  return undefined;
}

function rangeOfBlock(context: Excel.RequestContext, sending: Sending, block: Block<unknown>): Excel.Range {
  const { row, column, lines } = block;
  return rangeAt(context, sending, { row, column, rows: lines.length, columns: lines[0]?.length ?? 1 });
}

type Place = { readonly row: number; readonly column: number } & Partial<Area>;

function rangeAt(context: Excel.RequestContext, { sheet, origin }: Sending, place: Place): Excel.Range {
  const { row, column, rows = 1, columns = 1 } = place;
  const area = { row: origin.row + row, column: origin.column + column, rows, columns };
  return rangeOf(context.workbook.worksheets.getItem(sheet), area);
}
