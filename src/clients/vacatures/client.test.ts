import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isSourceError } from '../../core/errors.ts';
import { createHttp } from '../../core/http.ts';
import type { Table } from '../../core/table.ts';
import { createVacaturesClient } from './client.ts';
import { REFERENCE_COLUMN, VACANCY_COLUMNS } from './schema/columns.ts';

const columns = [REFERENCE_COLUMN];
const ALL = VACANCY_COLUMNS.map(({ name }) => name);

type Asked = { readonly path: string; readonly query: URLSearchParams; readonly method: string };

function clientOf(answer: (asked: Asked) => unknown, version: 'v2' | 'v4' = 'v4') {
  const requests: Asked[] = [];
  const fetch = async (url: URL, init: RequestInit): Promise<Response> => {
    const asked = { path: url.pathname.slice(1), query: url.searchParams, method: init.method ?? 'GET' };
    requests.push(asked);
    return Response.json(answer(asked));
  };
  const http = createHttp({ source: 'vacatures', baseUrl: 'https://vdab.test/', fetch, retryPolicy: { attempts: 1 } });
  const client = createVacaturesClient(http, { version: async () => version, wait: async () => undefined });
  return { client, requests };
}

const row = (id: string | number): object => ({ vacatureReferentie: { interneReferentie: `v${id}` } });
const idsOf = ({ rows }: Table): readonly unknown[] => rows.map(([id]) => id);
const numberOf = (query: URLSearchParams, name: string): number => Number(query.get(name));

type List = {
  readonly size: number;
  /** Fewer rows than asked; 0 for as many. */
  readonly shortTo: number;
  readonly total: 'right' | 'low' | 'high' | 'none';
  readonly name: 'aantal' | 'totaalAantalResultaten';
};

const TOTALS: Readonly<Record<List['total'], (size: number) => number | undefined>> = {
  right: (size) => size,
  low: (size) => Math.max(0, size - 1),
  high: (size) => size + 3,
  none: () => undefined,
};

const serve =
  ({ size, shortTo, total, name }: List) =>
  ({ query }: Asked): object => {
    const [from, count] = [numberOf(query, 'vanaf'), numberOf(query, 'aantal')];
    const length = Math.max(0, Math.min(shortTo || count, count, size - from));
    return { [name]: TOTALS[total](size), resultaten: Array.from({ length }, (_, at) => row(from + at)) };
  };

const lists: fc.Arbitrary<List> = fc.record({
  size: fc.nat(700),
  shortTo: fc.constantFrom(0, 0, 0, 7, 60, 199),
  total: fc.constantFrom('right', 'low', 'high', 'none'),
  name: fc.constantFrom('aantal', 'totaalAantalResultaten'),
});

