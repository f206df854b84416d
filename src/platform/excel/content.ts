import { eachInParts } from '../../core/breathe.ts';
import type { Write } from '../workbook.ts';
import { rangeOf, type Area } from './area.ts';
import type { ChunkLimit } from './chunks.ts';
import { isText, TEXT_FORMAT } from './column-formats.ts';
import { patchBytes, toBlocks, type RowPatch } from './row-patch.ts';
import { syncQuietly } from './run-excel.ts';
import { toRuns, type Run } from './runs.ts';
import { queueBlocks, sendPatches } from './send-patches.ts';
import { addStage, removeStage } from './stage.ts';

/** Cells ready to be written by one request. */
export type Content = {
  /** Waits for the next sync. */
  readonly queue: (context: Excel.RequestContext) => void;
  /** The sheet they are copied from, when they are too many to travel with that request. */
  readonly stage: string | undefined;
};

export type Writing = {
  /** Name or id. */
  readonly sheet: string;
  /** Where row 0 and column 0 of the patches are. */
  readonly origin: Pick<Area, 'row' | 'column'>;
  readonly patches: readonly RowPatch[];
  /** The same with cells that need not be written, so that fewer areas hold all of them. */
  readonly dense?: (() => Promise<readonly RowPatch[]>) | undefined;
  readonly limit: ChunkLimit;
  readonly now: Date;
  readonly write?: Write | undefined;
};

/** Areas that one request may copy; each takes some 400 bytes of it. */
const MAX_COPIES = 1500;

export async function prepareContent(context: Excel.RequestContext, writing: Writing): Promise<Content> {
  return fitsOneRequest(writing) ? directContent(writing) : stageContent(context, writing);
}

/** Text with a leading apostrophe has to be tried out, for which Excel must answer in between. */
export function fitsOneRequest({ patches, limit }: Pick<Writing, 'patches' | 'limit'>): boolean {
  let bytes = 0;
  for (const patch of patches) {
    bytes += patchBytes(patch);
    if (bytes > limit.bytes) return false;
    if (patch.values?.some((cell) => typeof cell === 'string' && cell.startsWith("'"))) return false;
  }
  return true;
}

export function directContent({ sheet, origin, patches }: Writing): Content {
  const sending = { sheet, origin, blocks: toBlocks(patches), apostrophes: { doubled: false } };
  return { stage: undefined, queue: (context) => queueBlocks(context, sending) };
}

/** Writes the values on a stage. */
export async function stageContent(context: Excel.RequestContext, writing: Writing): Promise<Content> {
  const { dense } = writing;
  const sparse = await toRuns(writing.patches, (patch) => patch.values, anyContent);
  const patches = dense && sparse.length > MAX_COPIES ? await dense() : writing.patches;
  const copies = patches === writing.patches ? sparse : await toRuns(patches, (patch) => patch.values, anyContent);
  const queueRest = await prepareRest(writing, patches);
  const stage = await addStage(context, writing.now);
  try {
    await fillStage(context, stage, { ...writing, patches });
  } catch (error) {
    await removeStage(context, stage);
    throw error;
  }
  return { stage, queue: (then) => queueRest(then, () => queueCopies(then, writing, { stage, copies })) };
}

const anyContent = (): string => '';

/** What a request has to say of each cell itself, as areas; values come between the formats. */
async function prepareRest({ sheet, origin }: Writing, patches: readonly RowPatch[]) {
  const formats = await toRuns(patches, (patch) => patch.formats);
  const formulas = await toRuns(patches, (patch) => patch.formulas);
  const finalFormats = await toRuns(patches, (patch) => patch.finalFormats);
  return (context: Excel.RequestContext, queueValues: () => void): void => {
    const on = context.workbook.worksheets.getItem(sheet);
    const rangeAt = ({ area }: Run<unknown>): Excel.Range => rangeOf(on, moved(area, origin));
    for (const run of formats) setUniformly(rangeAt(run), 'numberFormat', run.content);
    queueValues();
    for (const run of formulas) setUniformly(rangeAt(run), 'formulasR1C1', run.content);
    for (const run of finalFormats) setUniformly(rangeAt(run), 'numberFormat', run.content);
  };
}

/** The same for all cells: Excel takes a single one, its types only know the grid. */
export function setUniformly(range: Excel.Range, property: 'numberFormat' | 'formulasR1C1', content: string): void {
  range[property] = content as unknown as string[][];
}

const moved = (area: Area, { row, column }: Writing['origin']): Area => ({
  ...area,
  row: area.row + row,
  column: area.column + column,
});

type Copying = { readonly stage: string; readonly copies: readonly Run<unknown>[] };

/** Values that are copied stay what they are under any format, and nothing else of the cell is touched. */
function queueCopies(context: Excel.RequestContext, { sheet, origin }: Writing, { stage, copies }: Copying): void {
  const { worksheets } = context.workbook;
  const [from, to] = [worksheets.getItem(stage), worksheets.getItem(sheet)];
  for (const { area } of copies) rangeOf(to, moved(area, origin)).copyFrom(rangeOf(from, area), 'Values');
}

async function fillStage(context: Excel.RequestContext, stage: string, { patches, limit, write }: Writing) {
  const isUniform = await formatTextColumns(context, stage, patches);
  await sendPatches(context, {
    sheet: stage,
    origin: { row: 0, column: 0 },
    total: patches.length,
    patchAt: (at) => staged(patches[at], isUniform),
    limit,
    write,
  });
  write?.signal?.throwIfAborted();
}

function staged(patch: RowPatch | undefined, isUniform: readonly boolean[]): RowPatch {
  const { row = 0, values } = patch ?? {};
  const needs = values?.map((cell, column) => cell !== null && isText(cell) && isUniform[column] !== true);
  const formats = needs?.includes(true) ? needs.map((need) => (need ? TEXT_FORMAT : null)) : undefined;
  return { row, values, formats };
}

/** Columns that hold nothing but text are told at once; the others cell by cell. */
async function formatTextColumns(
  context: Excel.RequestContext,
  stage: string,
  patches: readonly RowPatch[],
): Promise<readonly boolean[]> {
  const kinds: { hasText: boolean; hasOthers: boolean }[] = [];
  await eachInParts(patches.length, (at) => {
    patches[at]?.values?.forEach((cell, column) => {
      const kind = (kinds[column] ??= { hasText: false, hasOthers: false });
      if (cell === null || cell === '') return;
      if (isText(cell)) kind.hasText = true;
      else kind.hasOthers = true;
    });
  });
  const isUniform = kinds.map(({ hasText, hasOthers }) => hasText && !hasOthers);
  const rows = (patches.at(-1)?.row ?? 0) + 1;
  const sheet = context.workbook.worksheets.getItem(stage);
  isUniform.forEach((isSo, column) => {
    if (isSo) setUniformly(rangeOf(sheet, { row: 0, column, rows, columns: 1 }), 'numberFormat', TEXT_FORMAT);
  });
  // Not with the first values: these come again by halves when they are too many.
  await syncQuietly(context);
  return isUniform;
}
