import { propertyNamed } from '../model/model.ts';
import { FILE_LINK } from '../model/renames.ts';
import type { EntityPlan, Expansion, QueryPlan } from '../query/plan.ts';
import { FILE_TYPE_FIELD, isBookkeeping } from '../schema.ts';
import { linksBeside } from './columns.ts';
import { listText } from './list-text.ts';
import { isDeleted, isRow, type Row } from './row.ts';

/** The absolute address of the file of a row, by its set and key; undefined for a key that no row can have. */
export type FileAddress = (set: string, key: unknown) => string | undefined;

export type Shaping = {
  readonly keepDeleted: boolean;
  /** `text`: a list becomes one cell. `rows`: it stays a list, for a table of its own. */
  readonly lists: 'text' | 'rows';
  readonly files: FileAddress;
};

/** Large and exact numbers may come as text, so that no reader rounds them. */
const NUMBERS_AS_TEXT = /^Edm\.(Int64|Decimal|Single|Double)$/;
const NO_NUMBER = new Set(['NaN', 'INF', '-INF']);

/**
 * Gives a row the shape that its columns expect: deleted rows inside it are gone, lists are text, numbers are numbers.
 * The function is made once for a plan, and hands back the row itself where there is nothing to do.
 */
export function rowShaper(plan: EntityPlan, shaping: Shaping): (row: Row) => Row {
  const numbers = plan.fields.filter(({ type }) => NUMBERS_AS_TEXT.test(type));
  const expansions = plan.expansions.map((expansion): ShapedExpansion => ({
    ...expansion,
    // Within a list there is no table to go to.
    shape: rowShaper(expansion.plan, expansion.navigation.isCollection ? { ...shaping, lists: 'text' } : shaping),
  }));
  const linkOf = plan.fileOf === undefined ? undefined : fileLinker(plan, plan.fileOf, shaping.files);
  if (numbers.length === 0 && expansions.length === 0 && !linkOf) return (row) => row;
  const isShaped = (row: Row): boolean =>
    !linkOf && expansions.length === 0 && numbers.every(({ name }) => typeof row[name] !== 'string');

  return (row) => {
    if (isShaped(row)) return row;
    const shaped: Record<string, unknown> = { ...row };
    for (const { name } of numbers) shaped[name] = asNumber(row[name]);
    if (linkOf) shaped[FILE_LINK] = linkOf(row);
    for (const expansion of expansions)
      Object.assign(shaped, expanded(row[expansion.navigation.name], expansion, shaping));
    return shaped;
  };
}

type ShapedExpansion = Expansion & { readonly shape: (row: Row) => Row };

/** What is expanded, without deleted rows: a row or nothing, or a list with the files of its items beside it. */
function expanded(value: unknown, { navigation, plan, shape }: ShapedExpansion, { keepDeleted, lists }: Shaping): Row {
  const keep = (item: unknown): item is Row => isRow(item) && (keepDeleted || !isDeleted(plan.type, item));
  const { name } = navigation;
  if (!navigation.isCollection) return { [name]: keep(value) ? shape(value) : null };
  const items = (Array.isArray(value) ? value : []).filter(keep).map(shape);
  return {
    [name]: lists === 'text' ? listText(plan, items) : items,
    ...(plan.fileOf !== undefined && { [linksBeside(name)]: linksOf(items) }),
  };
}

function fileLinker({ type }: EntityPlan, set: string, files: FileAddress): (row: Row) => string | null {
  const mark = propertyNamed(type, FILE_TYPE_FIELD);
  const [key = ''] = type.key;
  const hasFile = (row: Row): boolean => !mark || (row[mark.name] ?? null) !== null;
  return (row) => (hasFile(row) ? (files(set, row[key]) ?? null) : null);
}

const linksOf = (items: readonly Row[]): string =>
  items
    .map((item) => item[FILE_LINK])
    .filter((link) => typeof link === 'string')
    .join('; ');

function asNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (NO_NUMBER.has(value)) return null;
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? value : number;
}

/** Knows a row that stands for something of which nothing is known but that it exists. Made once for a plan. */
export function placeholderTest(plan: QueryPlan): (row: Row) => boolean {
  if (!plan.dropPlaceholders) return () => false;
  const telling = [...plan.fields, ...plan.hidden].filter(
    (field) => !isBookkeeping(field.name) && !plan.key.includes(field),
  );
  if (telling.length === 0) return () => false;
  return (row) => telling.every(({ name }) => row[name] === null || row[name] === undefined);
}
