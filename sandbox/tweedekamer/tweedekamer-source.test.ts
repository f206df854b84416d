import { describe, expect, it } from 'vitest';
import { ask, askRaw, type Ask } from './ask.ts';
import { smallId } from './small-chamber.ts';

const numbers = (address: string, options: Ask = {}) =>
  ask(address, options).rows.map(({ Id }) => Number(String(Id).slice(-2)));

/** Follows next links to the end and gives the numbers on each page. */
const follow = (address: string, options: Ask): readonly (readonly number[])[] => {
  const pages: number[][] = [];
  let next: string | undefined = encodeURI(address);
  while (next !== undefined && pages.length < 20) {
    const { rows, body }: ReturnType<typeof ask> = askRaw(next, options);
    pages.push(rows.map(({ Id }) => Number(String(Id).slice(-2))));
    const link: unknown = body['@odata.nextLink'];
    next = typeof link === 'string' ? link.replace('http://tk/OData/v5/', '') : undefined;
  }
  return pages;
};

describe('a collection', () => {
  it('has the envelope of the service', () => {
    const { status, headers, body } = ask('PersoonGeschenk?$top=1&$select=Id,Omschrijving&$count=true');
    expect(status).toBe(200);
    expect(headers['odata-version']).toBe('4.0');
    expect(body).toEqual({
      '@odata.context': 'http://tk/OData/v5/$metadata#PersoonGeschenk(Id,Omschrijving)',
      '@odata.count': 3,
      value: [{ Id: smallId('d', 1), Omschrijving: 'Boek' }],
    });
    expect(Object.keys(body)).toEqual(['@odata.context', '@odata.count', 'value']);
  });

  it('sends every column, null where there is no value', () => {
    const [row] = ask('Document?$top=1', { version: 'v4' }).rows;
    expect(row).toMatchObject({ DocumentNummer: '2026D00001', Volgnummer: null, Titel: null, Verwijderd: false });
    expect(Object.keys(row ?? {})).toHaveLength(22);
    expect(ask('Document?$top=1').rows[0]).toMatchObject({ Nummer: '2026D00001', Ondernummer: -1 });
  });

  it('keeps deleted rows, with nothing but their common columns', () => {
    const [row] = ask('Persoon?$filter=Verwijderd eq true').rows;
    const { Id, GewijzigdOp, ApiGewijzigdOp, Verwijderd, ...others } = row ?? {};
    expect([Id, GewijzigdOp, ApiGewijzigdOp, Verwijderd]).toEqual([
      smallId('a', 4),
      '2026-01-01T10:00:00+01:00',
      '2026-01-01T09:00:04.1234567Z',
      true,
    ]);
    expect(new Set(Object.values(others))).toEqual(new Set([null]));
  });

  it.each([
    ['Zaak', [1, 2, 3, 4, 5]],
    ['Zaak?$orderby=Volgnummer', [3, 1, 5, 4, 2]],
    ['Zaak?$orderby=Volgnummer desc', [2, 4, 1, 5, 3]],
    ['Zaak?$orderby=Soort,Volgnummer desc', [5, 2, 4, 1, 3]],
    ['Zaak?$orderby=Afgedaan desc,GestartOp desc', [4, 1, 3, 2, 5]],
    ['ZaakActor?$orderby=Zaak/Volgnummer desc,ActorFractie', [4, 3, 6, 1, 2, 5]],
    ['Zaak?$orderby=length(Onderwerp) desc', [1, 2, 3, 5, 4]],
    ['Zaak?$top=2', [1, 2]],
    ['Zaak?$top=2&$skip=2', [3, 4]],
    ['Zaak?$skip=4', [5]],
    ['Zaak?$top=0', []],
    ["Zaak?$filter=Soort eq 'Motie'&$orderby=Volgnummer desc&$top=2", [2, 4]],
    ['zaak?$FILTER=soort eq null', []],
    ['Zaak?foo=bar', [1, 2, 3, 4, 5]],
  ])('%s sends rows %j', (address, expected) => {
    expect(numbers(address)).toEqual(expected);
  });

  it('counts without sending rows', () => {
    expect(ask("Zaak?$filter=Soort eq 'Motie'&$count=true&$top=0").body).toMatchObject({
      '@odata.count': 3,
      value: [],
    });
    const { text, headers } = ask("Zaak/$count?$filter=Soort eq 'Motie'");
    expect([text, headers['content-type']]).toEqual(['3', 'text/plain; charset=utf-8']);
  });

  it('reads a plus sign as a blank', () => {
    expect(askRaw("Zaak?$filter=Soort+eq+'Motie'").rows).toHaveLength(3);
    expect(askRaw('Zaak?$filter=GestartOp+ge+2026-08-01T00:00:00%2B02:00').rows).toHaveLength(2);
    expect(askRaw('Zaak?$filter=GestartOp+ge+2026-08-01T00:00:00+02:00').status).toBe(400);
  });

  it('reads text with signs of the address in it', () => {
    expect(askRaw(`Zaak?$filter=Onderwerp eq '${encodeURIComponent('Beveiliging (50%) & meer')}'`).rows).toHaveLength(
      1,
    );
  });

  it('takes the three metadata levels and refuses XML', () => {
    const { body } = ask('Zaak?$top=1&$format=application/json;odata.metadata=none');
    expect(Object.keys(body)).toEqual(['value']);
    const [full] = ask('Zaak?$top=1&$format=application/json;odata.metadata=full').rows;
    expect(full).toMatchObject({
      '@odata.type': '#TK.DA.GGM.OData.Zaak',
      'ZaakActor@odata.navigationLink': `http://tk/OData/v5/Zaak(${smallId('b', 1)})/ZaakActor`,
    });
    expect(ask('Zaak?$format=json').status).toBe(200);
    expect(ask('Zaak?$format=atom').status).toBe(406);
  });
});

