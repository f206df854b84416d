import { describe, expect, test } from 'vitest';

import { isSourceError } from '../../../core/errors.ts';
import { readEdmx } from '../model/read-edmx.ts';
import { planQuery, type EntityQuery } from '../query/plan-query.ts';
import { failureOf, fakeService, id } from '../testing/fake-service.ts';
import { SMALL_MODEL_V3 } from '../testing/small-model-v3.ts';
import { ODATA_V3 } from './odata-v3.ts';
import type { Slice } from './protocol.ts';

const MODEL = readEdmx(SMALL_MODEL_V3);

function written(query: EntityQuery, slice: Slice = {}): Readonly<Record<string, string>> {
  const search = ODATA_V3.writeQuery(planQuery(MODEL, { includeDeleted: true, ...query }), slice);
  return Object.fromEntries(search.split('&').map((option) => option.split('=').map(decodeURIComponent)));
}

const filterOf = (filter: string, entity = 'Persoon'): unknown => written({ entity, filter })['$filter'];

function refusalOf(query: EntityQuery): unknown {
  try {
    return written(query);
  } catch (error) {
    return isSourceError(error) ? error.failure : error;
  }
}

describe('a filter in OData v3', () => {
  test.each([
    ["contains(Achternaam, 'jong')", "substringof('jong',Achternaam)"],
    ["substringof('jong', Achternaam) eq true", "substringof('jong',Achternaam)"],
    [`Id eq ${id(1)}`, `Id eq guid'${id(1)}'`],
    [`Id in (${id(1)},${id(2)})`, `(Id eq guid'${id(1)}' or Id eq guid'${id(2)}')`],
    ["Achternaam eq 'O''Hara'", "Achternaam eq 'O''Hara'"],
    ['Fractielid/any(a: a/TotEnMet eq null)', 'Fractielid/any(a:a/TotEnMet eq null)'],
    ['year(Geboortedatum) eq 1970', 'year(Geboortedatum) eq 1970'],
    ['not (Nummer gt 3)', 'not (Nummer gt 3)'],
  ])('writes %j as %j', (asked, sent) => {
    expect(filterOf(asked)).toBe(sent);
  });

  test('writes a day and a moment as the clock of the parliament has them, without an offset', () => {
    expect(filterOf('Geboortedatum eq 2017-03-26')).toBe(
      "(Geboortedatum ge datetime'2017-03-26T00:00:00' and Geboortedatum lt datetime'2017-03-27T00:00:00')",
    );
    expect(filterOf('GewijzigdOp gt 2026-07-01T10:00:00Z')).toBe("GewijzigdOp gt datetime'2026-07-01T12:00:00'");
    expect(filterOf('GewijzigdOp gt 2026-11-01T10:00:00+01:00')).toBe("GewijzigdOp gt datetime'2026-11-01T10:00:00'");
  });

  test('marks a number that is compared with an exact one', () => {
    expect(filterOf('Bedrag gt 1000.5 or Bedrag in (1,2)', 'FractieLid')).toBe(
      'Bedrag gt 1000.5M or (Bedrag eq 1M or Bedrag eq 2M)',
    );
    expect(filterOf('Gewicht gt 3', 'FractieLid')).toBe('Gewicht gt 3');
  });

  test.each([
    ["matchespattern(Achternaam,'^A')", 'matchespattern'],
    ['Fractielid/$count gt 1', '$count'],
    ['date(GewijzigdOp) eq 2026-01-01', 'date'],
    ['Nummer divby 2 eq 1', 'divby'],
  ])('refuses by name what came with v4: %s', (filter, subject) => {
    expect(refusalOf({ entity: 'Persoon', filter })).toMatchObject({ problem: 'not-supported', subject });
  });
});

describe('a question in OData v3', () => {
  test('expands by paths and chooses fields of all levels at once', () => {
    const options = written({
      entity: 'Persoon',
      select: 'Achternaam',
      expand: 'Fractielid($select=Functie;$expand=Fractie($select=Afkorting))',
    });

    expect(options['$expand']).toBe('Fractielid,Fractielid/Fractie');
    expect(options['$select']?.split(',')).toEqual(
      expect.arrayContaining(['Achternaam', 'Id', 'Fractielid/Functie', 'Fractielid/Fractie/Afkorting']),
    );
    expect(options['$format']).toBe('json');
  });

  test('chooses no fields when a level is wanted whole: everything comes', () => {
    expect(written({ entity: 'Persoon', select: 'Achternaam', expand: 'Fractielid' })).not.toHaveProperty('$select');
  });

  test('asks for the total and for a slice in a total order', () => {
    const options = written({ entity: 'Persoon', orderby: 'Achternaam desc' }, { top: 5, skip: 10, withTotal: true });

    expect(options).toMatchObject({
      $orderby: 'Achternaam desc,Id',
      $top: '5',
      $skip: '10',
      $inlinecount: 'allpages',
    });
  });

  test('refuses by the name of the relation what it cannot do to a list by itself', () => {
    expect(refusalOf({ entity: 'Persoon', expand: "Fractielid($filter=Fractie/Afkorting eq 'X')" })).toEqual({
      kind: 'invalid-input',
      field: 'expand',
      problem: 'not-supported',
      subject: 'Fractielid',
    });
  });
});

