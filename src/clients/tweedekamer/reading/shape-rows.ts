import type { EntityPlan, QueryPlan } from '../query/plan.ts';
import { isBookkeeping } from '../schema.ts';
import { listText } from './list-text.ts';
import { isDeleted, isRow, type Row } from './row.ts';

export type Shaping = {
  readonly keepDeleted: boolean;
  /** `text`: a list becomes one cell. `rows`: it stays a list, for a table of its own. */
  readonly lists: 'text' | 'rows';
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
  const expansions = plan.expansions.map(({ navigation, plan: inner }) => ({
    navigation,
    inner,
    // Within a list there is no table to go to.
    shape: rowShaper(inner, navigation.isCollection ? { ...shaping, lists: 'text' } : shaping),
  }));
  if (numbers.length === 0 && expansions.length === 0) return (row) => row;
  const isKept =
    (type: EntityPlan['type']) =>
    (value: unknown): value is Row =>
      isRow(value) && (shaping.keepDeleted || !isDeleted(type, value));

  const isShaped = (row: Row): boolean =>
    expansions.length === 0 && numbers.every(({ name }) => typeof row[name] !== 'string');

  return (row) => {
    if (isShaped(row)) return row;
    const shaped: Record<string, unknown> = { ...row };
    for (const { name } of numbers) shaped[name] = asNumber(row[name]);
    for (const { navigation, inner, shape } of expansions) {
      const value = row[navigation.name];
      const keep = isKept(inner.type);
      if (!navigation.isCollection) shaped[navigation.name] = keep(value) ? shape(value) : null;
      else {
        const items = (Array.isArray(value) ? value : []).filter(keep).map(shape);
        shaped[navigation.name] = shaping.lists === 'text' ? listText(inner, items) : items;
      }
    }
    return shaped;
  };
}

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
