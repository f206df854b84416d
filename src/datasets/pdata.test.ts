import { describe, expect, test } from 'vitest';

import { createPdataClient } from '../clients/pdata/index.ts';
import { createHttp } from '../core/http.ts';
import type { Clients, Input } from './call.ts';
import type { Dataset } from './dataset.ts';
import { PDATA_DATASETS } from './pdata.ts';

function datasetOf(functionName: string): Dataset {
  const found = PDATA_DATASETS.find((dataset) => dataset.functionName === functionName);
  if (!found) throw new Error(functionName);
  return found;
}

function clientsThatAsk(asked: string[], rows: unknown = [{ id: 1, name_nl: 'Een', name_fr: 'Un' }]): Clients {
  const fetch = async (url: URL): Promise<Response> => {
    asked.push(url.pathname + url.search);
    return Response.json(rows);
  };
  const pdata = createPdataClient(createHttp({ source: 'pdata', baseUrl: 'https://pdata.test/', fetch }));
  return { pdata } as Clients;
}

async function addressOf(functionName: string, input: Input): Promise<string | undefined> {
  const asked: string[] = [];
  await datasetOf(functionName).question(input).load(clientsThatAsk(asked), {});
  return asked[0];
}

function failureOf(functionName: string, input: Input): unknown {
  try {
    datasetOf(functionName).question(input);
  } catch (error) {
    return (error as { failure?: unknown }).failure;
  }
  return undefined;
}

describe('what is asked', () => {
  test.each([
    ['PDATA.ENTITIES', {}, '/entities'],
    ['PDATA.ENTITY', { id: 1 }, '/entities/1'],
    ['PDATA.ORGANISMS', {}, '/organisms'],
    ['PDATA.ORGANISMS', { entityId: '' }, '/organisms'],
    ['PDATA.ORGANISMS', { entityId: 1 }, '/entities/1/organisms'],
    ['PDATA.ORGANISM', { id: '10215' }, '/organisms/10215'],
    ['PDATA.WORKFORCE', { id: 10_215 }, '/organisms/10215/workforce'],
    ['PDATA.WORKFORCE', { id: ' 10215 ', level: null }, '/organisms/10215/workforce'],
    ['PDATA.CARPH', { id: 1, level: 'Entity' }, '/entities/1/carph'],
    ['PDATA.ILLNESS', { id: 10_215, query: '?year=2020&sex=V ' }, '/organisms/10215/illness?year=2020&sex=V'],
  ])('%s %j', async (functionName, input, address) => {
    expect(await addressOf(functionName, input)).toBe(address);
  });

  test('equal questions have equal keys, however they are written', () => {
    const { question } = datasetOf('PDATA.WORKFORCE');
    const keys = [
      question({ id: 10_215 }),
      question({ id: '10215', level: 'organism' }),
      question({ id: ' 10215', level: ' ORGANISM', query: '' }),
    ].map(({ key }) => key);

    expect(new Set(keys).size).toBe(1);
    expect(question({ id: 10_215, level: 'entity' }).key).not.toBe(keys[0]);
  });
});

describe('what is refused', () => {
  test.each([
    [{}, { field: 'id', problem: 'required' }],
    [{ id: 'FOD Justitie' }, { field: 'id', problem: 'not-a-number' }],
    [{ id: '../organisms' }, { field: 'id', problem: 'not-a-number' }],
    [{ id: '..' }, { field: 'id', problem: 'not-a-number' }],
    [
      { id: 1, level: 'country' },
      { field: 'level', problem: 'not-a-choice', allowed: ['organism', 'entity'] },
    ],
    [
      { id: 1, query: '2022' },
      { field: 'query', problem: 'not-a-query' },
    ],
  ])('%j', (input, failure) => {
    expect(failureOf('PDATA.WORKFORCE', input)).toEqual({ kind: 'invalid-input', ...failure });
  });
});

describe('choices for the form', () => {
  const lookUp = async (functionName: string, input: Input, asked: string[] = []) => {
    const [param] = datasetOf(functionName).params;
    return param?.lookup?.(clientsThatAsk(asked), input, {});
  };

  test('are names in the three languages', async () => {
    expect(await lookUp('PDATA.ORGANISM', {})).toEqual([{ value: '1', label: { nl: 'Een', fr: 'Un', en: 'Een' } }]);
  });

  test('hold the acronym that people know a service by, unless it is all there is', async () => {
    const bosa = { id: 2, name_nl: 'Beleid', name_fr: 'Stratégie', acro_nl: 'BOSA', acro_fr: 'BOSA' };
    const clients = clientsThatAsk([], [bosa, { id: 3, acro_nl: 'JUST' }]);

    expect(await datasetOf('PDATA.ORGANISM').params[0]?.lookup?.(clients, {}, {})).toEqual([
      { value: '2', label: { nl: 'Beleid (BOSA)', fr: 'Stratégie (BOSA)', en: 'Beleid (BOSA)' } },
      { value: '3', label: { nl: 'JUST', fr: 'JUST', en: 'JUST' } },
    ]);
  });

  test('follow the level of the same form', async () => {
    const asked: string[] = [];

    await lookUp('PDATA.WORKFORCE', {}, asked);
    await lookUp('PDATA.WORKFORCE', { level: 'entity' }, asked);

    expect(asked).toEqual(['/organisms', '/entities']);
  });
});
