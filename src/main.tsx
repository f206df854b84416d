/** The composition root of the shared runtime: functions first, because cells wait for them; the pane when it can. */
import { DATASETS } from './datasets/index.ts';
import type { EarlyFunctions } from './platform/excel/early-functions.ts';
import { functionPrefixes, toFormula } from './functions/formula.ts';
import { registerFunctions } from './functions/register-functions.ts';
import { createImports, type Imports } from './imports/index.ts';
import { NOT_IN_EXCEL } from './messages/not-in-excel.ts';
import { explainFailure } from './messages/explain-failure.ts';
import { openInBrowser, showPane } from './platform/excel/add-in-window.ts';
import { associateAction } from './platform/excel/associate-action.ts';
import { createFunctionHost } from './platform/excel/custom-functions.ts';
import { readEnvironment } from './platform/excel/environment.ts';
import { createExcelWorkbook } from './platform/excel/excel-workbook.ts';
import { createLocalTexts } from './platform/excel/local-texts.ts';
import { whenOfficeReady } from './platform/excel/office-ready.ts';
import type { CellFunction, FunctionHost } from './platform/function-host.ts';
import type { Environment, Workbook } from './platform/workbook.ts';
import { createRuntime, type Runtime } from './runtime/runtime.ts';

type Page = typeof globalThis & { bronbladFunctions?: EarlyFunctions };

const page: Page = globalThis;

void start();

async function start(): Promise<void> {
  const host = await whenOfficeReady();
  if (host !== 'excel') return sayWhereToOpen();
  const environment = await readEnvironment();
  const runtime = createRuntime({ apiUrl: new URL('/api/', document.baseURI).href });
  bringHandlers(runtime, environment);
  const workbook = createExcelWorkbook({ formats: environment.formats });
  const imports = createImports({
    runtime,
    workbook,
    datasets: DATASETS,
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
  });
  associateActions({ runtime, workbook, imports, environment });
  await mountPane({ runtime, workbook, imports, environment });
}

type Parts = {
  readonly runtime: Runtime;
  readonly workbook: Workbook;
  readonly imports: Imports;
  readonly environment: Environment;
};

/** To Excel directly, and to the calls that came before this module did. */
function bringHandlers(runtime: Runtime, environment: Environment): void {
  const handlers: Record<string, CellFunction> = {};
  const excel = createFunctionHost(environment);
  const host: FunctionHost = {
    ...excel,
    associate(id, handler) {
      handlers[id] = handler;
      excel.associate(id, handler);
    },
  };
  registerFunctions({ runtime, host, language: environment.language });
  page.bronbladFunctions?.provide(handlers);
}

function associateActions({ runtime, workbook, imports, environment }: Parts): void {
  associateAction('refreshAll', async () => {
    runtime.forget();
    const outcomes = await imports.refreshAll();
    if (outcomes.some(({ error }) => error !== undefined)) await showPane();
    await workbook.recalculate(functionPrefixes);
  });
  associateAction('openHelp', () => {
    openInBrowser(new URL(`help/${environment.language}/index.html`, document.baseURI).href);
  });
}

async function mountPane(parts: Parts): Promise<void> {
  const root = document.querySelector<HTMLElement>('#pane');
  if (!root) return;
  const pane = await import('./taskpane/index.ts');
  pane.mountPane(root, {
    ...parts,
    datasets: DATASETS,
    toFormula,
    explain: explainFailure,
    clock: () => new Date(),
    storage: createLocalTexts(),
  });
}

function sayWhereToOpen(): void {
  const sentences = navigator.languages.map((tag) => NOT_IN_EXCEL[tag.slice(0, 2)]).find(Boolean) ?? NOT_IN_EXCEL['en'];
  const message = document.createElement('p');
  message.textContent = sentences ?? '';
  message.className = 'elsewhere';
  document.querySelector('#pane')?.replaceChildren(message);
}
