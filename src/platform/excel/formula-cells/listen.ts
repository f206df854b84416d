import type { FormulaListener } from '../../formula-cells.ts';
import { runExcel } from '../run-excel.ts';

const told = (tell: () => void) => async (): Promise<void> => tell();

type Handle = { remove(): void; readonly context: OfficeExtension.ClientRequestContext };

/** Hears of a new selection and of the end of a calculation. An Excel that does not tell is asked by hand. */
export function listen({ onSelection, onCalculated }: FormulaListener): () => void {
  let stopped = false;
  let handles: readonly Handle[] = [];
  const remove = (): void => {
    for (const handle of handles) {
      void Excel.run(handle.context as Excel.RequestContext, async (context) => {
        handle.remove();
        await context.sync();
      }).catch(() => undefined);
    }
    handles = [];
  };
  runExcel(async (context) => {
    handles = [
      context.workbook.onSelectionChanged.add(told(onSelection)),
      context.workbook.worksheets.onCalculated.add(told(onCalculated)),
    ];
    await context.sync();
  })
    .then(() => stopped && remove())
    .catch(() => undefined);
  return () => {
    stopped = true;
    remove();
  };
}
