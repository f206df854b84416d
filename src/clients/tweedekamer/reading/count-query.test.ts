import { describe, expect, test } from 'vitest';

import { failureOf, fakeService, ids, page, refusal } from '../testing/fake-service.ts';

const LIVE = '$filter=Verwijderd eq false';

describe('counting', () => {
  test('asks for a total and no rows', async () => {
    const { client, asked } = fakeService(() => page([], { '@odata.count': 15 }));

    expect(await client.count({ entity: 'fractie', filter: 'AantalZetels gt 3' })).toBe(15);
    expect(asked).toEqual([`Fractie?${LIVE} and AantalZetels gt 3 and Nummer ne null&$top=0&$count=true`]);
  });

  test('counts the rows that a reading shows: placeholders only where no field tells them or deleted rows come too', async () => {
    const { client, asked } = fakeService(() => page([], { '@odata.count': 15 }));

    await client.count({ entity: 'PersoonGeschenk' });
    await client.count({ entity: 'Fractie', includeDeleted: true });
    await client.count({ entity: 'Fractie', filter: 'Verwijderd eq true' });

    expect(asked).toEqual([
      `PersoonGeschenk?${LIVE}&$top=0&$count=true`,
      'Fractie?$top=0&$count=true',
      'Fractie?$filter=Verwijderd eq true&$top=0&$count=true',
    ]);
  });

  test.each([
    ['a total in text', () => page([], { '@odata.count': '7' })],
    ['a total under its newer name', () => page([], { '@count': 7 })],
    [
      'no total, so the plain count',
      (url: URL) => (url.pathname.endsWith('$count') ? new Response('\uFEFF7') : page([])),
    ],
    [
      'a refusal of no rows, so the plain count',
      (url: URL) =>
        url.pathname.endsWith('$count') ? new Response('7') : refusal("Invalid value '0' for $top query option found."),
    ],
  ])('understands %s', async (_, answer) => {
    expect(await fakeService(answer).client.count({ entity: 'Fractie' })).toBe(7);
  });

  test('refuses a plain count that is no number', async () => {
    const { client } = fakeService((url) => (url.pathname.endsWith('$count') ? new Response('<html>') : page([])));

    expect(await failureOf(client.count({ entity: 'Fractie' }))).toEqual({ kind: 'unexpected-response', at: '$count' });
  });

  test('adds up the parts of a long list, each value once', async () => {
    const { client, asked } = fakeService((url) =>
      page([], { '@odata.count': (decodeURIComponent(url.search).match(/0000-4000/g) ?? []).length }),
    );
    const list = [...ids(60), ...ids(10)].join(',');

    expect(await client.count({ entity: 'Persoon', filter: `Id in (${list})` })).toBe(60);
    expect(asked.length).toBeGreaterThan(2);
  });

  test('refuses a long filter whose parts may overlap', async () => {
    const { client, asked } = fakeService(() => page([]));
    const filter = Array.from({ length: 40 }, (_, n) => `contains(Titel,'${n}')`).join(' or ');

    expect(await failureOf(client.count({ entity: 'Zaak', filter }))).toMatchObject({
      field: 'filter',
      problem: 'too-many-conditions',
    });
    expect(asked).toEqual([]);
  });
});
