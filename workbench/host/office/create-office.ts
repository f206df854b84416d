import { OfficeError } from '../client/office-error.ts';
import { type ExcelHost } from '../host-contract.ts';
import { refuse } from './async-result.ts';
import { createDocumentSettings } from './document-settings.ts';
import { type OfficeActions } from './office-actions.ts';
import { toOfficeTheme } from './office-theme.ts';
import { isSetSupported } from './requirement-sets.ts';
import { createRibbon } from './ribbon.ts';

type Namespace = Readonly<Record<string, unknown>>;

const hostType = { Excel: 'Excel' } as const;
const platformType = {
  PC: 'PC',
  OfficeOnline: 'OfficeOnline',
  Mac: 'Mac',
  iOS: 'iOS',
  Android: 'Android',
  Universal: 'Universal',
} as const;
const visibilityMode = { hidden: 'Hidden', taskpane: 'Taskpane' } as const;
const startupBehavior = { none: 'None', load: 'Load' } as const;

const info = { host: hostType.Excel, platform: platformType.OfficeOnline } as const;

/** Office on the web gives a key that keeps the stores of different add-ins and hosts apart. */
export const partitionKey = 'bronblad-workbench';

export type OfficeOptions = {
  readonly host: ExcelHost;
  readonly actions: OfficeActions;
  readonly openWindow: (url: string) => void;
};

const createAddin = ({ host }: OfficeOptions): Namespace => {
  let behavior: string = startupBehavior.none;
  return {
    showAsTaskpane: () => host.showPane(),
    hide: () => host.hidePane(),
    onVisibilityModeChanged: async (listener: (message: { visibilityMode: string }) => void) => {
      const remove = host.onPaneVisibility((isVisible) =>
        listener({ visibilityMode: isVisible ? visibilityMode.taskpane : visibilityMode.hidden }),
      );
      return async () => remove();
    },
    setStartupBehavior: async (next: string) => {
      behavior = next;
    },
    getStartupBehavior: async () => behavior,
  };
};

const refuseDialog = (...args: readonly unknown[]): void => refuse('Office.context.ui.displayDialogAsync', args);

const createContext = ({ host, openWindow }: OfficeOptions): Namespace => {
  const { contentLanguage, displayLanguage, theme } = host.environment;
  return {
    ...info,
    displayLanguage,
    contentLanguage,
    diagnostics: { ...info, version: '16.0.0.0' },
    officeTheme: toOfficeTheme(theme),
    partitionKey,
    touchEnabled: false,
    commerceAllowed: false,
    requirements: { isSetSupported },
    document: { mode: 'readWrite', url: '', settings: createDocumentSettings(host.documentSettings) },
    ui: { openBrowserWindow: openWindow, displayDialogAsync: refuseDialog },
    auth: { getAccessToken: refusal('Office.auth.getAccessToken') },
  };
};

const refusal = (what: string) => async (): Promise<never> => {
  throw new OfficeError('ApiNotFound', `The workbench does not have ${what}.`, what);
};

const onReady = async (callback?: (found: typeof info) => unknown): Promise<typeof info> => {
  await Promise.resolve();
  await callback?.(info);
  return info;
};

/** The namespace `Office`: what is there in Excel on the web, as far as the host has it. */
export const createOffice = (options: OfficeOptions): Namespace => ({
  HostType: hostType,
  PlatformType: platformType,
  VisibilityMode: visibilityMode,
  StartupBehavior: startupBehavior,
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  EventType: { SettingsChanged: 'settingsChanged', DocumentSelectionChanged: 'documentSelectionChanged' },
  onReady,
  context: createContext(options),
  actions: options.actions.namespace,
  addin: createAddin(options),
  auth: { getAccessToken: refusal('Office.auth.getAccessToken') },
  ribbon: createRibbon(options.host.ribbon),
  isSetSupported,
});
