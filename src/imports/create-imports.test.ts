import * as z from 'zod/mini';
import { beforeEach, describe, expect, test } from 'vitest';

import { contentOf, installMemoryHost, type MemoryHost } from '../../test/support/excel-memory-host.ts';
import { cellAt, putCell } from '../../test/support/excel-memory-sheet.ts';
import { SourceError } from '../core/errors.ts';
import type { Cell, Gap, Table, TableColumn } from '../core/table.ts';
import type { Text } from '../core/language.ts';
import { defineDataset, type Dataset } from '../datasets/dataset.ts';
import { createExcelWorkbook } from '../platform/excel/excel-workbook.ts';
import type { LoadOptions, Runtime } from '../runtime/runtime.ts';
import { createImports } from './create-imports.ts';
import type { ImportRequest, Imports, Step } from './imports.ts';
import { createRecordStore, RECORDS_KEY } from './record-store.ts';

const text = (word: string): Text => ({ nl: word, fr: word, en: word });
const param = (name: string, options: { required?: boolean; personal?: boolean } = {}) => ({
  name,
  schema: options.required ? z.string() : z.optional(z.string()),
  label: text(name),
  description: text(name),
  type: 'string' as const,
  required: false,
  example: 'x',
  ...options,
});

const dataset: Dataset = defineDataset({
  id: 'pdata.staff',
  source: 'pdata',
  functionName: 'PDATA.STAFF',
  title: text('Staff'),
  description: text('Staff.'),
  keywords: text(''),
  params: [param('id', { required: true }), param('name', { personal: true })],
  operations: [],
  example: {},
  load: () => Promise.reject(new Error('the runtime loads')),
});

const COLUMNS: readonly TableColumn[] = [
  { name: 'id', type: 'text', tier: 0, key: true },
  { name: 'fte', type: 'number', tier: 0 },
  { name: 'grade', type: 'text', tier: 0 },
];
const staff = (...rows: readonly (readonly Cell[])[]): Table => ({ columns: COLUMNS, rows });
const FIRST = staff(['01', 1, 'A'], ['02', 0.5, 'B']);

let host: MemoryHost;
let imports: Imports;
let now: number;
let answer: (options: LoadOptions) => Promise<Table>;
let questions: string[];

const NEW = { kind: 'new-sheet', name: 'Staff' } as const;
const request = (overrides: Partial<ImportRequest> = {}): ImportRequest => ({
  dataset,
  input: { id: '12' },
  placement: NEW,
  keepPersonal: false,
  ...overrides,
});

const createFor = (): Imports => {
  const runtime: Pick<Runtime, 'table'> = {
    table: (question, options = {}) => {
      questions.push(question.key.replaceAll('\u001F', '|'));
      expect(options.fresh).toBe(true);
      expect(options.deadlineMs).toBe(600_000);
      return answer(options);
    },
  };
  let ids = 0;
  return createImports({
    runtime: runtime as Runtime,
    workbook: createExcelWorkbook({ formats: {} }),
    datasetById: async (id) => (id === dataset.id ? dataset : undefined),
    clock: () => new Date(now),
    newId: () => `import-${++ids}`,
  });
};

const stored = (): { imports: Record<string, unknown>[] } =>
  JSON.parse(String(host.book.settings.get(RECORDS_KEY))) as { imports: Record<string, unknown>[] };
const sheet = () => host.book.active.sheet;
const at = (iso: string): void => {
  now = Date.parse(iso);
};

/** A column of the user's own at the right end, with something in its first row. */
const addColumn = (name: string, value: Cell): void => {
  putCell(sheet(), [0, 3], { value: name, formula: undefined, format: 'General' });
  putCell(sheet(), [1, 3], { value, formula: undefined, format: 'General' });
  const [table] = sheet().tables;
  if (table) table.area = { ...table.area, columns: 4 };
};

beforeEach(() => {
  host = installMemoryHost();
  at('2026-03-01T10:00:00Z');
  answer = () => Promise.resolve(FIRST);
  questions = [];
  imports = createFor();
});

