import type { Placement } from '../workbook.ts';
import type { Area } from './area.ts';
import { runExcel } from './run-excel.ts';
import { chooseTarget } from './target.ts';

/** @throws WorkbookError `occupied` or `does-not-fit` */
export async function checkTableRoom(placement: Placement, size: Pick<Area, 'rows' | 'columns'>): Promise<void> {
  await runExcel((context) => chooseTarget(context, placement, size));
}