describe('a search', () => {
  test('has all rows of any list, whatever its pages and its total', async () => {
    // One row too few on a short page under a total that is one too low looks like the end of the list.
    const fair = lists.filter(({ total, shortTo }) => total !== 'low' || shortTo === 0);

    await fc.assert(
      fc.asyncProperty(fair, fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }), async (list, limit) => {
        const { client } = clientOf(serve(list));
        const ids = idsOf(await client.search({ filters: {}, columns }, { limit }));
        expect(ids).toEqual(Array.from({ length: Math.min(list.size, limit ?? Infinity) }, (_, at) => `v${at}`));
      }),
      { numRuns: 60 },
    );
  });

  test('asks no more than it must of a service that keeps its word', async () => {
    for (const [size, pages] of [
      [0, 1],
      [3, 1],
      [199, 1],
      [200, 2],
      [450, 3],
    ] as const) {
      const { client, requests } = clientOf(serve({ size, shortTo: 0, total: 'right', name: 'aantal' }));
      await client.search({ filters: {}, columns });
      expect([size, requests.length]).toEqual([size, pages]);
    }
  });

  test('ends at a service that ignores the offset', async () => {
    const same = { resultaten: Array.from({ length: 200 }, (_, at) => row(at)) };
    const untold = clientOf(() => same);
    const told = clientOf(() => ({ ...same, aantal: 1000 }));

    expect(idsOf(await untold.client.search({ filters: {}, columns }))).toHaveLength(200);
    expect(idsOf(await told.client.search({ filters: {}, columns }))).toHaveLength(200);
    expect([untold.requests.length, told.requests.length]).toEqual([2, 5]);
  });

  test('without doubles says when there are more than VDAB gives, unless fewer are wanted', async () => {
    const filters = { filterDubbels: true };
    const failure = { kind: 'invalid-input', field: 'filterDubbels', problem: 'not-supported' };
    for (const total of ['right', 'none'] as const) {
      const { client, requests } = clientOf(serve({ size: 2500, shortTo: 0, total, name: 'aantal' }));

      await expect(client.search({ filters, columns })).rejects.toMatchObject({ failure });
      expect(idsOf(await client.search({ filters, columns }, { limit: 2000 }))).toHaveLength(2000);
      const ends = requests.map(({ query }) => numberOf(query, 'vanaf') + numberOf(query, 'aantal'));
      expect(Math.max(...ends)).toBeLessThanOrEqual(2000);
    }
    const { client } = clientOf(serve({ size: 2000, shortTo: 0, total: 'right', name: 'aantal' }));
    expect(idsOf(await client.search({ filters, columns }))).toHaveLength(2000);
  });

  test('reads the extra fields of a list as text, as a code or as an object', async () => {
    const wanted = [
      'leverancier.naam',
      'tewerkstellingsadres.gemeente',
      'functie.beroepsprofiel.code',
      'functie.beroepsprofiel.label',
      'profiel.vereisten.competentie',
    ];
    const { client, requests } = clientOf(() => ({
      resultaten: [
        {
          ...row(1),
          leverancier: { naam: 'A' },
          tewerkstellingsgemeente: 'GENT',
          beroep: { code: 'B1', label: 'Kok' },
          competentie: [{ code: 'C', label: 'Koken' }, 'Proeven'],
        },
        {
          ...row(2),
          leverancier: 'B',
          tewerkstellingsgemeente: { code: '9000', label: 'GENT' },
          beroep: 'B2',
          competentie: 'Koken',
        },
        { ...row(3), leverancier: null, tewerkstellingsgemeente: null, beroep: null, competentie: null },
      ],
    }));

    const { rows } = await client.search({ filters: {}, columns: wanted }, { limit: 3 });
    expect(rows).toEqual([
      ['A', 'GENT', 'B1', 'Kok', 'Koken; Proeven'],
      ['B', 'GENT', 'B2', '', 'Koken'],
      ['', '', '', '', ''],
    ]);
    expect(requests[0]?.query.getAll('velden')).toEqual([
      'leverancier',
      'tewerkstellingsgemeente',
      'beroep',
      'competentie',
    ]);
  });

  test('stops when its reader does', async () => {
    const stop = new AbortController();
    const { client, requests } = clientOf((asked) => {
      if (numberOf(asked.query, 'vanaf') >= 400) stop.abort(new Error('enough'));
      return serve({ size: 5000, shortTo: 0, total: 'right', name: 'aantal' })(asked);
    });

    await expect(client.search({ filters: {}, columns }, { signal: stop.signal })).rejects.toThrow('enough');
    expect(requests.length).toBeLessThanOrEqual(4);
  });
});

describe('what changed', () => {
  test('is as the last window has it, and is not asked beyond the rows wanted', async () => {
    const bulk = ({ query }: Asked): object => ({
      resultaten: numberOf(query, 'vanaf') > 0 ? [] : [{ ...row('x'), status: query.get('van') }],
    });
    const { client, requests } = clientOf(bulk);
    const span = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-08T00:00:00.000Z' };

    const table = await client.changed({ ...span, columns: [REFERENCE_COLUMN, 'status'] });
    expect(table.rows).toEqual([['vx', '2026-01-05T23:45:00.000Z']]);
    const before = requests.length;
    await client.changed({ ...span, columns }, { limit: 1 });
    expect(requests.length - before).toBe(1);
  });
});

describe('details', () => {
  const ids = Array.from({ length: 5000 }, (_, at) => `v${at}`);

  test('are asked a few parts at a time, and no more once one has failed', async () => {
    let asking = 0;
    let most = 0;
    let requests = 0;
    const fetch = async (): Promise<Response> => {
      requests += 1;
      most = Math.max(most, ++asking);
      await new Promise((resolve) => setTimeout(resolve, 2));
      asking -= 1;
      return requests > 8 ? new Response('', { status: 503 }) : Response.json({ resultaten: [] });
    };
    const http = createHttp({
      source: 'vacatures',
      baseUrl: 'https://vdab.test/',
      fetch,
      retryPolicy: { attempts: 1 },
    });
    const client = createVacaturesClient(http, { version: async () => 'v4' });

    await expect(client.several({ ids, columns })).rejects.toMatchObject({ failure: { kind: 'unavailable' } });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(most).toBe(4);
    expect(requests).toBeLessThanOrEqual(13);
  });
});