describe('insert', () => {
  test('fills a table, remembers it in the workbook and tells who listens', async () => {
    let told = 0;
    const stop = imports.subscribe(() => told++);
    const steps: Step[] = [];
    const state = await imports.insert(request(), { onStep: (step) => steps.push(step) });
    expect(state).toMatchObject({
      id: 'import-1',
      datasetId: 'pdata.staff',
      input: { id: '12' },
      withheld: [],
      rows: 2,
      tableName: 'bronblad_pdata_staff',
      lastChecked: '2026-03-01T10:00:00.000Z',
      place: { sheetName: 'Staff', address: 'Staff!A1:C3' },
    });
    expect(steps.at(-1)).toEqual({ phase: 'writing', written: 2, total: 2 });
    await expect(imports.list()).resolves.toEqual([state]);
    await expect(createFor().list()).resolves.toEqual([state]);
    stop();
    expect(told).toBe(1);
  });

  test('writes only the columns chosen, in their order', async () => {
    await imports.insert(request({ columns: ['grade', 'id'] }));
    expect([0, 1].map((column) => cellAt(sheet(), 0, column).value)).toEqual(['grade', 'id']);
  });

  test('keeps a personal argument out of the workbook unless the person agreed', async () => {
    const input = { id: '12', name: 'Peeters' };
    await imports.insert(request({ input }));
    await imports.insert(request({ input, keepPersonal: true }));
    expect(stored().imports.map(({ input: kept, withheld }) => [kept, withheld])).toEqual([
      [{ id: '12' }, ['name']],
      [input, []],
    ]);
    expect(questions).toEqual(['pdata.staff|"12"|"Peeters"', 'pdata.staff|"12"|"Peeters"']);
  });

  test('a mistake in the form is told at once, and nothing is asked', async () => {
    await expect(imports.insert(request({ input: {} }))).rejects.toMatchObject({
      failure: { kind: 'invalid-input', field: 'id', problem: 'required' },
    });
    expect(questions).toEqual([]);
  });

  test('a source that fails leaves no trace', async () => {
    const before = structuredClone(contentOf(host.book));
    answer = () => Promise.reject(new SourceError('pdata', { kind: 'unreachable' }));
    await expect(imports.insert(request())).rejects.toMatchObject({ failure: { kind: 'unreachable' } });
    expect(contentOf(host.book)).toEqual(before);
    await expect(imports.list()).resolves.toEqual([]);
  });

  test('one that is cancelled while it waits for another never asks its source', async () => {
    const abort = new AbortController();
    let second: Promise<unknown> | undefined;
    answer = async () => {
      second = imports.insert(request(), { signal: abort.signal });
      abort.abort(new Error('never mind'));
      await expect(second).rejects.toThrow('never mind');
      return FIRST;
    };
    await imports.insert(request());
    await expect(second).rejects.toThrow('never mind');
    expect(questions).toHaveLength(1);
  });
});

