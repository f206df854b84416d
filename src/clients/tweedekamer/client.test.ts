import { describe, expect, test } from 'vitest';

import { failureOf, fakeService, id, page, refusal } from './testing/fake-service.ts';
import { smallModel } from './testing/small-model.ts';

/** Invented parties: `Fractie` rows as they arrive, with everything the service would send. */
const party = (n: number, rest: object = {}) => ({
  Id: id(n),
  Nummer: 1000 + n,
  Afkorting: `P${n}`,
  NaamNL: `Partij ${n}`,
  AantalZetels: n,
  AantalStemmen: '12345678901',
  DatumActief: '2020-01-01T00:00:00+01:00',
  DatumInactief: null,
  GewijzigdOp: '2026-08-29T13:09:50+02:00',
  ApiGewijzigdOp: '2026-08-29T11:23:41.8713166Z',
  Verwijderd: false,
  ...rest,
});

/** Of an id, a name, a town, a birthday and a list of telephone numbers. */
const TIERS = [0, 1, 2, 3, 2];

describe('a table', () => {
  test('has all columns of the model, the key last, in the types of the model', async () => {
    const { client } = fakeService(() => page([party(1)]));

    const { columns, rows } = await client.read({ entity: 'fractie' });

    expect(columns.map(({ name }) => name).slice(0, 4)).toEqual(['Nummer', 'Afkorting', 'NaamNL', 'AantalZetels']);
    expect(columns.at(-1)).toEqual({ name: 'Id', type: 'text', tier: 0, key: true });
    expect(columns.find(({ name }) => name === 'DatumActief')).toMatchObject({ type: 'date', tier: 1 });
    expect(rows).toEqual([
      [
        1001,
        'P1',
        'Partij 1',
        1,
        12_345_678_901,
        43_831,
        '',
        expect.closeTo(46_263.5485),
        expect.closeTo(46_263.4748),
        false,
        id(1),
      ],
    ]);
  });

  test('has the chosen columns in the order chosen, and the key behind them', async () => {
    const { client } = fakeService(() => page([party(1)]));

    const { columns, rows } = await client.read({ entity: 'Fractie', select: 'naamnl,Afkorting' });

    expect(columns.map(({ name, key }) => [name, key])).toEqual([
      ['NaamNL', undefined],
      ['Afkorting', undefined],
      ['Id', true],
    ]);
    expect(rows).toEqual([['Partij 1', 'P1', id(1)]]);
  });

  test('tells contact data and private life from public office', async () => {
    const { client } = fakeService(() => page([]));

    const persons = await client.read({ entity: 'Persoon', expand: 'PersoonContactinformatie' });
    const tier = (name: string) => persons.columns.find((column) => column.name === name)?.tier;

    expect(['Id', 'Achternaam', 'Woonplaats', 'Geboortedatum', 'PersoonContactinformatie'].map(tier)).toEqual(TIERS);
  });

  test('accepts a day as a day or as a moment, and says where a row breaks its promise', async () => {
    const person = (n: number, Geboortedatum: unknown) => ({ Id: id(n), Nummer: n, Geboortedatum });
    const good = fakeService(() => page([person(1, '1954-08-18'), person(2, '1954-08-18T00:00:00+02:00')]));
    const bad = fakeService(() => page([person(1, '1954-08-18'), person(2, 1954)]));

    const query = { entity: 'Persoon', select: 'Geboortedatum' };

    expect((await good.client.read(query)).rows.map(([day]) => day)).toEqual([19_954, 19_954]);
    expect(await failureOf(bad.client.read(query))).toEqual({ kind: 'unexpected-response', at: '[1].Geboortedatum' });
  });

  test('depends on no order of properties, ignores what the model does not know, and leaves what is missing empty', async () => {
    const { client } = fakeService(() =>
      page([{ Extra: 1, Afkorting: 'X', '@odata.type': '#x', Id: id(1), Nummer: 7 }]),
    );

    const { rows } = await client.read({ entity: 'Fractie', select: 'Nummer,NaamNL,Afkorting' });

    expect(rows).toEqual([[7, '', 'X', id(1)]]);
  });

  test('is empty but for its columns when there are no rows', async () => {
    const { client } = fakeService(() => page([]));

    const { columns, rows } = await client.read({ entity: 'Fractie', select: 'NaamNL' });

    expect([columns.length, rows]).toEqual([2, []]);
  });
});

