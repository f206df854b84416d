/** What only pane and ribbon need: loaded behind the functions, which cells are waiting for. */
import { createCatalogueLoader } from './datasets/load-catalogue.ts';
import { loadDatasetById } from './datasets/load-datasets.ts';
import { functionPrefixes, toFormula } from './functions/formula.ts';
import { createImports } from './imports/index.ts';
import { explainFailure } from './messages/explain-failure.ts';
import { openInBrowser, showPane } from './platform/excel/add-in-window.ts';
import { createConsent } from './platform/excel/consent.ts';
import { createExcelWorkbook } from './platform/excel/excel-workbook.ts';
import { createLocalTexts } from './platform/excel/local-texts.ts';
import type { CredentialStore } from './platform/credentials.ts';
import type { Environment } from './platform/workbook.ts';
import type { Runtime } from './runtime/runtime.ts';
import type { PaneServices } from './taskpane/index.ts';

type Parts = {
  readonly runtime: Runtime;
  readonly environment: Environment;
  readonly credentials: CredentialStore;
  /** Origin and path of the gateway's `/api`, with a trailing slash. */
  readonly apiUrl: string;
};

const clock = (): Date => new Date();
const newId = (): string => crypto.randomUUID();

export type StartedWorkbook = {
  readonly services: PaneServices;
  /** Asks every source again, for imports and formulas. Failures show in the pane. */
  readonly refreshAll: () => Promise<void>;
  readonly openHelp: () => void;
};

/** What the pane needs, and what the ribbon's buttons do. */
export function startWorkbook({ runtime, environment, credentials, apiUrl }: Parts): StartedWorkbook {
  const workbook = createExcelWorkbook({ formats: environment.formats });
  const recalculate = (): Promise<void> => workbook.recalculate(functionPrefixes);
  const imports = createImports({ runtime, workbook, datasetById: loadDatasetById, clock, newId });

  return {
    services: {
      runtime,
      imports,
      workbook,
      loadCatalogue: createCatalogueLoader({ baseUrl: document.baseURI }),
      loadDataset: loadDatasetById,
      environment,
      toFormula,
      explain: explainFailure,
      clock,
      storage: createLocalTexts(),
      access: { apiUrl, credentials, consent: createConsent({ workbook }), recalculate },
    },
    async refreshAll() {
      runtime.forget();
      const outcomes = await imports.refreshAll();
      if (outcomes.some(({ error }) => error !== undefined)) await showPane();
      await recalculate();
    },
    openHelp() {
      openInBrowser(new URL(`help/${environment.language}/index.html`, document.baseURI).href);
    },
  };
}
