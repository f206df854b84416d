import { describe, expect, it } from 'vitest';
import { ask, askRaw } from './ask.ts';
import { smallId } from './small-chamber.ts';

const idsOf = (reply: ReturnType<typeof ask>) => reply.rows.map(({ Id }) => Number(String(Id).slice(-2)));

describe('the quirks of the parliament’s service', () => {
  it('tk-relative-next-link leaves host and root out', () => {
    const { body } = ask('Zaak?$count=true', { pageSize: 2, quirks: { 'tk-relative-next-link': {} } });
    expect(body['@odata.nextLink']).toMatch(/^Zaak\?\$count=true&\$skiptoken=/u);
  });

  it('tk-skip-next-link pages by $skip', () => {
    const options = { pageSize: 2, quirks: { 'tk-skip-next-link': {} } };
    expect(ask('Zaak?$skip=1', options).body['@odata.nextLink']).toBe('http://tk/OData/v5/Zaak?$skip=3');
    expect(idsOf(ask('Zaak?$skip=3', options))).toEqual([4, 5]);
  });

  it('tk-empty-page starts with a page without rows', () => {
    const options = { pageSize: 2, quirks: { 'tk-empty-page': {} } };
    const first = ask('Zaak', options);
    expect([first.rows, first.body['@odata.nextLink']]).toEqual([[], 'http://tk/OData/v5/Zaak?$skip=0']);
    expect(idsOf(ask('Zaak?$skip=0', options))).toEqual([1, 2]);
  });

  it('tk-duplicate-row repeats the last row on the next page', () => {
    const options = { pageSize: 2, quirks: { 'tk-duplicate-row': {} } };
    const link = String(ask('Zaak', options).body['@odata.nextLink']).replace('http://tk/OData/v5/', '');
    expect(idsOf(askRaw(link, options))).toEqual([2, 3]);
  });

  it('tk-page-size, tk-top-limit and tk-node-limit move the limits', () => {
    expect(ask('Zaak', { quirks: { 'tk-page-size': { rows: 1 } } }).rows).toHaveLength(1);
    expect(ask('Zaak?$top=101', { quirks: { 'tk-top-limit': { rows: 250 } } }).status).toBe(200);
    expect(ask('Zaak?$filter=Volgnummer eq 1', { quirks: { 'tk-node-limit': { nodes: 3 } } }).message).toContain(
      "limit of '3'",
    );
  });

  it('tk-unpaged-navigation sends a collection behind a key in one piece', () => {
    const options = { pageSize: 1, quirks: { 'tk-unpaged-navigation': {} } };
    expect(ask(`Zaak(${smallId('b', 1)})/ZaakActor`, options).rows).toHaveLength(2);
    expect(ask('Zaak', options).rows).toHaveLength(1);
  });

  it('tk-birth-date-offset makes instants of birth dates, also in filters and $metadata', () => {
    const options = { quirks: { 'tk-birth-date-offset': {} } };
    expect(ask('Persoon?$top=1', options).rows[0]).toMatchObject({
      Geboortedatum: '1980-05-01T00:00:00+02:00',
      Overlijdensdatum: null,
    });
    expect(ask('Persoon?$top=1').rows[0]).toMatchObject({ Geboortedatum: '1980-05-01' });
    expect(idsOf(ask('Persoon?$filter=Geboortedatum eq 1980-04-30T22:00:00Z', options))).toEqual([1]);
    expect(ask('$metadata', options).text).toContain('<Property Name="Geboortedatum" Type="Edm.DateTimeOffset" />');
  });

  it('tk-property-order changes the order and nothing else', () => {
    const plain = ask('Zaak').rows;
    const shuffled = ask('Zaak', { quirks: { 'tk-property-order': {} } }).rows;
    expect(shuffled).toEqual(plain);
    expect(JSON.stringify(shuffled)).not.toBe(JSON.stringify(plain));
  });

  it('tk-extra-property and tk-dropped-property change the model', () => {
    expect(ask('Zaak?$top=1&$select=Erbij', { quirks: { 'tk-extra-property': { name: 'Erbij' } } }).rows).toEqual([
      { Erbij: 'nieuw' },
    ]);
    const dropped = { quirks: { 'tk-dropped-property': { name: 'Zaak.Soort' } } };
    expect(ask('Zaak?$top=1', dropped).rows[0]).not.toHaveProperty('Soort');
    expect(ask("Zaak?$filter=Soort eq 'Motie'", dropped).status).toBe(400);
  });

  it('tk-missing-204 says nothing about a row that does not exist', () => {
    expect(ask(`Zaak(${smallId('b', 99)})`, { quirks: { 'tk-missing-204': {} } })).toMatchObject({
      status: 204,
      text: '',
    });
  });
});
