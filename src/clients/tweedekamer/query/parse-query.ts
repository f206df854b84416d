import { invalidInput, type Field } from '../invalid-input.ts';
import { allOf, type Expression } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import { createReader, type Reader } from './token-reader.ts';
import { NoOData } from './tokens.ts';

/** Names as a person wrote them, not yet looked up. */
export type NamePath = readonly string[];

export type OrderSyntax = { readonly expression: Expression; readonly descending: boolean };

export type ExpandSyntax = {
  readonly path: NamePath;
  readonly select?: readonly NamePath[] | undefined;
  readonly filter?: Expression | undefined;
  readonly order?: readonly OrderSyntax[] | undefined;
  readonly expand?: readonly ExpandSyntax[] | undefined;
  readonly top?: number | undefined;
};

/** A whole question as a person wrote it. */
export type QuerySyntax = Pick<ExpandSyntax, 'select' | 'filter' | 'order' | 'expand'> & {
  readonly entity: string;
  /** Rows that were deleted come too; without it they do not, unless the filter speaks of them itself. */
  readonly includeDeleted?: boolean | undefined;
  /** Rows that hold nothing but their id come too. */
  readonly keepPlaceholders?: boolean | undefined;
  /** Rows that come whole and have a file get a column with its address. */
  readonly withLinks?: boolean | undefined;
};

/** Each rejects a text that is no OData with `invalid-input` `syntax`; undefined for no text at all. */
export const parseFilter = (text: string | undefined): Expression | undefined =>
  parsed('filter', text, (reader) => parseExpression(reader));

export const parseSelect = (text: string | undefined): readonly NamePath[] | undefined =>
  parsed('select', text, namePaths);

export const parseOrder = (text: string | undefined): readonly OrderSyntax[] | undefined =>
  parsed('orderby', text, orderTerms);

export const parseExpand = (text: string | undefined): readonly ExpandSyntax[] | undefined =>
  parsed('expand', text, (reader) => expandItems(reader, 0));

function parsed<T>(field: Field, text: string | undefined, read: (reader: Reader) => T): T | undefined {
  const bare = text === undefined ? '' : withoutOptionName(text, field);
  if (bare === '') return undefined;
  try {
    const reader = createReader(bare);
    const result = read(reader);
    reader.end();
    return result;
  } catch (error) {
    if (error instanceof NoOData) throw invalidInput(field, 'syntax');
    throw error;
  }
}

/** A text copied from an address begins with the name of its option, and may be encoded as addresses are. */
function withoutOptionName(text: string, field: Field): string {
  const match = new RegExp(`^\\s*\\??\\s*\\$?${field}\\s*=`, 'i').exec(text);
  const bare = text.slice(match?.[0].length ?? 0).trim();
  const isEncoded = match && /%[0-9a-f]{2}/i.test(bare) && !/\s/.test(bare);
  return isEncoded ? decoded(bare) : bare;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function listOf<T>(reader: Reader, item: (reader: Reader) => T): readonly T[] {
  const items: T[] = [];
  do items.push(item(reader));
  while (reader.take(','));
  return items;
}

const namePaths = (reader: Reader): readonly NamePath[] =>
  listOf(reader, () => (reader.take('*') ? ['*'] : namePath(reader)));

/** Steps stand apart by `/`, or by `.` as in our own column headers. */
function namePath(reader: Reader): NamePath {
  const names = reader.word().split('.');
  while (reader.take('/')) names.push(...reader.word().split('.'));
  if (names.length > DEEPEST) throw new NoOData();
  return names;
}

const orderTerms = (reader: Reader): readonly OrderSyntax[] =>
  listOf(reader, () => {
    const expression = parseExpression(reader);
    const descending = reader.takeWord('desc');
    if (!descending) reader.takeWord('asc');
    return { expression, descending };
  });

/** More levels than any service answers; it keeps a hostile text from exhausting the stack. */
const DEEPEST = 20;

const expandItems = (reader: Reader, depth: number): readonly ExpandSyntax[] =>
  listOf(reader, () => expandItem(reader, depth));

function expandItem(reader: Reader, depth: number): ExpandSyntax {
  let item: ExpandSyntax = { path: namePath(reader) };
  if (depth + item.path.length > DEEPEST) throw invalidInput('expand', 'not-supported');
  if (!reader.take('(')) return item;
  do item = { ...item, ...expandOption(reader, depth + item.path.length) };
  while (reader.take(';'));
  reader.expect(')');
  return item;
}

function expandOption(reader: Reader, depth: number): Partial<ExpandSyntax> {
  const name = reader.word().toLowerCase();
  reader.expect('=');
  switch (name.replace('$', '')) {
    case 'select':
      return { select: namePaths(reader) };
    case 'filter':
      return { filter: parseExpression(reader) };
    case 'orderby':
      return { order: orderTerms(reader) };
    case 'expand':
      return { expand: expandItems(reader, depth) };
    case 'top':
      return { top: wholeNumber(reader) };
    default:
      throw invalidInput('expand', 'not-supported');
  }
}

function wholeNumber(reader: Reader): number {
  const { type, value } = reader.literal();
  if (type !== 'number' || !/^\d+$/.test(value)) throw new NoOData();
  return Number(value);
}

/** Every branch once, by the name of its first step: `A/B` and `A($expand=C)` are one `A` with two branches. */
export function nestExpands(items: readonly ExpandSyntax[]): readonly ExpandSyntax[] {
  const branches = new Map<string, ExpandSyntax>();
  for (const item of items.map(nested)) {
    const key = (item.path[0] ?? '').toLowerCase();
    const before = branches.get(key);
    branches.set(key, before ? merged(before, item) : item);
  }
  return [...branches.values()];
}

function nested(item: ExpandSyntax): ExpandSyntax {
  const [first = '', ...rest] = item.path;
  return rest.length === 0 ? item : { path: [first], expand: [{ ...item, path: rest }] };
}

function merged(a: ExpandSyntax, b: ExpandSyntax): ExpandSyntax {
  const select = [...(a.select ?? []), ...(b.select ?? [])];
  return {
    path: a.path,
    select: select.length > 0 ? select : undefined,
    filter: allOf([a.filter, b.filter]),
    order: a.order ?? b.order,
    expand: [...(a.expand ?? []), ...(b.expand ?? [])],
    top: a.top ?? b.top,
  };
}
