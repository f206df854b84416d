/** The composition root of the shared runtime: functions first, because cells wait for them; then workbook and pane. */
import { registerFunctions } from './functions/register-functions.ts';
import { NOT_IN_EXCEL } from './messages/not-in-excel.ts';
import { createFunctionHost } from './platform/excel/custom-functions.ts';
import type { EarlyFunctions } from './platform/excel/early-functions.ts';
import { readEnvironment } from './platform/excel/environment.ts';
import { whenOfficeReady } from './platform/excel/office-ready.ts';
import type { CellFunction, FunctionHost } from './platform/function-host.ts';
import type { Environment } from './platform/workbook.ts';
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
  const { startWorkbook } = await import('./start-workbook.ts');
  const services = startWorkbook({ runtime, environment });
  const { mountPane } = await import('./taskpane/index.ts');
  const root = document.querySelector<HTMLElement>('#pane');
  if (root) mountPane(root, services);
}

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

function sayWhereToOpen(): void {
  const known = navigator.languages.map((tag) => NOT_IN_EXCEL[tag.slice(0, 2)]).find(Boolean);
  const message = document.createElement('p');
  message.textContent = known ?? NOT_IN_EXCEL['en'] ?? '';
  message.className = 'elsewhere';
  document.querySelector('#pane')?.replaceChildren(message);
}
