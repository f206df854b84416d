// @vitest-environment jsdom
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { ask, type Ask } from '../ask.ts';
import { createDataset } from '../data/create-dataset.ts';
import { landmarks } from '../data/landmarks.ts';
import { smallId } from '../small-chamber.ts';
import { createStore } from '../store.ts';
import { namespaces } from './xml.ts';

const store = createStore(createDataset({ seed: 1, scale: 0.05 }));

/** Reads an answer as a browser would, which refuses what is not well-formed or has a name without its namespace. */
const read = (address: string, options: Ask = {}): Document => {
  const { text } = ask(address, { version: 'v3', ...options });
  expect(XMLValidator.validate(text)).toBe(true);
  const document = new DOMParser().parseFromString(text, 'application/xml');
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  return document;
};

const children = (parent: Element, name: string): readonly Element[] =>
  [...parent.children].filter(({ localName }) => localName === name);

const atom = (parent: Document | Element, name: string): readonly Element[] => [
  ...parent.getElementsByTagNameNS(namespaces.atom, name),
];

/** The columns of the row itself: those of the rows inside it come before them in the text. */
const propertiesOf = (entry: Element): Element | undefined =>
  [entry, ...children(entry, 'content')].flatMap((place) => children(place, 'properties'))[0];

const linkOf = (entry: Element | undefined, title: string): Element | undefined =>
  entry && children(entry, 'link').find((link) => link.getAttribute('title') === title);

/** The rows of an expanded relation. */
const inside = (link: Element | undefined): readonly Element[] =>
  (link ? children(link, 'inline') : [])
    .flatMap((inline) => children(inline, 'feed'))
    .flatMap((feed) => children(feed, 'entry'));

const column = (entry: Element, name: string): Element | undefined =>
  propertiesOf(entry)?.getElementsByTagNameNS(namespaces.data, name)[0];

describe('an Atom feed', () => {
  it('has its rows, their number and the way to the rest', () => {
    const feed = read('Zaak?$inlinecount=allpages&$orderby=Soort', { pageSize: 2 }).documentElement;
    expect([feed.localName, feed.namespaceURI, feed.getAttribute('xml:base')]).toEqual([
      'feed',
      namespaces.atom,
      'http://tk/OData/v3/1.0/',
    ]);
    expect(feed.firstElementChild?.textContent).toBe('5');
    expect(children(feed, 'entry')).toHaveLength(2);
    const next = children(feed, 'link').find((link) => link.getAttribute('rel') === 'next');
    expect(next?.getAttribute('href')).toBe(
      `http://tk/OData/v3/1.0/Zaak?$orderby=Soort&$inlinecount=allpages&$skiptoken='Motie',guid'${smallId('b', 1)}'`,
    );
    expect(feed.lastElementChild).toBe(next);
  });

  it('has columns with their types, null apart from empty text, and signs that need escaping', () => {
    const [first, , third] = atom(read('Zaak'), 'entry');
    const cells = ['Id', 'GestartOp', 'Volgnummer', 'Afgedaan', 'Onderwerp'].map((name) => {
      const cell = first && column(first, name);
      return [cell?.textContent, cell?.getAttributeNS(namespaces.metadata, 'type')];
    });
    expect(cells).toEqual([
      [smallId('b', 1), 'Edm.Guid'],
      ['2025-12-31T00:00:00', 'Edm.DateTime'],
      ['5', 'Edm.Int32'],
      ['true', 'Edm.Boolean'],
      ['Beveiliging (50%) & meer', null],
    ]);
    const empty = third && column(third, 'Volgnummer');
    expect(empty?.getAttributeNS(namespaces.metadata, 'null')).toBe('true');
    const gift = read(`PersoonGeschenk(guid'${landmarks.formulaGift}')`, { store }).documentElement;
    expect(column(gift, 'Omschrijving')?.textContent).toBe("=cmd|' /C calc'!A0");
  });

  it('has rows inside rows, one, many or none', () => {
    const [first] = atom(read('Zaak?$expand=ZaakActor,ZaakActor/Persoon,ZaakActor/Fractie'), 'entry');
    const actors = linkOf(first, 'ZaakActor');
    expect([actors?.getAttribute('rel'), actors?.getAttribute('type')]).toEqual([
      `${namespaces.related}/ZaakActor`,
      'application/atom+xml;type=feed',
    ]);
    const rows = inside(actors);
    expect(rows.map((row) => column(row, 'Relatie')?.textContent)).toEqual(['Indiener', 'Medeindiener']);
    expect(linkOf(rows[0], 'Persoon')?.textContent).toContain('Éberhart');
    const [nobody] = [...(linkOf(rows[0], 'Fractie')?.children ?? [])];
    expect([nobody?.localName, nobody?.childNodes.length]).toEqual(['inline', 0]);
    expect(linkOf(first, 'Besluit')?.childNodes).toHaveLength(0);
  });

  it('leads to a file beside the columns, which then stand outside the content', () => {
    const [report] = atom(read('Verslag?$top=1', { store }), 'entry');
    const content = report && children(report, 'content')[0];
    expect(content?.getAttribute('type')).toBe('text/xml');
    expect(content?.getAttribute('src')).toMatch(
      /^http:\/\/tk\/OData\/v3\/1\.0\/Verslag\(guid'[\da-f-]+'\)\/\$value$/u,
    );
    expect(content?.children).toHaveLength(0);
    expect(report && propertiesOf(report)?.parentElement).toBe(report);
  });

  it('is well-formed without rows, for a column, for the service and for an error', () => {
    expect(children(read("Zaak?$filter=Soort eq 'x'").documentElement, 'entry')).toEqual([]);
    const { documentElement: cell } = read(`Zaak(guid'${smallId('b', 1)}')/GestartOp`);
    expect([cell.localName, cell.textContent]).toEqual(['GestartOp', '2025-12-31T00:00:00']);
    const collections = read('').getElementsByTagNameNS(namespaces.app, 'collection');
    expect([...collections].map((item) => item.getAttribute('href'))).toContain('FractieLid');
    expect(read("Zaak?$filter=Foo eq '<&>'").documentElement.localName).toBe('error');
  });
});

