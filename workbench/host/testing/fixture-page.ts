import { createUniverWorkbook } from '../../univer/workbook.ts';
import { loadWorkbookLocale } from '../../univer/workbook-locale.ts';
import { type WorkbenchApi } from '../../api/workbench-api.ts';
import { createExcelHost } from '../excel-host.ts';
import { type HostTheme } from '../host-contract.ts';

/** What the tests reach on the page, besides the host itself. */
export type HostFixture = {
  /** Types a value into a cell of the sheet in view, as a user does. */
  enter(address: string, value: string | number): void;
  read(sheet: string, address: string): readonly (readonly unknown[])[];
  /** Opens the editor of the active cell, or closes it. */
  edit(isOpen: boolean): Promise<void>;
  insertColumnBefore(column: number): void;
  readonly recalculations: string[];
  readonly panes: string[];
};

declare global {
  var hostFixture: HostFixture | undefined;
}

const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'en-US';
const container = document.querySelector<HTMLElement>('#grid');
if (container === null) throw new Error('The page has no place for the grid.');

const target = createUniverWorkbook(container, { locale: await loadWorkbookLocale('en'), sheetName: 'Sheet1' });
const recalculations: string[] = [];
const panes: string[] = [];
const host = createExcelHost({
  univerWorkbook: target,
  recalculate: (kind) => {
    recalculations.push(kind);
    target.api.getFormula().executeCalculation();
  },
  setDirty: (sheet, range) => recalculations.push(`${sheet}:${range.startRow},${range.startColumn}`),
  environment: {
    displayLanguage: language,
    contentLanguage: language,
    theme: (query.get('theme') ?? 'light') as HostTheme,
  },
  showPane: () => panes.push('show'),
  hidePane: () => panes.push('hide'),
});
globalThis.excelHost = host;
globalThis.hostFixture = {
  enter: (address, value) => void target.workbook.getActiveSheet().getRange(address).setValue(value),
  read: (sheet, address) => target.workbook.getSheetByName(sheet)?.getRange(address).getValues() ?? [],
  edit: async (isOpen) => {
    if (isOpen) target.workbook.startEditing();
    else await target.workbook.endEditingAsync(true);
  },
  insertColumnBefore: (column) => void target.workbook.getActiveSheet().insertColumnBefore(column),
  recalculations,
  panes,
};

const pane = document.createElement('iframe');
pane.id = 'pane';
pane.src = '/addin/taskpane.html';
const isRegistered = new Promise<void>((resolve) => {
  host.onRuntime(() => resolve());
});
document.body.append(pane);
globalThis.workbench = {
  ready: async () => {
    await Promise.all([target.ready(), isRegistered]);
  },
} as WorkbenchApi;