describe('expand', () => {
  it('sends single and many relations with options of their own, several levels deep', () => {
    const expand = "ZaakActor($filter=Relatie eq 'Indiener';$select=ActorFractie;$expand=Persoon($select=Roepnaam))";
    const [first, , , , last] = ask(`Zaak?$select=Id&$expand=${expand}`).rows;
    expect(first).toEqual({ Id: smallId('b', 1), ZaakActor: [{ ActorFractie: 'D66', Persoon: { Roepnaam: 'Ann' } }] });
    expect(last).toEqual({ Id: smallId('b', 5), ZaakActor: [] });
  });

  it('orders, cuts and counts inside', () => {
    const [first] = ask(
      "Zaak?$select=Id&$expand=ZaakActor($select=ActorFractie;$filter=ActorFractie ne 'SP';$orderby=ActorFractie desc;$top=1;$count=true)",
    ).rows;
    expect(first).toEqual({ Id: smallId('b', 1), 'ZaakActor@odata.count': 2, ZaakActor: [{ ActorFractie: 'VVD' }] });
  });

  it('sends a deleted row where a live one refers to it, and null where nothing is referred to', () => {
    const [row] = ask(`ZaakActor?$filter=Id eq ${smallId('c', 6)}&$expand=Persoon,Commissie&$select=Id`).rows;
    expect(row).toMatchObject({
      Persoon: { Id: smallId('a', 4), Verwijderd: true, Achternaam: null },
      Commissie: null,
    });
  });

  it('leads along pairs from both sides', () => {
    expect(ask(`Zaak?$filter=Id eq ${smallId('b', 1)}&$expand=Document($select=Id)`).rows[0]).toMatchObject({
      Document: [{ Id: smallId('e', 1) }],
    });
    expect(ask('Document?$expand=Zaak($select=Id)').rows[0]).toMatchObject({ Zaak: [{ Id: smallId('b', 1) }] });
  });

  it('accepts blanks between its parts and `in` inside', () => {
    const [first] = ask(
      "Zaak?$expand=ZaakActor( $filter=ActorFractie in ('VVD', 'SP') ; $select=Id ) , Document&$select=Id",
    ).rows;
    expect(first).toMatchObject({ ZaakActor: [{ Id: smallId('c', 2) }], Document: [{ Id: smallId('e', 1) }] });
  });

  it('is cut at the page size, with a link to the rest', () => {
    const { rows } = ask('Zaak?$select=Id&$top=1&$expand=ZaakActor($select=Id;$orderby=ActorFractie desc)', {
      pageSize: 1,
    });
    expect(rows[0]?.['ZaakActor']).toEqual([{ Id: smallId('c', 2) }]);
    const link = String(rows[0]?.['ZaakActor@odata.nextLink']);
    const rest = askRaw(link.replace('http://tk/OData/v5/', ''), { pageSize: 1 });
    expect(rest.rows).toEqual([{ Id: smallId('c', 1) }]);
    expect(rest.body).not.toHaveProperty('@odata.nextLink');
  });
});

