import { createWorkbenchApi } from '../../api/create-workbench-api.ts';
import { createUniverWorkbook } from '../../univer/workbook.ts';
import { loadWorkbookLocale } from '../../univer/workbook-locale.ts';
import { createFunctionBroker, type FunctionBroker } from '../broker.ts';
import { createFixtureFunctions, fixtureMetadata, type FixtureLog } from './fixture-functions.ts';

/** What the tests reach on the page, besides `window.workbench`. */
export type Fixture = {
  readonly log: FixtureLog;
  readonly broker: FunctionBroker;
  /** Associates a function that formulas were already waiting for. */
  associateLate(): void;
  insertRowAbove(row: number): void;
};

declare global {
  var fixture: Fixture | undefined;
}

const container = document.querySelector<HTMLElement>('#grid');
if (container === null) {
  throw new Error('The page has no place for the grid.');
}
const target = createUniverWorkbook(container, { locale: await loadWorkbookLocale('en'), sheetName: 'Sheet1' });
const log: FixtureLog = { calls: [], cancelled: [], release: {} };
const functions = createFixtureFunctions(log);
const broker = createFunctionBroker(target, {
  metadata: fixtureMetadata,
  functions: () => functions,
  sheetName: (id) => target.workbook.getSheetBySheetId(id)?.getSheetName() ?? id,
});
globalThis.fixture = {
  log,
  broker,
  associateLate: () => {
    functions['PDATA.LATER'] = () => 'here at last';
  },
  insertRowAbove: (row) => {
    target.workbook.getActiveSheet().insertRowsBefore(row, 1);
  },
};
globalThis.workbench = createWorkbenchApi({
  target,
  broker,
  tables: () => [],
  concealed: () => ({}),
  ready: () => target.ready(),
});
