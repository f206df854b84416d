import { type TableState } from '../book.ts';
import { createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { isMissing, wholeAt } from '../read-argument.ts';
import { clearFilters, reapplyFilters, setFilter, toColumnFilter, toCriteria } from './column-filter.ts';
import { requireTable } from './table-cells.ts';

const autoFilterType: HostType<TableState> = {
  name: 'AutoFilter',
  scalars: {
    enabled: { get: () => true },
    isDataFiltered: { get: (state) => requireTable(state).filters.some((filter) => filter !== undefined) },
    criteria: { get: (state) => requireTable(state).filters.map(toCriteria) },
  },
  navigations: {},
  methods: {
    apply: (state, args) => {
      if (!isMissing(args[1])) setFilter(state, wholeAt(args, 1), toColumnFilter(args[2]));
    },
    clearCriteria: clearFilters,
    clearColumnCriteria: (state, args) => setFilter(state, wholeAt(args, 0), undefined),
    reapply: reapplyFilters,
    getRange: (state) => state.book.objects.range(requireTable(state).sheet, requireTable(state).area),
    getRangeOrNullObject: (state) => state.book.objects.range(requireTable(state).sheet, requireTable(state).area),
  },
};

export const createAutoFilter = (state: TableState): HostObject => createHostObject(autoFilterType, state);
