import { type EdmType, type Value } from '../model/entity-type.ts';
import { type OlderFormat } from './older-format.ts';
import { type ShownEntry, type ShownFeed, type ShownLink, type ShownProperty } from './shown-entry.ts';

export type LightContext = {
  readonly level: Exclude<OlderFormat, 'xml' | 'verbose'>;
  readonly serviceRoot: string;
  /** Puts before an address what a link of this answer has before it. */
  readonly toLink: (address: string) => string;
  /** The same for the address of a file. */
  readonly toMediaLink: (address: string) => string;
  /** Whether the count and large numbers are numbers, where the protocol has texts. */
  readonly hasPlainNumbers: boolean;
  /** Columns without a value are left out. */
  readonly omitsNulls: boolean;
};

type Json = Readonly<Record<string, unknown>>;

const textTypes: ReadonlySet<EdmType> = new Set<EdmType>(['Edm.Int64', 'Edm.Decimal']);
const plainTypes: ReadonlySet<EdmType> = new Set<EdmType>(['Edm.String', 'Edm.Boolean', 'Edm.Int32']);

/** Numbers that may not fit a double are texts. */
export const toJsonValue = ({ type, value }: Pick<ShownProperty, 'type' | 'value'>): Value =>
  value !== null && textTypes.has(type) ? String(value) : value;

const toProperty = (property: ShownProperty, { level, hasPlainNumbers }: LightContext): Json => ({
  ...(level === 'fullmetadata' && property.value !== null && !plainTypes.has(property.type)
    ? { [`${property.name}@odata.type`]: property.type }
    : {}),
  [property.name]: hasPlainNumbers ? property.value : toJsonValue(property),
});

const toLinkParts = ({ name, inline }: ShownLink, address: string, context: LightContext): Json => {
  const annotations =
    context.level === 'fullmetadata'
      ? {
          [`${name}@odata.associationLinkUrl`]: context.toLink(`${address}/$links/${name}`),
          [`${name}@odata.navigationLinkUrl`]: context.toLink(`${address}/${name}`),
        }
      : {};
  if (inline === undefined) return annotations;
  if (inline === null) return { ...annotations, [name]: null };
  if (!('entries' in inline)) return { ...annotations, [name]: toLightEntry(inline, context) };
  return {
    ...annotations,
    ...(inline.next === undefined ? {} : { [`${name}@odata.nextLink`]: context.toLink(inline.next) }),
    [name]: inline.entries.map((entry) => toLightEntry(entry, context)),
  };
};

const toAnnotations = ({ address, typeName, media }: ShownEntry, context: LightContext): Json => {
  const { level, serviceRoot, toLink, toMediaLink } = context;
  if (level === 'nometadata') return {};
  const file = toMediaLink(`${address}/$value`);
  const own =
    level === 'fullmetadata'
      ? { 'odata.type': typeName, 'odata.id': `${serviceRoot}${address}`, 'odata.editLink': toLink(address) }
      : {};
  if (media === undefined) return own;
  const written = level === 'fullmetadata' ? { 'odata.mediaEditLink': toLink(`${address}/$value`) } : {};
  return { ...own, ...written, 'odata.mediaReadLink': file, 'odata.mediaContentType': media };
};

const toShown = ({ properties }: ShownEntry, { omitsNulls }: LightContext): readonly ShownProperty[] =>
  omitsNulls ? properties.filter(({ value }) => value !== null) : properties;

/** A row in JSON light. */
export const toLightEntry = (entry: ShownEntry, context: LightContext): Json => ({
  ...toAnnotations(entry, context),
  ...Object.assign({}, ...entry.links.map((link) => toLinkParts(link, entry.address, context))),
  ...Object.assign({}, ...toShown(entry, context).map((property) => toProperty(property, context))),
});

/** The name of what is sent, at the head of an answer. */
export const toMetadataLine = (name: string, { level, serviceRoot }: LightContext): Json =>
  level === 'nometadata' ? {} : { 'odata.metadata': `${serviceRoot}$metadata#${name}` };

/** A collection in JSON light. Its count is a text. */
export const toLightFeed = (feed: ShownFeed, name: string, context: LightContext): Json => ({
  ...toMetadataLine(name, context),
  ...(feed.count === undefined ? {} : { 'odata.count': context.hasPlainNumbers ? feed.count : String(feed.count) }),
  value: feed.entries.map((entry) => toLightEntry(entry, context)),
  ...(feed.next === undefined ? {} : { 'odata.nextLink': context.toLink(feed.next) }),
});
