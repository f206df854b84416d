import { type ShownEntry, type ShownFeed, type ShownLink } from './shown-entry.ts';
import { toJsonValue } from './write-light.ts';

type Json = Readonly<Record<string, unknown>>;

const toMetadata = ({ address, typeName, media }: ShownEntry, root: string): Json => ({
  id: `${root}${address}`,
  uri: `${root}${address}`,
  type: typeName,
  ...(media === undefined
    ? {}
    : { edit_media: `${root}${address}/$value`, media_src: `${root}${address}/$value`, content_type: media }),
});

const toLinkValue = ({ name, inline }: ShownLink, address: string, root: string): unknown => {
  if (inline === undefined) return { __deferred: { uri: `${root}${address}/${name}` } };
  if (inline === null) return null;
  return 'entries' in inline ? toVerboseFeed(inline, root) : toVerboseEntry(inline, root);
};

/** A row in verbose JSON. */
export const toVerboseEntry = (entry: ShownEntry, root: string): Json => ({
  __metadata: toMetadata(entry, root),
  ...Object.fromEntries(entry.links.map((link) => [link.name, toLinkValue(link, entry.address, root)])),
  ...Object.fromEntries(entry.properties.map((property) => [property.name, toJsonValue(property)])),
});

/** A collection in verbose JSON: its links are absolute, its count is a text. */
export const toVerboseFeed = (feed: ShownFeed, root: string): Json => ({
  results: feed.entries.map((entry) => toVerboseEntry(entry, root)),
  ...(feed.count === undefined ? {} : { __count: String(feed.count) }),
  ...(feed.next === undefined ? {} : { __next: `${root}${feed.next}` }),
});
