import type { ColumnsAnswer, FileAddress } from '../../../clients/tweedekamer/index.ts';
import type { Table, TableColumn } from '../../../core/table.ts';

type Tables = Pick<ColumnsAnswer, 'table' | 'nested'>;
type FilePlace = NonNullable<ColumnsAnswer['columns'][number]['file']>;

/** Adds a column `link` beside every row whose file is wanted: its address, or nothing where there is no file. */
export function withLinks({ table, nested }: Tables, places: readonly FilePlace[], address: FileAddress): Tables {
  const lists = [...nested].map(([list, items]) => {
    const own = places.flatMap((place) => (isWithin(list, place) ? relativeTo(list, place) : []));
    return [list, own.reduce((linked, place) => withLink(linked, place, address), items)] as const;
  });
  const own = places.filter((place) => ![...nested.keys()].some((list) => isWithin(list, place)));
  return {
    table: own.reduce((linked, place) => withLink(linked, place, address), table),
    nested: new Map(lists),
  };
}

const isWithin = (list: string, { path }: FilePlace): boolean => path === list || path.startsWith(`${list}.`);

const relativeTo = (list: string, { path, set }: FilePlace): FilePlace => ({ path: path.slice(list.length + 1), set });

function withLink({ columns, rows }: Table, { path, set }: FilePlace, address: FileAddress): Table {
  const nameOf = (field: string): string => (path === '' ? field : `${path}.${field}`);
  const place = (field: string): number => columns.findIndex(({ name }) => name === nameOf(field));
  const [id, kind] = [place('Id'), place('ContentType')];
  const column: TableColumn = { name: nameOf('link'), type: 'text', tier: columns[id]?.tier ?? 0 };
  return {
    columns: [...columns, column],
    // A row without a media type has no file.
    rows: rows.map((row) => [...row, (row[kind] === '' ? undefined : address(set, row[id])) ?? '']),
  };
}
