import * as z from 'zod/mini';
import { beforeEach, describe, expect, test } from 'vitest';

import { contentOf, installMemoryHost, type MemoryHost } from '../../test/support/excel-memory-host.ts';
import { addSheet } from '../../test/support/excel-memory-objects.ts';
import { cellAt, putCell } from '../../test/support/excel-memory-sheet.ts';
import { SourceError } from '../core/errors.ts';
import type { Cell, Gap, Table, TableColumn } from '../core/table.ts';
import type { Text } from '../core/language.ts';
import { defineDataset, type Dataset } from '../datasets/dataset.ts';
import { createExcelWorkbook } from '../platform/excel/excel-workbook.ts';
import type { LoadOptions, Runtime } from '../runtime/runtime.ts';
import { createImports } from './create-imports.ts';
import type { ImportRequest, Imports } from './imports.ts';
import { RECORDS_KEY } from './record-store.ts';

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
      return answer(options);
    },
  };
  let ids = 0;
  return createImports({
    runtime: runtime as Runtime,
    workbook: createExcelWorkbook({ formats: {} }),
    datasetById: async (id) => (id === dataset.id ? dataset : undefined),
    clock: () => new Date('2026-03-01T10:00:00Z'),
    newId: () => `import-${++ids}`,
  });
};

const stored = (): { imports: Record<string, unknown>[] } =>
  JSON.parse(String(host.book.settings.get(RECORDS_KEY))) as { imports: Record<string, unknown>[] };
const sheet = () => host.book.active.sheet;
/** A column of the user's own at the right end, with something in its first row. */
const addColumn = (name: string, value: Cell): void => {
  putCell(sheet(), [0, 3], { value: name, formula: undefined, format: 'General' });
  putCell(sheet(), [1, 3], { value, formula: undefined, format: 'General' });
  const [table] = sheet().tables;
  if (table) table.area = { ...table.area, columns: 4 };
};

beforeEach(() => {
  host = installMemoryHost();
  answer = () => Promise.resolve(FIRST);
  questions = [];
  imports = createFor();
});

test('what is in the way of a table is told before its source is asked', async () => {
  putCell(sheet(), [0, 0], { value: 'mine', formula: undefined, format: 'General' });

  const refused = imports.insert(request({ placement: { kind: 'selection' } }));

  await expect(refused).rejects.toMatchObject({ refusal: { kind: 'occupied', text: 'mine' } });
  expect(questions).toEqual([]);
});

describe('edit', () => {
  const edit = { input: { id: '13' }, columns: undefined, keepPersonal: false };

  test('asks another question and puts its answer into the same table, beside what the user wrote', async () => {
    const { id, place } = await imports.insert(request());
    addColumn('note', 'mine');
    answer = () => Promise.resolve(staff(['01', 0.8, 'A'], ['09', 1, 'C']));

    const state = await imports.edit(id, edit);

    expect(questions.at(-1)).toBe('pdata.staff|"13"|');
    expect(state).toMatchObject({ id, input: { id: '13' }, rows: 2, place: { tableId: place?.tableId } });
    expect([0, 1, 2, 3].map((column) => cellAt(sheet(), 1, column).value)).toEqual(['01', 0.8, 'A', 'mine']);
    expect(stored().imports).toMatchObject([{ id, input: { id: '13' } }]);
    await imports.refresh(id);
    expect(questions.at(-1)).toBe('pdata.staff|"13"|');
  });

  test('takes all columns when those chosen before are let go', async () => {
    const { id } = await imports.insert(request({ columns: ['id'] }));
    await expect(imports.edit(id, edit)).resolves.toMatchObject({
      lastChange: { added: 0, changed: 0, removed: 0 },
      newColumns: ['fte', 'grade'],
    });
    await expect(createFor().list()).resolves.toMatchObject([{ newColumns: ['fte', 'grade'] }]);
    expect([0, 1, 2].map((column) => cellAt(sheet(), 0, column).value)).toEqual(['id', 'fte', 'grade']);
    expect(stored().imports[0]).not.toHaveProperty('columns');
  });

  test('that fails keeps the rows and the question that were there', async () => {
    const { id } = await imports.insert(request());
    const before = structuredClone(contentOf(host.book));
    const settings = String(host.book.settings.get(RECORDS_KEY));
    answer = () => Promise.reject(new SourceError('pdata', { kind: 'unreachable' }));
    await expect(imports.edit(id, edit)).rejects.toMatchObject({ failure: { kind: 'unreachable' } });
    const gap: Gap = { column: 'grade', value: 'B', failure: { kind: 'unavailable', status: 503 } };
    answer = () => Promise.resolve({ ...FIRST, gaps: [gap] });
    await expect(imports.edit(id, edit)).rejects.toMatchObject({ failure: gap.failure });
    expect(contentOf(host.book)).toEqual(before);
    expect(String(host.book.settings.get(RECORDS_KEY))).toBe(settings);
  });

  test('keeps a personal argument only after consent', async () => {
    const { id } = await imports.insert(request());
    const input = { id: '12', name: 'Peeters' };
    await imports.edit(id, { ...edit, input });
    expect(stored().imports).toMatchObject([{ input: { id: '12' }, withheld: ['name'] }]);
    await imports.refresh(id);
    expect(questions.at(-1)).toBe('pdata.staff|"12"|"Peeters"');
    await imports.edit(id, { ...edit, input, keepPersonal: true });
    expect(stored().imports).toMatchObject([{ input, withheld: [] }]);
  });
});