describe('refresh', () => {
  test('writes nothing when nothing changed, and says when it looked', async () => {
    const { id } = await imports.insert(request());
    const before = structuredClone(contentOf(host.book));
    at('2026-03-02T10:00:00Z');
    answer = () => Promise.resolve(staff(...FIRST.rows.toReversed()));
    await expect(imports.refresh(id)).resolves.toMatchObject({
      lastChecked: '2026-03-02T10:00:00.000Z',
      lastChanged: '2026-03-01T10:00:00.000Z',
    });
    expect(contentOf(host.book)).toEqual(before);
  });

  test('reports what was added, changed and removed', async () => {
    const { id } = await imports.insert(request());
    at('2026-03-02T10:00:00Z');
    answer = () => Promise.resolve(staff(['02', 0.8, 'B'], ['03', 1, 'C'], ['04', 1, 'C']));
    await expect(imports.refresh(id)).resolves.toMatchObject({
      rows: 3,
      lastChanged: '2026-03-02T10:00:00.000Z',
      lastChange: { added: 2, changed: 1, removed: 1 },
      place: { address: 'Staff!A1:C4' },
    });
    await expect(imports.list()).resolves.toMatchObject([{ rows: 3, lastChange: { added: 2 } }]);
  });

  test('a column that the source no longer sends is emptied, named, and filled again when it is back', async () => {
    const { id } = await imports.insert(request());
    addColumn('note', 'mine');
    answer = () => Promise.resolve({ columns: COLUMNS.slice(0, 2), rows: FIRST.rows.map((row) => row.slice(0, 2)) });
    await expect(imports.refresh(id)).resolves.toMatchObject({ vanished: ['grade'], lastChange: { changed: 2 } });
    const firstRow = (): readonly Cell[] => [0, 1, 2, 3].map((column) => cellAt(sheet(), 1, column).value);
    expect(firstRow()).toEqual(['01', 1, '', 'mine']);
    await imports.refresh(id);
    answer = () => Promise.resolve(FIRST);
    await expect(imports.refresh(id)).resolves.toMatchObject({ vanished: [] });
    expect(firstRow()).toEqual(['01', 1, 'A', 'mine']);
  });

  test('an empty answer empties the table and keeps its columns', async () => {
    const { id } = await imports.insert(request());
    answer = () => Promise.resolve({ columns: [], rows: [] });
    await expect(imports.refresh(id)).resolves.toMatchObject({ rows: 0, lastChange: { removed: 2 } });
    expect(cellAt(sheet(), 0, 2).value).toBe('grade');
  });

  test('an empty one beside what the user wrote reports no change', async () => {
    answer = () => Promise.resolve(staff());
    const { id } = await imports.insert(request());
    addColumn('note', 'mine');
    await expect(imports.refresh(id)).resolves.not.toHaveProperty('lastChange');
    expect(cellAt(sheet(), 1, 3).value).toBe('mine');
  });

  test('a column that arrives under the name of one of the user’s gets a name of its own, the same every time', async () => {
    const { id } = await imports.insert(request());
    addColumn('Comment', 'mine');
    const columns: readonly TableColumn[] = [...COLUMNS, { name: 'comment', type: 'text', tier: 0 }];
    answer = () => Promise.resolve({ columns, rows: FIRST.rows.map((row) => [...row, 'theirs']) });
    for (let round = 0; round < 2; round++) {
      await expect(imports.refresh(id)).resolves.toMatchObject({ vanished: [], place: { address: 'Staff!A1:E3' } });
      const shown = [0, 1].map((row) => [3, 4].map((column) => cellAt(sheet(), row, column).value));
      expect(shown).toEqual([['Comment', 'comment2'], ['mine', 'theirs']]); // prettier-ignore
    }
  });

  test('keeps to the columns chosen', async () => {
    const { id } = await imports.insert(request({ columns: ['id', 'fte'] }));
    answer = () => Promise.resolve(staff(['01', 1, 'Z'], ['02', 0.5, 'Z']));
    await expect(imports.refresh(id)).resolves.toMatchObject({ lastChanged: '2026-03-01T10:00:00.000Z' });
    expect(cellAt(sheet(), 0, 2).value).toBe('');
  });

  test('asks again for what the workbook does not keep', async () => {
    const { id } = await imports.insert(request({ input: { id: '12', name: 'Peeters' } }));
    imports = createFor();
    await expect(imports.refresh(id)).rejects.toMatchObject({
      failure: { kind: 'invalid-input', field: 'name', problem: 'required' },
    });
    await imports.refresh(id, { input: { name: 'Peeters' } });
    expect(questions).toEqual(['pdata.staff|"12"|"Peeters"', 'pdata.staff|"12"|"Peeters"']);
    expect(String(host.book.settings.get(RECORDS_KEY))).not.toContain('Peeters');
  });

  test('asks only once in a session, and stores it when the person agrees after all', async () => {
    const { id, remembered } = await imports.insert(request({ input: { id: '12', name: 'Peeters' } }));
    expect(remembered).toEqual({ name: 'Peeters' });
    await imports.refresh(id);
    expect(questions.at(-1)).toBe('pdata.staff|"12"|"Peeters"');
    expect(JSON.stringify(contentOf(host.book))).not.toContain('Peeters');
    await imports.keep(id);
    expect(stored().imports).toMatchObject([{ input: { id: '12', name: 'Peeters' }, withheld: [] }]);
    await expect(createFor().refresh(id)).resolves.toMatchObject({ rows: 2 });
  });

  test('does not undo what the person agrees to while it runs, here or in another window', async () => {
    const { id } = await imports.insert(request({ input: { id: '12', name: 'Peeters' } }));
    const agreed = { input: { id: '12', name: 'Peeters' }, withheld: [] };
    let keeping: Promise<void> | undefined;
    answer = () => {
      keeping = imports.keep(id);
      return Promise.resolve(FIRST);
    };
    await imports.refresh(id);
    await keeping;
    expect(stored().imports).toMatchObject([agreed]);

    const store = createRecordStore(createExcelWorkbook({ formats: {} }));
    await store.update(id, { input: { id: '12' }, withheld: ['name'] });
    answer = async () => {
      await store.update(id, agreed);
      return FIRST;
    };
    await imports.refresh(id);
    expect(stored().imports).toMatchObject([agreed]);
  });

  test('lists why the last one failed until one succeeds, and tells who listens', async () => {
    const { id } = await imports.insert(request());
    let told = 0;
    imports.subscribe(() => told++);
    answer = () => Promise.reject(new SourceError('pdata', { kind: 'unreachable' }));
    await imports.refreshAll();
    expect(told).toBe(1);
    await expect(imports.list()).resolves.toMatchObject([{ failure: { failure: { kind: 'unreachable' } } }]);
    answer = () => Promise.resolve(FIRST);
    await imports.refresh(id);
    expect((await imports.list())[0]).not.toHaveProperty('failure');
  });

  test('one that was cancelled has not failed', async () => {
    const { id } = await imports.insert(request());
    const abort = new AbortController();
    answer = () => {
      abort.abort(new Error('never mind'));
      return Promise.reject(new Error('never mind'));
    };
    await expect(imports.refresh(id, { signal: abort.signal })).rejects.toThrow('never mind');
    expect((await imports.list())[0]).not.toHaveProperty('failure');
  });

  test('a table that was deleted by hand is listed without a place, and its source is not asked', async () => {
    const { id } = await imports.insert(request());
    sheet().tables.length = 0;
    await expect(imports.list()).resolves.toMatchObject([{ id, place: undefined }]);
    await expect(imports.refresh(id)).rejects.toMatchObject({ refusal: { kind: 'table-missing' } });
    await expect(imports.goTo(id)).rejects.toMatchObject({ refusal: { kind: 'table-missing' } });
    expect(questions).toHaveLength(1);
  });

  test('all of them: goes on after one that fails, and tells the outcome of each', async () => {
    await imports.insert(request({ input: { id: '12', name: 'Peeters' } }));
    await imports.insert(request());
    const [first, second] = await createFor().refreshAll();
    expect(first).toMatchObject({ id: 'import-1', state: undefined, error: { failure: { field: 'name' } } });
    expect(second).toMatchObject({ id: 'import-2', error: undefined, state: { rows: 2 } });
  });
});

