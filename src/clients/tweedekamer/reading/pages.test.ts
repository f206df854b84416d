import { describe, expect, test } from 'vitest';

import { failureOf, fakeService, id, ids, page, refusal } from '../testing/fake-service.ts';

const row = (n: number, rest: object = {}) => ({ Id: id(n), Nummer: n, ...rest });
const rows = (count: number, from = 1) => Array.from({ length: count }, (_, at) => row(from + at));

const QUERY = { entity: 'Fractie', select: 'Nummer' };
const SELECT = '$filter=Verwijderd eq false&$select=Nummer,Id';

/** What a service with pages of this size would send for `$top` and `$skip`, without a link. */
function slice(url: URL, total: number, size: number): Response {
  const skip = Number(url.searchParams.get('$skip') ?? 0);
  const asked = Math.min(size, Number(url.searchParams.get('$top') ?? size), Math.max(0, total - skip));
  return page(rows(asked, 1 + skip));
}

const numbers = (table: { readonly rows: readonly (readonly unknown[])[] }): readonly unknown[] =>
  table.rows.map(([first]) => first);

describe('a question for a few rows', () => {
  test('is answered when a service links pages all the same', async () => {
    const { client, asked } = fakeService((_, call) =>
      page(rows(2, call * 2 - 1), call < 3 ? { '@odata.nextLink': `?p=${call}` } : {}),
    );

    expect(numbers(await client.read({ ...QUERY, top: 20 }))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(asked).toHaveLength(3);
  });

  test('ends at a service that pays no heed to numbers', async () => {
    const { client, asked } = fakeService(() => page(rows(3)));

    expect(numbers(await client.read({ ...QUERY, top: 20 }))).toEqual([1, 2, 3]);
    expect(asked.length).toBeLessThan(30);
  });
});

describe('a linked page', () => {
  test.each([
    ['absolute', 'https://elsewhere.test/OData/v5/Fractie?$skiptoken=b%27%2B'],
    ['absolute, of another case', 'https://elsewhere.test/odata/V5/fractie?$SKIPTOKEN=b%27%2B'],
    ['relative', 'Fractie?$skiptoken=b%27%2B'],
    ['relative to the root', '/OData/v4/2.0/Fractie?$skiptoken=b%27%2B#part'],
    ['only a query', '?$skiptoken=b%27%2B'],
  ])('is asked at the same place, whatever else its link says: %s', async (_, link) => {
    const { client, sent } = fakeService((__, call) =>
      page(rows(2, call * 2 - 1), call === 1 ? { '@odata.nextLink': link } : {}),
    );

    expect(numbers(await client.read(QUERY))).toEqual([1, 2, 3, 4]);
    expect(sent[1]?.toLowerCase()).toBe('fractie?$skiptoken=b%27%2b');
  });

  test('may have its link under the newer name', async () => {
    const { client } = fakeService((_, call) => page(rows(1, call), call < 3 ? { '@nextLink': `?p=${call}` } : {}));

    expect(numbers(await client.read(QUERY))).toEqual([1, 2, 3]);
  });

  test('may be empty', async () => {
    const { client } = fakeService((_, call) =>
      page(call === 2 ? [] : rows(1, call), call < 3 ? { '@odata.nextLink': `?p=${call}` } : {}),
    );

    expect(numbers(await client.read(QUERY))).toEqual([1, 3]);
  });

  test.each([
    ['to where we were', () => page(rows(1), { '@odata.nextLink': '?p=1' })],
    ['nowhere', () => page(rows(1), { '@odata.nextLink': 'https://elsewhere.test/' })],
    ['to nothing, for ever', (_: URL, call: number) => page([], { '@odata.nextLink': `?p=${call}` })],
  ])('is not followed %s', async (_, answer) => {
    const { client, asked } = fakeService(answer);

    expect(await failureOf(client.read(QUERY))).toEqual({ kind: 'unexpected-response', at: 'nextLink' });
    expect(asked.length).toBeLessThan(30);
  });

  test('brings no row twice, though rows move while pages are read', async () => {
    const { client } = fakeService((_, call) =>
      call === 1 ? page(rows(3), { '@odata.nextLink': '?p=2' }) : page(rows(3, 3)),
    );

    expect(numbers(await client.read(QUERY))).toEqual([1, 2, 3, 4, 5]);
  });

  test('tells how far we are', async () => {
    const seen: unknown[] = [];
    const { client, asked } = fakeService((_, call) =>
      page(rows(2, call * 2), call === 1 ? { '@odata.count': '4', '@odata.nextLink': '?p' } : {}),
    );

    await client.read(QUERY, { withTotal: true, onProgress: (progress) => seen.push(progress) });

    expect(seen).toEqual([
      { rows: 2, pages: 1, total: 4 },
      { rows: 4, pages: 2, total: 4 },
    ]);
    // Placeholders, which a reading leaves out, are not counted either.
    expect(asked[0]).toBe(`Fractie?${SELECT.replace('false', 'false and Nummer ne null')}&$count=true`);
  });
});

describe('a number of rows', () => {
  test('up to a hundred is asked as such, in a total order', async () => {
    const { client, asked } = fakeService((url) => slice(url, 300, 250));

    expect(numbers(await client.read({ ...QUERY, top: 100 }))).toHaveLength(100);
    expect(asked).toEqual([`Fractie?${SELECT}&$orderby=Id&$top=100`]);
  });

  test('above a hundred is not asked, but no more is read', async () => {
    const { client, asked } = fakeService((_, call) =>
      page(rows(50, 1 + (call - 1) * 50), { '@odata.nextLink': `?p=${call}` }),
    );

    expect(numbers(await client.read({ ...QUERY, top: 101 }))).toHaveLength(101);
    expect(asked).toEqual([`Fractie?${SELECT}`, 'Fractie?p=1', 'Fractie?p=2']);
  });

  test('is completed by number when pages are shorter than asked', async () => {
    const { client, asked } = fakeService((url) => slice(url, 1000, 30));

    expect(numbers(await client.read({ ...QUERY, top: 70 }))).toEqual(rows(70).map(({ Nummer }) => Nummer));
    expect(asked.map((address) => /\$top=.*/.exec(address)?.[0])).toEqual([
      '$top=70',
      '$top=40&$skip=30',
      '$top=10&$skip=60',
    ]);
  });

  test('is known to be all when the last page is shorter than the ones before', async () => {
    const { client, asked } = fakeService((url) => slice(url, 45, 30));

    expect(numbers(await client.read({ ...QUERY, top: 100 }))).toHaveLength(45);
    expect(asked).toHaveLength(2);
  });

  test('is completed by links when there are links', async () => {
    const { client, asked } = fakeService((_, call) =>
      page(rows(3, call * 3 - 2), call < 3 ? { '@odata.nextLink': `?p=${call}` } : {}),
    );

    expect(numbers(await client.read({ ...QUERY, top: 8 }))).toHaveLength(8);
    expect(asked.slice(1)).toEqual(['Fractie?p=1', 'Fractie?p=2']);
  });

  test('that the service does not have costs one more question, until its pages are known to be longer', async () => {
    const { client, asked } = fakeService((url) => slice(url, url.pathname.endsWith('Persoon') ? 200 : 15, 250));

    expect(numbers(await client.read({ ...QUERY, top: 20 }))).toHaveLength(15);
    expect(asked).toHaveLength(2);

    await client.read({ entity: 'Persoon', select: 'Nummer' });
    expect(numbers(await client.read({ ...QUERY, top: 20 }))).toHaveLength(15);
    expect(asked).toHaveLength(4);
  });

  test('is made up of rows that are shown: placeholders do not count', async () => {
    const empty = (n: number) => ({ Id: id(n), Nummer: null });
    const { client } = fakeService((url) =>
      url.search.includes('skip') ? page(rows(5, 6)) : page([...rows(3), empty(4), empty(5)]),
    );

    expect(numbers(await client.read({ ...QUERY, top: 5 }))).toEqual([1, 2, 3, 6, 7]);
  });

  test('is the smaller of what is asked and what is wanted now', async () => {
    const { client, asked } = fakeService((url) => slice(url, 1000, 250));

    await client.read({ ...QUERY, top: 500 }, { limit: 10 });
    await client.read({ ...QUERY, top: 5 }, { limit: 10 });

    expect(asked.map((address) => /\$top=\d+/.exec(address)?.[0])).toEqual(['$top=10', '$top=5']);
  });

  test.each([-1, 1.5, Number.NaN])('is a whole number: %s is refused', async (top) => {
    const { client } = fakeService(() => page([]));

    expect(await failureOf(client.read({ ...QUERY, top }))).toMatchObject({ field: 'top', problem: 'out-of-range' });
  });
});

describe('a filter that is too long for one question', () => {
  /** Answers with a row for each id in the filter, and refuses more than `most` of them. */
  const askedIds = (url: URL): readonly number[] =>
    [...decodeURIComponent(url.search).matchAll(/4000-8000-(\d{12})/g)].map(([, digits]) => Number(digits));
  const NODES = "The query specified in the URI is not valid. The node count limit of '100' has been exceeded.";
  const picky = (most: number) => (url: URL) =>
    askedIds(url).length > most
      ? refusal(NODES)
      : page(askedIds(url).map((n) => row(n, { AantalZetels: n % 7, NaamNL: `é${n % 3}` })));

  test('is asked in parts, and no row comes twice', async () => {
    const { client, asked } = fakeService(picky(25));
    const filter = `Verwijderd eq false and Id in (${ids(60).join(',')},${id(1)})`;

    expect(new Set(numbers(await client.read({ ...QUERY, filter })))).toEqual(
      new Set(rows(60).map(({ Nummer }) => Nummer)),
    );
    expect(asked.length).toBeGreaterThan(2);
  });

  test('is sorted as one answer would have been', async () => {
    const { client } = fakeService(picky(25));
    const query = { entity: 'Fractie', filter: `Id in (${ids(60).join(',')})`, orderby: 'AantalZetels desc,Nummer' };

    const { rows: found } = await client.read({ ...query, select: 'AantalZetels,Nummer' });
    const expected = [...found].toSorted((a, b) => Number(b[0]) - Number(a[0]) || Number(a[1]) - Number(b[1]));

    expect(found).toEqual(expected);
    expect(found).toHaveLength(60);
  });

  test('gives the first rows of all parts when only some are wanted', async () => {
    const { client } = fakeService(picky(25));

    const { rows: found } = await client.read({
      ...QUERY,
      filter: `Id in (${ids(60).join(',')})`,
      orderby: 'Nummer desc',
      top: 3,
    });

    expect(found.map(([first]) => first)).toEqual([60, 59, 58]);
  });

  test('is halved again when the service counts otherwise than we do', async () => {
    const { client, asked } = fakeService(picky(4));

    expect(numbers(await client.read({ ...QUERY, filter: `Id in (${ids(20).join(',')})`, orderby: 'Nummer' }))).toEqual(
      rows(20).map(({ Nummer }) => Nummer),
    );
    expect(asked.length).toBeGreaterThan(5);
  });

  test('cannot be sorted by what did not come along', async () => {
    const { client, asked } = fakeService(picky(25));
    const query = { ...QUERY, filter: `Id in (${ids(60).join(',')})`, orderby: 'year(DatumActief)' };

    expect(await failureOf(client.read(query))).toMatchObject({ field: 'orderby', problem: 'not-supported' });
    expect(asked).toEqual([]);
  });

  test('is refused when there is nowhere to cut it', async () => {
    const { client, asked } = fakeService(() => page([]));
    const filter = Array.from({ length: 40 }, (_, n) => `Nummer ne ${n}`).join(' and ');

    expect(await failureOf(client.read({ ...QUERY, filter }))).toEqual({
      kind: 'invalid-input',
      field: 'filter',
      problem: 'too-many-conditions',
      subject: undefined,
    });
    expect(asked).toEqual([]);
  });
});
