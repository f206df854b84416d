import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { ask, type Ask, type Reply } from '../ask.ts';
import { createDataset } from '../data/create-dataset.ts';
import { createStore } from '../store.ts';

const store = createStore(createDataset({ seed: 1, scale: 0.2 }));
const options: Ask = { store, version: 'v3' };
const json = (address: string): Reply => ask(`${address}&$format=json`, options);

type Row = Readonly<Record<string, unknown>>;
const listOf = (row: Row, name: string): readonly Row[] => (Array.isArray(row[name]) ? row[name] : []);
const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?$/u;

/** The example queries of the document, word for word but for the abbreviation it leaves open, and what their rows are. */
const examples: readonly (readonly [name: string, address: string, check: (reply: Reply) => void])[] = [
  [
    'members of a committee',
    "Persoon?$expand=CommissieVastPersoon, CommissieVastPersoon/CommissieZetel/Commissie&$orderby=Achternaam&$filter=CommissieVastPersoon/any(aa: aa/CommissieZetel/Commissie/Afkorting eq 'FIN' and aa/TotEnMet eq null)&$inlinecount=allpages",
    ({ rows, body }) => {
      expect(body['odata.count']).toBe(String(rows.length));
      for (const row of rows) {
        const chairs = listOf(row, 'CommissieVastPersoon').filter(({ TotEnMet }) => TotEnMet === null);
        expect(chairs).toContainEqual(
          expect.objectContaining({
            CommissieZetel: expect.objectContaining({ Commissie: expect.objectContaining({ Afkorting: 'FIN' }) }),
          }),
        );
      }
    },
  ],
  [
    'staff of a party',
    "Persoon?$expand=Fractielid, Fractielid/Fractie&$filter=Fractielid/any(aa:aa/Fractie/Afkorting eq 'VVD' and aa/TotEnMet eq null)&$orderby=Achternaam",
    ({ rows }) => {
      const current = rows.flatMap((row) => listOf(row, 'Fractielid').filter(({ TotEnMet }) => TotEnMet === null));
      // A deleted membership has no end, so the query finds it too: leaving it out is left to the reader.
      const living = current.filter(({ Verwijderd }) => Verwijderd === false);
      expect(living).toHaveLength(22);
      for (const member of living) expect(member).toMatchObject({ Fractie: { Afkorting: 'VVD', AantalZetels: 22 } });
    },
  ],
  [
    'all members who are active',
    'Persoon?$filter=Fractielid/any(aa: aa/TotEnMet eq null)&$orderby=Achternaam&$expand=Afbeelding, Functie, Contactinformatie',
    ({ rows, body }) => {
      expect(rows).toHaveLength(50);
      expect(body['odata.nextLink']).toMatch(/^Persoon\?/u);
      expect(rows[0]).toMatchObject({
        Functie: [{ Waarde: 'Tweede Kamerlid' }],
        Contactinformatie: [{ Soort: 'E-mail' }],
      });
      expect(rows.some(({ Afbeelding }) => Afbeelding !== null)).toBe(true);
    },
  ],
  [
    'activities of a session year',
    "Activiteit?$filter=Vergaderjaar eq '2015-2016'&$orderby=Begin desc&$expand=Vergadering, VoortzettingDoor, VoortzettingVan, VervangingVan, Afgemeld, Bewindspersoon, Deelnemer, Interpellant, Initiatiefnemer, ParlementairDocument, Voortouwcommissie, Zaak",
    ({ rows }) => {
      expect(rows).toHaveLength(50);
      expect(new Set(rows.map(({ Vergaderjaar }) => Vergaderjaar))).toEqual(new Set(['2015-2016']));
      const begins = rows.map(({ Begin }) => String(Begin));
      expect(begins).toEqual(begins.toSorted().toReversed());
      expect(begins.every((begin) => local.test(begin))).toBe(true);
      expect(rows.flatMap((row) => listOf(row, 'Voortouwcommissie'))[0]).toMatchObject({
        Relatie: 'Voortouwcommissie',
      });
    },
  ],
  [
    'motions with a word in their subject',
    "ParlementairDocument?$filter=Soort eq 'Motie' and substringof('beveiliging', Onderwerp) eq true&$orderby=Datum desc&$expand=Activiteit, Agendapunt",
    ({ rows }) => {
      expect(rows.length).toBeGreaterThan(2);
      expect(rows.every(({ Soort, Onderwerp }) => Soort === 'Motie' && /beveiliging/u.test(String(Onderwerp)))).toBe(
        true,
      );
    },
  ],
  [
    'activities of a month',
    'Activiteit?$filter=year(Begin) eq 2017 and month(Begin) eq 5&$orderby=Begin desc&$expand=Vergadering',
    ({ rows, body }) => {
      expect(rows).toHaveLength(50);
      expect(rows.every(({ Begin }) => String(Begin).startsWith('2017-05'))).toBe(true);
      expect(rows.some((row) => row['Vergadering'] !== null)).toBe(true);
      expect(body['odata.nextLink']).toMatch(
        /^Activiteit\?\$filter=year\(Begin\)%20eq%202017%20and%20month\(Begin\)%20eq%205&\$expand=Vergadering&\$orderby=Begin%20desc&\$skiptoken=datetime'2017-05-\d\dT\d\d%3A\d\d%3A00',guid'[\da-f-]{36}'$/u,
      );
    },
  ],
  [
    'sittings with links to their reports',
    "Vergadering?$format=json&$expand=Verslag&$filter=Vergaderjaar eq '2017-2018'&$orderby=Begin desc",
    ({ rows }) => {
      expect(rows).toHaveLength(50);
      const [report] = listOf(rows[0] ?? {}, 'Verslag');
      const link = String(report?.['odata.mediaReadLink']);
      expect(link).toMatch(/^http:\/\/tk\/OData\/v3\/1\.0\/Verslag\(guid'[\da-f-]{36}'\)\/\$value$/u);
      const file = ask(link.replace('http://tk/OData/v3/1.0/', ''), options);
      expect([file.status, file.headers['content-type']]).toEqual([200, 'text/xml']);
      expect(XMLValidator.validate(file.text)).toBe(true);
    },
  ],
];

const atomEntries = (text: string): readonly unknown[] => {
  const parsed: { feed: { entry?: unknown } } = new XMLParser({ removeNSPrefix: true }).parse(text);
  return Array.isArray(parsed.feed.entry) ? parsed.feed.entry : [];
};

describe('the example queries of the document', () => {
  it.each(examples)('find rows: %s', (_name, address, check) => {
    const reply = address.includes('$format') ? ask(address, options) : json(address);
    expect(reply.status).toBe(200);
    expect(reply.rows.length).toBeGreaterThan(0);
    check(reply);
  });

  it.each(examples)('find the same rows as an Atom feed: %s', (_name, address) => {
    const plain = address.replace('$format=json&', '');
    const { status, headers, text } = ask(plain, options);
    expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml;type=feed;charset=utf-8']);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(atomEntries(text)).toHaveLength(json(plain).rows.length);
  });

  it('describe the entities, all 39 the document lists', () => {
    const { status, headers, text } = ask('$metadata', options);
    expect([status, headers['content-type']]).toEqual([200, 'application/xml;charset=utf-8']);
    expect(text.match(/<EntitySet /gu)).toHaveLength(39);
  });
});
