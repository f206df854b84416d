import * as z from 'zod/mini';
import { beforeEach, describe, expect, test } from 'vitest';

import { installMemoryHost, type MemoryHost } from '../../test/support/excel-memory-host.ts';
import { cellAt, putCell } from '../../test/support/excel-memory-sheet.ts';
import { toSerial } from '../core/dates.ts';
import type { Text } from '../core/language.ts';
import type { Cell, Table } from '../core/table.ts';
import { defineDataset } from '../datasets/dataset.ts';
import { createExcelWorkbook } from '../platform/excel/excel-workbook.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createImports } from './create-imports.ts';
import type { ImportRequest, Imports } from './imports.ts';
import { STAMP_LINES, toStampLines } from './stamp-lines.ts';

const text = (nl: string, fr = nl, en = nl): Text => ({ nl, fr, en });
const param = <Name extends string>(name: Name, label: Text) => ({
  name,
  schema: z.optional(z.string()),
  label,
  description: text(name),
  type: 'string' as const,
  required: false,
  example: 'x',
});

const dataset = defineDataset({
  id: 'pdata.staff',
  source: 'pdata',
  functionName: 'PDATA.STAFF',
  title: text('Personeel', 'Personnel', 'Staff'),
  description: text('Staff.'),
  keywords: text(''),
  params: [
    { ...param('sex', text('Geslacht', 'Sexe', 'Sex')), choices: [{ value: 'V', label: text('vrouw') }] },
    param('job', text('Beroep', 'Métier', 'Job')),
    { ...param('fields', text('Velden')), separator: ';' },
    { ...param('name', text('Naam')), personal: true },
    { ...param('columns', text('Kolommen')), separator: ';', isSensitive: (names?: string) => names !== undefined },
  ],
  operations: [],
  example: {},
  load: () => Promise.reject(new Error('the runtime loads')),
});

const staff = (names: readonly string[], ...rows: readonly (readonly Cell[])[]): Table => ({
  columns: names.map((name, at) => ({ name, type: 'text', tier: 0, ...(at === 0 && { key: true }) })),
  rows,
});

let host: MemoryHost;
let imports: Imports;
let now: Date;
let answer: () => Promise<Table>;

const request = (overrides: Partial<ImportRequest> = {}): ImportRequest => ({
  dataset,
  input: { sex: 'V' },
  placement: { kind: 'selection' },
  keepPersonal: false,
  stamp: { language: 'nl' },
  ...overrides,
});

const sheet = () => host.book.active.sheet;
const value = (row: number, column: number): Cell => cellAt(sheet(), row, column).value;
const stampValues = (): readonly Cell[] => [0, 1, 2, 3, 4].map((row) => value(row, 4));
const put = (row: number, column: number, content: Cell): void =>
  putCell(sheet(), [row, column], { value: content, formula: undefined, format: 'General' });

beforeEach(() => {
  host = installMemoryHost();
  now = new Date(2026, 2, 1, 10, 30);
  answer = async () => staff(['id', 'grade'], ['1', 'A'], ['2', 'B']);
  let ids = 0;
  imports = createImports({
    runtime: { table: () => answer() } as unknown as Runtime,
    workbook: createExcelWorkbook({ formats: {} }),
    datasetById: async () => dataset,
    clock: () => now,
    newId: () => `import-${++ids}`,
  });
});

describe('the lines', () => {
  const record = {
    input: { sex: 'V', job: '1234', fields: 'a; b', name: 'Peeters', columns: 'naam; bank.iban' },
    withheld: [],
    rows: 57,
    lastChanged: new Date(2026, 2, 1, 10, 30).toISOString(),
    stamp: { language: 'nl', labels: { job: 'Boekhouder' } },
  } as const;

  test('say in words what was asked, and leave out what may be about a person', () => {
    const lines = toStampLines(dataset, record);
    expect(lines).toHaveLength(STAMP_LINES);
    expect(lines.map(({ label, value: told }) => [label, told])).toEqual([
      ['Bron', 'pdata.be'],
      ['Gegevens', 'Personeel'],
      [
        'Zoekvraag',
        'Geslacht: vrouw; Beroep: Boekhouder (1234); Velden: a, b; ' +
          'Naam: (niet vermeld: kan persoonlijk zijn); Kolommen: naam, bank.iban',
      ],
      ['Rijen', 57],
      ['Laatst gewijzigd', toSerial('2026-03-01T10:30:00')],
    ]);
    expect(JSON.stringify(lines)).not.toContain('Peeters');
  });

  test('put a space before a colon in French', () => {
    const [, , question] = toStampLines(dataset, { ...record, input: { sex: 'V' }, stamp: { language: 'fr' } });
    expect(question).toMatchObject({ label: 'Requête', value: 'Sexe\u00a0: vrouw' });
  });

  test('name what the workbook does not keep, and say that nothing was left out', () => {
    const questionOf = (more: object): Cell | undefined =>
      toStampLines(dataset, { ...record, ...more, stamp: { language: 'en' } })[2]?.value;
    expect(questionOf({ input: {}, withheld: ['name'] })).toBe('Naam: (left out: may be personal)');
    expect(questionOf({ input: {} })).toBe('everything, no filter');
    expect(String(questionOf({ input: { job: 'x'.repeat(5000) } })).length).toBeLessThan(1100);
  });
});

