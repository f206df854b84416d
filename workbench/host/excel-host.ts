import { type IRange } from '@univerjs/core';

import { type UniverWorkbook } from '../univer/workbook.ts';
import { createBreathe } from './create-breathe.ts';
import { createEventHub, type EventHub } from './events/create-event-hub.ts';
import { type RaisedEvent, toEvents, toModelEvents } from './events/event-data.ts';
import {
  type AddinRuntime,
  type ExcelHost,
  type HostEnvironment,
  type HostRibbon,
  type PaneListener,
} from './host-contract.ts';
import { listConcealed } from './list-concealed.ts';
import { listTables } from './list-tables.ts';
import { createBatchExecutor } from './interpreter/create-batch-executor.ts';
import { createReferences } from './interpreter/references.ts';
import { type Book, type CalculationKind } from './model/book.ts';
import { createBook } from './model/create-book.ts';
import { toCulture } from './model/culture.ts';
import { createWorkbook } from './model/workbook/create-workbook.ts';
import { createUniverGrid } from './univer-grid/create-univer-grid.ts';
import { createMeasureText } from './univer-grid/measure-text.ts';
import { toRange } from './univer-grid/univer-session.ts';
import { createReadXmlNamespace } from './xml-namespace.ts';

export { type ExcelHost } from './host-contract.ts';

export type ExcelHostOptions = {
  readonly univerWorkbook: UniverWorkbook;
  readonly recalculate: (kind: CalculationKind) => void;
  /** Calculates the formulas of a part of a sheet anew; without it all formulas are. */
  readonly setDirty?: ((sheetId: string, range: IRange) => void) | undefined;
  readonly environment: HostEnvironment;
  /** Without it the add-in has no buttons. */
  readonly ribbon?: HostRibbon | undefined;
  /** Brings the task pane into view, or takes it away. */
  readonly showPane?: (() => void) | undefined;
  readonly hidePane?: (() => void) | undefined;
};

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Ids look like those Excel gives. */
const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

type Connected = { readonly book: Book; readonly raise: (events: readonly RaisedEvent[]) => void };

const breathe = createBreathe();

const createConnectedBook = (options: ExcelHostOptions, hub: EventHub): Connected => {
  const { contentLanguage, displayLanguage } = options.environment;
  const { setDirty } = options;
  const raise = (events: readonly RaisedEvent[]): void => {
    if (book.runtime.enableEvents) hub.raise(events);
  };
  const book = createBook({
    grid: createUniverGrid(options.univerWorkbook, { measure: createMeasureText(), wait }),
    culture: toCulture(contentLanguage, displayLanguage),
    recalculate: options.recalculate,
    setDirty: setDirty === undefined ? undefined : (sheet, area) => setDirty(sheet, toRange(area)),
    breathe,
    onModelEvent: (event) => raise(toModelEvents(event)),
    newId,
    xmlNamespace: createReadXmlNamespace(new DOMParser()),
  });
  return { book, raise };
};

const createRuntimes = (onChange: () => void) => {
  const callbacks: ((runtime: AddinRuntime) => void)[] = [];
  let current: AddinRuntime | undefined;
  return {
    runtime: () => current,
    registerRuntime: (runtime: AddinRuntime) => {
      onChange();
      current = runtime;
      callbacks.forEach((callback) => callback(runtime));
    },
    onRuntime: (callback: (runtime: AddinRuntime) => void) => {
      callbacks.push(callback);
      if (current !== undefined) callback(current);
    },
  };
};

const createPane = ({ hidePane, showPane }: Pick<ExcelHostOptions, 'hidePane' | 'showPane'>) => {
  const listeners = new Set<PaneListener>();
  const tell = (isVisible: boolean): void => listeners.forEach((listener) => listener(isVisible));
  return {
    showPane: async () => {
      showPane?.();
      tell(true);
    },
    hidePane: async () => {
      hidePane?.();
      tell(false);
    },
    onPaneVisibility: (listener: PaneListener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

const noRibbon: HostRibbon = { tab: '', group: '', controls: [], enable: () => undefined };

/** One store with `workbook.settings`, as in Excel. Written whole: what it does not name is gone. */
const createDocumentSettings = (book: Book): ExcelHost['documentSettings'] => ({
  read: () => JSON.stringify(Object.fromEntries(book.stores.settings)),
  write: (json) => {
    const { settings } = book.stores;
    settings.clear();
    for (const [key, value] of Object.entries(JSON.parse(json) as object)) settings.set(key, value);
    book.announce({ kind: 'settings-changed' });
  },
});

/** Excel, as far as an add-in that fills tables can tell, on a Univer workbook. */
export const createExcelHost = (options: ExcelHostOptions): ExcelHost => {
  const references = createReferences();
  const hub = createEventHub((task) => void setTimeout(task, 0));
  const { book, raise } = createConnectedBook(options, hub);
  let runningBatches = 0;
  book.grid.onChange((change) => raise(toEvents(change, { book, isOwn: runningBatches > 0 })));

  const run = createBatchExecutor({
    root: createWorkbook(book),
    references,
    subscriptions: hub.subscriptions,
    calculated: () => book.grid.calculated(),
    breathe,
    editing: { isEditing: () => book.grid.isEditing(), ended: () => book.grid.editingEnded() },
  });

  return {
    environment: options.environment,
    execute: async (batchJson) => {
      runningBatches += 1;
      try {
        return await run(batchJson);
      } finally {
        runningBatches -= 1;
      }
    },
    onEvent: (token, handler) => hub.onEvent(token, handler),
    documentSettings: createDocumentSettings(book),
    ribbon: options.ribbon ?? noRibbon,
    tables: () => listTables(book),
    concealed: () => listConcealed(book),
    ...createPane(options),
    ...createRuntimes(() => {
      references.clear();
      hub.clear();
    }),
  };
};
