import { describe, expect, it } from 'vitest';
import { ask, askRaw, type Ask } from './ask.ts';
import { smallId } from './small-chamber.ts';
import { tweedekamerSwitches } from './tweedekamer-switches.ts';

const idsOf = (reply: ReturnType<typeof ask>) => reply.rows.map(({ Id }) => Number(String(Id).slice(-2)));
const older: Ask = { version: 'v3', headers: { accept: 'application/json' } };

/** For each switch, what shows it. */
const proofs: Readonly<Record<string, () => void>> = {
  'tk-relative-next-link': () => {
    const { body } = ask('Zaak?$count=true', { pageSize: 2, quirks: { 'tk-relative-next-link': {} } });
    expect(body['@odata.nextLink']).toMatch(/^Zaak\?\$count=true&\$skiptoken=/u);
  },
  'tk-skip-next-link': () => {
    const options = { pageSize: 2, quirks: { 'tk-skip-next-link': {} } };
    expect(ask('Zaak?$skip=1', options).body['@odata.nextLink']).toBe('http://tk/OData/v5/Zaak?$skip=3');
    expect(idsOf(ask('Zaak?$skip=3', options))).toEqual([4, 5]);
    expect(ask('Zaak?$skip=1', { ...older, ...options }).body['odata.nextLink']).toBe('Zaak?$skip=3');
  },
  'tk-empty-page': () => {
    const options = { pageSize: 2, quirks: { 'tk-empty-page': {} } };
    const first = ask('Zaak', options);
    expect([first.rows, first.body['@odata.nextLink']]).toEqual([[], 'http://tk/OData/v5/Zaak?$skip=0']);
    expect(idsOf(ask('Zaak?$skip=0', options))).toEqual([1, 2]);
    const old = ask('Zaak?$top=3', { ...older, ...options });
    expect([old.rows, old.body['odata.nextLink']]).toEqual([[], 'Zaak?$top=3&$skip=0']);
    expect(idsOf(ask('Zaak?$top=3&$skip=0', { ...older, ...options }))).toEqual([1, 2]);
  },
  'tk-duplicate-row': () => {
    const options = { pageSize: 2, quirks: { 'tk-duplicate-row': {} } };
    const link = String(ask('Zaak', options).body['@odata.nextLink']).replace('http://tk/OData/v5/', '');
    expect(idsOf(askRaw(link, options))).toEqual([2, 3]);
    const old = String(ask('Zaak', { ...older, ...options }).body['odata.nextLink']);
    expect(idsOf(askRaw(old, { ...older, ...options }))).toEqual([2, 3]);
  },
  'tk-page-size': () => {
    expect(ask('Zaak', { quirks: { 'tk-page-size': { rows: 1 } } }).rows).toHaveLength(1);
    expect(ask('Zaak', { ...older, pageSize: 2, quirks: { 'tk-page-size': { rows: 250 } } }).rows).toHaveLength(5);
  },
  'tk-top-limit': () => {
    expect(ask('Zaak?$top=101', { quirks: { 'tk-top-limit': { rows: 250 } } }).status).toBe(200);
    expect(ask('Zaak?$top=2', { ...older, quirks: { 'tk-top-limit': { rows: 1 } } }).status).toBe(400);
  },
  'tk-node-limit': () => {
    const quirks = { 'tk-node-limit': { nodes: 3 } };
    expect(ask('Zaak?$filter=Volgnummer eq 1', { quirks }).message).toContain("limit of '3'");
    expect(ask('Zaak?$filter=Volgnummer eq 1', { ...older, quirks }).message).toContain("limit of '3'");
  },
  'tk-unpaged-navigation': () => {
    const options = { pageSize: 1, quirks: { 'tk-unpaged-navigation': {} } };
    expect(ask(`Zaak(${smallId('b', 1)})/ZaakActor`, options).rows).toHaveLength(2);
    expect(ask('Zaak', options).rows).toHaveLength(1);
    expect(ask(`Zaak(guid'${smallId('b', 1)}')/ZaakActor`, { ...older, ...options }).rows).toHaveLength(2);
  },
  'tk-birth-date-offset': () => {
    const options = { quirks: { 'tk-birth-date-offset': {} } };
    expect(ask('Persoon?$top=1', options).rows[0]).toMatchObject({
      Geboortedatum: '1980-05-01T00:00:00+02:00',
      Overlijdensdatum: null,
    });
    expect(ask('Persoon?$top=1').rows[0]).toMatchObject({ Geboortedatum: '1980-05-01' });
    expect(idsOf(ask('Persoon?$filter=Geboortedatum eq 1980-04-30T22:00:00Z', options))).toEqual([1]);
    expect(ask('$metadata', options).text).toContain('<Property Name="Geboortedatum" Type="Edm.DateTimeOffset" />');
  },
  'tk-property-order': () => {
    for (const options of [{}, older]) {
      const plain = ask('Zaak', options).rows;
      const shuffled = ask('Zaak', { ...options, quirks: { 'tk-property-order': {} } }).rows;
      expect(shuffled).toEqual(plain);
      expect(JSON.stringify(shuffled)).not.toBe(JSON.stringify(plain));
    }
  },
  'tk-extra-property': () => {
    const quirks = { 'tk-extra-property': { name: 'Erbij' } };
    expect(ask('Zaak?$top=1&$select=Erbij', { quirks }).rows).toEqual([{ Erbij: 'nieuw' }]);
    expect(ask('Zaak?$top=1&$select=Erbij', { ...older, quirks }).rows).toEqual([{ Erbij: 'nieuw' }]);
  },
  'tk-dropped-property': () => {
    const dropped = { quirks: { 'tk-dropped-property': { name: 'Zaak.Soort' } } };
    expect(ask('Zaak?$top=1', dropped).rows[0]).not.toHaveProperty('Soort');
    expect(ask("Zaak?$filter=Soort eq 'Motie'", dropped).status).toBe(400);
  },
  'tk-dropped-set': () => {
    const options = { quirks: { 'tk-dropped-set': { name: 'ZaakActor' } } };
    expect(ask('ZaakActor', options).status).toBe(404);
    expect(ask('Zaak?$expand=ZaakActor', options).status).toBe(400);
    expect(ask('$metadata', options).text).not.toContain('ZaakActor');
  },
  'tk-version-gone': () => {
    const quirks = { 'tk-version-gone': {} };
    expect(ask('Zaak', { version: 'v4', quirks }).status).toBe(404);
    expect(ask('Zaak', { version: 'v5', quirks }).status).toBe(200);
    expect(ask('Zaak', { ...older, quirks: { 'tk-version-gone': { version: 'v3' } } }).status).toBe(404);
  },
  'tk-deleted-values': () => {
    const quirks = { 'tk-deleted-values': {} };
    const kept = { Achternaam: 'Weg', Verwijderd: true };
    expect(ask('Persoon?$filter=Verwijderd eq true', { quirks }).rows).toMatchObject([kept]);
    expect(ask('Persoon?$filter=Verwijderd eq true', { ...older, quirks }).rows).toMatchObject([kept]);
  },
  'tk-missing-nulls': () => {
    const quirks = { 'tk-missing-nulls': {} };
    for (const options of [{}, older]) {
      const [, , third] = ask('Zaak?$select=Volgnummer,Soort', { ...options, quirks }).rows;
      expect(third).toEqual({ Soort: 'Wetgeving' });
    }
  },
  'tk-missing-204': () => {
    const nothing = { status: 204, text: '' };
    const quirks = { 'tk-missing-204': {} };
    expect(ask(`Zaak(${smallId('b', 99)})`, { quirks })).toMatchObject(nothing);
    expect(ask(`Zaak(guid'${smallId('b', 99)}')`, { ...older, quirks })).toMatchObject(nothing);
  },
  'tk-v3-absolute-links': () => {
    const { body } = ask('Zaak', { ...older, pageSize: 2, quirks: { 'tk-v3-absolute-links': {} } });
    expect(body['odata.nextLink']).toBe(`http://tk/OData/v3/1.0/Zaak?$skiptoken=guid'${smallId('b', 2)}'`);
  },
  'tk-v3-next-link-format': () => {
    const { body } = ask('Zaak?$format=json', { version: 'v3', pageSize: 2, quirks: { 'tk-v3-next-link-format': {} } });
    expect(body['odata.nextLink']).toBe(`Zaak?$format=json&$skiptoken=guid'${smallId('b', 2)}'`);
  },
  'tk-v3-relative-files': () => {
    const quirks = { 'tk-v3-relative-files': {} };
    expect(ask('Bestand', { ...older, quirks }).rows[0]?.['odata.mediaReadLink']).toMatch(/^Bestand\(guid'/u);
    expect(ask('Bestand', older).rows[0]?.['odata.mediaReadLink']).toMatch(/^http:/u);
  },
  'tk-v3-plain-numbers': () => {
    const address = 'Bestand?$inlinecount=allpages&$top=1&$select=Grootte';
    const { body } = ask(address, { ...older, quirks: { 'tk-v3-plain-numbers': {} } });
    expect(body).toMatchObject({ 'odata.count': 1, value: [{ Grootte: 900 }] });
    expect(ask(address, older).body).toMatchObject({ 'odata.count': '1', value: [{ Grootte: '900' }] });
  },
  'tk-v3-verbose': () => {
    const { body } = ask('Zaak?$select=Soort&$top=1&$inlinecount=allpages', {
      ...older,
      quirks: { 'tk-v3-verbose': {} },
    });
    expect(body).toEqual({ d: { results: [expect.objectContaining({ Soort: 'Motie' })], __count: '5' } });
  },
  'tk-v3-plain-error': () => {
    const { body } = ask('Zaak?$filter=Foo eq 1', { ...older, quirks: { 'tk-v3-plain-error': {} } });
    expect(body).toEqual({ error: { code: '', message: expect.stringContaining("named 'Foo'") } });
  },
};

describe('the quirks of the parliament’s service that are asked for', () => {
  it('are all tested here', () => {
    expect(Object.keys(proofs)).toEqual(tweedekamerSwitches.map(({ name }) => name));
  });

  it.each(tweedekamerSwitches)('$name: $description', ({ name }) => {
    expect.hasAssertions();
    proofs[name]?.();
  });
});