test('an import without a stamp writes none', async () => {
  await imports.insert(request({ stamp: undefined }));
  expect(stampValues().join('')).toBe('');
  expect(sheet().named).toEqual([]);
});

test('a stamp stands beside its table and is kept up to date by a refresh', async () => {
  const { id } = await imports.insert(request());
  expect(stampValues()).toEqual(['pdata.be', 'Personeel', 'Geslacht: vrouw', 2, toSerial('2026-03-01T10:30:00')]);
  now = new Date(2026, 2, 2, 9, 0);
  answer = async () => staff(['id', 'grade'], ['1', 'A'], ['2', 'B'], ['3', 'C']);
  await imports.refresh(id);
  expect(stampValues().slice(3)).toEqual([3, toSerial('2026-03-02T09:00:00')]);
  now = new Date(2026, 2, 3, 9, 0);
  await imports.refresh(id);
  expect(stampValues().slice(3)).toEqual([3, toSerial('2026-03-02T09:00:00')]);
});

test('a stamp that would lie on something is refused before the table is written', async () => {
  put(2, 4, 'mine');
  await expect(imports.insert(request())).rejects.toMatchObject({ refusal: { kind: 'occupied', text: 'mine' } });
  expect(sheet().tables).toEqual([]);
  await expect(imports.list()).resolves.toEqual([]);
});

test('a table whose stamp cannot be written stays, says why, and does not ask for one again', async () => {
  answer = async () => {
    host.onBatch = () => {
      if (sheet().tables.length === 0) return;
      host.onBatch = undefined;
      put(1, 3, 'typed meanwhile');
    };
    return staff(['id', 'grade'], ['1', 'A']);
  };
  const state = await imports.insert(request());
  expect(state).toMatchObject({ rows: 1, unstamped: { refusal: { kind: 'occupied' } } });
  expect(value(1, 3)).toBe('typed meanwhile');
  const [listed] = await imports.list();
  expect(listed?.stamp).toBeUndefined();
});

test('another question is told in the stamp, without what the old number stood for', async () => {
  const stamp = { language: 'nl', labels: { job: 'Boekhouder' } } as const;
  const { id } = await imports.insert(request({ input: { job: '1234' }, stamp }));
  expect(stampValues()[2]).toBe('Beroep: Boekhouder (1234)');
  await imports.edit(id, { input: { job: '99' }, columns: undefined, keepPersonal: false });
  expect(stampValues()[2]).toBe('Beroep: 99');
});

test('a stamp that was deleted is not written again, anywhere', async () => {
  const { id } = await imports.insert(request());
  for (const row of [0, 1, 2, 3, 4]) for (const column of [3, 4]) put(row, column, '');
  answer = async () => staff(['id', 'grade'], ['1', 'A']);
  const state = await imports.refresh(id);
  expect(state.stamp).toBeUndefined();
  expect(stampValues().join('')).toBe('');
  expect((await imports.list())[0]).not.toHaveProperty('stamp');
});

test('a refresh whose stamp cannot be written is done all the same', async () => {
  const { id } = await imports.insert(request());
  const [name] = sheet().named;
  if (name) name.comment = 'not ours any more';
  answer = async () => staff(['id', 'grade'], ['9', 'Z']);
  await expect(imports.refresh(id)).resolves.toMatchObject({ rows: 1, stamp: undefined });
  expect(stampValues()[3]).toBe(2);
});

test('deleting an import takes an untouched stamp along, and leaves one that was changed', async () => {
  const first = await imports.insert(request());
  await imports.remove(first.id);
  expect(stampValues().join('')).toBe('');
  const second = await imports.insert(request());
  put(0, 4, 'our own list');
  await imports.remove(second.id);
  expect(stampValues().slice(0, 2)).toEqual(['our own list', 'Personeel']);
  expect(sheet().named).toEqual([]);
});

test('detaching leaves the stamp as ordinary cells', async () => {
  const { id } = await imports.insert(request());
  await imports.detach(id);
  expect(stampValues()[0]).toBe('pdata.be');
  expect(sheet().named).toEqual([]);
});

test('an import goes to the cell that was selected when it was asked for, whatever is selected later', async () => {
  let release = (): void => undefined;
  answer = () => new Promise((resolve) => (release = () => resolve(staff(['id'], ['1']))));
  const first = imports.insert(request({ placement: { kind: 'new-sheet', name: 'x' }, stamp: undefined }));
  host.book.active = { sheet: sheet(), row: 9, column: 2 };
  const second = imports.insert(request({ stamp: undefined }));
  await expect.poll(() => imports.isBusy()).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 5));
  host.book.active = { sheet: sheet(), row: 0, column: 0 };
  answer = async () => staff(['id'], ['1']);
  release();
  await first;
  await expect(second).resolves.toMatchObject({ place: { address: 'Sheet1!C10:C11' } });
});
