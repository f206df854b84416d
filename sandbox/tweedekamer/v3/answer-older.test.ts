import { describe, expect, it } from 'vitest';
import { ask, askRaw, type Ask, type Reply } from '../ask.ts';
import { smallId } from '../small-chamber.ts';

const asJson = 'application/json';
const older = (options: Ask = {}): Ask => ({ version: 'v3', headers: { accept: asJson }, ...options });
const get = (address: string, options: Ask = {}): Reply => ask(address, older(options));
const numbers = ({ rows }: Reply): readonly number[] => rows.map(({ Id }) => Number(String(Id).slice(-2)));

/** Follows relative next links to the end and gives the numbers on each page. */
const follow = (address: string, pageSize: number): readonly (readonly number[])[] => {
  const pages: (readonly number[])[] = [];
  let next: string | undefined = encodeURI(address);
  while (next !== undefined && pages.length < 20) {
    const reply = askRaw(next, older({ pageSize }));
    pages.push(numbers(reply));
    const link = reply.body['odata.nextLink'];
    next = typeof link === 'string' ? link : undefined;
  }
  return pages;
};

describe('JSON light', () => {
  it('has the envelope of the protocol', () => {
    const { status, headers, text } = get('PersoonGeschenk?$select=Id,Datum&$inlinecount=allpages&$top=1');
    expect([status, headers]).toEqual([
      200,
      {
        'content-type': 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
        dataserviceversion: '3.0;',
        'x-content-type-options': 'nosniff',
      },
    ]);
    expect(JSON.parse(text)).toEqual({
      'odata.metadata': 'http://tk/OData/v3/1.0/$metadata#PersoonGeschenk&$select=Id,Datum',
      'odata.count': '3',
      value: [{ Id: smallId('d', 1), Datum: '2026-03-29T00:00:00' }],
    });
  });

  it('writes days and instants as the clocks showed them', () => {
    const [first] = get('Persoon?$select=Geboortedatum,GewijzigdOp,ApiGewijzigdOp').rows;
    expect(first).toEqual({
      Geboortedatum: '1980-05-01T00:00:00',
      GewijzigdOp: '2026-01-01T10:00:00',
      ApiGewijzigdOp: '2026-01-01T09:00:01.1234567',
    });
  });

  it('has three levels of metadata', () => {
    expect(Object.keys(get('Zaak?$format=application/json;odata=nometadata').body)).toEqual(['value']);
    const [full] = get(`Zaak?$filter=Id eq guid'${smallId('b', 1)}'&$format=application/json;odata=fullmetadata`).rows;
    expect(full).toMatchObject({
      'odata.type': 'TK.DA.GGM.OData.Zaak',
      'odata.id': `http://tk/OData/v3/1.0/Zaak(guid'${smallId('b', 1)}')`,
      'odata.editLink': `Zaak(guid'${smallId('b', 1)}')`,
      'Indiener@odata.navigationLinkUrl': `Zaak(guid'${smallId('b', 1)}')/Indiener`,
      'GestartOp@odata.type': 'Edm.DateTime',
    });
  });

  it.each([
    ['Zaak', {}, 'application/atom+xml;type=feed;charset=utf-8'],
    ['Zaak', { accept: '*/*' }, 'application/atom+xml;type=feed;charset=utf-8'],
    ['Zaak?$format=atom', { accept: asJson }, 'application/atom+xml;type=feed;charset=utf-8'],
    ['Zaak', { accept: 'text/html, application/xml;q=0.9, */*;q=0.8' }, 'application/atom+xml;type=feed;charset=utf-8'],
    [
      'Zaak',
      { accept: 'application/json;q=0.5, application/atom+xml' },
      'application/atom+xml;type=feed;charset=utf-8',
    ],
    ['Zaak', { accept: asJson }, 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8'],
    ['Zaak?$format=json', {}, 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8'],
    ['Zaak', { accept: 'application/json;odata=verbose' }, 'application/json;odata=verbose;charset=utf-8'],
    ['Zaak', { accept: asJson, maxdataserviceversion: '2.0' }, 'application/json;odata=verbose;charset=utf-8'],
    [`Zaak(guid'${smallId('b', 1)}')`, {}, 'application/atom+xml;type=entry;charset=utf-8'],
    ['', {}, 'application/xml;charset=utf-8'],
  ])('%s with %j is sent as %s', (address, headers, type) => {
    expect(ask(address, { version: 'v3', headers }).headers['content-type']).toBe(type);
  });

  it('is refused for a format it does not have, and for the model', () => {
    expect(get('Zaak?$format=text/csv').status).toBe(415);
    expect(ask('Zaak', { version: 'v3', headers: { accept: 'text/html' } }).status).toBe(415);
    expect(get('$metadata').status).toBe(415);
    expect(get('$metadata', { headers: {} }).status).toBe(200);
  });
});

describe('verbose JSON', () => {
  const verbose: Ask = { version: 'v3', headers: { accept: 'application/json;odata=verbose' } };
  const root = `http://tk/OData/v3/1.0/Zaak(guid'${smallId('b', 1)}')`;

  it('wraps rows and relations, expanded or not, with absolute links', () => {
    const { body } = ask('Zaak?$expand=ZaakActor,ZaakActor/Fractie&$inlinecount=allpages', {
      ...verbose,
      pageSize: 1,
    });
    expect(body).toMatchObject({
      d: {
        results: [
          {
            __metadata: { uri: root, type: 'TK.DA.GGM.OData.Zaak' },
            Besluit: { __deferred: { uri: `${root}/Besluit` } },
            ZaakActor: {
              results: [{ ActorFractie: 'D66', Fractie: null }],
              __next: `${root}/ZaakActor?$expand=Fractie&$skiptoken=guid'${smallId('c', 1)}'`,
            },
          },
        ],
        __count: '5',
        __next: expect.stringMatching(/^http:\/\/tk\/OData\/v3\/1\.0\/Zaak\?\$expand=ZaakActor,ZaakActor\/Fractie&/u),
      },
    });
  });

  it('has errors, files and columns in its own shape', () => {
    expect(ask('Zaak?$top=x', verbose).body).toMatchObject({ error: { message: { lang: 'en-US' } } });
    expect(ask('Bestand?$top=1', verbose).body).toHaveProperty(
      'd.results.0.__metadata.media_src',
      expect.stringMatching(/\$value$/u),
    );
    expect(ask(`Zaak(guid'${smallId('b', 1)}')/Soort`, verbose).body).toEqual({ d: { Soort: 'Motie' } });
  });
});

describe('options', () => {
  it.each([
    ['Zaak?$count=true', "The query parameter '$count' begins with a system-reserved '$' character"],
    ['Zaak?$search=x', "The query parameter '$search' begins with"],
    ['Zaak?$FILTER=Volgnummer eq 1', "The query parameter '$FILTER' begins with"],
    ['Zaak?$expand=ZaakActor($select=Id)', "Syntax error at position 10 in 'ZaakActor($select=Id)'."],
    ['Zaak?$expand=*', 'Syntax error at position 0'],
    ['Zaak?$expand=zaakActor', "Could not find a property named 'zaakActor'"],
    ['Zaak?$select=Foo', "Could not find a property named 'Foo'"],
    ['Zaak?$orderby=Volgnummer up', 'Syntax error at position 11'],
    ['Zaak?$inlinecount=true', 'Unknown $inlinecount option'],
    ['Zaak?$top=many', "Invalid value 'many' for $top"],
    ['Zaak?$skiptoken=abc', 'The number of keys'],
    ['Zaak?$top=1&$top=2', 'specified more than once'],
  ])('%s is refused: %s', (address, message) => {
    const reply = get(address);
    expect([reply.status, reply.message]).toEqual([400, expect.stringContaining(message)]);
  });

  it('expand along paths, each level as a whole', () => {
    const [first] = get('Zaak?$expand=ZaakActor, ZaakActor/Persoon,ZaakActor/Commissie&$top=1').rows;
    expect(first?.['ZaakActor']).toEqual([
      expect.objectContaining({ Relatie: 'Indiener', Persoon: expect.objectContaining({ Roepnaam: 'Ann' }) }),
      expect.objectContaining({ Relatie: 'Medeindiener', Commissie: null }),
    ]);
  });

  it('choose columns at every level, and hide what was expanded but not chosen', () => {
    const [first] = get('Zaak?$select=Soort,ZaakActor/ActorFractie&$expand=ZaakActor&$top=1').rows;
    expect(first).toEqual({ Soort: 'Motie', ZaakActor: [{ ActorFractie: 'D66' }, { ActorFractie: 'VVD' }] });
    expect(get('Zaak?$select=Soort&$expand=ZaakActor&$top=1').rows).toEqual([{ Soort: 'Motie' }]);
    expect(get('Zaak?$select=Soort,ZaakActor&$expand=ZaakActor&$top=1').rows[0]?.['ZaakActor']).toHaveLength(2);
  });

  it('order by columns and paths', () => {
    expect(numbers(get('Zaak?$orderby=Volgnummer desc,Soort'))).toEqual([2, 4, 5, 1, 3]);
    expect(numbers(get('ZaakActor?$orderby=Zaak/Volgnummer desc,ActorFractie asc'))).toEqual([4, 3, 6, 1, 2, 5]);
  });
});

describe('pages', () => {
  it('are reached by relative links that leave the format out', () => {
    const { body } = askRaw('Zaak?$format=json&$orderby=GestartOp%20desc&$inlinecount=allpages&foo=1', {
      version: 'v3',
      pageSize: 2,
    });
    expect(body['odata.nextLink']).toBe(
      `Zaak?$orderby=GestartOp%20desc&$inlinecount=allpages&$skiptoken=datetime'2026-08-01T00%3A00%3A00',guid'${smallId('b', 3)}'`,
    );
  });

  it.each([
    ['Zaak', [[1, 2], [3, 4], [5]]],
    ['Zaak?$orderby=Volgnummer desc', [[2, 4], [1, 5], [3]]],
    ['Zaak?$orderby=Onderwerp', [[4, 2], [1, 5], [3]]],
    ['Zaak?$orderby=Afgedaan,GestartOp desc', [[3, 2], [5, 4], [1]]],
    ['Zaak?$top=3', [[1, 2], [3]]],
    [
      'Zaak?$skip=1',
      [
        [2, 3],
        [4, 5],
      ],
    ],
    [`Persoon(guid'${smallId('a', 1)}')/ZaakActor`, [[1, 4]]],
  ])('%s comes in pages %j', (address, expected) => {
    expect(follow(address, 2)).toEqual(expected);
  });

  it('hold fifty rows, also inside a row', () => {
    const { rows } = get('Zaak?$expand=ZaakActor&$top=1', { pageSize: 1 });
    expect(rows[0]?.['ZaakActor']).toHaveLength(1);
    const link = String(rows[0]?.['ZaakActor@odata.nextLink']);
    expect(link).toBe(`Zaak(guid'${smallId('b', 1)}')/ZaakActor?$skiptoken=guid'${smallId('c', 1)}'`);
    expect(numbers(askRaw(link, older({ pageSize: 1 })))).toEqual([2]);
  });
});

describe('addresses', () => {
  it('lead to rows, relations, columns, counts and files', () => {
    const one = `Zaak(guid'${smallId('b', 2)}')`;
    expect(get(one).body).toMatchObject({ Soort: 'Motie' });
    expect(get(one).body['odata.metadata']).toBe('http://tk/OData/v3/1.0/$metadata#Zaak/@Element');
    expect(numbers(get(`${one}/ZaakActor`))).toEqual([3, 4]);
    expect(get(`${one}/ZaakActor/$count`).text).toBe('2');
    expect(get("Zaak/$count?$filter=Soort eq 'Motie'").text).toBe('3');
    expect(get(`${one}/Soort`).body).toEqual({
      'odata.metadata': 'http://tk/OData/v3/1.0/$metadata#Edm.String',
      value: 'Motie',
    });
    expect(get(`${one}/Soort/$value`).text).toBe('Motie');
    expect(get(`Zaak(guid'${smallId('b', 4)}')/Onderwerp`).body).toMatchObject({ 'odata.null': true });
  });

  it('are 204 behind an empty relation, 404 when there is nothing, 400 for a key of a later version', () => {
    expect(get(`ZaakActor(guid'${smallId('c', 1)}')/Commissie`)).toMatchObject({ status: 204, text: '' });
    expect(get(`Zaak(guid'${smallId('b', 9)}')`).message).toBe("Resource not found for the segment 'Zaak'.");
    expect(get(`Zaak(guid'${smallId('b', 9)}')`).status).toBe(404);
    expect(get('Document').status).toBe(404);
    expect(get('persoon').status).toBe(404);
    expect(get(`Zaak(${smallId('b', 1)})`).status).toBe(400);
    expect(get(`Zaak(guid'${smallId('b', 1)}')/Nergens`).status).toBe(404);
    expect(get('Zaak(%E0)').status).toBe(400);
  });

  it('are found in any case up to the root', () => {
    expect(askRaw('Zaak', older()).status).toBe(200);
    expect(get('').rows).toHaveLength(39);
    expect(get('').rows[0]).toEqual({ name: 'Activiteit', url: 'Activiteit' });
  });
});
