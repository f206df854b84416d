import { type ExcelHost } from '../host-contract.ts';
import { succeed } from './async-result.ts';

/**
 * `Office.context.document.settings`: a copy of the workbook's settings from when the page was loaded, changed in
 * memory. `saveAsync` keeps the copy, all of it, so what was written elsewhere meanwhile is lost.
 */
export type DocumentSettings = {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  remove(name: string): void;
  saveAsync(...args: readonly unknown[]): void;
  refreshAsync(...args: readonly unknown[]): void;
};

export const createDocumentSettings = (store: ExcelHost['documentSettings']): DocumentSettings => {
  const read = (): Map<string, unknown> => new Map(Object.entries(JSON.parse(store.read()) as object));
  let values = read();
  const settings: DocumentSettings = {
    get: (name) => values.get(name) ?? null,
    set: (name, value) => void values.set(name, value),
    remove: (name) => void values.delete(name),
    saveAsync: (...args) => {
      store.write(JSON.stringify(Object.fromEntries(values)));
      succeed(settings, args);
    },
    refreshAsync: (...args) => {
      values = read();
      succeed(settings, args);
    },
  };
  return settings;
};
