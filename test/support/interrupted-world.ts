import * as z from 'zod/mini';

import type { Text } from '../../src/core/language.ts';
import type { Cell, Table, TableColumn } from '../../src/core/table.ts';
import type { ChangedRows } from '../../src/datasets/changes.ts';
import { defineDataset, type Dataset } from '../../src/datasets/dataset.ts';
import { createImports } from '../../src/imports/create-imports.ts';
import type { ImportRequest, Imports } from '../../src/imports/imports.ts';
import { RECORDS_KEY } from '../../src/imports/record-store.ts';
import { createExcelWorkbook } from '../../src/platform/excel/excel-workbook.ts';
import type { Workbook } from '../../src/platform/workbook.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { contentOf, installMemoryHost, type MemoryHost } from './excel-memory-host.ts';
import type { MemoryBook } from './excel-memory-objects.ts';
import { cellAt, putCell, RESULT, type MemoryCell, type MemorySheet } from './excel-memory-sheet.ts';

const text = (word: string): Text => ({ nl: word, fr: word, en: word });

const dataset: Dataset = defineDataset({
  id: 'pdata.staff',
  source: 'pdata',
  functionName: 'PDATA.STAFF',
  title: text('Staff'),
  description: text('Staff.'),
  keywords: text(''),
  params: [
    {
      name: 'id',
      schema: z.string(),
      label: text('id'),
      description: text('id'),
      type: 'string',
      required: true,
      example: 'x',
    },
  ],
  operations: [],
  example: {},
  load: () => Promise.reject(new Error('the runtime loads')),
  changes: () => ({
    key: 'id',
    cursorOf: ({ rows }) => `after ${rows.length}`,
    since: () => Promise.reject(new Error('the runtime asks')),
  }),
});

const COLUMNS: readonly TableColumn[] = [
  { name: 'id', type: 'text', tier: 0, key: true },
  { name: 'fte', type: 'number', tier: 0 },
  { name: 'place', type: 'text', tier: 0 },
];
const GRADE: TableColumn = { name: 'grade', type: 'text', tier: 0 };

/** Answers of the source, by what they do to the table that holds the first. */
export const ANSWERS = {
  first: of(COLUMNS, ['01', 1, 'Gent'], ['02', 0.5, "'s-Hertogenbosch"], ['03', 0.8, '=1+1'], ['04', 1, '']),
  shorter: of(COLUMNS, ['04', 1, 'Aalst'], ['02', 0.6, "'t Zand"]),
  longer: of(COLUMNS, ['02', 0.7, 'Gent'], ['07', 1, '007'], ['01', 1, 'Gent'], ['08', 1, 'Luik'], ['04', 0, 'Ieper']),
  wider: of([...COLUMNS, GRADE], ['03', 0.8, '=1+1', 'A'], ['09', 1, 'Brugge', '01'], ['01', 1, 'Gent', 'B']),
  empty: of(COLUMNS),
} satisfies Record<string, Table>;
export type AnswerName = keyof typeof ANSWERS;

function of(columns: readonly TableColumn[], ...rows: readonly (readonly Cell[])[]): Table {
  return { columns, rows };
}

/** A workbook with a session of the add-in in it. */
export type World = {
  readonly host: MemoryHost;
  readonly imports: Imports;
  readonly workbook: Workbook;
  /** What the source answers from now on. */
  readonly source: { answer: AnswerName; changed: ChangedRows | undefined };
};

export type WorldOptions = {
  readonly book?: MemoryBook;
  /** How much one request holds; little makes writes of several. */
  readonly requestBytes?: number | undefined;
  readonly minutesLater?: number;
};

const OPENED = Date.parse('2026-03-01T10:00:00Z');

export function openWorld({ book, requestBytes, minutesLater = 0 }: WorldOptions = {}): World {
  const host = book ? installMemoryHost(book) : installMemoryHost();
  const source: World['source'] = { answer: 'first', changed: undefined };
  const clock = (): Date => new Date(OPENED + minutesLater * 60_000);
  const workbook = createExcelWorkbook({ formats: {}, requestBytes, clock });
  let ids = 0;
  const runtime: Pick<Runtime, 'table' | 'changes'> = {
    table: () => Promise.resolve(ANSWERS[source.answer]),
    changes: () => Promise.resolve(source.changed),
  };
  const imports = createImports({
    runtime: runtime as Runtime,
    workbook,
    datasetById: async (id) => (id === dataset.id ? dataset : undefined),
    clock,
    newId: () => `import-${minutesLater}-${++ids}`,
  });
  return { host, imports, workbook, source };
}

