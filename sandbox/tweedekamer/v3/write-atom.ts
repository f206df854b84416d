import { type ShownEntry, type ShownFeed, type ShownLink, type ShownProperty } from './shown-entry.ts';
import { element, escapeXml, namespaces, xmlDeclaration, type Attributes } from './xml.ts';

export type AtomContext = { readonly serviceRoot: string; readonly updated: string };

const rootAttributes = ({ serviceRoot }: AtomContext): Attributes => ({
  'xml:base': serviceRoot,
  xmlns: namespaces.atom,
  'xmlns:d': namespaces.data,
  'xmlns:m': namespaces.metadata,
});

/** A column; a text is not marked with its type, and null is no empty text. */
export const toXmlProperty = ({ name, type, value }: ShownProperty, attributes: Attributes = {}): string => {
  const marked = { ...attributes, ...(type === 'Edm.String' ? {} : { 'm:type': type }) };
  if (value === null) return element(`d:${name}`, { ...marked, 'm:null': 'true' });
  const text = String(value);
  const spaced = /^\s|\s$/u.test(text) ? { 'xml:space': 'preserve' } : {};
  return text === '' ? `<d:${name}></d:${name}>` : element(`d:${name}`, { ...marked, ...spaced }, escapeXml(text));
};

const toInline = (inline: NonNullable<ShownLink['inline']> | null, context: AtomContext): string => {
  if (inline === null) return element('m:inline');
  return element('m:inline', {}, 'entries' in inline ? toFeed(inline, context) : toEntry(inline, context));
};

const toLink = ({ name, isMany, inline }: ShownLink, address: string, context: AtomContext): string =>
  element(
    'link',
    {
      rel: `${namespaces.related}/${name}`,
      type: `application/atom+xml;type=${isMany ? 'feed' : 'entry'}`,
      title: name,
      href: `${address}/${name}`,
    },
    inline === undefined ? '' : toInline(inline, context),
  );

/** The columns stand in the content, unless the content is a file. */
const toContent = ({ address, media, properties }: ShownEntry, context: AtomContext): string => {
  const columns = element('m:properties', {}, properties.map((property) => toXmlProperty(property)).join(''));
  if (media === undefined) return element('content', { type: 'application/xml' }, columns);
  return element('content', { type: media, src: `${context.serviceRoot}${address}/$value` }) + columns;
};

const toEntry = (entry: ShownEntry, context: AtomContext, attributes: Attributes = {}): string => {
  const { address, setName, typeName, media, links } = entry;
  const parts = [
    element('id', {}, escapeXml(`${context.serviceRoot}${address}`)),
    element('category', { term: typeName, scheme: namespaces.scheme }),
    element('link', { rel: 'edit', title: setName, href: address }),
    ...links.map((link) => toLink(link, address, context)),
    element('title'),
    element('updated', {}, context.updated),
    element('author', {}, element('name')),
    ...(media === undefined ? [] : [element('link', { rel: 'edit-media', title: setName, href: `${address}/$value` })]),
    toContent(entry, context),
  ];
  return element('entry', attributes, parts.join(''));
};

const toFeed = (feed: ShownFeed, context: AtomContext, attributes: Attributes = {}): string => {
  const { serviceRoot, updated } = context;
  const parts = [
    ...(feed.count === undefined ? [] : [element('m:count', {}, String(feed.count))]),
    element('id', {}, escapeXml(`${serviceRoot}${feed.address}`)),
    element('title', { type: 'text' }, escapeXml(feed.title)),
    element('updated', {}, updated),
    element('link', { rel: 'self', title: feed.title, href: feed.address }),
    ...(feed.entries.length === 0 ? [element('author', {}, element('name'))] : []),
    ...feed.entries.map((entry) => toEntry(entry, context)),
    ...(feed.next === undefined ? [] : [element('link', { rel: 'next', href: `${serviceRoot}${feed.next}` })]),
  ];
  return element('feed', attributes, parts.join(''));
};

/** A collection as an Atom feed; the link to its next part is absolute and comes last. */
export const toAtomFeed = (feed: ShownFeed, context: AtomContext): string =>
  xmlDeclaration + toFeed(feed, context, rootAttributes(context));

/** A row as an Atom entry. */
export const toAtomEntry = (entry: ShownEntry, context: AtomContext): string =>
  xmlDeclaration + toEntry(entry, context, rootAttributes(context));

/** A column alone. */
export const toXmlValue = (property: ShownProperty): string =>
  xmlDeclaration + toXmlProperty(property, { 'xmlns:d': namespaces.data, 'xmlns:m': namespaces.metadata });

/** The sets of the service, as Atom's publishing protocol lists them. */
export const toServiceDocument = (names: readonly string[], serviceRoot: string): string => {
  const collections = names.map((name) => element('collection', { href: name }, element('atom:title', {}, name)));
  const workspace = element('workspace', {}, element('atom:title', {}, 'Default') + collections.join(''));
  const attributes = { 'xml:base': serviceRoot, xmlns: namespaces.app, 'xmlns:atom': namespaces.atom };
  return xmlDeclaration + element('service', attributes, workspace);
};
