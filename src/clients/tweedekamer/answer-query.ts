import { isSourceError, SourceError } from '../../core/errors.ts';
import { toTable, type Note, type Table } from '../../core/table.ts';
import { invalidInput } from './invalid-input.ts';
import { entitySetNamed } from './model/entity-set-named.ts';
import type { Model } from './model/model.ts';
import { FILE_LINK } from './model/renames.ts';
import { dialectNotes } from './query/dialect-notes.ts';
import { parseAsked, type Asked, type Window } from './query/parse-asked.ts';
import type { QuerySyntax } from './query/parse-query.ts';
import { planSyntax } from './query/plan-query.ts';
import { planColumns } from './reading/columns.ts';
import { memberTable } from './reading/member-table.ts';
import type { Reading, Service } from './service.ts';
import { translateQuery } from './translate/translate-query.ts';
import { walk } from './translate/walk.ts';

/** What there is to ask, or rows with a word on what was asked in other names. */
export type QueryAnswer =
  { readonly kind: 'model'; readonly model: Model } | { readonly kind: 'table'; readonly table: Table };

/** The parameter that a refusal speaks of. */
const FIELD = 'query';

/**
 * Answers a query as the parliament's documents write it, in either dialect and in the names of any version.
 * @throws SourceError; `invalid-input` names what the query asks and the service cannot answer
 */
export async function answerQuery(service: Service, text: string, reading: Reading): Promise<QueryAnswer> {
  try {
    const asked = parseAsked(text);
    const model = await service.model({ signal: reading.signal, fresh: asked.kind === 'model' && reading.fresh });
    if (asked.kind === 'model') return { kind: 'model', model };
    const { name } = await service.protocol();
    const { table, notes } = await answerAsked({ service, model, reading }, asked);
    const all = [...dialectNotes(text, name), ...notes];
    return { kind: 'table', table: all.length > 0 ? { ...table, notes: all } : table };
  } catch (error) {
    throw aboutQuery(error);
  }
}

function aboutQuery(error: unknown): unknown {
  if (!isSourceError(error) || error.failure.kind !== 'invalid-input') return error;
  return new SourceError(error.source, { ...error.failure, field: FIELD }, { cause: error, request: error.request });
}

type Context = { readonly service: Service; readonly model: Model; readonly reading: Reading };
type Answered = { readonly table: Table; readonly notes: readonly Note[] };

function answerAsked(context: Context, asked: Exclude<Asked, { kind: 'model' }>): Promise<Answered> {
  switch (asked.kind) {
    case 'rows':
      return answerRows(context, asked.query, asked.window);
    case 'count':
      return answerCount(context, asked.query);
    case 'member':
      return answerMember(context, asked);
    case 'file':
      return answerFile(context, asked);
  }
}

async function answerRows({ service, model, reading }: Context, asked: QuerySyntax, window: Window): Promise<Answered> {
  const { query, notes } = translateQuery(model, { ...asked, withLinks: true });
  const plan = planSyntax(model, query);
  const { skip, top } = window;
  const upTo = (rows: number | undefined): number | undefined => (rows === undefined ? undefined : skip + rows);
  const withTotal = skip === 0 && (reading.withTotal === true || (window.withTotal && top === undefined));
  const wanted = { ...reading, limit: upTo(reading.limit), withTotal };
  const rows = await service.rows({ plan, texts: {}, top: upTo(top) }, wanted, 'text');
  return { table: toTable('tweedekamer', rows.slice(skip), planColumns(plan)), notes };
}

async function answerCount({ service, model, reading }: Context, asked: QuerySyntax): Promise<Answered> {
  const { query, notes } = translateQuery(model, { ...asked, select: undefined, expand: undefined, order: undefined });
  const count = await service.count({ plan: planSyntax(model, query), texts: {} }, reading);
  return { table: countTable(count), notes };
}

const countTable = (count: number): Table => ({
  columns: [{ name: 'count', type: 'number', tier: 0 }],
  rows: [[count]],
});

/** What lies behind one row is asked as a part of it: the service answers both, and the client knows the one. */
async function answerMember(
  { service, model, reading }: Context,
  { query: row, name, options, window, isCount }: Extract<Asked, { kind: 'member' }>,
): Promise<Answered> {
  const { type } = entitySetNamed(model, translateQuery(model, row).query.entity);
  const isRelated = walk({ model, type, note: () => undefined }, [name], 'any').type !== undefined;
  const { query, notes } = translateQuery(model, {
    ...row,
    keepPlaceholders: true,
    ...(isRelated ? { select: [], expand: [{ path: [name], ...options }] } : { select: [[name]] }),
  });
  const plan = planSyntax(model, query);
  const rows = await service.rows({ plan, texts: {} }, { signal: reading.signal }, 'rows');
  const whole = memberTable(plan, rows);
  if (isCount) return { table: countTable(whole.rows.length), notes };
  const most = Math.min(window.top ?? Infinity, reading.limit ?? Infinity);
  return { table: { ...whole, rows: whole.rows.slice(window.skip, window.skip + most) }, notes };
}

async function answerFile(
  { service, model }: Context,
  { entity, key }: Extract<Asked, { kind: 'file' }>,
): Promise<Answered> {
  const { query, notes } = translateQuery(model, { entity });
  const { name, type } = entitySetNamed(model, query.entity);
  const address = type.hasFile ? (await service.files())(name, key) : undefined;
  if (address === undefined) throw invalidInput('entity', 'not-supported', name);
  return { table: { columns: [{ name: FILE_LINK, type: 'text', tier: 1 }], rows: [[address]] }, notes };
}