type Attributes = Readonly<Record<string, unknown>>;

const listed = `Activiteit ActiviteitActor Agendapunt Besluit Bestand Commissie CommissieAanvullendGegeven
  CommissieOrganisatie CommissieVastPersoon CommissieVastVacature CommissieVervangerPersoon CommissieVervangerVacature
  CommissieZetel Fractie FractieAanvullendGegeven FractieLid FractieOrganisatie Kamerstuk Kamerstukdossier
  ParlementairDocument ParlementairDocumentActor ParlementairDocumentVersie Persoon PersoonAdres
  PersoonContactinformatie PersoonFunctie PersoonGeschenk PersoonLoopbaan PersoonNevenfunctie
  PersoonNevenfunctieInkomsten PersoonOnderwijs PersoonReis Reservering Stemming Vergadering Verslag Zaak ZaakActor
  Zaal`.split(/\s+/u);

describe('the model', () => {
  const { text } = ask('$metadata', { version: 'v3' });
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    isArray: (name) => ['NavigationProperty', 'Property', 'End', 'EntityType', 'Association'].includes(name),
  });
  const { DataServices: services } = parser.parse(text).Edmx;
  const schema = services.Schema;
  const associations = new Map<string, readonly Attributes[]>(
    schema.Association.map(({ Name, End }: { Name: string; End: readonly Attributes[] }) => [
      `${schema.Namespace}.${Name}`,
      End,
    ]),
  );

  it('is of version 3 and has the sets the document lists', () => {
    expect(services).toMatchObject({ DataServiceVersion: '3.0', MaxDataServiceVersion: '3.0' });
    expect(schema.EntityContainer.EntitySet.map(({ Name }: Attributes) => Name)).toEqual(listed);
    expect(schema.EntityContainer.IsDefaultEntityContainer).toBe('true');
  });

  it('leads every relation over an association to a type', () => {
    for (const { Name, NavigationProperty: relations = [] } of schema.EntityType) {
      for (const { Relationship, ToRole, FromRole } of relations) {
        const ends = associations.get(Relationship) ?? [];
        expect(ends.find(({ Role }) => Role === FromRole)?.['Type']).toBe(`${schema.Namespace}.${Name}`);
        const target = String(ends.find(({ Role }) => Role === ToRole)?.['Type'])
          .split('.')
          .at(-1);
        expect(listed).toContain(target);
      }
    }
  });

  it('has streams for files, times without an offset, and the columns every entity has', () => {
    const withStream = schema.EntityType.filter(({ HasStream }: Attributes) => HasStream === 'true');
    expect(withStream.map(({ Name }: Attributes) => Name)).toEqual(['Bestand', 'Verslag']);
    for (const { Property } of schema.EntityType) {
      expect(Property).toEqual(
        expect.arrayContaining([
          { Name: 'Id', Type: 'Edm.Guid', Nullable: 'false' },
          { Name: 'GewijzigdOp', Type: 'Edm.DateTime' },
          { Name: 'ApiGewijzigdOp', Type: 'Edm.DateTime' },
          { Name: 'Verwijderd', Type: 'Edm.Boolean' },
        ]),
      );
    }
    expect(text).not.toContain('DateTimeOffset');
  });
});
