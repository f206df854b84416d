import { type CustomFunction } from '../functions/functions-json.ts';
import { type BatchHost } from './client/batch-host.ts';

/** What the add-in's page offers to the workbook once office.js runs in it. */
export type AddinRuntime = {
  /** Functions the add-in associated, by id in capitals. */
  functions(): Readonly<Record<string, CustomFunction>>;
  /** Runs what a button of the ribbon is tied to. Rejects for a name nobody associated. */
  runAction(name: string): Promise<void>;
  actions(): readonly string[];
};

export type HostTheme = 'light' | 'dark' | 'high-contrast';

export type HostEnvironment = {
  /** Language of Excel's own texts, such as `nl-BE`. */
  readonly displayLanguage: string;
  /** Language that decides how numbers and dates are written. */
  readonly contentLanguage: string;
  readonly theme: HostTheme;
};

/** Parts of the file that no visible sheet shows. */
export type ConcealedParts = {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly xmlParts: readonly string[];
  /** Names with what they refer to, which may be a constant. */
  readonly names: Readonly<Record<string, string>>;
  readonly hiddenSheets: Readonly<Record<string, readonly unknown[]>>;
};

/** A table as a test or a script sees it. */
export type HostTable = {
  readonly name: string;
  /** Header row included, without the sheet. */
  readonly address: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
};

/** The part of the ribbon that is the add-in's, by the ids in its manifest. */
export type HostRibbon = {
  readonly tab: string;
  readonly group: string;
  readonly controls: readonly string[];
  enable(control: string, isEnabled: boolean): void;
};

export type PaneListener = (isVisible: boolean) => void;

/** The application as office.js finds it on the page around the task pane: `window.parent.excelHost`. */
export type ExcelHost = BatchHost & {
  readonly environment: HostEnvironment;
  registerRuntime(runtime: AddinRuntime): void;
  /** All settings of the workbook as JSON: `Office.context.document.settings` keeps them there too. */
  readonly documentSettings: { read(): string; write(json: string): void };
  readonly ribbon: HostRibbon;
  showPane(): Promise<void>;
  hidePane(): Promise<void>;
  onPaneVisibility(listener: PaneListener): () => void;
  /** For the page: the add-in knows nothing of what follows. */
  tables(): readonly HostTable[];
  concealed(): ConcealedParts;
  runtime(): AddinRuntime | undefined;
  /** Called whenever an add-in's page has registered itself, and at once when one has. */
  onRuntime(callback: (runtime: AddinRuntime) => void): void;
};

declare global {
  /** Set by the page of the workbench before the task pane loads. */
  var excelHost: ExcelHost | undefined;
}
