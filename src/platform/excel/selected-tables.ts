import { runExcel } from './run-excel.ts';

/** Ids of the tables that the selection touches; none where no cells are selected. Rejects with a WorkbookError. */
export function selectedTables(): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const tables = context.workbook.getSelectedRange().getTables(false);
    tables.load('items/id');
    try {
      await context.sync();
    } catch (error) {
      // A chart or a picture, or several areas at once.
      if (isAboutSelection(error)) return [];
      throw error;
    }
    return tables.items.map(({ id }) => id);
  });
}

const isAboutSelection = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'InvalidSelection';