describe('what changed', () => {
  const textsOf = (rows: readonly (readonly { readonly cell: Cell }[])[] = []): readonly string[] =>
    rows.map((row) => row.map(({ cell }) => String(cell)).join(' '));

  test('is listed by row until the next change, in memory only', async () => {
    const { id } = await imports.insert(request());
    answer = () => Promise.resolve(staff(['02', 0.8, 'B'], ['03', 1, 'C']));
    await imports.refresh(id);
    await imports.refresh(id);

    const [state] = await imports.list();
    expect(textsOf(state?.changes?.added)).toEqual(['03 1 C']);
    expect(textsOf(state?.changes?.removed)).toEqual(['01 1 A']);
    expect(state?.changes?.changed.map(({ columns }) => columns)).toEqual([['fte']]);
    expect(stored().imports[0]).not.toHaveProperty('changes');
  });

  test('is listed for twenty rows of each kind', async () => {
    const { id } = await imports.insert(request());
    answer = () => Promise.resolve(staff(...Array.from({ length: 50 }, (_, row) => [`x${row}`, 1, 'A'])));
    const { lastChange, changes } = await imports.refresh(id);
    expect([lastChange?.added, changes?.added.length, changes?.removed.length]).toEqual([50, 20, 2]);
  });
});

describe('names', () => {
  test('an import gets a title of its own and its table another name; formulas follow the table', async () => {
    const { id } = await imports.insert(request());
    await expect(imports.rename(id, { title: ' My staff ', tableName: 'Staff_2026' })).resolves.toBe(true);
    await expect(imports.list()).resolves.toMatchObject([{ title: 'My staff', place: { tableName: 'Staff_2026' } }]);
    await expect(imports.refresh(id)).resolves.toMatchObject({ title: 'My staff', tableName: 'Staff_2026' });
    await imports.rename(id, { title: '', tableName: 'Staff_2026' });
    expect((await imports.list())[0]?.title).toBeUndefined();
  });

  test.each(['A1', 'two words', 'BRONBLAD_PDATA_STAFF_2', 'Region'])(
    'the table does not get the name %s',
    async (tableName) => {
      host.book.names.push('Region');
      const { id } = await imports.insert(request());
      await imports.insert(request());
      const settings = String(host.book.settings.get(RECORDS_KEY));
      await expect(imports.rename(id, { title: 'New', tableName })).resolves.toBe(false);
      expect(sheet().tables[0]?.name).not.toBe(tableName);
      expect(String(host.book.settings.get(RECORDS_KEY))).toBe(settings);
    },
  );

  test('a table that was renamed in Excel is still found', async () => {
    const { id } = await imports.insert(request());
    const [table] = sheet().tables;
    if (table) table.name = 'Elsewhere';
    await expect(imports.refresh(id)).resolves.toMatchObject({ tableName: 'Elsewhere' });
  });
});

test('keeps in the workbook when an import is to be refreshed by itself', async () => {
  const { id } = await imports.insert(request());
  await imports.schedule(id, { onOpening: true, everyMinutes: 15 });
  await expect(createFor().list()).resolves.toMatchObject([{ onOpening: true, everyMinutes: 15 }]);
  await imports.schedule(id, {});
  expect(stored().imports[0]).not.toHaveProperty('everyMinutes');
});

