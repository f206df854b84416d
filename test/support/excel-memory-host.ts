import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { HostObject } from './excel-host-object.ts';
import {
  addSheet,
  missing,
  namesObject,
  rangeObject,
  sheetsObject,
  tablesObject,
  type MemoryBook,
} from './excel-memory-objects.ts';
import { HostError } from './excel-memory-sheet.ts';

/**
 * Microsoft's own client of the Excel API over a workbook in memory.
 *
 * The client is the judge of how the API is used: load before read, shapes, paths that end with their batch. The
 * workbook knows only what the adapter uses, answers `ApiNotFound` to the rest, enforces the 5 MB of Excel on the
 * web, and fails where a test wants it to.
 */
export type MemoryHost = {
  readonly book: MemoryBook;
  /** Sizes of the requests so far, in bytes. */
  readonly requests: number[];
  /** Fails one batch, counted from the next one as 0. */
  failAt(batch: number, how: Failing, code?: string): void;
  heal(): void;
  /**
   * The page that asks ends with one of its requests, counted from the next one as 0: Excel carries that one out, and
   * answers neither it nor any later one.
   */
  endAt(batch: number): void;
  /** Whether the page has ended. */
  readonly hasEnded: boolean;
  /** Runs after every batch; counted from 1. */
  onBatch: ((count: number) => void) | undefined;
  /** Refuses requests beyond this; 5 MB by default. */
  limitBytes: number;
};

/** How far the batch comes before it fails. `lost`: it is carried out, but its answer does not arrive. */
export type Failing = 'before' | 'half-way' | 'lost';

type Path = {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
};
type Arguments = { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly number[] };
type Action = {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
};
type Batch = { readonly Actions: readonly Action[]; readonly ObjectPaths: Readonly<Record<string, Path>> };
type Answer = { readonly Results: readonly unknown[]; readonly Error: unknown };

const LIMIT_BYTES = 5 * 1024 * 1024;

/** A workbook that is new, or one that was saved: then every window of before is gone. */
export function installMemoryHost(book: MemoryBook = createBook()): MemoryHost {
  const { window } = loadClient();
  const references = new Map<string, HostObject>();
  let failing: { at: number; how: Failing; code: string } | undefined;
  let last: number | undefined;
  const hasEnded = (): boolean => last !== undefined && host.requests.length > last;
  const host: MemoryHost = {
    book,
    requests: [],
    onBatch: undefined,
    limitBytes: LIMIT_BYTES,
    failAt: (batch, how, code = 'GeneralException') => {
      failing = { at: host.requests.length + batch, how, code };
    },
    heal: () => {
      failing = undefined;
    },
    endAt: (batch) => {
      last = host.requests.length + batch;
    },
    get hasEnded() {
      return hasEnded();
    },
  };
  const answerTo = (batch: Batch): Answer => {
    const fault = failing?.at === host.requests.length - 1 ? failing : undefined;
    const half = Math.floor(batch.Actions.length / 2);
    const reach = { before: 0, 'half-way': half, lost: batch.Actions.length };
    const actions = fault ? batch.Actions.slice(0, reach[fault.how]) : batch.Actions;
    const answer = interpret({ ...batch, Actions: actions }, rootObject(book, references), references);
    return fault ? { Results: [], Error: errorOf(fault.code) } : answer;
  };
  window['executor'] = {
    executeAsync: async (_customData: unknown, _flags: unknown, message: { Body: unknown }) => {
      const request = JSON.stringify(message.Body);
      await Promise.resolve();
      host.requests.push(request.length);
      if (hasEnded()) {
        if (last === host.requests.length - 1) answerTo(JSON.parse(request) as Batch);
        return new Promise(() => undefined);
      }
      if (request.length > host.limitBytes) return refusal('RequestPayloadSizeLimitExceeded');
      const answer = answerTo(JSON.parse(request) as Batch);
      host.onBatch?.(host.requests.length);
      const text = JSON.stringify(answer);
      if (text.length > host.limitBytes) return refusal('ResponsePayloadSizeLimitExceeded');
      return { ErrorCode: '', ErrorMessage: '', Headers: {}, Body: JSON.parse(text) as Answer };
    },
  };
  return host;
}

