import { JSDOM } from 'jsdom';

import { type BatchHost } from '../client/batch-host.ts';
import { createEventHub } from '../events/create-event-hub.ts';
import { toEvents, toModelEvents } from '../events/event-data.ts';
import { createBatchExecutor, type CellEditing } from '../interpreter/create-batch-executor.ts';
import { createReferences } from '../interpreter/references.ts';
import { type Book } from '../model/book.ts';
import { createBook } from '../model/create-book.ts';
import { toCulture } from '../model/culture.ts';
import { createWorkbook } from '../model/workbook/create-workbook.ts';
import { createReadXmlNamespace } from '../xml-namespace.ts';
import { createMemoryGrid } from './create-memory-grid.ts';

export type MemoryHost = BatchHost & {
  readonly book: Book;
  /** Batches as they arrived. */
  readonly batches: string[];
  readonly recalculations: string[];
};

export type MemoryHostOptions = { readonly language?: string; readonly editing?: CellEditing };

const noEditing: CellEditing = { isEditing: () => false, ended: async () => undefined };

const createParser = (): DOMParser => {
  const { window } = new JSDOM('', { url: 'https://workbench.example/', runScripts: 'outside-only' });
  const { DOMParser: Parser } = window as unknown as Pick<typeof globalThis, 'DOMParser'>;
  return new Parser();
};

/** The whole object model behind a batch executor, on a grid in memory. */
export const createMemoryHost = ({ editing = noEditing, language = 'en-US' }: MemoryHostOptions = {}): MemoryHost => {
  const hub = createEventHub((task) => queueMicrotask(task));
  const recalculations: string[] = [];
  const batches: string[] = [];
  let lastId = 0;
  const book = createBook({
    grid: createMemoryGrid(),
    culture: toCulture(language, language),
    recalculate: (kind) => recalculations.push(kind),
    setDirty: (sheet) => recalculations.push(`dirty ${sheet}`),
    onModelEvent: (event) => hub.raise(toModelEvents(event)),
    newId: () => {
      lastId += 1;
      return `{ID-${lastId}}`;
    },
    xmlNamespace: createReadXmlNamespace(createParser()),
  });
  book.grid.onChange((change) => {
    if (book.runtime.enableEvents) hub.raise(toEvents(change, { book, isOwn: true }));
  });
  const execute = createBatchExecutor({
    root: createWorkbook(book),
    references: createReferences(),
    subscriptions: hub.subscriptions,
    calculated: () => book.grid.calculated(),
    editing,
  });
  return {
    book,
    batches,
    recalculations,
    execute: (batchJson) => {
      batches.push(batchJson);
      return execute(batchJson);
    },
    onEvent: (token, handler) => hub.onEvent(token, handler),
  };
};