describe('remove', () => {
  test('deletes the table with the import', async () => {
    const { id } = await imports.insert(request());
    await imports.remove(id);
    await expect(imports.list()).resolves.toEqual([]);
    expect([sheet().tables.length, cellAt(sheet(), 1, 0).value]).toEqual([0, '']);
  });

  test('forgets an import whose table is gone', async () => {
    const { id } = await imports.insert(request());
    sheet().tables.length = 0;
    await imports.remove(id);
    await expect(imports.list()).resolves.toEqual([]);
  });

  test('keeps an import whose table Excel does not delete', async () => {
    const { id } = await imports.insert(request());
    sheet().isProtected = true;
    await expect(imports.remove(id)).rejects.toMatchObject({ refusal: { kind: 'protected' } });
    await expect(imports.list()).resolves.toMatchObject([{ id, place: {} }]);
  });
});

describe('several at once', () => {
  test('run one after the other; each is told how many go first, and when its turn has come', async () => {
    const ahead: (number | string)[] = [];
    let second: Promise<unknown> | undefined;
    answer = async () => {
      second ??= imports.insert(request(), {
        onStep: (step) => ahead.push(step.phase === 'waiting' ? step.ahead : step.phase),
      });
      expect(imports.isBusy()).toBe(true);
      return FIRST;
    };
    await imports.insert(request());
    await second;
    expect([ahead.slice(0, 2), imports.isBusy()]).toEqual([[1, 'asking'], false]);
  });

  test('a refresh that somebody else cancels has not failed', async () => {
    const { id } = await imports.insert(request());
    answer = ({ signal }) => {
      imports.underWay()[0]?.cancel();
      return Promise.reject(signal?.aborted ? new DOMException('Aborted', 'AbortError') : new Error('not cancelled'));
    };
    await expect(imports.refresh(id)).rejects.toThrow('Aborted');
    const [state] = await imports.list();
    expect(state?.failure).toBeUndefined();
    expect(imports.underWay()).toEqual([]);
  });

  test('refreshes those that are asked for', async () => {
    const first = await imports.insert(request());
    await imports.insert(request());
    const outcomes = await imports.refreshAll({ ids: [first.id] });
    expect(outcomes.map(({ id }) => id)).toEqual([first.id]);
  });

  test('lists any number of imports in as many requests as one', async () => {
    const listing = async (): Promise<number> => {
      const before = host.requests.length;
      await imports.list();
      return host.requests.length - before;
    };
    await imports.insert(request());
    const one = await listing();
    await imports.insert(request());
    await imports.insert(request());
    expect(await listing()).toBe(one);
  });
});

test('a copy of the table is not taken for the import', async () => {
  const { id } = await imports.insert(request());
  const original = sheet();
  const [table] = original.tables;
  if (!table) throw new Error('no table');
  const copy = addSheet(host.book, 'Staff (2)');
  original.cells.forEach((cell, place) => copy.cells.set(place, cell));
  copy.tables.push({ ...table, id: '{table-copy}', name: `${table.name}2` });
  answer = () => Promise.resolve(staff(['09', 1, 'C']));

  await imports.refresh(id);

  expect(cellAt(copy, 1, 0).value).toBe('01');
  original.tables.length = 0;
  await expect(imports.list()).resolves.toMatchObject([{ id, place: undefined }]);
  await expect(imports.refresh(id)).rejects.toMatchObject({ refusal: { kind: 'table-missing' } });
});

test('a colleague who opens the workbook refreshes with a sign-in of their own', async () => {
  const { id } = await imports.insert(request({ keepPersonal: true, input: { id: '12', name: 'Peeters' } }));
  answer = () => Promise.reject(new SourceError('pdata', { kind: 'credentials-missing' }));
  const colleague = createFor();
  await expect(colleague.refresh(id)).rejects.toMatchObject({ failure: { kind: 'credentials-missing' } });
  answer = () => Promise.resolve(staff(['05', 1, 'A']));
  await expect(colleague.refresh(id)).resolves.toMatchObject({ rows: 1 });
  expect(cellAt(sheet(), 1, 0).value).toBe('05');
});
