import type { Placement, StampedSize } from '../../workbook.ts';
import { AREA_PROPERTIES, areaOf, type Area } from '../area.ts';
import { runExcel } from '../run-excel.ts';
import { cellOf, refuseContent, refuseMisfit } from '../target.ts';

/** Between a table and its stamp. */
const GAP = 1;
/** Label and value. */
const COLUMNS = 2;

/** From the header down, so that rows which come and go have nothing to do with it. */
export function stampArea({ row, column, columns }: Area, lines: number): Area {
  return { row, column: column + columns + GAP, rows: lines, columns: COLUMNS };
}

/** The gap counts: what stands right beside a table looks like a part of it. */
export async function refuseOccupied(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<void> {
  refuseMisfit(area);
  await refuseContent(context, sheet, { ...area, column: area.column - GAP, columns: area.columns + GAP });
}

export async function checkStampRoom(placement: Placement, size: StampedSize): Promise<void> {
  const { lines, ...table } = size;
  if (placement.kind === 'new-sheet') {
    refuseMisfit(stampArea({ row: 0, column: 0, ...table }, lines));
    return;
  }
  await runExcel(async (context) => {
    const cell = cellOf(context, placement).load(AREA_PROPERTIES);
    await context.sync();
    await refuseOccupied(context, cell.worksheet, stampArea({ ...areaOf(cell), ...table }, lines));
  });
}