describe('rows that are not shown', () => {
  const placeholder = {
    Id: id(9),
    Nummer: null,
    Afkorting: null,
    NaamNL: null,
    GewijzigdOp: '2026-01-01T00:00:00Z',
    Verwijderd: false,
  };

  test('are placeholders, of which nothing is known', async () => {
    const { client } = fakeService(() => page([party(1), placeholder]));

    expect((await client.read({ entity: 'Fractie' })).rows).toHaveLength(1);
    expect((await client.read({ entity: 'Fractie', keepPlaceholders: true })).rows).toHaveLength(2);
  });

  test('are not those whose chosen columns happen to be empty', async () => {
    const { client } = fakeService(() => page([party(1, { NaamNL: null }), placeholder]));

    expect((await client.read({ entity: 'Fractie', select: 'NaamNL' })).rows).toEqual([['', id(1)]]);
  });

  test('are not deleted rows that were asked for', async () => {
    const { client } = fakeService(() => page([{ ...placeholder, Verwijderd: true }]));

    expect((await client.read({ entity: 'Fractie', filter: 'Verwijderd eq true' })).rows).toHaveLength(1);
    expect((await client.read({ entity: 'Fractie', includeDeleted: true })).rows).toHaveLength(1);
  });
});

describe('expanded rows', () => {
  const vote = (n: number, rest: object) => ({
    Id: id(n),
    Soort: 'Voor',
    ActorFractie: `P${n}`,
    FractieGrootte: n,
    Verwijderd: false,
    ...rest,
  });

  test('of a relation to one become dotted columns, and are empty when they were deleted', async () => {
    const { client } = fakeService(() =>
      page([
        {
          Id: id(1),
          Functie: 'Lid',
          Persoon: { Achternaam: 'Voorbeeld', Verwijderd: false },
          FractieZetel: { Gewicht: 1, Fractie: { Afkorting: 'P1' } },
        },
        { Id: id(2), Functie: 'Lid', Persoon: { Achternaam: null, Verwijderd: true }, FractieZetel: null },
      ]),
    );

    const { columns, rows } = await client.read({
      entity: 'FractieZetelPersoon',
      select: 'Functie',
      expand: 'Persoon($select=Achternaam),FractieZetel($select=Gewicht;$expand=Fractie($select=Afkorting))',
    });

    expect(columns.map(({ name }) => name)).toEqual([
      'Functie',
      'Persoon.Achternaam',
      'FractieZetel.Gewicht',
      'FractieZetel.Fractie.Afkorting',
      'Id',
    ]);
    expect(rows).toEqual([
      ['Lid', 'Voorbeeld', 1, 'P1', id(1)],
      ['Lid', '', '', '', id(2)],
    ]);
  });

  test('of a list become one text, in the order asked, without deleted ones', async () => {
    const { client } = fakeService(() =>
      page([
        {
          Id: id(1),
          BesluitTekst: 'Aangenomen.',
          Stemming: [vote(1, {}), vote(2, { Verwijderd: true }), vote(3, { Soort: 'Tegen' })],
        },
      ]),
    );

    const { columns, rows } = await client.read({
      entity: 'Besluit',
      select: 'BesluitTekst',
      expand: 'Stemming($select=ActorFractie,Soort)',
    });

    expect(columns[1]).toEqual({ name: 'Stemming', type: 'text', tier: 1 });
    expect(rows).toEqual([['Aangenomen.', 'P1, Voor; P3, Tegen', id(1)]]);
  });

  test('of a list leave out ids, places in the list and bookkeeping when no fields were chosen, and write moments to be read', async () => {
    const gift = {
      Id: id(5),
      Omschrijving: 'Boek',
      Datum: '2026-03-01T00:00:00+01:00',
      Persoon_Id: id(1),
      Gewicht: 24,
      GewijzigdOp: '2026-03-02T10:00:00+01:00',
      Verwijderd: false,
    };
    const { client } = fakeService(() =>
      page([
        {
          Id: id(1),
          Achternaam: 'Voorbeeld',
          Nummer: 1,
          PersoonGeschenk: [gift, { ...gift, Datum: '2026-04-01T09:30:00+02:00' }],
        },
      ]),
    );

    const { rows } = await client.read({ entity: 'Persoon', select: 'Achternaam', expand: 'PersoonGeschenk' });

    expect(rows[0]?.[1]).toBe('Boek, 2026-03-01; Boek, 2026-04-01 09:30');
  });

  test('of a list become a table of their own when that is asked', async () => {
    const { client } = fakeService(() =>
      page([
        {
          Id: id(1),
          BesluitTekst: 'Aangenomen.',
          Stemming: [vote(1, {}), vote(2, {})],
          Agendapunt: { Nummer: '1', Besluit: [] },
        },
        { Id: id(2), BesluitTekst: 'Verworpen.', Stemming: [vote(3, {})], Agendapunt: null },
      ]),
    );

    const { table, nested } = await client.readTables({
      entity: 'Besluit',
      select: 'BesluitTekst',
      expand: 'Stemming($select=ActorFractie)',
    });

    expect(table.rows).toEqual([
      ['Aangenomen.', id(1)],
      ['Verworpen.', id(2)],
    ]);
    expect(nested.get('Stemming')?.columns.map(({ name }) => name)).toEqual(['_parent.Id', 'ActorFractie']);
    expect(nested.get('Stemming')?.rows).toEqual([
      [id(1), 'P1'],
      [id(1), 'P2'],
      [id(2), 'P3'],
    ]);
  });

  test('of a list that does not fit are read on from their own row', async () => {
    const { client, asked } = fakeService((url) =>
      url.pathname.endsWith('/Stemming')
        ? page([vote(3, {})], url.search.includes('b') ? {} : { '@odata.nextLink': '?$skiptoken=b' })
        : page([
            {
              Id: id(1),
              Stemming: [vote(1, {})],
              'Stemming@odata.nextLink': `https://elsewhere.test/OData/Besluit(${id(1)})/Stemming?$skiptoken=a`,
            },
          ]),
    );

    const { rows } = await client.read({
      entity: 'Besluit',
      select: 'BesluitTekst',
      expand: 'Stemming($select=ActorFractie)',
    });

    expect(rows[0]?.[1]).toBe('P1; P3; P3');
    expect(asked.slice(1)).toEqual([
      `Besluit(${id(1)})/Stemming?$skiptoken=a`,
      `Besluit(${id(1)})/Stemming?$skiptoken=b`,
    ]);
  });
});

