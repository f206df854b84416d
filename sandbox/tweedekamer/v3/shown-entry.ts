import { type EdmType, type EntityType, type Row, type Value } from '../model/entity-type.ts';
import { toPage } from '../query/page.ts';
import { type Expansion, type Plan } from '../query/plan.ts';
import { type Store } from '../store.ts';
import { literalTokens } from './skip-token.ts';

export type ShownProperty = { readonly name: string; readonly type: EdmType; readonly value: Value };

/** A part of a collection. `next` is an address below the service root. */
export type ShownFeed = {
  readonly address: string;
  readonly title: string;
  readonly entries: readonly ShownEntry[];
  readonly next: string | undefined;
  readonly count?: number;
};

/** A relation of a row; `inline` is absent when it was not expanded, null when it leads nowhere. */
export type ShownLink = {
  readonly name: string;
  readonly isMany: boolean;
  readonly inline?: ShownEntry | ShownFeed | null;
};

/** A row with what is sent of it, whatever the format. `address` is below the service root. */
export type ShownEntry = {
  readonly typeName: string;
  readonly setName: string;
  readonly address: string;
  readonly properties: readonly ShownProperty[];
  readonly links: readonly ShownLink[];
  /** The content type of the row's file, for a type that has one. */
  readonly media: string | undefined;
};

export const namespace = 'TK.DA.GGM.OData';

export type ShowContext = {
  readonly store: Store;
  readonly pageSize: number;
};

const toAddress = (type: EntityType, row: Row): string => `${type.name}(guid'${row['Id']}')`;

const toInline = (expansion: Expansion, row: Row, context: ShowContext): ShownEntry | ShownFeed | null => {
  const { navigation, plan, query } = expansion;
  const related = context.store.related(navigation, row);
  if (!navigation.isMany) return related[0] ? toShownEntry(related[0], plan, context) : null;
  const { rows, next } = toPage(related, plan, { size: context.pageSize, tokens: literalTokens });
  return {
    address: navigation.name,
    title: navigation.name,
    entries: rows.map((item) => toShownEntry(item, plan, context)),
    next: next === undefined ? undefined : `${query === '' ? '' : `${query}&`}$skiptoken=${next}`,
  };
};

const isFeed = (inline: ShownEntry | ShownFeed | null): inline is ShownFeed => inline !== null && 'entries' in inline;

/** An expanded collection gets the address of its own below the row it hangs on. */
const atOwner = (inline: ShownEntry | ShownFeed | null, owner: string): ShownEntry | ShownFeed | null => {
  if (!isFeed(inline)) return inline;
  const address = `${owner}/${inline.address}`;
  return { ...inline, address, next: inline.next === undefined ? undefined : `${address}?${inline.next}` };
};

const toLinks = (row: Row, plan: Plan, context: ShowContext): readonly ShownLink[] => {
  const expansions = new Map(plan.expands.map((expansion) => [expansion.navigation.name, expansion]));
  const shown = plan.type.navigations.filter(({ name }) => !plan.isSelected || plan.chosen.has(name));
  return shown.map(({ name, isMany }) => {
    const expansion = expansions.get(name);
    if (!expansion) return { name, isMany };
    return { name, isMany, inline: atOwner(toInline(expansion, row, context), toAddress(plan.type, row)) };
  });
};

/** What is sent of a row. */
export const toShownEntry = (row: Row, plan: Plan, context: ShowContext): ShownEntry => ({
  typeName: `${namespace}.${plan.type.name}`,
  setName: plan.type.name,
  address: toAddress(plan.type, row),
  properties: plan.properties.map((property) => ({
    name: property.name,
    type: property.type,
    value: property.read(row),
  })),
  links: toLinks(row, plan, context),
  media: plan.type.hasResource ? String(row['ContentType'] ?? 'application/octet-stream') : undefined,
});
