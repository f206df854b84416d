import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { startSandbox, type Sandbox } from '../../sandbox/index.ts';
import type { Table } from '../../src/core/table.ts';
import type { Choice } from '../../src/datasets/param.ts';
import type { Input } from '../../src/datasets/dataset.ts';
import { datasetByFunction } from '../../src/datasets/index.ts';
import { createRuntime, type Runtime } from '../../src/runtime/runtime.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.pdata.faults.clear());
afterAll(() => sandbox.close());

function runtimeOver(): Runtime {
  const apiUrl = 'https://gateway.test/api/';
  const fetchThere = (url: URL, init: RequestInit): Promise<Response> =>
    fetch(new URL(url.href.replace(`${apiUrl}pdata/`, sandbox.pdata.url)), init);
  return createRuntime({ apiUrl, fetch: fetchThere, retryPolicy: { attempts: 1 } });
}

function tableOf(functionName: string, input: Input = {}): Promise<Table> {
  const dataset = datasetByFunction(functionName);
  if (!dataset) throw new Error(functionName);
  return runtimeOver().table(dataset.question(input));
}

const namesOf = ({ columns }: Table): readonly string[] => columns.map(({ name }) => name);

async function organismChoices(): Promise<readonly Choice[]> {
  const lookup = datasetByFunction('PDATA.ORGANISM')?.params[0]?.lookup;
  if (!lookup) throw new Error('no lookup');
  return runtimeOver().choices({ lookup, source: 'pdata', input: {} });
}

const FIGURES = ['WORKFORCE', 'DISTRIBUTION', 'CONTRACTORS', 'LONGABSENCE', 'ILLNESS', 'PENSION', 'CARPH'];

const everyQuestion: readonly (readonly [functionName: string, input: Input])[] = [
  ['PDATA.ENTITIES', {}],
  ['PDATA.ENTITY', { id: 1 }],
  ['PDATA.ORGANISMS', {}],
  ['PDATA.ORGANISMS', { entityId: 1 }],
  ['PDATA.ORGANISM', { id: 10_215 }],
  ...FIGURES.map((figure) => [`PDATA.${figure}`, { id: 10_215 }] as const),
  ...FIGURES.map((figure) => [`PDATA.${figure}`, { id: 1, level: 'entity' }] as const),
];

describe('every dataset of pdata.be', () => {
  test.each(everyQuestion)('%s %j gives a table', async (functionName, input) => {
    const table = await tableOf(functionName, input);

    expect(table.rows.length).toBeGreaterThan(0);
    expect(table.columns.length).toBeGreaterThan(1);
  });

  test('passes the extra criteria on', async () => {
    const all = await tableOf('PDATA.WORKFORCE', { id: 1, level: 'entity' });
    const some = await tableOf('PDATA.WORKFORCE', { id: 1, level: 'entity', query: 'year=2012' });

    expect(some.rows.length).toBeGreaterThan(0);
    expect(some.rows.length).toBeLessThan(all.rows.length);
  });
});

describe('an answer of another shape', () => {
  test.each(['pdata-result-envelope', 'pdata-data-envelope', 'pdata-bare'])('%s changes nothing', async (quirk) => {
    const expected = await Promise.all([tableOf('PDATA.ORGANISMS'), tableOf('PDATA.ORGANISM', { id: 10_215 })]);

    sandbox.pdata.faults.set(quirk);

    expect(await Promise.all([tableOf('PDATA.ORGANISMS'), tableOf('PDATA.ORGANISM', { id: 10_215 })])).toEqual(
      expected,
    );
  });

  test('a dictionary by id is the same list', async () => {
    const expected = await tableOf('PDATA.ORGANISMS');

    sandbox.pdata.faults.set('pdata-keyed');

    expect(await tableOf('PDATA.ORGANISMS')).toEqual(expected);
  });

  test('a dictionary of figures has their rows, behind a column for its keys', async () => {
    const expected = await tableOf('PDATA.WORKFORCE', { id: 10_215 });

    sandbox.pdata.faults.set('pdata-keyed');
    const table = await tableOf('PDATA.WORKFORCE', { id: 10_215 });

    expect(table.rows.map(([, ...row]) => row)).toEqual(expected.rows);
    expect(namesOf(table)).toEqual(['key', ...namesOf(expected)]);
  });

  test('properties in another order are the same columns', async () => {
    const expected = await tableOf('PDATA.ORGANISMS');

    sandbox.pdata.faults.set('pdata-property-order');
    const table = await tableOf('PDATA.ORGANISMS');

    expect(namesOf(table).toSorted()).toEqual(namesOf(expected).toSorted());
    expect(table.rows).toHaveLength(expected.rows.length);
  });

  test('keys that nobody saw before are kept', async () => {
    sandbox.pdata.faults.set('pdata-extra-keys');

    expect(namesOf(await tableOf('PDATA.ORGANISM', { id: 10_215 }))).toEqual(
      expect.arrayContaining(['zz_new', 'revision.number', 'revision.tags']),
    );
  });

  test('nested names become dotted columns', async () => {
    sandbox.pdata.faults.set('pdata-nested');

    expect(namesOf(await tableOf('PDATA.ORGANISM', { id: 10_215 }))).toContain('name.fr');
  });

  test.each(['pdata-no-rows', 'pdata-null-data'])('%s is not found', async (quirk) => {
    sandbox.pdata.faults.set(quirk);

    await expect(tableOf('PDATA.WORKFORCE', { id: 10_215 })).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });
});

describe('choices', () => {
  test.each([undefined, 'pdata-nested', 'pdata-text-numbers', 'pdata-keyed'])(
    'are names, also with %s',
    async (quirk) => {
      if (quirk) sandbox.pdata.faults.set(quirk);

      const found = (await organismChoices()).find(({ value }) => value === '10215');

      expect(found?.label).toMatchObject({ fr: expect.stringMatching(/^SPF Emploi/) });
    },
  );

  test('without any name are still there, by acronym or number', async () => {
    sandbox.pdata.faults.set('pdata-missing-names');

    const choices = await organismChoices();

    expect(choices.length).toBeGreaterThan(5);
    expect(choices.every(({ label }) => typeof label === 'object' && label.nl !== '')).toBe(true);
  });
});
