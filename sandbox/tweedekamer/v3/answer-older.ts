import { type Answer } from '../../answer.ts';
import { type SourceRequest } from '../../server/source-server.ts';
import { type StruckFaults } from '../../server/faults.ts';
import { type Model } from '../model/entity-type.ts';
import { applyModelQuirks } from '../model/model-quirks.ts';
import { ODataError, toQueryError } from '../odata-error.ts';
import { toPage } from '../query/page.ts';
import { createPlan, type Plan } from '../query/plan.ts';
import { splitQuery, toOptionMap, type QueryPart } from '../query/query-string.ts';
import { toResourceAnswer } from '../resource-file.ts';
import { type Store } from '../store.ts';
import { toNextAddress } from './next-address.ts';
import { olderHeaders, toOlderErrorAnswer } from './older-error.ts';
import { toOlderFormat, type OlderFormat } from './older-format.ts';
import { toOlderMetadata } from './older-metadata.ts';
import { olderBasePath, olderModel } from './older-model.ts';
import { parseOlderOptions } from './older-options.ts';
import { resolveOlderPath, type OlderTarget } from './older-path.ts';
import { toShownEntry, type ShowContext } from './shown-entry.ts';
import { literalTokens } from './skip-token.ts';
import { createOlderWriter, type OlderWriter } from './write-older.ts';

export type OlderOptions = {
  readonly store: Store;
  readonly pageSize: number;
  readonly now: () => Date;
};

type Of<Kind extends OlderTarget['kind']> = Extract<OlderTarget, { kind: Kind }>;

/** Everything one request needs to be answered. */
type Exchange = {
  readonly request: SourceRequest;
  readonly options: OlderOptions;
  readonly model: Model;
  readonly parts: readonly QueryPart[];
  readonly given: ReadonlyMap<string, string>;
  readonly show: ShowContext;
  readonly write: OlderWriter;
};

const toNumber = (struck: StruckFaults, name: string, param: string): number | undefined => {
  const value = struck.get(name)?.[param];
  return value === undefined ? undefined : Number(value);
};

const toCheckedPlan = ({ type }: Of<'rows' | 'count' | 'row'>, exchange: Exchange): Plan => {
  const { options, model, request, parts, given } = exchange;
  const { options: asked, filterNodes } = parseOlderOptions(parts, given);
  const limit = toNumber(request.struck, 'tk-node-limit', 'nodes') ?? Infinity;
  if (filterNodes > limit) throw toQueryError(`The node count limit of '${limit}' has been exceeded.`);
  const topLimit = toNumber(request.struck, 'tk-top-limit', 'rows') ?? Infinity;
  return createPlan(asked, type, { model, store: options.store, now: options.now, topLimit, allowsNesting: true });
};

const answerRows = (target: Of<'rows'>, exchange: Exchange): Answer => {
  const { request, given, show, write } = exchange;
  const plan = toCheckedPlan(target, exchange);
  const isWhole = target.isBehindKey && request.struck.has('tk-unpaged-navigation');
  const page = toPage(target.rows, plan, {
    size: isWhole ? Infinity : show.pageSize,
    token: given.get('$skiptoken'),
    overlap: toNumber(request.struck, 'tk-duplicate-row', 'rows') ?? 0,
    tokens: literalTokens,
    cutsTop: true,
  });
  const next = toNextAddress(page, plan, { request, given, pageSize: show.pageSize });
  const feed = {
    address: request.path.slice(olderBasePath.length),
    title: target.type.name,
    entries: next?.endsWith('$skip=0') ? [] : page.rows.map((row) => toShownEntry(row, plan, show)),
    next,
    ...(plan.count ? { count: page.total } : {}),
  };
  return write.feed(feed, toFeedName(plan));
};

const toFeedName = ({ type, isSelected, chosen }: Plan): string =>
  isSelected ? `${type.name}&$select=${[...chosen].join(',')}` : type.name;

const noContent: Answer = { status: 204, headers: olderHeaders, body: '' };

const answerMissing = ({ request }: Exchange): Answer => {
  if (request.struck.has('tk-missing-204')) return noContent;
  const [segment = ''] = request.path.slice(olderBasePath.length).split('(');
  throw new ODataError(404, `Resource not found for the segment '${segment}'.`);
};

const toPlain = (type: string, text: string): Answer => ({
  status: 200,
  headers: { ...olderHeaders, 'content-type': `${type};charset=utf-8` },
  body: text,
});