describe('the number of vacancies', () => {
  /** What is told last, of a search of 44 whose columns need the details. */
  async function toldOf(total: List['total'], limit?: number): Promise<unknown> {
    const list = serve({ size: 44, shortTo: 0, total, name: 'aantal' });
    const { client } = clientOf((asked) => (asked.method === 'POST' ? { resultaten: [] } : list(asked)));
    let told: unknown;
    await client.search({ filters: {}, columns: ALL }, { limit, onProgress: (progress) => (told = progress) });
    return told;
  }

  test('is that of all there are, also when the details of only some of them are read', async () => {
    expect(await toldOf('right')).toMatchObject({ rows: 44, total: 44 });
    expect(await toldOf('right', 21)).toMatchObject({ rows: 21, total: 44 });
  });

  test('comes with that of the requests it took: the list, and its vacancies unless the list holds all', async () => {
    const pagesOf = async (wanted: readonly string[]): Promise<unknown> => {
      const list = serve({ size: 44, shortTo: 0, total: 'right', name: 'aantal' });
      const { client } = clientOf((asked) => (asked.method === 'POST' ? { resultaten: [] } : list(asked)));
      let pages: unknown;
      const onProgress = (progress: { readonly pages: number }): void => void ({ pages } = progress);
      await client.search({ filters: {}, columns: wanted }, { limit: 21, onProgress });
      return pages;
    };
    expect(await pagesOf([...columns, 'tewerkstellingsadres.gemeente'])).toBe(1);
    expect(await pagesOf([...columns, 'functie.functieTitel'])).toBe(2);
  });

  test('is not known when VDAB does not tell and no more were read', async () => {
    expect(await toldOf('none')).toMatchObject({ rows: 44, total: 44 });
    expect(await toldOf('none', 21)).toMatchObject({ rows: 21, total: undefined });
  });
});

describe('a refusal', () => {
  test.each([
    ['Ongeldige waarde voor parameter beroep: x', 'beroep'],
    ['{"status":400,"message":"Parameter velden mag hoogstens 5 waarden hebben"}', 'request'],
    ['', 'request'],
  ])('of %j is about %s', async (body, field) => {
    const fetch = async (): Promise<Response> => new Response(body, { status: 400 });
    const http = createHttp({ source: 'vacatures', baseUrl: 'https://vdab.test/', fetch });
    const client = createVacaturesClient(http, { version: async () => 'v2' });

    await expect(client.search({ filters: { beroep: 'x' }, columns })).rejects.toMatchObject({
      failure: { kind: 'invalid-input', field, problem: 'refused' },
    });
  });
});

describe('the columns of a vacancy', () => {
  test('have unique names, and a tier each', () => {
    expect(new Set(ALL).size).toBe(ALL.length);
    expect(VACANCY_COLUMNS.filter(({ key }) => key).map(({ name }) => name)).toEqual([REFERENCE_COLUMN]);
    expect(
      VACANCY_COLUMNS.filter(({ name }) =>
        /contactpersoon|sollicitatieAdres|Via\.(?:email|telefoon|fax)/.test(name),
      ).map(({ tier }) => tier),
    ).toEqual(Array.from({ length: 15 }, () => 2));
  });

  test('read any record: legal cells, or a failure that names the place', async () => {
    const record = fc.dictionary(fc.constantFrom(...ALL.map((name) => name.split('.')[0] ?? '')), fc.jsonValue());

    await fc.assert(
      fc.asyncProperty(record, async (given) => {
        const { client } = clientOf(() => ({ ...given, ...row(1) }));
        const outcome = await client.vacancy('v1', ALL).catch((error: unknown) => error);
        if (isSourceError(outcome)) expect(outcome.failure).toMatchObject({ kind: 'unexpected-response' });
        else expect((outcome as Table).rows[0]).toHaveLength(ALL.length);
      }),
    );
  });

  test('read numbers that came as text, and codes that came as numbers', async () => {
    const { client } = clientOf(() => ({
      ...row(1),
      aantalJobs: '3',
      versie: '',
      tewerkstellingsadres: { huisnummer: 12, postcode: 1930 },
      arbeidsovereenkomst: { arbeidsStelsel: [{ code: 2, label: '2-ploegenstelsel' }, 'D'] },
      dubbels: { parentUuid: 'v9', dubbelIds: [70_000_001, 70_000_002] },
    }));
    const names = [
      'aantalJobs',
      'versie',
      'tewerkstellingsadres.huisnummer',
      'tewerkstellingsadres.postcode',
      'arbeidsovereenkomst.arbeidsStelsel.code',
      'arbeidsovereenkomst.arbeidsStelsel.label',
      'dubbels.parentId',
      'dubbels.dubbelIds',
    ];

    expect((await client.vacancy('v1', names)).rows).toEqual([
      [3, '', '12', '1930', '2; D', '2-ploegenstelsel', 'v9', '70000001; 70000002'],
    ]);
  });
});
