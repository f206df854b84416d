import { InterceptorEffectEnum, toDisposable, type IDisposable, type Injector } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';

/** Between Univer's own two: its spill (100) supplies the value, its number format (10) writes the text. */
const priority = 50;

/**
 * Shows the number formats that came with a spilled result. Univer copies only the values of a spill. A format the
 * user has chosen for a cell wins, as in Excel.
 */
export function showSpilledFormats(injector: Injector): IDisposable {
  const formulas = injector.get(FormulaDataModel);
  const remove = injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'spilled-number-format',
    priority,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, { unitId, subUnitId, row, col, workbook }, next) => {
      const pattern = toPattern(formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col]?.s);
      if (pattern === undefined || !cell) {
        return next(cell);
      }
      const style = workbook.getStyles().get(cell.s);
      return next(style?.n ? cell : { ...cell, s: { ...style, n: { pattern } } });
    },
  });
  return toDisposable(remove);
}

function toPattern(style: unknown): string | undefined {
  const { n } = (typeof style === 'object' && style !== null ? style : {}) as {
    readonly n?: { readonly pattern?: string } | null;
  };
  return n?.pattern;
}