/** All that a user would see, for comparison. */
export function contentOf({ sheets, selected }: MemoryBook): unknown {
  return {
    selected,
    sheets: sheets.map(({ name, visibility, cells, tables, named }) => ({
      name,
      named,
      visibility,
      cells: Object.fromEntries([...cells].toSorted(([one], [other]) => (one < other ? -1 : 1))),
      tables: tables.map((table) => ({ ...table, filters: [...table.filters] })),
    })),
  };
}

const refusal = (code: string) => ({ ErrorCode: code, ErrorMessage: code, Headers: {}, Body: null });
const errorOf = (code: string) => ({ Code: code, Message: code, Location: '' });

function createBook(): MemoryBook {
  const book = {
    sheets: [],
    settings: new Map<string, unknown>(),
    names: [],
    selected: '',
    stripsApostrophes: false,
    culture: { shortDatePattern: 'd/MM/yyyy', longTimePattern: 'H:mm:ss', numberDecimalSeparator: ',' },
    enableEvents: true,
    calculations: [],
    lastId: 0,
  } as unknown as MemoryBook;
  book.active = { sheet: addSheet(book, 'Sheet1'), row: 0, column: 0 };
  return book;
}

/** As far as it is used here; the package comes without types. */
type JsdomModule = { readonly JSDOM: new (html: string, options: object) => { readonly window: ClientWindow } };
type ClientWindow = Record<string, unknown> & { eval(code: string): void };

let client: { readonly window: ClientWindow } | undefined;

/** Loads the client once for a test file and puts its globals where a page would find them. */
function loadClient(): { readonly window: ClientWindow } {
  if (client) return client;
  const require = createRequire(import.meta.url);
  const { JSDOM } = require('jsdom') as JsdomModule;
  const entry = require.resolve('@microsoft/office-js/package.json');
  const script = readFileSync(new URL('dist/excel-web-16.00.debug.js', new URL(`file://${entry}`)), 'utf8');
  const dom = new JSDOM('<!doctype html><title>add-in</title>', {
    url: 'https://addin.example/',
    runScripts: 'outside-only',
  });
  const { window } = dom;
  window.eval(script);
  window.eval(`Object.defineProperty(OfficeExtension.ClientRequestContext.prototype, '_requestExecutor', {
    get() { return window.executor; }, set() {}, configurable: true })`);
  Object.assign(globalThis, { Excel: window['Excel'], OfficeExtension: window['OfficeExtension'] });
  client = { window };
  return client;
}

function rootObject(book: MemoryBook, references: Map<string, HostObject>): HostObject {
  const { active } = book;
  return {
    get: {
      Worksheets: () => sheetsObject(book),
      Tables: () => tablesObject(book, undefined),
      Names: () => namesObject(book),
      Settings: () => settingsObject(book),
      Application: () => applicationObject(book),
      _Runtime: () => ({ set: { EnableEvents: (on: unknown) => void (book.enableEvents = Boolean(on)) } }),
    },
    call: {
      GetSelectedRange: () => {
        if (book.selected === 'a chart') throw new HostError('InvalidSelection');
        const { sheet, row, column, rows = 1, columns = 1 } = active;
        return rangeObject(book, sheet, { row, column, rows, columns });
      },
      GetActiveCell: () =>
        rangeObject(book, active.sheet, { row: active.row, column: active.column, rows: 1, columns: 1 }),
      _RemoveReference: (id: string) => void references.delete(id),
    },
  };
}

function applicationObject(book: MemoryBook): HostObject {
  const { shortDatePattern, longTimePattern, numberDecimalSeparator } = book.culture;
  const datetime = { get: { ShortDatePattern: () => shortDatePattern, LongTimePattern: () => longTimePattern } };
  const number = { get: { NumberDecimalSeparator: () => numberDecimalSeparator } };
  return {
    get: { CultureInfo: () => ({ get: { DatetimeFormat: () => datetime, NumberFormat: () => number } }) },
    call: {
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
      Calculate: (kind: string) => void book.calculations.push(kind),
    },
  };
}

