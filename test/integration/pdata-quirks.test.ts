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

const ORGANISM = { id: 10_215 };

/** The table is the same whether the switch strikes or not. */
async function isUntouched(quirk: string): Promise<void> {
  const ask = () => Promise.all([tableOf('PDATA.ORGANISMS'), tableOf('PDATA.ORGANISM', ORGANISM)]);
  const expected = await ask();

  sandbox.pdata.faults.set(quirk);

  expect(await ask()).toEqual(expected);
}

async function isNotFound(quirk: string): Promise<void> {
  sandbox.pdata.faults.set(quirk);

  await expect(tableOf('PDATA.WORKFORCE', ORGANISM)).rejects.toMatchObject({ failure: { kind: 'not-found' } });
}

/** Choices have the names of people's languages. */
async function isNamed(): Promise<void> {
  const found = (await organismChoices()).find(({ value }) => value === '10215');

  expect(found?.label).toMatchObject({ fr: expect.stringMatching(/^SPF Emploi/) });
}

/** For each switch, what a table and a choice make of it. */
const proofs: Readonly<Record<string, () => Promise<void>>> = {
  'pdata-result-envelope': () => isUntouched('pdata-result-envelope'),
  'pdata-data-envelope': () => isUntouched('pdata-data-envelope'),
  'pdata-bare': () => isUntouched('pdata-bare'),
  'pdata-property-order': async () => {
    const expected = await tableOf('PDATA.ORGANISMS');
    sandbox.pdata.faults.set('pdata-property-order');
    const table = await tableOf('PDATA.ORGANISMS');

    expect(namesOf(table)).not.toEqual(namesOf(expected));
    expect(recordsOf(table)).toEqual(recordsOf(expected));
  },
  // By acronym or number, each organisation can still be chosen.
  'pdata-missing-names': async () => {
    sandbox.pdata.faults.set('pdata-missing-names');
    const choices = await organismChoices();

    expect(choices.length).toBeGreaterThan(5);
    expect(choices.every(({ label }) => typeof label === 'object' && label.nl !== '')).toBe(true);
  },
  'pdata-extra-keys': async () => {
    sandbox.pdata.faults.set('pdata-extra-keys');

    expect(namesOf(await tableOf('PDATA.ORGANISM', ORGANISM))).toEqual(
      expect.arrayContaining(['zz_new', 'revision.number', 'revision.tags']),
    );
  },
  'pdata-nested': async () => {
    sandbox.pdata.faults.set('pdata-nested');

    expect(namesOf(await tableOf('PDATA.ORGANISM', ORGANISM))).toContain('name.fr');
    await isNamed();
  },
  'pdata-text-numbers': async () => {
    const expected = await tableOf('PDATA.WORKFORCE', ORGANISM);
    sandbox.pdata.faults.set('pdata-text-numbers');
    const table = await tableOf('PDATA.WORKFORCE', ORGANISM);

    // Nobody says which texts are numbers, so none is taken for one.
    expect(table.rows.map((row) => row.map(String))).toEqual(expected.rows.map((row) => row.map(String)));
    await isNamed();
  },
  // Of a list by id the rows say the same; figures get a column for the keys.
  'pdata-keyed': async () => {
    const [list, figures] = await Promise.all([tableOf('PDATA.ORGANISMS'), tableOf('PDATA.WORKFORCE', ORGANISM)]);
    sandbox.pdata.faults.set('pdata-keyed');
    const keyed = await tableOf('PDATA.WORKFORCE', ORGANISM);

    expect(await tableOf('PDATA.ORGANISMS')).toEqual(list);
    expect(keyed.rows.map(([, ...row]) => row)).toEqual(figures.rows);
    expect(namesOf(keyed)).toEqual(['key', ...namesOf(figures)]);
    await isNamed();
  },
  'pdata-no-rows': () => isNotFound('pdata-no-rows'),
  'pdata-null-data': () => isNotFound('pdata-null-data'),
};

const recordsOf = ({ columns, rows }: Table): readonly Readonly<Record<string, unknown>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])));

describe('the quirks of pdata.be', () => {
  test('are all lived with here', () => {
    const switches = sandbox.pdata.faults.switches.map(({ name }) => name);

    expect(Object.keys(proofs)).toEqual(switches.filter((name) => name.startsWith('pdata-')));
  });

  test.each(Object.keys(proofs))('%s', async (quirk) => {
    expect.hasAssertions();
    await proofs[quirk]?.();
  });

  test('aside, choices are names', isNamed);
});
