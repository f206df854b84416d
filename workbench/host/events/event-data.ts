import { type GridChange } from '../grid/grid.ts';
import { toLocalAddress } from '../model/address.ts';
import { intersect } from '../model/area.ts';
import { type Book, type ModelEvent } from '../model/book.ts';

export type EventData = Readonly<Record<string, unknown>>;

/** An event and the objects whose listeners hear it: by class and key, without a key for every object of the class. */
export type RaisedEvent = {
  readonly event: string;
  readonly owners: readonly { readonly typeName: string; readonly key?: string }[];
  readonly data: EventData;
};

type Change<Kind extends GridChange['kind']> = Extract<GridChange, { kind: Kind }>;

export type Source = { readonly book: Book; readonly isOwn: boolean };

const sourceOf = ({ isOwn }: Source): EventData => ({
  source: 'Local',
  triggerSource: isOwn ? 'ThisLocalAddin' : 'Unknown',
});

const onSheet = (sheet: string): RaisedEvent['owners'] => [
  { typeName: 'Worksheet', key: sheet },
  { typeName: 'WorksheetCollection' },
];

const onTable = (table: string): RaisedEvent['owners'] => [
  { typeName: 'Table', key: table },
  { typeName: 'TableCollection' },
];

const cellEvents = (change: Change<'cells'>, source: Source): readonly RaisedEvent[] => {
  const { area, sheet } = change;
  const shared = { ...sourceOf(source), address: toLocalAddress(area), changeType: change.change, worksheetId: sheet };
  const tables = source.book.grid.tables
    .list()
    .filter((table) => table.sheet === sheet && intersect(table.area, area) !== undefined);
  return [
    { event: 'onChanged', owners: onSheet(sheet), data: { ...shared, type: 'WorksheetChanged' } },
    ...tables.map(({ id }) => ({
      event: 'onChanged',
      owners: onTable(id),
      data: { ...shared, type: 'TableChanged', tableId: id },
    })),
  ];
};

const selectionEvents = ({ selection }: Change<'selection'>, { book }: Source): readonly RaisedEvent[] => {
  const { area, sheet } = selection;
  const address = toLocalAddress(area);
  const tables = book.grid.tables.list().filter((table) => table.sheet === sheet);
  return [
    { event: 'onSelectionChanged', owners: [{ typeName: 'Workbook' }], data: { type: 'SelectionChanged' } },
    {
      event: 'onSelectionChanged',
      owners: onSheet(sheet),
      data: { type: 'WorksheetSelectionChanged', address, worksheetId: sheet },
    },
    ...tables.map((table) => ({
      event: 'onSelectionChanged',
      owners: [{ typeName: 'Table', key: table.id }],
      data: tableSelection(table.id, { address, sheet, isInside: intersect(table.area, area) !== undefined }),
    })),
  ];
};

const tableSelection = (
  tableId: string,
  selection: { readonly address: string; readonly sheet: string; readonly isInside: boolean },
): EventData => ({
  type: 'TableSelectionChanged',
  address: selection.isInside ? selection.address : '',
  isInsideTable: selection.isInside,
  tableId,
  worksheetId: selection.sheet,
});

const sheetEvents = (
  change: Change<'sheet-added' | 'sheet-deleted' | 'sheet-activated' | 'sheet-deactivated'>,
): readonly RaisedEvent[] => {
  const data = { worksheetId: change.sheet };
  const collection = [{ typeName: 'WorksheetCollection' }];
  switch (change.kind) {
    case 'sheet-added':
      return [{ event: 'onAdded', owners: collection, data: { ...data, type: 'WorksheetAdded', source: 'Local' } }];
    case 'sheet-deleted':
      return [{ event: 'onDeleted', owners: collection, data: { ...data, type: 'WorksheetDeleted', source: 'Local' } }];
    case 'sheet-activated':
      return [{ event: 'onActivated', owners: onSheet(change.sheet), data: { ...data, type: 'WorksheetActivated' } }];
    case 'sheet-deactivated':
      return [
        { event: 'onDeactivated', owners: onSheet(change.sheet), data: { ...data, type: 'WorksheetDeactivated' } },
      ];
  }
};

const tableEvents = (change: Change<'table-added' | 'table-deleted'>): readonly RaisedEvent[] => {
  const data = { source: 'Local', tableId: change.table, worksheetId: change.sheet };
  const owners = [{ typeName: 'TableCollection' }];
  return change.kind === 'table-added'
    ? [{ event: 'onAdded', owners, data: { ...data, type: 'TableAdded' } }]
    : [{ event: 'onDeleted', owners, data: { ...data, type: 'TableDeleted', tableName: change.name } }];
};

const calculatedEvents = ({ book }: Source): readonly RaisedEvent[] =>
  book.grid.sheets.list().map(({ id }) => ({
    event: 'onCalculated',
    owners: onSheet(id),
    data: { type: 'WorksheetCalculated', worksheetId: id, address: '' },
  }));

/** The events of Excel that follow from a change of the grid, with the data Excel gives them. */
export const toEvents = (change: GridChange, source: Source): readonly RaisedEvent[] => {
  switch (change.kind) {
    case 'cells':
      return cellEvents(change, source);
    case 'selection':
      return selectionEvents(change, source);
    case 'table-added':
    case 'table-deleted':
      return tableEvents(change);
    case 'calculated':
      return calculatedEvents(source);
    case 'sheet-added':
    case 'sheet-deleted':
    case 'sheet-activated':
    case 'sheet-deactivated':
      return sheetEvents(change);
  }
};

export const toModelEvents = (event: ModelEvent): readonly RaisedEvent[] => {
  const owners = [{ typeName: 'SettingCollection' }];
  return event.kind === 'settings-changed'
    ? [{ event: 'onSettingsChanged', owners, data: { type: 'SettingsChanged' } }]
    : [];
};
