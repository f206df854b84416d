import { describe, expect, test } from 'vitest';

import { createHttp } from '../../core/http.ts';
import { createPdataClient } from './client.ts';
import { PDATA_FIGURES, PDATA_LEVELS } from './schema.ts';

type Answers = Readonly<Record<string, unknown>>;

function clientOf(answers: Answers) {
  const asked: string[] = [];
  const fetch = async (url: URL): Promise<Response> => {
    asked.push(url.pathname + url.search);
    const body = answers[url.pathname];
    return body === undefined ? new Response('{}', { status: 404 }) : Response.json(body);
  };
  return { asked, client: createPdataClient(createHttp({ source: 'pdata', baseUrl: 'https://pdata.test/', fetch })) };
}

const table = { results: { data: [{ id: 1, count: 2 }] } };

describe('paths', () => {
  test('all 19 documented addresses are asked', async () => {
    const { asked, client } = clientOf({});
    const asks = [
      client.entities(),
      client.entity('1'),
      client.organisms(),
      client.organismsOf('1'),
      client.organism('10215'),
      ...PDATA_LEVELS.flatMap((level) =>
        PDATA_FIGURES.map((figure) => client.figures({ level, figure, id: level === 'entity' ? '1' : '10215' })),
      ),
    ];

    await Promise.allSettled(asks);

    const figures = ['workforce', 'distribution', 'contractors', 'longabsence', 'illness', 'pension', 'carph'];
    expect(asked.toSorted()).toEqual(
      [
        '/entities',
        '/entities/1',
        '/entities/1/organisms',
        ...figures.map((figure) => `/entities/1/${figure}`),
        '/organisms',
        '/organisms/10215',
        ...figures.map((figure) => `/organisms/10215/${figure}`),
      ].toSorted(),
    );
  });

  test('the query passes as it is', async () => {
    const { asked, client } = clientOf({ '/organisms/5/illness': table });

    await client.figures({ level: 'organism', figure: 'illness', id: '5' }, { search: 'a=b%20c&d=%26' });

    expect(asked).toEqual(['/organisms/5/illness?a=b%20c&d=%26']);
  });

  test('an id never becomes more than one part of a path', async () => {
    const { asked, client } = clientOf({});

    await client.organism('1/workforce?x#y').catch(() => undefined);

    expect(asked).toEqual(['/organisms/1%2Fworkforce%3Fx%23y']);
  });
});

describe('tables', () => {
  test('an organism is one row of what arrived, unknown fields included', async () => {
    const data = { id: 10_215, name_fr: 'SPF Emploi', extra: { level: 'A', tags: ['x', 'y'] } };
    const { client } = clientOf({ '/organisms/10215': { results: { data } } });

    await expect(client.organism('10215')).resolves.toEqual({
      columns: [
        { name: 'id', type: 'number', tier: 0, key: true },
        { name: 'name_fr', type: 'text', tier: 0 },
        { name: 'extra.level', type: 'text', tier: 0 },
        { name: 'extra.tags', type: 'text', tier: 0 },
      ],
      rows: [[10_215, 'SPF Emploi', 'A', 'x; y']],
    });
  });

  test('an id that several rows share is no key', async () => {
    const { client } = clientOf({
      '/organisms/5/pension': [
        { id: 5, year: 1 },
        { id: 5, year: 2 },
      ],
    });

    const { columns } = await client.figures({ level: 'organism', figure: 'pension', id: '5' });

    expect(columns.filter(({ key }) => key)).toEqual([]);
  });

  test('the keys of a dictionary tell its rows apart', async () => {
    const { client } = clientOf({ '/entities/1/carph': { data: { 2021: 1.06, 2022: 1.09 } } });

    const { columns, rows } = await client.figures({ level: 'entity', figure: 'carph', id: '1' });

    expect(columns.map(({ name, key }) => [name, key])).toEqual([
      ['key', true],
      ['value', undefined],
    ]);
    expect(rows).toEqual([
      [2021, 1.06],
      [2022, 1.09],
    ]);
  });

  test('a limit keeps the first rows', async () => {
    const { client } = clientOf({ '/organisms': [{ id: 1 }, { id: 2 }, { id: 3 }] });

    await expect(client.organisms({ limit: 2 })).resolves.toMatchObject({ rows: [[1], [2]] });
  });

  test('tells how many rows there are, also when it keeps the first ones only', async () => {
    const { client } = clientOf({ '/organisms': [{ id: 1 }, { id: 2 }, { id: 3 }] });
    const told: unknown[] = [];

    await client.organisms({ limit: 2, onProgress: (progress) => told.push(progress) });
    await client.organisms({ onProgress: (progress) => told.push(progress) });

    expect(told).toEqual([
      { rows: 2, pages: 1, total: 3 },
      { rows: 3, pages: 1, total: 3 },
    ]);
  });

  test('an answer with nothing in it is not found', async () => {
    const { client } = clientOf({ '/organisms/5': { results: { data: null } }, '/organisms/5/illness': [] });

    await expect(client.organism('5')).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    await expect(client.figures({ level: 'organism', figure: 'illness', id: '5' })).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
  });

  test('an answer that is no JSON says so', async () => {
    const fetch = async (): Promise<Response> => new Response('<html>');
    const client = createPdataClient(createHttp({ source: 'pdata', baseUrl: 'https://pdata.test/', fetch }));

    await expect(client.entities()).rejects.toMatchObject({ failure: { kind: 'unexpected-response', at: 'body' } });
  });
});

describe('names', () => {
  const namesOf = async (rows: unknown) => clientOf({ '/organisms': rows }).client.names('organism');

  test('come in each language, and fall back to another one', async () => {
    const names = await namesOf([{ id: 1, name_nl: 'FOD Justitie', name_fr: 'SPF Justice' }]);

    expect(names).toEqual([
      { id: '1', name: { nl: 'FOD Justitie', fr: 'SPF Justice', en: 'FOD Justitie' }, acronym: undefined },
    ]);
  });

  test.each([
    ['a plain name', { id: 1, name: 'Justitie', acro: 'J' }, 'Justitie'],
    ['a nested name', { id: 1, name: { fr: 'Justice' } }, 'Justice'],
    ['an acronym in a language', { id: 1, name_nl: ' ', acro_fr: 'JUST' }, 'JUST'],
    ['a plain acronym', { id: 1, acro: 'JUST' }, 'JUST'],
    ['nothing but the id', { id: 1 }, '1'],
  ])('fall back to %s', async (_, row, expected) => {
    const names = await namesOf([row]);

    expect(names[0]?.name.nl).toBe(expected);
  });

  test('are read from a dictionary by id too, and skip what has no id', async () => {
    expect(await namesOf({ 7: { name_nl: 'A' }, 8: { name_nl: 'B' } })).toMatchObject([{ id: '7' }, { id: '8' }]);
    expect(await namesOf([{ name_nl: 'A' }, 'x'])).toEqual([]);
  });
});
