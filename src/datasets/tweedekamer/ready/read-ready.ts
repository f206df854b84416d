import type { ColumnsAnswer, TweedekamerClient } from '../../../clients/tweedekamer/index.ts';
import { pickColumns, type Table } from '../../../core/table.ts';
import type { Call } from '../../call.ts';
import { spreadLists, type Lists } from './spread-lists.ts';
import { withLinks } from './with-links.ts';

/** A question that we wrote ourselves, in the names of v4/2.0 of the parliament's model. */
export type Wanted = {
  readonly entity: string;
  /**
   * What the table shows, in order: fields, dotted where they are of related rows. `link` is the address of the file
   * of a row. A column has the name of the version that answers; what that does not have is left out.
   */
  readonly columns: readonly string[];
  readonly conditions?: readonly string[];
  /** Conditions on the rows of a list, by its path. */
  readonly within?: Readonly<Record<string, readonly string[]>>;
  readonly orderby?: string;
  readonly lists?: Lists;
};

/** @throws SourceError; `invalid-input` where the service's version lacks what the question cannot do without */
export async function readReady(client: TweedekamerClient, wanted: Wanted, call: Call): Promise<Table> {
  const { entity, columns, conditions, within, orderby, lists } = wanted;
  const answer = await client.readColumns(
    {
      entity,
      columns,
      filter: conditions?.join(' and ') || undefined,
      expand: listConditions(within) || undefined,
      orderby,
    },
    // Rows are counted, not what they are spread over.
    lists?.rowPer === undefined ? call : { ...call, withTotal: false },
  );
  const links = answer.columns.flatMap(({ file }) => file ?? []);
  const linked = links.length === 0 ? answer : withLinks(answer, links, await client.files());
  const names = answer.columns.map(({ name }) => name);
  const table = pickColumns(spreadLists(linked, listsHere(lists, answer)), names);
  return call.limit === undefined ? table : { ...table, rows: table.rows.slice(0, call.limit) };
}

function listConditions(within: Wanted['within'] = {}): string {
  return Object.entries(within)
    .filter(([, conditions]) => conditions.length > 0)
    .map(([list, conditions]) => `${list}($filter=${conditions.join(' and ')})`)
    .join(',');
}

/** The lists by the paths that they have in the version that answers. */
function listsHere({ rowPer, asText = {}, newestFirst = {}, ...rest }: Lists = {}, { columns }: ColumnsAnswer): Lists {
  const here = (list: string): string => {
    const { asked = '', name = list } = columns.find((column) => column.asked.startsWith(`${list}.`)) ?? {};
    const within = asked.split('.').length - list.split('.').length;
    return name
      .split('.')
      .slice(0, -within || undefined)
      .join('.');
  };
  const byPath = <T>(lists: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(lists).map(([list, about]) => [here(list), about]));
  return {
    ...rest,
    ...(rowPer !== undefined && { rowPer: here(rowPer) }),
    asText: byPath(asText),
    newestFirst: byPath(newestFirst),
  };
}
