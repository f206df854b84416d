import { SourceError } from '../../../core/errors.ts';
import type { Model } from '../model/model.ts';
import type { EntityPlan, Expansion } from '../query/plan.ts';
import { linkedPages, type PageReader } from './pages.ts';
import { isRow, type Row } from './row.ts';

export type ListReader = PageReader & {
  readonly model: Model;
  /** Items of one list beyond this are left where they are. */
  readonly mostItems: number;
};

export function hasLists(plan: EntityPlan): boolean {
  return plan.expansions.some(({ navigation, plan: inner }) => navigation.isCollection || hasLists(inner));
}

/** The row with its lists whole: the service sends the first page of each and links the rest. */
export async function withWholeLists(reader: ListReader, plan: EntityPlan, row: Row): Promise<Row> {
  const whole: Record<string, unknown> = { ...row };
  for (const expansion of plan.expansions) {
    const { navigation, plan: inner } = expansion;
    const value = row[navigation.name];
    if (!navigation.isCollection) {
      if (isRow(value) && hasLists(inner)) whole[navigation.name] = await withWholeLists(reader, inner, value);
      continue;
    }
    const items = await wholeList(reader, { plan, row, expansion });
    whole[navigation.name] = hasLists(inner) ? await allWhole(reader, inner, items) : items;
  }
  return whole;
}

/** One after the other: the service slows down by its own load. */
async function allWhole(reader: ListReader, plan: EntityPlan, items: readonly unknown[]): Promise<readonly unknown[]> {
  const whole: unknown[] = [];
  for (const item of items) whole.push(isRow(item) ? await withWholeLists(reader, plan, item) : item);
  return whole;
}

type ListPlace = { readonly plan: EntityPlan; readonly row: Row; readonly expansion: Expansion };

async function wholeList(reader: ListReader, { plan, row, expansion }: ListPlace): Promise<readonly unknown[]> {
  const { navigation, plan: inner } = expansion;
  const value = row[navigation.name];
  const items: unknown[] = Array.isArray(value) ? [...value] : [];
  const isCutShort = inner.top !== undefined && reader.protocol.nestsOptions;
  const next = isCutShort ? undefined : reader.protocol.nextOfList(row, navigation.name);
  if (next === undefined) return items;
  const path = pathOfList(reader, plan, row);
  if (path === undefined || next === '') {
    throw new SourceError('tweedekamer', { kind: 'unexpected-response', at: `${navigation.name}@nextLink` });
  }
  for await (const page of linkedPages(reader, `${path}/${navigation.name}`, next)) {
    items.push(...page.rows);
    if (items.length >= reader.mostItems) break;
  }
  return items;
}

/** A list is read on from its own row, which is known by the set that holds rows of its type. */
function pathOfList({ model, protocol }: ListReader, { type }: EntityPlan, row: Row): string | undefined {
  const set = model.sets.find((candidate) => candidate.type === type);
  const [key, ...others] = type.key;
  return set && key !== undefined && others.length === 0 ? protocol.rowPath(set.name, row[key]) : undefined;
}
