import { type ColumnFilter, type Comparison } from '../../grid/grid.ts';
import { type TableColumnState, type TableState } from '../book.ts';
import { invalidArgument, notImplemented } from '../host-error.ts';
import { createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { isMissing, toText } from '../read-argument.ts';
import { requireTable, requireWritableTable } from './table-cells.ts';

type Criteria = Readonly<Record<string, unknown>>;

const isCriteria = (value: unknown): value is Criteria =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const toValues = (values: unknown): ColumnFilter => {
  if (!Array.isArray(values)) throw invalidArgument();
  return { kind: 'values', values: values.map(toText) };
};

const comparison = /^(<>|>=|<=|=|>|<)(.*)$/s;

/** A criterion as it is typed in Excel: `>=100`, `<>x`, or a text that must be equal. */
const toComparison = (criterion: unknown): ColumnFilter => {
  const text = toText(criterion);
  const match = comparison.exec(text);
  if (/(?<!~)[*?]/.test(text)) throw notImplemented('a filter with * or ?');
  return { kind: 'compare', operator: (match?.[1] ?? '=') as Comparison, operand: match?.[2] ?? text };
};

/** @throws HostError NotImplemented for filters on colour, icons, dates and top or bottom values */
export const toColumnFilter = (criteria: unknown): ColumnFilter => {
  if (!isCriteria(criteria)) throw invalidArgument();
  if (criteria['filterOn'] === 'Values') return toValues(criteria['values']);
  if (criteria['filterOn'] === 'Custom' && isMissing(criteria['criterion2']))
    return toComparison(criteria['criterion1']);
  throw notImplemented(`a filter on ${String(criteria['filterOn'])}`);
};

export const toCriteria = (filter: ColumnFilter | undefined): Criteria | null => {
  if (filter === undefined) return null;
  if (filter.kind === 'values') return { filterOn: 'Values', values: filter.values };
  return { filterOn: 'Custom', criterion1: `${filter.operator}${filter.operand}` };
};

const indexOf = (state: TableColumnState): number =>
  requireTable(state).columns.findIndex(({ id }) => id === state.column);

export const setFilter = (state: TableState, index: number, filter: ColumnFilter | undefined): void =>
  state.book.grid.tables.filter(requireWritableTable(state).id, index, filter);

/** Hides again the rows that no longer meet the filters. */
export const reapplyFilters = (state: TableState): void => {
  requireTable(state).filters.forEach((filter, index) => {
    if (filter !== undefined) setFilter(state, index, filter);
  });
};

export const clearFilters = (state: TableState): void => {
  requireTable(state).filters.forEach((filter, index) => {
    if (filter !== undefined) setFilter(state, index, undefined);
  });
};

const filterType: HostType<TableColumnState> = {
  name: 'Filter',
  scalars: { criteria: { get: (state) => toCriteria(requireTable(state).filters[indexOf(state)]) } },
  navigations: {},
  methods: {
    apply: (state, args) => setFilter(state, indexOf(state), toColumnFilter(args[0])),
    applyValuesFilter: (state, args) => setFilter(state, indexOf(state), toValues(args[0])),
    applyCustomFilter: (state, args) =>
      setFilter(
        state,
        indexOf(state),
        toColumnFilter({ filterOn: 'Custom', criterion1: args[0], criterion2: args[1] }),
      ),
    clear: (state) => setFilter(state, indexOf(state), undefined),
  },
};

export const createColumnFilter = (state: TableColumnState): HostObject => createHostObject(filterType, state);
