/** The composition root of the shared runtime: functions first, because cells wait for them; then workbook and pane. */
import { createCallsUnderWay, type CallsUnderWay } from './functions/calls-under-way.ts';
import { createCellFailures, type CellFailures } from './functions/cell-failures.ts';
import { registerFunctions } from './functions/register-functions.ts';
import { NOT_IN_EXCEL, NOT_LOADED } from './messages/not-in-excel.ts';
import { GUARDED_SOURCES, type CredentialStore } from './platform/credentials.ts';
import { associateAction } from './platform/excel/associate-action.ts';
import { hasConsent } from './platform/excel/consent.ts';
import { createCredentialStore } from './platform/excel/credential-store.ts';
import { createFunctionHost } from './platform/excel/custom-functions.ts';
import type { EarlyFunctions } from './platform/excel/early-functions.ts';
import { readEnvironment } from './platform/excel/environment.ts';
import { whenOfficeReady } from './platform/excel/office-ready.ts';
import type { CellFunction, FunctionHost } from './platform/function-host.ts';
import type { Environment } from './platform/workbook.ts';
import { createRuntime, type Runtime } from './runtime/runtime.ts';
import type { StartedWorkbook } from './start-workbook.ts';

type Page = typeof globalThis & { bronbladFunctions?: EarlyFunctions };

const page: Page = globalThis;

/** As manifest.xml and shortcuts.json name them. */
const ACTIONS = ['open', 'insert', 'refreshSelection', 'refreshAll', 'freeze', 'openHelp'] as const;

const starting = start();
// Excel does not queue a press of a button that nobody has claimed yet.
if ('Office' in globalThis) {
  for (const name of ACTIONS) associateAction(name, async () => (await starting)?.commands[name]());
}
starting.catch(() => say(NOT_LOADED));

async function start(): Promise<StartedWorkbook | undefined> {
  const host = await whenOfficeReady({ onSilence: () => say(NOT_IN_EXCEL) });
  if (host !== 'excel') {
    say(NOT_IN_EXCEL);
    return undefined;
  }
  const environment = await readEnvironment({ mayAskExcel: !page.bronbladFunctions?.wasCalled() });
  const credentials = createCredentialStore();
  const apiUrl = new URL('/api/', document.baseURI).href;
  const runtime = createRuntime({
    apiUrl,
    credentials: {
      sealed: (source) => credentials.of(source)?.sealed,
      institutes: () => credentials.of('informat')?.institutes ?? [],
    },
    hasConsent,
    onRejected: (source, reason) => credentials.note(source, reason ?? 'vendor'),
    startWorker,
  });
  forgetWithSignIn(credentials, runtime);
  const failures = createCellFailures();
  const calls = createCallsUnderWay();
  let sawFormula: (() => void) | undefined;
  bringHandlers({ runtime, environment, failures, calls, onCall: () => sawFormula?.() });
  const { startWorkbook } = await import('./start-workbook.ts');
  const started = startWorkbook({
    runtime,
    environment,
    credentials,
    failures,
    apiUrl,
    startWorker,
    whenIdle: calls.whenIdle,
  });
  ({ sawFormula } = started);
  const { mountPane } = await import('./taskpane/index.ts');
  const root = document.querySelector<HTMLElement>('#pane');
  if (root) {
    root.replaceChildren();
    await mountPane(root, started.services);
  }
  // The workbook is asked when no cell waits for an answer.
  if (page.bronbladFunctions?.wasCalled()) started.sawFormula();
  else void started.followWorkbook();
  return started;
}

function startWorker(): Worker {
  return new Worker(new URL('./runtime/informat-worker.ts', import.meta.url), { type: 'module' });
}

/** What one sign-in may see, the next one may not. */
function forgetWithSignIn(credentials: CredentialStore, runtime: Runtime): void {
  const current = (): string => GUARDED_SOURCES.map((source) => credentials.of(source)?.sealed ?? '').join();
  let known = current();
  credentials.subscribe(() => {
    if (current() === known) return;
    known = current();
    runtime.forget();
  });
}

type Handling = {
  readonly runtime: Runtime;
  readonly environment: Environment;
  readonly failures: CellFailures;
  readonly calls: Pick<CallsUnderWay, 'count'>;
  readonly onCall: () => void;
};

/** To Excel directly, and to the calls that came before this module did. */
function bringHandlers({ runtime, environment, failures, calls, onCall }: Handling): void {
  const handlers: Record<string, CellFunction> = {};
  const excel = createFunctionHost(environment);
  const host: FunctionHost = {
    ...excel,
    associate(id, handler) {
      const called: CellFunction = (...args) => {
        onCall();
        return calls.count(handler(...args));
      };
      handlers[id] = called;
      excel.associate(id, called);
    },
  };
  registerFunctions({ runtime, host, language: environment.language, failures });
  page.bronbladFunctions?.provide(handlers);
}

/** Without a pane there is only the browser's own list of languages to go by. */
function say(sentences: Readonly<Record<string, string>>): void {
  const known = navigator.languages.map((tag) => sentences[tag.slice(0, 2)]).find(Boolean);
  const message = document.createElement('p');
  message.textContent = known ?? sentences['en'] ?? '';
  message.className = 'elsewhere';
  document.querySelector('#pane')?.replaceChildren(message);
}
