import { LifecycleService, LifecycleStages, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { type FWorkbook } from '@univerjs/sheets/facade';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui';
import { greenTheme } from '@univerjs/themes';
import { firstValueFrom } from 'rxjs';
import { filter, map } from 'rxjs/operators';
import { patchEngineModule } from './engine-patches.ts';
import { type WorkbookLocale } from './workbook-locale.ts';
// oxlint-disable-next-line import/no-unassigned-import -- importing it is what adds tables to the facade
import '@univerjs/sheets-table/facade';

/** A Univer workbook on the page: the engine, its facade and the one workbook that is open in it. */
export type UniverWorkbook = {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  /** Settles when the grid is drawn and takes keys; typing before that is lost. */
  ready(): Promise<void>;
};

export type UniverWorkbookOptions = {
  readonly locale: WorkbookLocale;
  /** The name of the one sheet of the new workbook, in the language of the page. */
  readonly sheetName: string;
  readonly darkMode?: boolean;
};

const workbookId = 'workbook';
const defaultRowCount = 2_000;
const defaultColumnCount = 52;

/** Draws an empty workbook with tables and sorting into the container, which must have an id. */
export function createUniverWorkbook(container: HTMLElement, options: UniverWorkbookOptions): UniverWorkbook {
  patchEngineModule();
  const univer = new Univer({
    locale: options.locale.type,
    locales: { [options.locale.type]: options.locale.texts },
    theme: greenTheme,
    darkMode: options.darkMode ?? false,
    logLevel: LogLevel.WARN,
  });
  registerPlugins(univer, container);
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook({
    id: workbookId,
    name: 'Bronblad',
    sheetOrder: ['sheet-1'],
    sheets: {
      'sheet-1': {
        id: 'sheet-1',
        name: options.sheetName,
        rowCount: defaultRowCount,
        columnCount: defaultColumnCount,
      },
    },
  });
  return { univer, api, workbook, ready: () => whenDrawn(univer) };
}

function registerPlugins(univer: Univer, container: HTMLElement): void {
  const preset = UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    footer: { addSheetButtonConfig: { defaultRowCount, defaultColumnCount } },
    // Text that looks like a number is meant to be text here.
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) {
      univer.registerPlugin(plugin[0], plugin[1]);
    } else {
      univer.registerPlugin(plugin);
    }
  }
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin);
}

async function whenDrawn(univer: Univer): Promise<void> {
  const lifecycle = univer.__getInjector().get(LifecycleService);
  await firstValueFrom(
    lifecycle.lifecycle$.pipe(
      filter((stage) => stage >= LifecycleStages.Rendered),
      map(() => undefined),
    ),
  );
}