const V3 = { protocol: async () => 'v3' as const, model: () => new Response(SMALL_MODEL_V3) };

const json = (value: readonly unknown[], rest: object = {}): Response =>
  Response.json({ 'odata.metadata': 'https://tk.test/$metadata#Set', ...rest, value });

const person = (n: number, rest: object = {}) => ({
  Id: id(n),
  Nummer: n,
  Achternaam: `Naam ${n}`,
  Woonplaats: 'Den Haag',
  Geboortedatum: '1970-05-06T00:00:00',
  GewijzigdOp: '2019-01-02T03:04:05',
  ApiGewijzigdOp: '2019-01-02T03:04:06',
  Verwijderd: false,
  ...rest,
});

describe('a service of OData v3', () => {
  test('is read page by page along relative links, in JSON on every page', async () => {
    const { client, asked } = fakeService(
      (_, call) =>
        call === 1
          ? json([person(1)], { 'odata.nextLink': `Persoon?$orderby=Nummer&$skiptoken=guid'${id(1)}'` })
          : json([person(2)]),
      V3,
    );

    const { rows, columns } = await client.read({
      entity: 'persoon',
      select: 'Nummer,Geboortedatum',
      orderby: 'Nummer',
    });

    expect(rows).toEqual([
      [1, expect.any(Number), id(1)],
      [2, expect.any(Number), id(2)],
    ]);
    expect(columns.map(({ type }) => type)).toEqual(['number', 'date', 'text']);
    expect(asked[1]).toBe(`Persoon?$orderby=Nummer&$skiptoken=guid'${id(1)}'&$format=json`);
  });

  test('tells its total as a text', async () => {
    const { client, asked } = fakeService(() => json([], { 'odata.count': '1234' }), V3);

    expect(await client.count({ entity: 'Persoon', filter: "Woonplaats eq 'Den Haag'" })).toBe(1234);
    expect(asked[0]).toContain('$inlinecount=allpages');
  });

  test('gives lists whole: filtered, sorted and cut short on arrival', async () => {
    const member = (n: number, rest: object) => ({ Id: id(100 + n), Functie: `F${n}`, Verwijderd: false, ...rest });
    const { client, asked } = fakeService(
      ({ pathname }) =>
        pathname.endsWith(`Persoon(guid'${id(1)}')/Fractielid`)
          ? json([member(3, { Van: '2001-01-01T00:00:00', TotEnMet: null })])
          : json([
              person(1, {
                'Fractielid@odata.nextLink': `Persoon(guid'${id(1)}')/Fractielid?$skiptoken=guid'${id(102)}'`,
                Fractielid: [
                  member(1, { Van: '2010-01-01T00:00:00', TotEnMet: null }),
                  member(2, { Van: '2020-01-01T00:00:00', TotEnMet: '2021-01-01T00:00:00' }),
                  member(4, { Van: '2022-01-01T00:00:00', TotEnMet: null, Verwijderd: true }),
                  member(5, { Van: '2015-01-01T00:00:00', TotEnMet: null }),
                ],
              }),
            ]),
      V3,
    );

    const { rows } = await client.read({
      entity: 'Persoon',
      select: 'Achternaam',
      expand: 'Fractielid($select=Functie;$filter=TotEnMet eq null;$orderby=Van desc;$top=2)',
    });

    expect(rows).toEqual([['Naam 1', 'F5; F1', id(1)]]);
    expect(asked[0]).toContain('Fractielid/Verwijderd');
    expect(asked[0]).toContain('Fractielid/Van');
  });

  test.each([
    Response.json(
      {
        'odata.error': {
          code: '',
          message: { lang: 'nl', value: "Could not find a property named 'X' on type 'TK.Model.Persoon'." },
        },
      },
      { status: 400 },
    ),
    new Response(
      '<?xml version="1.0"?><m:error xmlns:m="http://m"><m:code/><m:message xml:lang="nl">Could not find a property named \'X\' on type \'TK.Model.Persoon\'.</m:message></m:error>',
      { status: 400 },
    ),
  ])('says why it refuses a question, in JSON or in XML', async (answer) => {
    const { client } = fakeService(() => answer, V3);

    expect(await failureOf(client.read({ entity: 'Persoon' }))).toMatchObject({
      kind: 'invalid-input',
      problem: 'unknown-name',
    });
  });

  test('is not believed when it sends no page', async () => {
    const { client } = fakeService(() => new Response('{"value":'), V3);

    expect(await failureOf(client.read({ entity: 'Persoon' }))).toMatchObject({ kind: 'unexpected-response' });
  });

  test('keeps its files behind $value', async () => {
    const { client } = fakeService(() => json([]), V3);
    const address = await client.files();

    expect(address('Verslag', id(7))).toMatch(/Verslag\(guid'[^']+'\)\/\$value$|Verslag\(guid%27[^%]+%27\)\/\$value$/);
  });

  test('is asked again which dialect it speaks when the asking failed', async () => {
    let asked = 0;
    const protocol = async () => {
      asked++;
      if (asked === 1) throw new Error('unreachable');
      return 'v3' as const;
    };
    const { client } = fakeService(() => json([], { 'odata.count': '1' }), { ...V3, protocol });

    await expect(client.count({ entity: 'Persoon' })).rejects.toThrow('unreachable');
    expect(await client.count({ entity: 'Persoon' })).toBe(1);
  });
});