describe('the model', () => {
  test('is read once for many questions at the same time, as XML', async () => {
    const { client, models } = fakeService(() => page([]));

    await Promise.all([
      client.read({ entity: 'Fractie' }),
      client.count({ entity: 'Zaak' }).catch(() => 0),
      client.model(),
    ]);

    expect(models()).toBe(1);
  });

  test('is read again when that is asked, and serves everyone then', async () => {
    const { client, models } = fakeService(() => page([party(1)]));

    await client.model();
    await client.model({ fresh: true });
    await client.read({ entity: 'Fractie' });

    expect(models()).toBe(2);
  });

  test('is read again after an hour', async () => {
    const clock = { now: 0 };
    const { client, models } = fakeService(() => page([]), { now: () => clock.now });

    await client.model();
    clock.now = 3_600_000;
    await client.model();

    expect(models()).toBe(2);
  });

  test('that cannot be read fails this question and no later one', async () => {
    const service = fakeService(() => page([party(1)]), {
      model: (call) => (call <= 3 ? new Response('down', { status: 503 }) : new Response(smallModel())),
    });

    expect(await failureOf(service.client.read({ entity: 'Fractie' }))).toMatchObject({
      kind: 'unavailable',
      status: 503,
    });
    expect((await service.client.read({ entity: 'Fractie' })).rows).toHaveLength(1);
  });

  test('that has become old is read again', async () => {
    const renamed = smallModel((xml) => xml.replaceAll('"Afkorting"', '"Letters"'));
    const service = fakeService(
      (url) =>
        url.search.includes('Afkorting')
          ? refusal("Could not find a property named 'Afkorting' on type 'TK.DA.GGM.OData.Fractie'.")
          : page([{ Id: id(1), Letters: 'X', Nummer: 1 }]),
      { model: (call) => new Response(call === 1 ? smallModel() : renamed) },
    );

    expect(await failureOf(service.client.read({ entity: 'Fractie', select: 'Afkorting' }))).toMatchObject({
      field: 'select',
      problem: 'unknown-name',
      subject: 'Afkorting',
    });
    expect((await service.client.read({ entity: 'Fractie', select: 'Letters' })).rows).toEqual([['X', id(1)]]);
  });

  test('without marks of deletion leaves questions as they are', async () => {
    const { client, asked } = fakeService(() => page([{ Id: id(1) }]), {
      model: () => new Response(smallModel((xml) => xml.replaceAll('"Verwijderd"', '"Weg"'))),
    });

    await client.read({ entity: 'Fractie', keepPlaceholders: true });

    expect(asked).toEqual(['Fractie']);
  });
});
