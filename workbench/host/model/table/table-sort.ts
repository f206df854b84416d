import { type SortKey, type TableState } from '../book.ts';
import { invalidArgument, notImplemented } from '../host-error.ts';
import { createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { flagAt, toWhole } from '../read-argument.ts';
import { extrasOf, sortTable } from './sort-table.ts';

const toKey = (field: unknown): SortKey => {
  if (typeof field !== 'object' || field === null || !('key' in field)) throw invalidArgument();
  if ('sortOn' in field && field.sortOn !== 'Value') throw notImplemented('sorting by colour or icon');
  return { key: toWhole(field.key), ascending: !('ascending' in field) || field.ascending !== false };
};

const sortType: HostType<TableState> = {
  name: 'TableSort',
  scalars: {
    fields: { get: (state) => extrasOf(state).sort?.fields ?? [] },
    matchCase: { get: (state) => extrasOf(state).sort?.matchCase ?? false },
    method: { get: () => 'PinYin' },
  },
  navigations: {},
  methods: {
    apply: (state, args) => {
      if (!Array.isArray(args[0])) throw invalidArgument();
      sortTable(state, { fields: args[0].map(toKey), matchCase: flagAt(args, 1) });
    },
    reapply: (state) => {
      const { sort } = extrasOf(state);
      if (sort !== undefined) sortTable(state, sort);
    },
    clear: (state) => {
      extrasOf(state).sort = undefined;
    },
  },
  calculatedMethods: ['apply', 'reapply'],
};

export const createTableSort = (state: TableState): HostObject => createHostObject(sortType, state);
