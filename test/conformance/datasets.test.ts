import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

import { exampleFormulas } from '../../build/help-examples.ts';
import { helpPages } from '../../build/help-pages.ts';
import { isSourceError } from '../../src/core/errors.ts';
import { LANGUAGES, type Text } from '../../src/core/language.ts';
import type { Table } from '../../src/core/table.ts';
import type { Dataset, Input } from '../../src/datasets/dataset.ts';
import { DATASETS, datasetByFunction, datasetById } from '../../src/datasets/index.ts';
import { toFormula } from '../../src/functions/formula.ts';
import { createRuntime } from '../../src/runtime/runtime.ts';
import { ODD_FIELDS, oddMetadata } from '../support/odd-metadata.ts';
import { SIGNATURES } from './signatures.ts';

const named = DATASETS.map((dataset) => ({ name: dataset.functionName, dataset }));

const inputOf = ({ params }: Dataset, which: 'required' | 'all'): Input =>
  Object.fromEntries(
    params.filter(({ required }) => required || which === 'all').map(({ name, example }) => [name, example]),
  );

describe('together', () => {
  test('ids and function names are unique', () => {
    expect(new Set(DATASETS.map(({ id }) => id)).size).toBe(DATASETS.length);
    expect(new Set(DATASETS.map(({ functionName }) => functionName.toUpperCase())).size).toBe(DATASETS.length);
  });

  test('each is found by its id and by its function, whatever the case', () => {
    for (const dataset of DATASETS) {
      expect(datasetById(dataset.id)).toBe(dataset);
      expect(datasetByFunction(dataset.functionName.toLowerCase())).toBe(dataset);
    }
    expect(datasetById('nowhere.nothing')).toBeUndefined();
  });

  test('the functions that people were promised exist, with their arguments in order', () => {
    const signatures = DATASETS.map(
      ({ functionName, params }) =>
        `${functionName}(${params.map(({ name, required }) => (required ? name : `[${name}]`)).join(', ')})`,
    );

    expect(signatures).toEqual(SIGNATURES);
  });
});