describe('paging', () => {
  it('gives an absolute next link that keeps the caller’s options', () => {
    const { body } = askRaw('zaak?$filter=Soort%20ne+null&$count=true&$skip=1', { pageSize: 2 });
    expect(body['@odata.nextLink']).toMatch(
      /^http:\/\/tk\/OData\/v5\/zaak\?\$filter=Soort%20ne\+null&\$count=true&\$skiptoken=[\w-]+$/u,
    );
  });

  it('reaches every row once, in any order', () => {
    expect(follow('Zaak', { pageSize: 2 })).toEqual([[1, 2], [3, 4], [5]]);
    expect(follow('Zaak?$orderby=Volgnummer desc', { pageSize: 2 })).toEqual([[2, 4], [1, 5], [3]]);
    expect(follow('Zaak?$orderby=Volgnummer', { pageSize: 1 })).toEqual([[3], [1], [5], [4], [2]]);
    expect(follow('Zaak?$skip=1', { pageSize: 2 })).toEqual([
      [2, 3],
      [4, 5],
    ]);
    expect(follow(`Persoon(${smallId('a', 1)})/ZaakActor`, { pageSize: 1 })).toEqual([[1], [4]]);
  });

  it('gives no next link when a number of rows was asked', () => {
    expect(ask('Zaak?$top=3', { pageSize: 2 }).body).not.toHaveProperty('@odata.nextLink');
    expect(numbers('Zaak?$top=3', { pageSize: 2 })).toEqual([1, 2, 3]);
  });

  it('refuses a token it did not give', () => {
    expect(ask('Zaak?$skiptoken=abc').status).toBe(400);
  });
});

describe('single rows', () => {
  it.each([
    `Persoon(${smallId('a', 2)})`,
    `Persoon(Id=${smallId('a', 2)})`,
    `persoon/${smallId('a', 2).toUpperCase()}`,
    `ZaakActor(${smallId('c', 2)})/Persoon`,
    `Zaak(${smallId('b', 1)})/ZaakActor(${smallId('c', 2)})/Persoon`,
  ])('are found at %s', (address) => {
    expect(ask(address).body).toMatchObject({
      '@odata.context': 'http://tk/OData/v5/$metadata#Persoon/$entity',
      Achternaam: "D'Osta",
    });
  });

  it('take $select and $expand', () => {
    expect(ask(`Zaak(${smallId('b', 3)})?$select=Soort&$expand=ZaakActor($select=ActorFractie)`).body).toMatchObject({
      Soort: 'Wetgeving',
      ZaakActor: [{ ActorFractie: 'SP' }],
    });
  });

  it('lead to their relations, columns and counts', () => {
    expect(numbers(`Zaak(${smallId('b', 2)})/ZaakActor?$filter=Relatie eq 'Indiener'`)).toEqual([3]);
    expect(ask(`Zaak(${smallId('b', 2)})/ZaakActor/$count`).text).toBe('2');
    expect(ask(`Zaak(${smallId('b', 2)})/Soort`).body).toMatchObject({ value: 'Motie' });
    expect(ask(`Zaak(${smallId('b', 4)})/Onderwerp`).status).toBe(204);
  });

  it('are 204 behind an empty single relation, 404 when they do not exist, 400 for a key of the old protocol', () => {
    expect(ask(`ZaakActor(${smallId('c', 1)})/Commissie`)).toMatchObject({ status: 204, text: '' });
    expect(ask(`Persoon(${smallId('a', 9)})`).status).toBe(404);
    expect(ask(`Persoon(${smallId('b', 1)})`).status).toBe(404);
    expect(ask(`Persoon(guid'${smallId('a', 1)}')`).status).toBe(400);
    expect(ask(`Persoon(${smallId('a', 1)})/Nergens`).status).toBe(404);
    expect(ask(`Persoon(${smallId('a', 2)})/resource`).status).toBe(404);
  });
});