function settingsObject({ settings }: MemoryBook): HostObject {
  const setting = (key: string): HostObject => ({ id: key, get: { Key: () => key, Value: () => settings.get(key) } });
  return {
    call: {
      Add: (key: string, value: unknown) => {
        settings.set(key, value);
        return setting(key);
      },
      GetItemOrNullObject: (key: string) => (settings.has(key) ? setting(key) : null),
    },
  };
}

function interpret(batch: Batch, root: HostObject, references: Map<string, HostObject>): Answer {
  const resolve = createResolver(batch, root, references);
  const Results: unknown[] = [];
  try {
    for (const action of batch.Actions)
      Results.push({ ActionId: action.Id, Value: carryOut(action, resolve, references) });
    return { Results, Error: null };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { Results, Error: errorOf(error.code) };
  }
}

type Resolve = (id: number) => HostObject | null;

/** Finds the objects of a batch by their path, each once. */
function createResolver(batch: Batch, root: HostObject, references: ReadonlyMap<string, HostObject>): Resolve {
  const known = new Map<number, HostObject | null>();
  const member = (path: Path): HostObject | null => {
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === 4) return (parent.get?.[path.Name] ?? missing)() as HostObject;
    const name = path.ObjectPathType === 5 ? 'GetItem' : path.Name;
    return call(parent, name, argumentsOf(path.ArgumentInfo, resolve)) as HostObject | null;
  };
  const walk = (id: number): HostObject | null => {
    const path = batch.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath');
    if (path.ObjectPathType === 1) return root;
    return path.ObjectPathType === 6 ? (references.get(path.Name) ?? missing()) : member(path);
  };
  const resolve: Resolve = (id) => {
    if (!known.has(id)) known.set(id, walk(id));
    return known.get(id) ?? null;
  };
  return resolve;
}

const argumentsOf = (info: Arguments | undefined, resolve: Resolve): unknown[] =>
  (info?.Arguments ?? []).map((value, at) => {
    const id = info?.ReferencedObjectPathIds?.[at];
    return id ? resolve(id) : value;
  });

function call(target: HostObject, name: string, args: unknown[]): unknown {
  const method = target.call?.[name] as ((...values: unknown[]) => unknown) | undefined;
  if (!method) throw new HostError(`ApiNotFound ${name}`);
  return method(...args);
}

function carryOut(action: Action, resolve: Resolve, references: Map<string, HostObject>): unknown {
  const target = resolve(action.ObjectPathId);
  if (action.ActionType === 1) return identify(target, references);
  if (action.ActionType === 2) return query(target, action.QueryInfo?.Select ?? []);
  if (action.Name === '_KeepReference') return null;
  if (target === null) return missing();
  const args = argumentsOf(action.ArgumentInfo, resolve);
  if (action.ActionType === 3) return call(target, action.Name, args) ?? null;
  return set(target, action.Name, args[0]);
}

function set(target: HostObject, name: string, value: unknown): null {
  const setter = target.set?.[name];
  if (!setter) throw new HostError(`ApiNotFound ${name}`);
  setter(value);
  return null;
}

let lastReference = 0;

function identify(object: HostObject | null, references: Map<string, HostObject>): unknown {
  if (object === null) return null;
  if (!object.isRange) return object.id === undefined ? {} : { Id: object.id, _Id: object.id };
  const id = `reference-${++lastReference}`;
  references.set(id, object);
  return { _ReferenceId: id };
}

const wire = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function query(target: HostObject | null, selected: readonly string[]): unknown {
  if (target === null) return null;
  const members = selected.map((member) => member.replace(/^items\//, ''));
  if (target.items) return { _Items: target.items().map((item) => query(item, members)) };
  const answer: Record<string, unknown> = target.id === undefined ? {} : { Id: target.id };
  for (const member of members) {
    const [head = '', ...rest] = member.split('/');
    const read = target.get?.[wire(head)];
    if (!read) throw new HostError(`ApiNotFound ${head}`);
    answer[wire(head)] = rest.length > 0 ? query(read() as HostObject, [rest.join('/')]) : read();
  }
  return answer;
}
