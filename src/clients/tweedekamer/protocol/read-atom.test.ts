import { describe, expect, test } from 'vitest';

import { fakeService, id } from '../testing/fake-service.ts';
import { SMALL_MODEL_V3 } from '../testing/small-model-v3.ts';
import { readAtom } from './read-atom.ts';

const NAMESPACES =
  'xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"';
const RELATED = 'http://schemas.microsoft.com/ado/2007/08/dataservices/related';

const feed = (content: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><feed xml:base="https://tk.test/" ${NAMESPACES}><title type="text">Persoon</title>${content}</feed>`;

const entry = (properties: string, links = ''): string =>
  `<entry><id>https://tk.test/Persoon(guid'${id(1)}')</id><link rel="edit" href="x"/>${links}<content type="application/xml"><m:properties>${properties}</m:properties></content></entry>`;

const rowOf = (properties: string, links = ''): unknown => readAtom(feed(entry(properties, links))).rows[0];

describe('a feed in Atom', () => {
  test('gives values by their types', () => {
    expect(
      rowOf(
        `<d:Id m:type="Edm.Guid">${id(1)}</d:Id><d:Nummer m:type="Edm.Int32">7</d:Nummer><d:Verwijderd m:type="Edm.Boolean">false</d:Verwijderd><d:Lengte m:type="Edm.Int64">12345678901</d:Lengte><d:Begin m:type="Edm.DateTime">2017-05-24T10:00:00</d:Begin><d:Einde m:type="Edm.DateTime" m:null="true"/><d:Naam xml:space="preserve"> Jansen </d:Naam><d:Leeg></d:Leeg>`,
      ),
    ).toEqual({
      Id: id(1),
      Nummer: 7,
      Verwijderd: false,
      Lengte: '12345678901',
      Begin: '2017-05-24T10:00:00',
      Einde: null,
      Naam: ' Jansen ',
      Leeg: '',
    });
  });

  test('decodes what stands for another sign, once', () => {
    expect(rowOf('<d:A>&lt;b&gt; &amp;amp; &#233;&#x20AC;</d:A>')).toEqual({ A: '<b> &amp; é€' });
  });

  test('tells its total and its next page', () => {
    const page = readAtom(
      feed(
        `<m:count>240</m:count>${entry('<d:A>1</d:A>')}<link rel="next" href="https://other.test/OData/v3/1.0/Persoon?$orderby=A&amp;$skiptoken=guid'${id(1)}'"/>`,
      ),
    );

    expect(page).toMatchObject({ total: 240, next: `$orderby=A&$skiptoken=guid'${id(1)}'` });
  });

  test('gives what is expanded, as one row, as a list, and as nothing', () => {
    const list = `<link rel="${RELATED}/Fractielid" type="application/atom+xml;type=feed" href="x"><m:inline><feed>${entry('<d:B>2</d:B>')}${entry('<d:B>3</d:B>')}<link rel="next" href="Persoon(1)/Fractielid?$skiptoken=2"/></feed></m:inline></link>`;
    const one = `<link rel="${RELATED}/Afbeelding" type="application/atom+xml;type=entry" href="x"><m:inline>${entry('<d:C>4</d:C>')}</m:inline></link>`;
    const none = `<link rel="${RELATED}/Fractie" type="application/atom+xml;type=entry" href="x"><m:inline/></link>`;
    const empty = `<link rel="${RELATED}/Functie" type="application/atom+xml;type=feed" href="x"><m:inline/></link>`;
    const unasked = `<link rel="${RELATED}/Reis" type="application/atom+xml;type=feed" href="x"/>`;

    expect(rowOf('<d:A>1</d:A>', list + one + none + empty + unasked)).toEqual({
      A: '1',
      Fractielid: [{ B: '2' }, { B: '3' }],
      'Fractielid@odata.nextLink': 'Persoon(1)/Fractielid?$skiptoken=2',
      Afbeelding: { C: '4' },
      Fractie: null,
      Functie: [],
    });
  });

  test('gives a row with a file its fields and the place of the file', () => {
    const xml = feed(
      `<entry><content type="application/xml" src="https://tk.test/Verslag(guid'${id(1)}')/$value"/><m:properties><d:Soort>Eindpublicatie</d:Soort></m:properties></entry>`,
    );

    expect(readAtom(xml).rows).toEqual([
      { Soort: 'Eindpublicatie', 'odata.mediaReadLink': `https://tk.test/Verslag(guid'${id(1)}')/$value` },
    ]);
  });

  test.each(['<html><body>503</body></html>', '<feed>', '<!DOCTYPE feed [<!ENTITY a "b">]><feed/>', 'none'])(
    'is not believed when it is none: %s',
    (text) => {
      expect(() => readAtom(text)).toThrow('tweedekamer: unexpected-response');
    },
  );

  test('is read by the client as JSON is', async () => {
    const { client } = fakeService(
      () =>
        new Response(
          feed(
            entry(
              `<d:Id m:type="Edm.Guid">${id(1)}</d:Id><d:Afkorting>D66</d:Afkorting><d:AantalZetels m:type="Edm.Int32">9</d:AantalZetels>`,
            ),
          ),
          { headers: { 'content-type': 'application/atom+xml' } },
        ),
      { protocol: async () => 'v3', model: () => new Response(SMALL_MODEL_V3) },
    );

    const { rows } = await client.read({ entity: 'Fractie', select: 'Afkorting,AantalZetels', keepPlaceholders: true });

    expect(rows).toEqual([['D66', 9, id(1)]]);
  });
});
