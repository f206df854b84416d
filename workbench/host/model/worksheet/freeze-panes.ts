import { type Area, lastColumn, lastRow, sheetSize } from '../area.ts';
import { rangeStateOf, type WorksheetState } from '../book.ts';
import { invalidArgument } from '../host-error.ts';
import { createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { wholeAt } from '../read-argument.ts';
import { requireSheet, resolveAddress } from '../sheet-access.ts';

type Frozen = { readonly rows: number; readonly columns: number };

const freeze = ({ book, sheet }: WorksheetState, frozen: Frozen): void => {
  requireSheet(book, sheet);
  book.grid.sheets.update(sheet, { frozen });
};

const areaFrom = ({ book, sheet }: WorksheetState, value: unknown): Area => {
  const range = rangeStateOf(value);
  if (range !== undefined) return range.area;
  if (typeof value !== 'string') throw invalidArgument();
  return resolveAddress(book, value, sheet).area;
};

const frozenArea = ({ book, sheet }: WorksheetState): HostObject | null => {
  const { rows, columns } = requireSheet(book, sheet).frozen;
  if (rows === 0 && columns === 0) return null;
  const area = { row: 0, column: 0, rows: rows || sheetSize.rows, columns: columns || sheetSize.columns };
  return book.objects.range(sheet, area);
};

const freezePanesType: HostType<WorksheetState> = {
  name: 'WorksheetFreezePanes',
  scalars: {},
  navigations: {},
  methods: {
    freezeRows: (state, args) => freeze(state, { rows: wholeAt(args, 0, 1), columns: 0 }),
    freezeColumns: (state, args) => freeze(state, { rows: 0, columns: wholeAt(args, 0, 1) }),
    freezeAt: (state, args) => {
      const area = areaFrom(state, args[0]);
      freeze(state, { rows: lastRow(area) + 1, columns: lastColumn(area) + 1 });
    },
    unfreeze: (state) => freeze(state, { rows: 0, columns: 0 }),
    getLocationOrNullObject: frozenArea,
  },
};

export const createFreezePanes = (state: WorksheetState): HostObject => createHostObject(freezePanesType, state);
