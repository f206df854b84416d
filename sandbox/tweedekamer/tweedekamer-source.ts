import { toJsonAnswer, type Answer } from '../answer.ts';
import { type Source, type SourceRequest } from '../server/source-server.ts';
import { type StruckFaults } from '../server/faults.ts';
import { toMetadataDocument } from './model/metadata-document.ts';
import { applyModelQuirks } from './model/model-quirks.ts';
import { versions, type Version, type VersionName } from './model/versions.ts';
import { ODataError, toODataErrorAnswer, toQueryError } from './odata-error.ts';
import { toPage, type Page } from './query/page.ts';
import { createPlan, type Plan } from './query/plan.ts';
import { parseOptions } from './query/query-options.ts';
import { splitQuery, toOptionMap, type QueryPart } from './query/query-string.ts';
import { resolvePath, type Target } from './query/resource-path.ts';
import { toContextName, toEntity, type MetadataLevel, type WriteContext } from './query/write-entity.ts';
import { toRequestStore } from './request-store.ts';
import { toResourceAnswer } from './resource-file.ts';
import { type Store } from './store.ts';
import { tweedekamerSwitches } from './tweedekamer-switches.ts';
import { answerOlder, isOlderPath } from './v3/answer-older.ts';

export type TweedekamerOptions = {
  readonly store: Store;
  /** Rows a page, by version; 50 in v3 unless told. */
  readonly pageSizes: Readonly<Record<VersionName, number>> & { readonly v3?: number };
  readonly now: () => Date;
};

/** Everything one request needs to be answered. */
type Exchange = {
  readonly request: SourceRequest;
  readonly version: Version;
  readonly options: TweedekamerOptions;
  readonly parts: readonly QueryPart[];
  readonly given: ReadonlyMap<string, string>;
  readonly write: WriteContext;
  readonly pageSize: number;
};

const toNumber = (struck: StruckFaults, name: string, param: string): number | undefined => {
  const value = struck.get(name)?.[param];
  return value === undefined ? undefined : Number(value);
};

const toLevel = (format: string): MetadataLevel => {
  if (format === '' || /^(?:json|application\/json)\b/iu.test(format)) {
    const [, level] = /odata\.metadata=(none|minimal|full)/iu.exec(format) ?? [];
    return level === 'none' || level === 'full' ? level : 'minimal';
  }
  throw new ODataError(406, `A supported MIME type could not be found that matches '${format}'.`);
};

const toODataAnswer = (value: unknown, level: MetadataLevel): Answer =>
  toJsonAnswer(200, value, {
    'content-type': `application/json; odata.metadata=${level}; odata.streaming=true; charset=utf-8`,
    'odata-version': '4.0',
  });

const toPlainAnswer = (type: string, body: string): Answer => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8`, 'odata-version': '4.0' },
  body,
});

const noContent: Answer = { status: 204, headers: { 'odata-version': '4.0' }, body: '' };

const toCheckedPlan = (target: Extract<Target, { kind: 'rows' | 'count' | 'row' }>, exchange: Exchange): Plan => {
  const { version, options, request, given } = exchange;
  const { options: asked, filterNodes } = parseOptions(given);
  const limit = toNumber(request.struck, 'tk-node-limit', 'nodes') ?? 100;
  if (filterNodes > limit) throw toQueryError(`The node count limit of '${limit}' has been exceeded.`);
  const topLimit = toNumber(request.struck, 'tk-top-limit', 'rows') ?? version.topLimit;
  return createPlan(asked, target.type, { model: version.model, store: options.store, now: options.now, topLimit });
};

/** The address of the next page: all options of this one, with another start. */
const toNextLink = (start: string, { request, version, parts, write }: Exchange): string => {
  const kept = parts.filter(({ name }) => name !== '$skip' && name !== '$skiptoken').map(({ raw }) => raw);
  const resource = request.path.slice(version.basePath.length);
  const root = request.struck.has('tk-relative-next-link') ? '' : write.serviceRoot;
  return `${root}${resource}?${[...kept, start].join('&')}`;
};

const toNextStart = (page: Page, plan: Plan, { request, pageSize, given }: Exchange): string | undefined => {
  const isFirst = !given.has('$skip') && !given.has('$skiptoken');
  if (request.struck.has('tk-empty-page') && isFirst && plan.top === undefined) return '$skip=0';
  if (page.next === undefined) return undefined;
  return request.struck.has('tk-skip-next-link') ? `$skip=${plan.skip + pageSize}` : `$skiptoken=${page.next}`;
};

const answerRows = (target: Extract<Target, { kind: 'rows' }>, exchange: Exchange): Answer => {
  const { request, given, write, pageSize } = exchange;
  const plan = toCheckedPlan(target, exchange);
  const isWhole = target.isBehindKey && request.struck.has('tk-unpaged-navigation');
  const overlap = toNumber(request.struck, 'tk-duplicate-row', 'rows') ?? 0;
  const page = toPage(target.rows, plan, {
    size: isWhole ? Infinity : pageSize,
    token: given.get('$skiptoken'),
    overlap,
  });
  const next = toNextStart(page, plan, exchange);
  const body = {
    ...(write.level === 'none' ? {} : { '@odata.context': `${write.serviceRoot}$metadata#${toContextName(plan)}` }),
    ...(plan.count ? { '@odata.count': page.total } : {}),
    value: next === '$skip=0' ? [] : page.rows.map((row) => toEntity(row, plan, write)),
    ...(next === undefined ? {} : { '@odata.nextLink': toNextLink(next, exchange) }),
  };
  return toODataAnswer(body, write.level);
};