test('an answer that lacks a part keeps the old rows of that part, and says so until it is whole again', async () => {
  const gap: Gap = { column: 'grade', value: 'B', failure: { kind: 'unavailable', status: 503 } };
  const { id } = await imports.insert(request());
  answer = () => Promise.resolve({ ...staff(['01', 0.8, 'A']), gaps: [gap] });
  at('2026-03-02T10:00:00Z');

  const state = await imports.refresh(id);

  expect(state).toMatchObject({ rows: 2, gaps: [gap], lastChange: { added: 0, changed: 1, removed: 0 } });
  expect(state).toMatchObject({
    isChanged: true,
    lastChecked: '2026-03-01T10:00:00.000Z',
    lastChanged: '2026-03-02T10:00:00.000Z',
  });
  expect([1, 2].map((row) => cellAt(sheet(), row, 0).value)).toEqual(['01', '02']);
  expect(stored().imports[0]).not.toHaveProperty('gaps');
  answer = () => Promise.resolve(staff(['01', 0.8, 'A']));
  await imports.refresh(id);
  expect((await imports.list())[0]).toMatchObject({ rows: 1, lastChecked: '2026-03-02T10:00:00.000Z' });
  expect((await imports.list())[0]).not.toHaveProperty('gaps');
});

test('a part that the source no longer knows is no reason to call the rest unchecked', async () => {
  const { id } = await imports.insert(request());
  const gap: Gap = { column: 'grade', value: 'B', failure: { kind: 'not-found' } };
  answer = () => Promise.resolve({ ...staff(['01', 1, 'A']), gaps: [gap] });
  at('2026-03-02T10:00:00Z');
  await expect(imports.refresh(id)).resolves.toMatchObject({ rows: 1, lastChecked: '2026-03-02T10:00:00.000Z' });
});

describe('detach', () => {
  test('forgets the import and leaves the table', async () => {
    const { id } = await imports.insert(request());
    const before = structuredClone(contentOf(host.book));
    await imports.detach(id);
    await expect(imports.list()).resolves.toEqual([]);
    expect(contentOf(host.book)).toEqual(before);
  });

  test('during a refresh is not undone by its end', async () => {
    const { id } = await imports.insert(request());
    answer = async () => {
      await imports.detach(id);
      return FIRST;
    };
    await imports.refresh(id);
    await expect(imports.list()).resolves.toEqual([]);
  });
});

test('goTo selects the table wherever it is by now', async () => {
  const { id } = await imports.insert(request());
  sheet().name = 'Renamed';
  await imports.goTo(id);
  expect(host.book.selected).toBe('Renamed!A1:C3');
});
