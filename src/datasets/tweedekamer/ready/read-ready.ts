import {
  entitySetNamed,
  targetOf,
  type EntityType,
  type Model,
  type TweedekamerClient,
} from '../../../clients/tweedekamer/index.ts';
import { pickColumns, type Table } from '../../../core/table.ts';
import type { Call } from '../../call.ts';
import { spreadLists, type Lists } from './spread-lists.ts';
import { withLinks, type FilePlace } from './with-links.ts';

/** A question that we wrote ourselves, in names of the parliament's model. */
export type Wanted = {
  readonly entity: string;
  /**
   * What the table shows, in order: fields, dotted where they are of related rows. `link` is the address of the file
   * of a row. What the service's version does not have is left out.
   */
  readonly columns: readonly string[];
  readonly conditions?: readonly string[];
  /** Conditions on the rows of a list, by its path. */
  readonly within?: Readonly<Record<string, readonly string[]>>;
  readonly orderby?: string;
  readonly lists?: Lists;
};

const LINK = 'link';
const KEY = 'Id';

/** @throws SourceError; `invalid-input` where the service's version lacks what the question cannot do without */
export async function readReady(client: TweedekamerClient, wanted: Wanted, call: Call): Promise<Table> {
  const model = await client.model(call);
  const { type } = entitySetNamed(model, wanted.entity);
  const places = wanted.columns.flatMap((column) => placeOf(model, type, column) ?? []);
  const tables = await client.readTables(
    {
      entity: wanted.entity,
      select: [...new Set(places.flatMap(({ fields }) => fields))].join(','),
      expand: listConditions(wanted.within) || undefined,
      filter: wanted.conditions?.join(' and ') || undefined,
      orderby: wanted.orderby,
    },
    call,
  );
  const links = places.flatMap(({ file }) => file ?? []);
  const linked = links.length === 0 ? tables : withLinks(tables, links, await client.files());
  const table = pickColumns(spreadLists(linked, wanted.lists), wanted.columns);
  return call.limit === undefined ? table : { ...table, rows: table.rows.slice(0, call.limit) };
}

type Place = {
  /** What to ask for it, dotted. */
  readonly fields: readonly string[];
  readonly file?: FilePlace;
};

/** Where a column is found; undefined when this version of the service does not have it. */
function placeOf(model: Model, root: EntityType, column: string): Place | undefined {
  const steps = column.split('.');
  const name = steps.pop() ?? '';
  const type = typeAt(model, root, steps);
  if (!type) return undefined;
  const at = (field: string): string => [...steps, field].join('.');
  // Without a field of its own, a row on the way would come with all of them.
  const keys = steps.flatMap((_, index) => {
    const way = steps.slice(0, index + 1);
    return hasField(typeAt(model, root, way), KEY) ? [[...way, KEY].join('.')] : [];
  });
  if (hasField(type, name)) return { fields: [at(name), ...keys] };
  const set = model.sets.find((candidate) => candidate.type === type)?.name;
  if (name !== LINK || !type.hasFile || set === undefined) return undefined;
  const fields = [KEY, 'ContentType'].filter((field) => hasField(type, field)).map(at);
  return { fields: [...fields, ...keys], file: { path: steps.join('.'), set } };
}

const hasField = (type: EntityType | undefined, name: string): boolean =>
  type?.properties.some((property) => property.name === name) ?? false;

function typeAt(model: Model, root: EntityType, steps: readonly string[]): EntityType | undefined {
  return steps.reduce<EntityType | undefined>((type, name) => {
    const navigation = type?.navigations.find((candidate) => candidate.name === name);
    return navigation && targetOf(model, navigation);
  }, root);
}

function listConditions(within: Wanted['within'] = {}): string {
  return Object.entries(within)
    .filter(([, conditions]) => conditions.length > 0)
    .map(([list, conditions]) => `${list}($filter=${conditions.join(' and ')})`)
    .join(',');
}
