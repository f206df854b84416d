import { IUniverInstanceService } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import { type UniverWorkbook } from './workbook.ts';

/** Gives the keyboard to the grid. */
export function focusGrid({ univer, workbook }: UniverWorkbook): void {
  const injector = univer.__getInjector();
  injector.get(IUniverInstanceService).focusUnit(workbook.getId());
  injector.get(ILayoutService).focus();
}
