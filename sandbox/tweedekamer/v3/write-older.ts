import { toJsonAnswer, type Answer } from '../../answer.ts';
import { type Property, type Row } from '../model/entity-type.ts';
import { olderHeaders } from './older-error.ts';
import { type OlderFormat } from './older-format.ts';
import { type ShownEntry, type ShownFeed, type ShownProperty } from './shown-entry.ts';
import { toAtomEntry, toAtomFeed, toServiceDocument, toXmlValue } from './write-atom.ts';
import { toJsonValue, toLightEntry, toLightFeed, toMetadataLine, type LightContext } from './write-light.ts';
import { toVerboseEntry, toVerboseFeed } from './write-verbose.ts';

/** Writes answers in the format a request asked for. */
export type OlderWriter = {
  readonly feed: (feed: ShownFeed, name: string) => Answer;
  readonly entry: (entry: ShownEntry, name: string) => Answer;
  readonly value: (row: Row, property: Property) => Answer;
  readonly service: (names: readonly string[]) => Answer;
};

type WriterOptions = Omit<LightContext, 'level'> & { readonly format: OlderFormat; readonly updated: string };

const toXml = (type: string, body: string): Answer => ({
  status: 200,
  headers: { ...olderHeaders, 'content-type': `${type};charset=utf-8` },
  body,
});

const createXmlWriter = (context: WriterOptions): OlderWriter => ({
  feed: (feed) => toXml('application/atom+xml;type=feed', toAtomFeed(feed, context)),
  entry: (entry) => toXml('application/atom+xml;type=entry', toAtomEntry(entry, context)),
  value: (row, { name, type, read }) => toXml('application/xml', toXmlValue({ name, type, value: read(row) })),
  service: (names) => toXml('application/xml', toServiceDocument(names, context.serviceRoot)),
});

const toVerbose = (d: unknown): Answer =>
  toJsonAnswer(200, { d }, { ...olderHeaders, 'content-type': 'application/json;odata=verbose;charset=utf-8' });

const createVerboseWriter = ({ serviceRoot }: WriterOptions): OlderWriter => ({
  feed: (feed) => toVerbose(toVerboseFeed(feed, serviceRoot)),
  entry: (entry) => toVerbose(toVerboseEntry(entry, serviceRoot)),
  value: (row, { name, type, read }) => toVerbose({ [name]: toJsonValue({ type, value: read(row) }) }),
  service: (names) => toVerbose({ EntitySets: names }),
});

const toNamedValue = ({ type, value }: Omit<ShownProperty, 'name'>): Readonly<Record<string, unknown>> =>
  value === null ? { 'odata.null': true } : { value: toJsonValue({ type, value }) };

const createLightWriter = (context: LightContext): OlderWriter => {
  const write = (value: unknown): Answer =>
    toJsonAnswer(200, value, {
      ...olderHeaders,
      'content-type': `application/json;odata=${context.level};streaming=true;charset=utf-8`,
    });
  return {
    feed: (feed, name) => write(toLightFeed(feed, name, context)),
    entry: (entry, name) => write({ ...toMetadataLine(name, context), ...toLightEntry(entry, context) }),
    value: (row, { type, read }) =>
      write({ ...toMetadataLine(type, context), ...toNamedValue({ type, value: read(row) }) }),
    service: (names) => write({ ...toMetadataLine('', context), value: names.map((name) => ({ name, url: name })) }),
  };
};

/** The writer for a format. */
export const createOlderWriter = (options: WriterOptions): OlderWriter => {
  const { format } = options;
  if (format === 'xml') return createXmlWriter(options);
  return format === 'verbose' ? createVerboseWriter(options) : createLightWriter({ ...options, level: format });
};