describe.each(named)('$name', ({ dataset }) => {
  test('has a name that Excel accepts', () => {
    const { functionName } = dataset;

    expect(functionName).toMatch(/^[A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)+$/);
    expect(functionName.length).toBeGreaterThanOrEqual(3);
    expect(functionName.length).toBeLessThanOrEqual(128);
    expect(functionName).not.toMatch(/^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/);
  });

  test('has an id that begins with its source', () => {
    expect(dataset.id).toMatch(new RegExp(`^${dataset.source}\\.[a-z][a-zA-Z0-9.]*$`));
  });

  test('has every text in three languages, and says something else in each', () => {
    const sentences: readonly Text[] = [dataset.description, ...dataset.params.map(({ description }) => description)];
    const labels: readonly Text[] = [dataset.title, dataset.keywords, ...dataset.params.map(({ label }) => label)];

    for (const text of [...sentences, ...labels]) {
      for (const language of LANGUAGES) expect(text[language].trim()).toBe(text[language] || 'something');
    }
    for (const text of sentences) {
      expect(new Set(LANGUAGES.map((language) => text[language])).size).toBe(3);
      for (const language of LANGUAGES) {
        expect(text[language]).toMatch(/^[\p{Lu}\d].*\.$/u);
        // Excel cuts a longer description off.
        expect(text[language].length).toBeLessThanOrEqual(255);
      }
    }
  });

  test('has its optional parameters behind the required ones, under unique names', () => {
    const required = dataset.params.map((param) => param.required);

    expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(dataset.params.map(({ name }) => name.toLowerCase())).size).toBe(dataset.params.length);
    for (const { name } of dataset.params) expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  test('accepts its own examples, choices and initial values', () => {
    expect(() => dataset.question(inputOf(dataset, 'required'))).not.toThrow();
    expect(() => dataset.question(inputOf(dataset, 'all'))).not.toThrow();
    for (const { schema, choices = [], initial } of dataset.params) {
      const offered = [...choices.map(({ value }) => value), ...(initial === undefined ? [] : [initial])];
      for (const value of offered) expect(z.safeParse(schema, value).success).toBe(true);
    }
  });

  test('treats null, undefined and blank text as left out', () => {
    const required = inputOf(dataset, 'required');
    const optional = dataset.params.filter((param) => !param.required);

    const keys = [undefined, null, '', '  '].map(
      (blank) =>
        dataset.question({ ...required, ...Object.fromEntries(optional.map(({ name }) => [name, blank])) }).key,
    );

    expect(new Set(keys)).toEqual(new Set([dataset.question(required).key]));
  });

  test('tells of every column what it holds and how private that is', () => {
    const { columns = [], params, isSensitive } = dataset;
    // Where nobody knows the columns before they arrive, all of it is sensitive.
    if (params.some(({ name }) => name === 'columns')) expect(columns.length > 0 || isSensitive).toBe(true);
    for (const { name, path, type, tier } of columns) {
      expect([name.trim(), path.length > 0]).toEqual([name, true]);
      expect(['text', 'number', 'boolean', 'date', 'datetime', 'any']).toContain(type);
      expect([0, 1, 2, 3, '9i', 9]).toContain(tier);
    }
    expect(new Set(columns.map(({ name }) => name.toLowerCase())).size).toBe(columns.length);
  });

  test('names the documented operations that it asks', () => {
    expect(dataset.operations.length).toBeGreaterThan(0);
    for (const operation of dataset.operations) expect(operation).toMatch(/^(?:GET|POST) \S+$/);
  });

  test('names the parameter that is missing', () => {
    for (const { name } of dataset.params.filter(({ required }) => required)) {
      expect(() => dataset.question({ ...inputOf(dataset, 'required'), [name]: null })).toThrow(
        expect.objectContaining({ failure: { kind: 'invalid-input', field: name, problem: 'required' } }),
      );
    }
  });

  test('has a formula that asks the same question', () => {
    const formula = toFormula(dataset, inputOf(dataset, 'all'));

    expect(formula).toMatch(/^=[A-Z0-9.]+\(.*\)$/);
    expect(formula.slice(1, formula.indexOf('('))).toBe(dataset.functionName);
    expect(exampleFormulas(dataset, 'en')).toContain(formula);
  });

  test('has an example of what it gives', () => {
    const values = Object.values(dataset.example);

    expect(values.length).toBeGreaterThan(0);
    if (dataset.shape === 'value') expect(values).toHaveLength(1);
  });

  test('has a help page in three languages that leads nowhere else', () => {
    for (const language of LANGUAGES) {
      const pages = helpPages(language);
      const page = pages[`help/${language}/${dataset.functionName}.html`] ?? '';

      expect(page).toContain(`<html lang="${language}">`);
      for (const param of dataset.params) expect(page).toContain(`<code>${param.name}</code>`);
      expect(page).not.toMatch(/<script|<style|style=|undefined|\[object/);
    }
  });
});

/** JSON that no contract allows, in every field. */
const HOSTILE: readonly string[] = [
  'null',
  '1e400',
  '-0',
  '123456789012345678901234567890',
  '""',
  '"=cmd|calc!A1"',
  '"007"',
  JSON.stringify('x'.repeat(40_000)),
  '[]',
  '[1,[2,{"a":null}]]',
  '{}',
  '{"deep":{"deeper":[{"x":1}]}}',
  'true',
  '"2026-02-30"',
  '"2026-10-25T02:30:00+02:00"',
  String.raw`"\u0000\ud800"`,
];

/** A row in which one field holds this, or every field. */
const hostileRow = (value: string, fields: readonly string[]): string =>
  `{${fields.map((name) => `${JSON.stringify(name)}:${value}`).join(',')}}`;

const VERSIONS = { tweedekamer: { protocol: 'v4' }, vacatures: { version: 'v4' }, competent: { version: 'v2' } };

function hostileRuntime(row: string) {
  const fetch = async (url: URL): Promise<Response> => {
    const path = url.pathname;
    if (path.endsWith('/api/sources')) return new Response(JSON.stringify(VERSIONS));
    if (path.endsWith('$metadata')) return new Response(oddMetadata('Persoon'));
    if (path.endsWith('$count')) return new Response('NaN');
    return new Response(path.includes('/tweedekamer/') ? `{"value":[${row}]}` : `[${row}]`);
  };
  return createRuntime({
    apiUrl: 'https://gateway.test/api/',
    fetch,
    retryPolicy: { attempts: 1 },
    credentials: { sealed: () => 'sealed', institutes: () => ['999999'] },
    hasConsent: () => true,
  });
}

/** Which fields of a row are hostile at once: for a source that says the type of each, one at a time as well. */
const attacksOn = ({ source, columns = [] }: Dataset): readonly (readonly string[])[] => {
  const names = [...new Set(['Id', 'id', '__proto__', 'constructor', ...ODD_FIELDS, ...columns.map(toField)])];
  return source === 'tweedekamer' || source === 'informat' ? [names, ...names.map((name) => [name])] : [names];
};

const toField = ({ path, name }: { readonly path: readonly string[]; readonly name: string }): string =>
  path[0] ?? name;

const isCell = (cell: unknown): boolean =>
  typeof cell === 'boolean' ||
  (typeof cell === 'number' && Number.isFinite(cell)) ||
  (typeof cell === 'string' && cell.length <= 32_767);

describe.each(named)('$name on hostile rows', ({ dataset }) => {
  test('gives legal cells in full rows, or a failure that we know', async () => {
    const question = dataset.question(inputOf(dataset, 'required'));
    for (const row of HOSTILE.flatMap((value) => attacksOn(dataset).map((fields) => hostileRow(value, fields)))) {
      const outcome: Table | Error = await hostileRuntime(row)
        .table(question)
        .catch((error: Error) => error);

      if (outcome instanceof Error) {
        expect(isSourceError(outcome) || outcome).toBe(true);
        expect(outcome).not.toHaveProperty('failure.kind', 'credentials-missing');
      } else {
        expect(outcome.rows.every((cells) => cells.length === outcome.columns.length)).toBe(true);
        expect(outcome.rows.flat().filter((cell) => !isCell(cell))).toEqual([]);
      }
    }
  });

  test('always gives a table where the source documents no shape', async () => {
    if (dataset.source !== 'pdata') return;
    for (const value of HOSTILE) {
      const runtime = hostileRuntime(hostileRow(value, ['Id', 'id', '__proto__', 'constructor', ...ODD_FIELDS]));
      await expect(runtime.table(dataset.question(inputOf(dataset, 'required')))).resolves.toHaveProperty('rows');
    }
  });
});