/** The workbook as it was saved, opened in another window after those of before are surely gone. */
export const reopen = ({ host }: World, options: Pick<WorldOptions, 'requestBytes'> = {}): World =>
  openWorld({ ...options, book: structuredClone(host.book), minutesLater: 30 });

export const requestOf = (placement: ImportRequest['placement']): ImportRequest => ({
  dataset,
  input: { id: '12' },
  placement,
  keepPersonal: false,
});

/** An import, and around it what a person made of it: notes, a formula, totals, a filter, an order, neighbours. */
export async function openWorked(options: WorldOptions = {}): Promise<World & { readonly id: string }> {
  const world = openWorld(options);
  const { sheet } = world.host.book.active;
  world.host.book.active = { sheet, row: 2, column: 1 };
  const { id } = await world.imports.insert(requestOf({ kind: 'selection' }));
  const table = onlyTable(sheet);
  table.area = { ...table.area, columns: 5 };
  ['note', 'double'].forEach((name, at) => put(sheet, [2, 4 + at], { value: name }));
  for (const row of [3, 4, 5, 6]) {
    put(sheet, [row, 4], { value: `about 0${row - 2}` });
    put(sheet, [row, 5], { value: RESULT, formula: `=C${row + 1}*2` });
  }
  put(sheet, [4, 4], { value: "'t is '02" });
  table.hasTotals = true;
  put(sheet, [7, 1], { value: 'Total' });
  put(sheet, [7, 2], { value: RESULT, formula: '=SUBTOTAL(109,[fte])', format: '0.0' });
  table.sort = [{ key: 0, ascending: true }];
  table.filters.set(0, { filterOn: 'Values', values: ['01', '04'] });
  put(sheet, [8, 1], { value: 'below' });
  put(sheet, [3, 6], { value: 'beside' });
  return { ...world, id };
}

export function onlyTable(sheet: MemorySheet) {
  const [table, ...others] = sheet.tables;
  if (!table || others.length > 0) throw new Error(`${sheet.tables.length} tables`);
  return table;
}

function put(sheet: MemorySheet, place: readonly [number, number], content: Partial<MemoryCell>): void {
  putCell(sheet, place, { ...cellAt(sheet, ...place), ...content });
}

/** All that a colleague without the add-in sees; ids and looks of tables aside. */
export function visible({ host }: World): unknown {
  const { sheets } = contentOf(host.book) as { readonly sheets: readonly Record<string, unknown>[] };
  const shown = sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .map((sheet) => ({
      ...sheet,
      tables: (sheet['tables'] as Record<string, unknown>[]).map(({ id: _, style: __, ...table }) => table),
    }));
  return structuredClone(shown);
}

/** What the workbook tells of its imports; a table may be named instead of numbered, which finds it as well. */
export function recorded({ host }: World): readonly Record<string, unknown>[] {
  const setting = host.book.settings.get(RECORDS_KEY);
  if (typeof setting !== 'string') return [];
  const { imports } = JSON.parse(setting) as { readonly imports: Record<string, unknown>[] };
  return imports.map(({ tableId: _, ...record }) => record);
}

/** What no one sees and no one uses. */
export const leftovers = ({ host }: World): readonly string[] =>
  host.book.sheets.filter(({ visibility }) => visibility !== 'Visible').map(({ name }) => name);

/** Resolves when an act is over, or the page in which it ran; with whether it was carried to its end. */
export async function untilOver({ host }: World, act: Promise<unknown>): Promise<boolean> {
  const fate: { isDone: boolean; failure?: unknown } = { isDone: false };
  act.then(
    () => (fate.isDone = true),
    (error: unknown) => (fate.failure = error),
  );
  while (!fate.isDone && fate.failure === undefined && !host.hasEnded) await nextTurn();
  if (fate.failure !== undefined) throw new Error('An act may end with its page, not fail.', { cause: fate.failure });
  // What the page would still do if it went on.
  for (let turn = 0; turn < 3; turn++) await nextTurn();
  return fate.isDone;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