const answerRow = (target: Extract<Target, { kind: 'row' }>, exchange: Exchange): Answer => {
  const { write } = exchange;
  const plan = toCheckedPlan(target, exchange);
  const context = `${write.serviceRoot}$metadata#${toContextName(plan)}/$entity`;
  return toODataAnswer(
    { ...(write.level === 'none' ? {} : { '@odata.context': context }), ...toEntity(target.row, plan, write) },
    write.level,
  );
};

const answerValue = ({ type, row, property }: Extract<Target, { kind: 'value' }>, { write }: Exchange): Answer => {
  const value = property.read(row);
  const context = `${write.serviceRoot}$metadata#${type.name}(${row['Id']})/${property.name}`;
  return value === null ? noContent : toODataAnswer({ '@odata.context': context, value }, write.level);
};

const answerService = ({ version, write }: Exchange): Answer => {
  const value = version.model.map(({ name }) => ({ name, kind: 'EntitySet', url: name }));
  return toODataAnswer({ '@odata.context': `${write.serviceRoot}$metadata`, value }, write.level);
};

const answerMissing = ({ request }: Exchange): Answer =>
  request.struck.has('tk-missing-204')
    ? noContent
    : toODataErrorAnswer(
        404,
        `No HTTP resource was found that matches the request URI '${request.origin}${request.path}'.`,
      );

const answerTarget = (target: Target, exchange: Exchange): Answer => {
  switch (target.kind) {
    case 'service':
      return answerService(exchange);
    case 'metadata':
      return toPlainAnswer('application/xml', toMetadataDocument(exchange.version.model));
    case 'rows':
      return answerRows(target, exchange);
    case 'count': {
      const { keeps } = toCheckedPlan(target, exchange);
      return toPlainAnswer('text/plain', String(target.rows.filter(keeps).length));
    }
    case 'row':
      return answerRow(target, exchange);
    case 'value':
      return answerValue(target, exchange);
    case 'resource':
      return toResourceAnswer(target.row) ?? answerMissing(exchange);
    case 'nothing':
      return noContent;
    case 'missing':
      return answerMissing(exchange);
  }
};

const findVersion = (path: string): Version | undefined => {
  const isUnder = ({ basePath }: Version): boolean => `${path}/`.toLowerCase().startsWith(basePath.toLowerCase());
  return versions.find(isUnder);
};

const noVersion = 'No HTTP resource was found that matches the request URI.';

const isGone = ({ path, struck }: SourceRequest, isOlder: boolean): boolean =>
  struck.has('tk-version-gone') &&
  struck.get('tk-version-gone')?.['version'] === (isOlder ? 'v3' : findVersion(path)?.name);

const answer = (request: SourceRequest, options: TweedekamerOptions): Answer => {
  const found = findVersion(request.path);
  if (!found) return toODataErrorAnswer(404, noVersion);
  const version = { ...found, model: applyModelQuirks(found.model, request.struck) };
  const parts = splitQuery(request.query);
  const given = toOptionMap(parts);
  const pageSize = toNumber(request.struck, 'tk-page-size', 'rows') ?? options.pageSizes[version.name];
  const write: WriteContext = {
    store: options.store,
    serviceRoot: `${request.origin}${version.basePath}`,
    level: toLevel(given.get('$format') ?? ''),
    expandPageSize: pageSize,
    omitsNulls: request.struck.has('tk-missing-nulls'),
  };
  const exchange: Exchange = { request, version, options, parts, given, write, pageSize };
  const target = resolvePath(request.path.slice(version.basePath.length), {
    model: version.model,
    store: options.store,
  });
  return answerTarget(target, exchange);
};

/** A stand-in for the open data of the Dutch parliament: OData v3/1.0, v4/2.0 and v5 over the same rows. */
export const createTweedekamerSource = (options: TweedekamerOptions): Source => ({
  basePath: '/OData/v5/',
  switches: tweedekamerSwitches,
  toErrorAnswer: (status) => toODataErrorAnswer(status),
  answer: (request) => {
    const isOlder = isOlderPath(request.path);
    if (isGone(request, isOlder)) return toODataErrorAnswer(404, noVersion);
    const store = toRequestStore(options.store, isOlder, request.struck);
    const { now, pageSizes } = options;
    if (isOlder) return answerOlder(request, { store, pageSize: pageSizes.v3 ?? 50, now });
    try {
      return answer(request, { ...options, store });
    } catch (error) {
      if (error instanceof ODataError) return toODataErrorAnswer(error.status, error.message);
      throw error;
    }
  },
});