describe('the service', () => {
  it('lists its sets and describes them', () => {
    const { body, rows } = ask('');
    expect(body['@odata.context']).toBe('http://tk/OData/v5/$metadata');
    expect(rows[0]).toEqual({ name: 'Persoon', kind: 'EntitySet', url: 'Persoon' });
    const { text, headers } = ask('$metadata', { version: 'v4' });
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(text).toContain('Name="DocumentNummer"');
  });

  it.each([
    ['Nergens', 404, 'No HTTP resource was found'],
    ['Zaak?$filter=Foo eq 1', 400, "Could not find a property named 'Foo' on type 'TK.DA.GGM.OData.Zaak'."],
    ['Zaak?$select=Foo', 400, "Could not find a property named 'Foo' on type 'TK.DA.GGM.OData.Zaak'."],
    ['Zaak?$orderby=Foo', 400, "Could not find a property named 'Foo' on type 'TK.DA.GGM.OData.Zaak'."],
    ['Zaak?$expand=Foo', 400, "Could not find a property named 'Foo' on type 'TK.DA.GGM.OData.Zaak'."],
    [
      'Zaak?$expand=ZaakActor($select=Foo)',
      400,
      "Could not find a property named 'Foo' on type 'TK.DA.GGM.OData.ZaakActor'.",
    ],
    ['Zaak?$expand=ZaakActor/Persoon', 400, 'Found a path with multiple navigation properties'],
    ['Zaak?$expand=ZaakActor($select=Id', 400, 'Syntax error at position'],
    [
      'Zaak?$top=101',
      400,
      "The limit of '100' for Top query has been exceeded. The value from the incoming request is '101'.",
    ],
    ['Zaak?$expand=ZaakActor($top=101)', 400, "The limit of '100' for Top query has been exceeded."],
    ['Zaak?$top=many', 400, "Invalid value 'many' for $top query option found."],
    ['Zaak?$skip=-1', 400, "Invalid value '-1' for $skip query option found."],
    ['Zaak?$count=maybe', 400, "Invalid value 'maybe' for $count query option found."],
    ['Zaak?$inlinecount=allpages', 400, "The query parameter '$inlinecount' is not supported."],
    ['Zaak?$filter=Volgnummer eq 1&$filter=Volgnummer eq 2', 400, 'specified more than once'],
  ])('answers %s with %d', (address, status, message) => {
    const reply = ask(address);
    expect(reply.status).toBe(status);
    expect(reply.message).toContain(message);
    expect(reply.body).toMatchObject({ error: { code: '' } });
  });

  it('refuses an address that is not encoded correctly, and another service root', () => {
    expect(askRaw("Zaak?$filter=Soort eq '%E0'").status).toBe(400);
    expect(askRaw('Zaak(%E0)').status).toBe(400);
  });

  it('allows $top up to 250 in v4', () => {
    expect(ask('Zaak?$top=250', { version: 'v4' }).status).toBe(200);
    expect(ask('Zaak?$top=251', { version: 'v4' }).status).toBe(400);
  });

  it('counts the nodes of a filter up to a hundred', () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, index) => `Volgnummer eq ${index}`).join(' or ');
    const list = (count: number): string =>
      `Volgnummer in (${Array.from({ length: count }, (_, index) => index).join(',')})`;
    expect(ask(`Zaak?$filter=${many(20)}`).status).toBe(200);
    expect(ask(`Zaak?$filter=${many(21)}`).message).toBe(
      "The query specified in the URI is not valid. The node count limit of '100' has been exceeded.",
    );
    expect(ask(`Zaak?$filter=${list(97)}`).status).toBe(200);
    expect(ask(`Zaak?$filter=${list(98)}`).status).toBe(400);
    expect(
      ask(`Zaak?$expand=ZaakActor($filter=${many(21).replaceAll('Volgnummer eq', 'Id ne null and 1 eq')})`).status,
    ).toBe(400);
  });
});
