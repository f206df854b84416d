/** What only pane and ribbon need: loaded behind the functions, which cells are waiting for. */
import { createCommands, followRibbon, type Commands } from './commands/index.ts';
import type { Dataset } from './datasets/dataset.ts';
import { createCatalogueLoader } from './datasets/load-catalogue.ts';
import { loadDataset, loadDatasetById } from './datasets/load-datasets.ts';
import type { CellFailures } from './functions/cell-failures.ts';
import { toFormula } from './functions/formula.ts';
import { functionPrefixes, type OwnFunction } from './functions/own-functions.ts';
import { createImports, refreshByItself, tidyByItself } from './imports/index.ts';
import { pause } from './core/retry.ts';
import { explainFailure } from './messages/explain-failure.ts';
import { openInBrowser, showPane, startWithWorkbook } from './platform/excel/add-in-window.ts';
import { readCapabilities } from './platform/excel/capabilities.ts';
import { createConsent } from './platform/excel/consent.ts';
import { createExcelWorkbook } from './platform/excel/excel-workbook.ts';
import { createLocalTexts } from './platform/excel/local-texts.ts';
import { mayHoldFormulas } from './platform/excel/may-hold-formulas.ts';
import { readTheme } from './platform/excel/environment.ts';
import { createRibbon } from './platform/excel/ribbon.ts';
import { listenToSelection, readSelection } from './platform/excel/selection.ts';
import type { CredentialStore } from './platform/credentials.ts';
import type { Environment, Workbook } from './platform/workbook.ts';
import type { Runtime } from './runtime/runtime.ts';
import type { FormulaTools } from './formulas/index.ts';
import { createPaneRequests, type PaneRequests } from './taskpane/pane-requests.ts';
import { createSeenFormula } from './taskpane/seen-formula.ts';
import type { Build, Checkup, PaneServices } from './taskpane/index.ts';

type Parts = {
  readonly runtime: Runtime;
  readonly environment: Environment;
  readonly credentials: CredentialStore;
  readonly failures: CellFailures;
  /** Origin and path of the gateway's `/api`, with a trailing slash. */
  readonly apiUrl: string;
  readonly startWorker: Checkup['startWorker'];
  /** Resolves when no function calculates. */
  readonly whenIdle: () => Promise<void>;
};

/** Filled in by the build. */
declare const ADDIN_BUILD: Pick<Build, 'version'> & Partial<Build>;

const clock = (): Date => new Date();
const newId = (): string => crypto.randomUUID();

function listenForOnline(listener: () => void): () => void {
  globalThis.addEventListener('online', listener);
  return () => globalThis.removeEventListener('online', listener);
}

export type StartedWorkbook = {
  readonly services: PaneServices;
  readonly commands: Commands;
  /** Enables and disables the buttons of the ribbon after what the workbook holds, from now on. */
  readonly followWorkbook: () => Promise<void>;
  /** A function was called: there is a formula. */
  readonly sawFormula: () => void;
};

/** What the pane needs, and what the ribbon's buttons do. */
export function startWorkbook({ runtime, environment, credentials, failures, ...parts }: Parts): StartedWorkbook {
  const { apiUrl, startWorker, whenIdle } = parts;
  const workbook = createExcelWorkbook({ formats: environment.formats });
  const recalculate = (): Promise<void> => workbook.recalculate(functionPrefixes);
  const imports = createImports({ runtime, workbook, datasetById: loadDatasetById, clock, newId });
  refreshByItself({
    imports,
    clock,
    wait: pause,
    isOnline: () => navigator.onLine,
    whenOnline: listenForOnline,
    startWithWorkbook,
  });
  void tidyByItself({ workbook, wait: pause });

  const requests = createPaneRequests();
  const seenFormula = createSeenFormula({ readSelection: () => readSelection(functionPrefixes), whenIdle });
  const ribbon = followRibbon({
    ribbon: createRibbon(),
    imports,
    mayHoldFormulas: () => mayHoldFormulas(functionPrefixes),
    readSelection: seenFormula.read,
    listenToSelection,
    whenIdle,
    wait: pause,
  });
  const formulas = once(() => loadFormulaTools({ runtime, workbook, failures }));

  return {
    services: {
      runtime,
      imports,
      workbook,
      loadCatalogue: createCatalogueLoader({ baseUrl: document.baseURI }),
      loadDataset: loadDatasetById,
      environment,
      readTheme,
      toFormula,
      hasDecimalComma: once(async () => (await import('./platform/excel/decimal-comma.ts')).hasDecimalComma()),
      formulas,
      seenFormula,
      explain: explainFailure,
      clock,
      storage: createLocalTexts(),
      access: { apiUrl, credentials, consent: createConsent({ workbook }), recalculate },
      requests,
      checkup: toCheckup(startWorker),
    },
    commands: createCommands({
      runtime,
      imports,
      readSelection: () => readSelection(functionPrefixes),
      recalculateSelected: async () => (await formulas()).recalculateSelected(),
      recalculate,
      show: toShow(requests),
      openHelp: () => openInBrowser(new URL(`help/${environment.language}/index.html`, document.baseURI).href),
    }),
    followWorkbook: ribbon.look,
    sawFormula: ribbon.sawFormula,
  };
}

function toCheckup(startWorker: Checkup['startWorker']): Checkup {
  const { version, commit, date } = ADDIN_BUILD;
  return { build: { version, commit, date }, readCapabilities, startWorker, reload: () => location.reload() };
}

/** Asked first, and then brought into view: it should not be seen to turn. */
function toShow({ send }: PaneRequests): Parameters<typeof createCommands>[0]['show'] {
  return {
    pane: showPane,
    find: () => {
      send({ kind: 'find' });
      return showPane();
    },
    imports: (notice) => {
      send({ kind: 'imports', notice });
      return showPane();
    },
    formulas: () => {
      send({ kind: 'formulas' });
      return showPane();
    },
  };
}

type ToolParts = Pick<Parts, 'runtime' | 'failures'> & { readonly workbook: Workbook };

async function loadFormulaTools({ runtime, workbook, failures }: ToolParts): Promise<FormulaTools> {
  const [{ createFormulaTools }, { createFormulaCells }] = await Promise.all([
    import('./formulas/index.ts'),
    import('./platform/excel/formula-cells/index.ts'),
  ]);
  return createFormulaTools({ cells: createFormulaCells(), workbook, runtime, failures, findDataset, clock, newId });
}

const findDataset = async ({ source, name }: OwnFunction): Promise<Dataset | undefined> =>
  source && loadDataset(source, name);

/** Asked for again after a failure, and else the same. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
