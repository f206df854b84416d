import { type Book } from '../book.ts';
import { createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { toBoolean } from '../read-argument.ts';
import { createApplication } from './application.ts';
import { createCustomXmlParts } from './custom-xml-parts.ts';
import { createSettings } from './settings.ts';

type State = { readonly book: Book };

const runtimeType: HostType<State> = {
  name: 'Runtime',
  scalars: {
    enableEvents: {
      get: ({ book }) => book.runtime.enableEvents,
      set: ({ book }, value) => {
        book.runtime.enableEvents = toBoolean(value);
      },
    },
  },
  navigations: {},
  methods: {},
};

const workbookType: HostType<State> = {
  name: 'Workbook',
  scalars: { name: { get: ({ book }) => book.grid.workbookName() } },
  navigations: {
    application: ({ book }) => createApplication(book),
    customXmlParts: ({ book }) => createCustomXmlParts(book),
    names: ({ book }) => book.objects.names(),
    runtime: (state) => createHostObject(runtimeType, state),
    settings: ({ book }) => createSettings(book),
    tables: ({ book }) => book.objects.tables(),
    worksheets: ({ book }) => book.objects.worksheets(),
  },
  methods: {
    getSelectedRange: ({ book }) => {
      const { area, sheet } = book.grid.selection.get();
      return book.objects.range(sheet, area);
    },
    getActiveCell: ({ book }) => {
      const { area, sheet } = book.grid.selection.activeCell();
      return book.objects.range(sheet, area);
    },
  },
  events: ['onSelectionChanged'],
};

/** The root of every path. */
export const createWorkbook = (book: Book): HostObject => createHostObject(workbookType, { book });
