import type { Cell } from '../../core/table.ts';
import { rangeOf, type Area } from './area.ts';
import { createChunkLimit, sendInChunks } from './chunks.ts';

type Property = 'values' | 'formulas' | 'formulasR1C1' | 'numberFormat';

/** What a cell takes in an answer, on average; an answer that is too large is asked again by halves. */
const CELL_BYTES = 16;

type Reading<P extends Property> = {
  /** Name or id. */
  readonly sheet: string;
  readonly area: Area;
  readonly properties: readonly P[];
  readonly signal?: AbortSignal | undefined;
};

/** Reads cells in answers of bounded size. */
export async function readGrid<P extends Property>(
  context: Excel.RequestContext,
  { sheet, area, properties, signal }: Reading<P>,
): Promise<Readonly<Record<P, Cell[][]>>> {
  const grids = Object.fromEntries(properties.map((property) => [property, []])) as unknown as Record<P, Cell[][]>;
  const rowBytes = area.columns * properties.length * CELL_BYTES;
  await sendInChunks({
    total: area.rows,
    limit: createChunkLimit(),
    sizeOf: () => rowBytes,
    signal,
    send: async (start, end) => {
      const part = { ...area, row: area.row + start, rows: end - start };
      const range = rangeOf(context.workbook.worksheets.getItem(sheet), part).load([...properties]);
      await context.sync();
      const lines = properties.map((property) => linesOf(range[property]));
      properties.forEach((property, at) => grids[property].push(...(lines[at] ?? [])));
    },
  });
  return grids;
}

/** Excel may answer null instead of an error when there is too much to send. */
function linesOf(grid: unknown): Cell[][] {
  if (Array.isArray(grid)) return grid as Cell[][];
  throw Object.assign(new Error('Excel sent no cells'), {
    name: 'RichApi.Error',
    code: 'ResponsePayloadSizeLimitExceeded',
  });
}
