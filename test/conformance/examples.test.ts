import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { exampleInputs } from '../../build/help-examples.ts';
import type { Table } from '../../src/core/table.ts';
import type { Dataset, Input } from '../../src/datasets/dataset.ts';
import { DATASETS } from '../../src/datasets/index.ts';
import { toFormula } from '../../src/functions/formula.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { startConnected, type Connected } from '../support/connected.ts';

let connected: Connected;
let runtime: Runtime;

beforeAll(async () => {
  connected = await startConnected({ sizes: { largeRows: 1 } });
  runtime = connected.runtime();
});
afterAll(() => connected.close());

const ask = (dataset: Dataset, input: Input): Promise<Table> => runtime.table(dataset.question(input));

const examples = DATASETS.flatMap((dataset) => [
  ...exampleInputs(dataset).map((input) => ({ formula: toFormula(dataset, input), dataset, input })),
  ...dataset.params.map(({ name, example, goesWith }) => {
    const other = dataset.params.find((param) => param.name === goesWith);
    const company = other ? { [other.name]: other.example } : {};
    const input = { ...exampleInputs(dataset)[0], ...company, [name]: example };
    return { formula: toFormula(dataset, input), dataset, input };
  }),
]);

/** Each formula once. */
const shown = [...new Map(examples.map((found) => [found.formula, found])).values()];

describe('what the help page and the form show as an example', () => {
  test.each(shown)('gives rows: $formula', async ({ dataset, input }) => {
    const { columns, rows } = await ask(dataset, input);

    expect(columns.length).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThan(0);
  });

  test.each(DATASETS.map((dataset) => ({ name: dataset.functionName, dataset })))(
    'of a result is a row that $name gives for all its examples',
    async ({ dataset }) => {
      const { columns, rows } = await ask(dataset, exampleInputs(dataset)[1] ?? {});
      const names = columns.map(({ name }) => name);
      const records = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));

      expect(records).toContainEqual(expect.objectContaining(dataset.example));
    },
  );
});

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Lists of references, and own fields of people of whom no name comes along. */
const REFERENCES: ReadonlySet<string> = new Set(['VDAB.BULK', 'VDAB.INITIAL', 'INFORMAT.OWNFIELDSBYPERSON']);

test.each(DATASETS.map((dataset) => ({ name: dataset.functionName, dataset })))(
  'the columns of $name that come by themselves begin with what a person reads, ids last',
  async ({ name, dataset }) => {
    const [least = {}, all = {}] = exampleInputs(dataset);
    const asked = { ...least, ...(dataset.source === 'vacatures' && { ...all, columns: undefined, max: undefined }) };
    const { columns, rows } = await ask(dataset, asked);
    const kinds = columns.map((_, at) => {
      const texts = rows.map((row) => String(row[at]));
      return texts.some((text) => GUID.test(text)) ? 'id' : texts.every((text) => text === '') ? 'blank' : 'words';
    });
    const firstId = REFERENCES.has(name) ? -1 : kinds.indexOf('id');

    expect(firstId < 0 ? [] : kinds.slice(firstId)).not.toContain('words');
  },
);

test('the list of related data in the example has text in most rows', async () => {
  const dataset = DATASETS.find(({ functionName }) => functionName === 'TK.ODATA');
  if (!dataset) throw new Error('TK.ODATA');

  const { columns, rows } = await ask(dataset, exampleInputs(dataset)[1] ?? {});
  const at = columns.findIndex(({ name }) => name === 'PersoonNevenfunctie');

  expect(rows.filter((row) => row[at] === '').length).toBeLessThan(rows.length / 2);
});
