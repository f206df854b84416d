import { createWorkbenchApi } from './api/create-workbench-api.ts';
import { createFunctionBroker, type FunctionBroker } from './functions/broker.ts';
import { type FunctionsJson } from './functions/functions-json.ts';
import { functionsFile, loadFunctions } from './functions/load-functions.ts';
import { createExcelHost, type ExcelHost } from './host/excel-host.ts';
import { type HostRibbon } from './host/host-contract.ts';
import { dressPage } from './page/dress-page.ts';
import { createErrorCard } from './page/error-card.ts';
import { arrangeKeyboardRegions } from './page/keyboard-regions.ts';
import { readPageOptions, type PageOptions, type PageTheme } from './page/page-options.ts';
import { findPageParts, type PageParts } from './page/page-parts.ts';
import { pageTexts, type PageTexts } from './page/page-texts.ts';
import { createRibbonCommand, type RibbonCommand } from './page/ribbon-command.ts';
import { listenForShortcuts, loadShortcuts } from './page/shortcuts.ts';
import { readSelectedError, watchSelectedError } from './page/selected-error.ts';
import { createTaskPane, type TaskPane } from './page/task-pane.ts';
import { focusGrid } from './univer/grid-focus.ts';
import { createUniverWorkbook, type UniverWorkbook } from './univer/workbook.ts';
import { loadWorkbookLocale } from './univer/workbook-locale.ts';

const addinRoot = '/workbench/addin/';

type Surroundings = { readonly texts: PageTexts; readonly parts: PageParts };

async function openWorkbench(): Promise<void> {
  const options = readPageOptions(window.location.search, {
    languages: navigator.languages,
    prefersDark: window.matchMedia('(prefers-color-scheme: dark)').matches,
    forcedColors: window.matchMedia('(forced-colors: active)').matches,
    pageWidth: window.innerWidth,
  });
  const texts = pageTexts[options.language];
  dressPage(document, options, texts);
  const parts = findPageParts(document);
  parts.helpCommand.href = `${addinRoot}help/${options.language}/index.html`;

  const [locale, metadata, shortcuts] = await Promise.all([
    loadWorkbookLocale(options.language),
    loadMetadata(parts, texts, options.language),
    loadShortcuts(`${addinRoot}shortcuts.json`, window.fetch.bind(window)),
  ]);
  const target = createUniverWorkbook(parts.grid, {
    locale,
    sheetName: texts.sheetName,
    darkMode: options.theme !== 'light',
  });
  const pane: TaskPane = createTaskPane({
    parts,
    initial: options,
    title: texts.pane,
    onAsked: (isWanted) => void (isWanted ? host.showPane() : host.hidePane()),
  });
  arrangeKeyboardRegions({ parts, pane, focusGrid: () => focusGrid(target) });
  const commands = createCommands({ texts, parts }, async (action) => {
    await hasRuntime;
    await host.runtime()?.runAction(action);
  });
  const { host, broker } = connectAddin({ target, pane, commands }, metadata, options);
  pane.start(`${addinRoot}taskpane.html`);
  const hasRuntime = new Promise<void>((resolve) => {
    host.onRuntime(() => resolve());
  });
  explainErrors({ texts, parts }, target, broker);
  listenForShortcuts(window, shortcuts, (action) => runShortcut(action, commands, host));
  const isDrawn = target.ready().then(() => startInFirstCell(target));
  globalThis.workbench = createWorkbenchApi({
    target,
    broker,
    tables: () => host.tables(),
    concealed: () => host.concealed(),
    ready: async () => {
      await Promise.all([isDrawn, hasRuntime]);
    },
  });
}

/** A workbook without the functions still works; the status line says what is missing. */
async function loadMetadata(parts: PageParts, texts: PageTexts, language: string): Promise<FunctionsJson> {
  try {
    return await loadFunctions(`${addinRoot}${functionsFile(language)}`, window.fetch.bind(window));
  } catch {
    parts.ribbonStatus.textContent = texts.functionsMissing;
    return { functions: [] };
  }
}

const officeThemes = { light: 'light', dark: 'dark', contrast: 'high-contrast' } as const satisfies Record<
  PageTheme,
  string
>;

type RunAction = (action: string) => Promise<void>;
type Commands = Readonly<Record<'insert' | 'refreshSelection' | 'refreshAll' | 'freeze', RibbonCommand>>;

/** The buttons that run an action of the add-in, by the name of that action. */
function createCommands({ texts, parts }: Surroundings, run: RunAction): Commands {
  const status = parts.ribbonStatus;
  return {
    insert: createRibbonCommand({ texts, button: parts.insertCommand, run: () => run('insert') }),
    refreshSelection: createRibbonCommand({
      texts,
      status,
      button: parts.refreshSelectionCommand,
      run: () => run('refreshSelection'),
    }),
    refreshAll: createRibbonCommand({ texts, status, button: parts.refreshCommand, run: () => run('refreshAll') }),
    freeze: createRibbonCommand({ texts, button: parts.freezeCommand, run: () => run('freeze') }),
  };
}

/** What the add-in's manifest calls its tab, its group and the buttons that can be disabled. */
function toHostRibbon({ insert, refreshSelection, refreshAll, freeze }: Commands): HostRibbon {
  const buttons: Readonly<Record<string, RibbonCommand>> = {
    'Bronblad.Insert': insert,
    'Bronblad.RefreshSelection': refreshSelection,
    'Bronblad.RefreshAll': refreshAll,
    'Bronblad.Freeze': freeze,
  };
  return {
    tab: 'Bronblad.Tab',
    group: 'Bronblad.Group',
    controls: Object.keys(buttons),
    enable: (control, isEnabled) => buttons[control]?.enable(isEnabled),
  };
}

/** Keys do what the button does that stands for the same action, if one does. */
function runShortcut(action: string, commands: Commands, host: ExcelHost): void {
  const command = (commands as Readonly<Record<string, RibbonCommand>>)[action];
  if (command !== undefined) command.press();
  else void host.runtime()?.runAction(action);
}

type Connection = { readonly host: ExcelHost; readonly broker: FunctionBroker };

/** The add-in's page looks for `excelHost` as soon as it runs, so this comes before the pane. */
function connectAddin(
  { target, pane, commands }: { readonly target: UniverWorkbook; readonly pane: TaskPane; readonly commands: Commands },
  metadata: FunctionsJson,
  { locale, theme }: PageOptions,
): Connection {
  const host = createExcelHost({
    univerWorkbook: target,
    recalculate: (kind) => broker.recalculate(kind),
    setDirty: (sheetId, range) => broker.setDirty(sheetId, range),
    environment: { displayLanguage: locale, contentLanguage: locale, theme: officeThemes[theme] },
    ribbon: toHostRibbon(commands),
    showPane: () => pane.show(),
    hidePane: () => {
      pane.hide();
      focusGrid(target);
    },
  });
  const broker = createFunctionBroker(target, {
    metadata,
    functions: () => host.runtime()?.functions() ?? {},
    sheetName: (id) => target.workbook.getSheetBySheetId(id)?.getSheetName() ?? id,
  });
  globalThis.excelHost = host;
  return { host, broker };
}

function explainErrors({ parts, texts }: Surroundings, target: UniverWorkbook, broker: FunctionBroker): void {
  const card = createErrorCard(parts.errorCard, texts.closeError);
  watchSelectedError(target, () => card.show(readSelectedError(target, broker)));
}

/** A person can type at once. */
function startInFirstCell(target: UniverWorkbook): void {
  target.workbook.getActiveSheet().getRange(0, 0).activate();
  focusGrid(target);
}

await openWorkbench();
