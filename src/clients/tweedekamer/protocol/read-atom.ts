import { XMLParser } from 'fast-xml-parser';

import { SourceError } from '../../../core/errors.ts';
import type { Page } from './protocol.ts';
import { queryOf, totalOf } from './query-options.ts';

type Node = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, unknown>>;

const TEXT = '#text';
const ATTRIBUTE = '@';

/** What a relation is called in its link, before its name. */
const RELATED = /\/related\/(.+)$/;

const NUMBERS = /^Edm\.(Byte|SByte|Int16|Int32|Single|Double)$/;

/**
 * Reads a feed of OData v3 in Atom as the same rows that its light JSON would give.
 * Source: OData v3, Atom format (entry, content, m:properties, m:inline).
 * @throws SourceError `unexpected-response` for text that is no such feed.
 */
export function readAtom(xml: string): Page {
  const document = parsed(xml);
  const feed = document['feed'];
  if (isNode(feed)) return pageOf(feed);
  const entry = first(document['entry']);
  if (!isNode(entry)) throw noFeed();
  return { rows: [rowOf(entry)], next: undefined, total: undefined };
}

const noFeed = (): SourceError => new SourceError('tweedekamer', { kind: 'unexpected-response', at: 'feed' });

function parsed(xml: string): Node {
  // A feed has no use for entities of its own, and must not be able to blow itself up with them.
  if (xml.includes('<!DOCTYPE')) throw noFeed();
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: ATTRIBUTE,
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    isArray: (name, ...[, , isAttribute]) => !isAttribute && (name === 'entry' || name === 'link'),
  });
  try {
    return parser.parse(xml, true) as Node;
  } catch {
    // The parser's own message quotes the document.
    throw noFeed();
  }
}

function pageOf(feed: Node): Page {
  const link = nextLinkOf(feed);
  return {
    rows: list(feed['entry']).map(rowOf),
    next: link === undefined ? undefined : queryOf(link),
    total: totalOf(textOf(feed['count']).trim()),
  };
}

function nextLinkOf(feed: Node): string | undefined {
  const next = list(feed['link']).find((link) => attribute(link, 'rel') === 'next');
  return next && attribute(next, 'href');
}

/** A row that comes with a file has its properties beside the content, which is the file. */
function rowOf(entry: Node): Row {
  const content = entry['content'];
  const properties = entry['properties'] ?? (isNode(content) ? content['properties'] : undefined);
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(isNode(properties) ? properties : {})) {
    if (name !== TEXT && !name.startsWith(ATTRIBUTE)) row[name] = valueOf(value);
  }
  if (isNode(content) && attribute(content, 'src') !== undefined)
    row['odata.mediaReadLink'] = attribute(content, 'src');
  for (const link of list(entry['link'])) Object.assign(row, relatedOf(link));
  return row;
}

/** What is expanded stands in the link to it; a link without it was not asked to be. */
function relatedOf(link: Node): Row {
  const name = RELATED.exec(attribute(link, 'rel') ?? '')?.[1];
  if (name === undefined || !('inline' in link)) return {};
  const inline = isNode(link['inline']) ? link['inline'] : {};
  if (isNode(inline['feed'])) return listOf(name, inline['feed']);
  const entry = first(inline['entry']);
  if (isNode(entry)) return { [name]: rowOf(entry) };
  return { [name]: /type=feed/i.test(attribute(link, 'type') ?? '') ? [] : null };
}

function listOf(name: string, feed: Node): Row {
  const next = nextLinkOf(feed);
  const rows = list(feed['entry']).map(rowOf);
  return { [name]: rows, ...(next !== undefined && { [`${name}@odata.nextLink`]: next }) };
}

function valueOf(value: unknown): unknown {
  if (isNode(value) && attribute(value, 'null') === 'true') return null;
  const text = textOf(value);
  const type = isNode(value) ? (attribute(value, 'type') ?? '') : '';
  if (type === 'Edm.Boolean') return text === 'true' || text === '1';
  return NUMBERS.test(type) ? Number(text) : text;
}

const textOf = (value: unknown): string => {
  const text = isNode(value) ? value[TEXT] : value;
  return typeof text === 'string' ? decoded(text) : '';
};

function attribute(node: Node, name: string): string | undefined {
  const value = node[`${ATTRIBUTE}${name}`];
  return typeof value === 'string' ? decoded(value) : undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** In one go, so that what was decoded is not decoded again. */
const decoded = (text: string): string =>
  text.replaceAll(/&(#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);/gi, (_whole, reference: string) =>
    reference.startsWith('#') ? charOf(reference.slice(1)) : (NAMED[reference.toLowerCase()] ?? ''),
  );

function charOf(reference: string): string {
  const code = /^x/i.test(reference) ? Number.parseInt(reference.slice(1), 16) : Number(reference);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD';
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const list = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
