import type { SelectedFormula, Selection } from '../selection.ts';
import { mayCall } from './may-hold-formulas.ts';
import { runExcel } from './run-excel.ts';

/** Reading more than this at every selection would hold up Excel. */
const MAX_CELLS = 1000;

const NOTHING: Selection = { tableIds: [], mayHoldFormulas: false };

/**
 * What is selected; nothing where that is no cells, or several areas at once: Excel tells of one area only.
 * `prefixes`: what the names of our functions begin with. Rejects with a WorkbookError.
 */
export function readSelection(prefixes: readonly string[]): Promise<Selection> {
  return runExcel(async (context) => {
    const range = context.workbook.getSelectedRange().load('cellCount,hasSpill');
    const tables = range.getTables(false).load('items/id');
    const active = context.workbook.getActiveCell().load('formulas,address');
    const parent = active.getSpillParentOrNullObject().load('formulas,address');
    try {
      await context.sync();
    } catch (error) {
      if (isAboutSelection(error)) return NOTHING;
      throw error;
    }
    const tableIds = tables.items.map(({ id }) => id);
    const formula = formulaIn(parent.isNullObject ? active : parent, prefixes);
    if (range.cellCount === 1) return { tableIds, mayHoldFormulas: formula !== undefined, formula };
    // null where some are filled and others are not. What fills them may stand elsewhere.
    const hasSpill = range.hasSpill as boolean | null;
    // -1 is more than Excel counts.
    if (hasSpill !== false || range.cellCount < 0 || range.cellCount > MAX_CELLS)
      return { tableIds, mayHoldFormulas: true, formula };
    range.load('formulas');
    await context.sync();
    return { tableIds, mayHoldFormulas: mayCall(range.formulas, prefixes), formula };
  });
}

function formulaIn({ formulas, address }: Excel.Range, prefixes: readonly string[]): SelectedFormula | undefined {
  return mayCall(formulas, prefixes) ? { address, formula: String(formulas[0]?.[0]) } : undefined;
}

/** Resolves when Excel will tell of every new selection, from then on; rejects where it does not. */
export function listenToSelection(listener: () => void): Promise<void> {
  return runExcel(async (context) => {
    context.workbook.onSelectionChanged.add(async () => listener());
    await context.sync();
  });
}

/** A chart or a picture, or several areas at once. */
const isAboutSelection = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'InvalidSelection';
