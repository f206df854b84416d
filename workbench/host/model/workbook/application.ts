import { type Book } from '../book.ts';
import { createHostObject, type HostObject, type HostType } from '../host-object.ts';
import { oneOf } from '../read-argument.ts';

type State = { readonly book: Book };

const datetimeFormatType: HostType<State> = {
  name: 'DatetimeFormatInfo',
  scalars: {
    dateSeparator: { get: ({ book }) => book.culture.dateSeparator },
    longDatePattern: { get: ({ book }) => book.culture.longDatePattern },
    longTimePattern: { get: ({ book }) => book.culture.longTimePattern },
    shortDatePattern: { get: ({ book }) => book.culture.shortDatePattern },
    shortTimePattern: { get: ({ book }) => book.culture.shortTimePattern },
    timeSeparator: { get: ({ book }) => book.culture.timeSeparator },
  },
  navigations: {},
  methods: {},
};

const numberFormatType: HostType<State> = {
  name: 'NumberFormatInfo',
  scalars: {
    numberDecimalSeparator: { get: ({ book }) => book.culture.decimalSeparator },
    numberGroupSeparator: { get: ({ book }) => book.culture.groupSeparator },
  },
  navigations: {},
  methods: {},
};

const cultureType: HostType<State> = {
  name: 'CultureInfo',
  scalars: { name: { get: ({ book }) => book.culture.name } },
  navigations: {
    datetimeFormat: (state) => createHostObject(datetimeFormatType, state),
    numberFormat: (state) => createHostObject(numberFormatType, state),
  },
  methods: {},
};

const kinds = { Recalculate: 'recalculate', Full: 'full', FullRebuild: 'fullRebuild' } as const;

const applicationType: HostType<State> = {
  name: 'Application',
  scalars: {
    calculationMode: {
      get: ({ book }) => book.calculation.mode,
      set: ({ book }, value) => {
        book.calculation.mode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
    calculationState: { get: ({ book }) => (book.grid.isCalculating() ? 'Calculating' : 'Done') },
    decimalSeparator: { get: ({ book }) => book.culture.decimalSeparator },
    thousandsSeparator: { get: ({ book }) => book.culture.groupSeparator },
    useSystemSeparators: { get: () => true },
  },
  navigations: { cultureInfo: (state) => createHostObject(cultureType, state) },
  methods: {
    calculate: ({ book }, args) => {
      const kind = oneOf(args[0], ['Recalculate', 'Full', 'FullRebuild']);
      book.calculation.recalculate(kinds[kind]);
    },
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const createApplication = (book: Book): HostObject => createHostObject(applicationType, { book });
