import type { Tables } from '../../../clients/tweedekamer/index.ts';
import { isoOfSerial } from '../../../core/dates.ts';
import { toCell, type Cell, type PrivacyTier, type Table, type TableColumn } from '../../../core/table.ts';

/** What becomes of the lists beside a table; of a list that is not named here, the values of each column are joined. */
export type Lists = {
  /** The list of which every item gets a row of its own, by its path. */
  readonly rowPer?: string;
  /** A row whose list is empty stays, with nothing in the columns of the list. */
  readonly keepEmpty?: boolean;
  /** Lists that become one text: the names of the fields that stand in it, by the path of the list. */
  readonly asText?: Readonly<Record<string, readonly string[]>>;
  /** Which field of a list that becomes one text tells its order, newest first and undated last, by the path of the list. */
  readonly newestFirst?: Readonly<Record<string, string>>;
};

const BETWEEN_ITEMS = '; ';
const BETWEEN_VALUES = ', ';

type Row = readonly Cell[];
/** Columns of one list, and what they hold for each row that has the list. */
type Spread = { readonly columns: readonly TableColumn[]; readonly cellsOf: (id: Cell) => readonly Row[] };

/** One table of a table and the lists beside it. */
export function spreadLists({ table, nested }: Tables, lists: Lists = {}): Table {
  const key = table.columns.findIndex((column) => column.key);
  const spreads = [...nested].map(([path, items]) => spreadOf(path, items, lists));
  return {
    columns: [...table.columns, ...spreads.flatMap(({ columns }) => columns)],
    rows: table.rows.flatMap((row) =>
      spreads.reduce<readonly Row[]>(
        (lines, { cellsOf }) => {
          const cells = cellsOf(row[key] ?? '');
          return lines.flatMap((line) => cells.map((more) => [...line, ...more]));
        },
        [row],
      ),
    ),
  };
}

function spreadOf(
  path: string,
  items: Table,
  { rowPer, keepEmpty = false, asText = {}, newestFirst = {} }: Lists,
): Spread {
  const [, ...columns] = items.columns;
  const named = columns.map((column): TableColumn => ({ ...column, name: `${path}.${column.name}` }));
  const groups = groupedByParent(items);
  const itemsOf = (id: Cell): readonly Row[] => groups.get(id) ?? [];
  if (path === rowPer) {
    const none = keepEmpty ? [columns.map((): Cell => '')] : [];
    const withKey = named.map((column) => (column.name === `${path}.Id` ? { ...column, key: true } : column));
    return { columns: withKey, cellsOf: (id) => (groups.has(id) ? itemsOf(id) : none) };
  }
  const fields = asText[path];
  if (fields) {
    const places = fields.map((field) => columns.findIndex(({ name }) => name === field)).filter((at) => at >= 0);
    const textOf = (item: Row): string => textIn(places.map((at) => readable(columns[at], item[at])));
    const dated = columns.findIndex(({ name }) => name === newestFirst[path]);
    const dayOf = (item: Row): string => readable(columns[dated], item[dated]);
    const inOrder = (list: readonly Row[]): readonly Row[] =>
      dated < 0 ? list : list.toSorted((a, b) => compare(dayOf(b), dayOf(a)));
    return {
      columns: [{ name: path, type: 'text', tier: highestTier(places.map((at) => columns[at])) }],
      cellsOf: (id) => [[joined(inOrder(itemsOf(id)).map(textOf))]],
    };
  }
  return {
    columns: named.map((column) => ({ ...column, type: 'text' })),
    cellsOf: (id) => [columns.map((column, at) => joined(itemsOf(id).map((item) => readable(column, item[at]))))],
  };
}

const TIERS: readonly PrivacyTier[] = [0, 1, 2, 3, '9i', 9];

/** One text is as sensitive as the most sensitive value in it. */
const highestTier = (columns: readonly (TableColumn | undefined)[]): PrivacyTier =>
  TIERS.findLast((tier) => columns.some((column) => column?.tier === tier)) ?? 0;

/** The items without the key of the row that they belong to, by that key. */
function groupedByParent({ rows }: Table): ReadonlyMap<Cell, readonly Row[]> {
  const groups = new Map<Cell, Row[]>();
  for (const [parent = '', ...item] of rows) {
    const group = groups.get(parent);
    if (group) group.push(item);
    else groups.set(parent, [item]);
  }
  return groups;
}

/** Days in ISO notation, whether the service gives them as such or as text. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const joined = (texts: readonly string[]): Cell => toCell(texts.filter(Boolean).join(BETWEEN_ITEMS));

const textIn = (values: readonly string[]): string => values.filter(Boolean).join(BETWEEN_VALUES);

/** A serial number says nothing in a text. */
function readable(column: TableColumn | undefined, cell: Cell = ''): string {
  const isDay = (column?.type === 'date' || column?.type === 'datetime') && typeof cell === 'number';
  return isDay ? isoOfSerial(cell) : String(cell);
}
