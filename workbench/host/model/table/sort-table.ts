import { type CellValue } from '../../grid/grid.ts';
import { type SortKey, type TableSort, type TableState } from '../book.ts';
import { invalidArgument } from '../host-error.ts';
import { bodyOf } from './table-areas.ts';
import { requireTable, requireWritableTable } from './table-cells.ts';

/** Excel sorts numbers before text before booleans, and blanks last whatever the direction. */
const rankOf = (value: CellValue): number => {
  if (value === '') return 3;
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
};

type Compare = (one: CellValue, other: CellValue) => number;

const createCompare = (language: string, matchCase: boolean): Compare => {
  const collator = new Intl.Collator(language, { sensitivity: matchCase ? 'variant' : 'accent', caseFirst: 'lower' });
  return (one, other) => {
    const rank = rankOf(one) - rankOf(other);
    if (rank !== 0) return rank;
    if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other);
    return Number(one) - Number(other);
  };
};

const compareBy =
  (compare: Compare, { ascending }: SortKey): Compare =>
  (one, other) => {
    if (one === '' || other === '') return rankOf(one) === rankOf(other) ? 0 : rankOf(one) - rankOf(other);
    return ascending ? compare(one, other) : -compare(one, other);
  };

/** The order of rows: the first key that tells two rows apart decides, and equal rows stay as they were. */
export const sortOrder = (
  rows: readonly (readonly CellValue[])[],
  sort: TableSort,
  language: string,
): readonly number[] => {
  const compare = createCompare(language, sort.matchCase);
  const keys = sort.fields.map((field) => ({ key: field.key, compare: compareBy(compare, field) }));
  return rows
    .map((_, index) => index)
    .toSorted((one, other) => {
      for (const { key, compare: by } of keys) {
        const result = by(rows[one]?.[key] ?? '', rows[other]?.[key] ?? '');
        if (result !== 0) return result;
      }
      return one - other;
    });
};

/**
 * Sorts the body of a table.
 * @throws HostError InvalidArgument for a column the table does not have
 */
export const sortTable = (state: TableState, sort: TableSort): void => {
  const { book } = state;
  const table = requireWritableTable(state);
  if (sort.fields.length === 0 || sort.fields.some(({ key }) => key < 0 || key >= table.area.columns))
    throw invalidArgument();
  const body = bodyOf(table);
  const reader = book.grid.cells.read(table.sheet);
  const rows = Array.from({ length: body.rows }, (_, row) =>
    Array.from({ length: body.columns }, (__, column) => reader.value(body.row + row, body.column + column)),
  );
  book.grid.cells.reorder(table.sheet, body, sortOrder(rows, sort, book.culture.name));
  extrasOf(state).sort = sort;
  book.announce({ kind: 'table-edited', table: table.id });
};

/** What is known of a table beyond the grid. */
export const extrasOf = (
  state: TableState,
): { options: Readonly<Record<string, boolean>>; sort: TableSort | undefined } => {
  const { tableExtras } = state.book.stores;
  const extras = tableExtras.get(requireTable(state).id) ?? { options: {}, sort: undefined };
  tableExtras.set(state.table, extras);
  return extras;
};