const answerText = ({ row, property }: Of<'text'>): Answer => {
  const value = property.read(row);
  if (value === null) throw new ODataError(404, `Resource not found for the segment '${property.name}'.`);
  return toPlain('text/plain', String(value));
};

const answerRow = (target: Of<'row'>, exchange: Exchange): Answer => {
  const plan = toCheckedPlan(target, exchange);
  return exchange.write.entry(toShownEntry(target.row, plan, exchange.show), `${toFeedName(plan)}/@Element`);
};

const answerTarget = (target: OlderTarget, exchange: Exchange): Answer => {
  switch (target.kind) {
    case 'service':
      return exchange.write.service(exchange.model.map(({ name }) => name));
    case 'metadata':
      return toPlain('application/xml', toOlderMetadata(exchange.model));
    case 'rows':
      return answerRows(target, exchange);
    case 'count': {
      const { keeps } = toCheckedPlan(target, exchange);
      return toPlain('text/plain', String(target.rows.filter(keeps).length));
    }
    case 'row':
      return answerRow(target, exchange);
    case 'value':
      return exchange.write.value(target.row, target.property);
    case 'text':
      return answerText(target);
    case 'resource': {
      const file = toResourceAnswer(target.row);
      return file ? { ...file, headers: { ...olderHeaders, ...file.headers } } : answerMissing(exchange);
    }
    case 'nothing':
      return noContent;
    case 'missing':
      return answerMissing(exchange);
  }
};

const toFormat = ({ headers, struck }: SourceRequest, format: string | undefined): OlderFormat => {
  const maxVersion = headers['maxdataserviceversion'];
  const found = toOlderFormat({
    format,
    accept: headers.accept,
    maxVersion: Array.isArray(maxVersion) ? maxVersion[0] : maxVersion,
  });
  return struck.has('tk-v3-verbose') && found !== 'xml' ? 'verbose' : found;
};

const relative = (address: string): string => address;

const toWriter = (request: SourceRequest, format: OlderFormat, now: () => Date): OlderWriter => {
  const { struck, origin } = request;
  const serviceRoot = `${origin}${olderBasePath}`;
  const absolute = (address: string): string => `${serviceRoot}${address}`;
  return createOlderWriter({
    format,
    serviceRoot,
    toLink: struck.has('tk-v3-absolute-links') ? absolute : relative,
    toMediaLink: struck.has('tk-v3-relative-files') ? relative : absolute,
    hasPlainNumbers: struck.has('tk-v3-plain-numbers'),
    omitsNulls: struck.has('tk-missing-nulls'),
    updated: `${now().toISOString().slice(0, 19)}Z`,
  });
};

/** Files, counts and the model are not written in a format. */
const hasFormat = ({ kind }: OlderTarget): boolean => !['resource', 'count', 'text', 'nothing'].includes(kind);

const answer = (request: SourceRequest, options: OlderOptions): Answer => {
  const parts = splitQuery(request.query);
  const given = toOptionMap(parts);
  const model = applyModelQuirks(olderModel, request.struck);
  const target = resolveOlderPath(request.path.slice(olderBasePath.length), { model, store: options.store });
  const format = hasFormat(target) ? toFormat(request, given.get('$format')) : 'xml';
  if (target.kind === 'metadata' && format !== 'xml') throw new ODataError(415, 'Unsupported media type requested.');
  const pageSize = toNumber(request.struck, 'tk-page-size', 'rows') ?? options.pageSize;
  const show: ShowContext = { store: options.store, pageSize };
  return answerTarget(target, {
    request,
    options,
    model,
    parts,
    given,
    show,
    write: toWriter(request, format, options.now),
  });
};

const toAskedFormat = ({ query }: SourceRequest): string | undefined => {
  try {
    return splitQuery(query).find(({ name }) => name === '$format')?.value;
  } catch {
    return undefined;
  }
};

/** An error is written in the format that was asked for, in XML when that cannot be told. */
const toErrorFormat = (request: SourceRequest): OlderFormat => {
  try {
    return toFormat(request, toAskedFormat(request));
  } catch {
    return 'xml';
  }
};

export const isOlderPath = (path: string): boolean => `${path}/`.toLowerCase().startsWith(olderBasePath.toLowerCase());

/** Answers a request below v3/1.0's root. */
export const answerOlder = (request: SourceRequest, options: OlderOptions): Answer => {
  try {
    return answer(request, options);
  } catch (error) {
    if (!(error instanceof ODataError)) throw error;
    return toOlderErrorAnswer(error, {
      format: toErrorFormat(request),
      isPlain: request.struck.has('tk-v3-plain-error'),
    });
  }
};
